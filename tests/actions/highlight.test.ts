import { actionSetup } from "../../src/actions/outcome/action-setup";
import { setAsOf } from "../../src/actions/set-as-of";
import { highlight } from "../../src/actions/highlight";
import { insert } from "../../src/actions/insert";
import type { Outcome } from "../../src/actions/outcome/outcome";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { textOf } from "../../src/ledger/cells/cell-value";
import { LIGHTS } from "../../src/ledger/lights/lights";
import { serialOf } from "../../src/plan/serial";
import { nextPlan } from "../plan/next-plan";
import { LEDGER, TABLE, withExcel } from "./opened-excel";
import { shownRows } from "./shown-colours";
import { requestFaults } from "./request-faults";

const { excel } = withExcel();
const plan = nextPlan();
const setup = actionSetup(plan);
const asOf = serialOf(2022, 6, 20);
const STALE_FILL = "#BFBFBF";
const OURS = LIGHTS.length + 1;

beforeEach(async () => {
  excel().host.newWorkbook();
  await insert(setup, { asOf, repair: "do" });
});

const change = (work: (context: Excel.RequestContext, table: Excel.Table, sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    work(context, context.workbook.tables.getItem(TABLE), context.workbook.worksheets.getItem(LEDGER));
    await context.sync();
  });

/** The formulas of all conditional formats of the sheet, the one that counts first standing first. */
async function formulas(): Promise<(string | null)[]> {
  return Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem(LEDGER).getRange();
    conditionalFormats.load("type,priority,customOrNullObject/rule/formula");
    await context.sync();
    return [...conditionalFormats.items]
      .sort((a, b) => a.priority - b.priority)
      .map(({ customOrNullObject: custom }) => (custom.isNullObject ? null : custom.rule.formula));
  });
}

async function fillStaffCells(): Promise<void> {
  await change((_, { columns }) => {
    const write = (header: string, values: unknown[]): void => {
      columns.getItem(header).getDataBodyRange().values = values.map((value) => [value]);
    };
    write("完成状态", ["推进中", "推进中", "已完成", "推进中", "已完成", "未启动"]);
    write("完成进度", [1, 0.1, 1, 0.5, 1, 0]);
    write("完成日期", ["", "", serialOf(2022, 3, 1), "", "", ""]);
    write("更新日期", [serialOf(2022, 4, 26), serialOf(2022, 4, 25), "", "", "", ""]);
  });
}

/** Each row has its light's colour, and 更新日期 the grey where it is due. */
async function coloursAreRight(): Promise<void> {
  const rows = await shownRows(excel());
  const fillOf = new Map<string, string | null>(LIGHTS.map(({ word, colours }) => [word, colours.fill]));
  expect(rows).toHaveLength(plan.tasks.length);
  const lights = new Set<unknown>();
  for (const { cells, fills } of rows) {
    lights.add(cells["预警状态"]);
    const light = fillOf.get(textOf(cells["预警状态"] ?? ""));
    for (const header of ["序号", "具体措施", "预警状态"])
      expect([cells["序号"], header, fills[header]]).toEqual([cells["序号"], header, light]);
    const dated = cells["预警状态"] !== "长期推进" && cells["完成状态"] !== "已完成";
    const stale = dated && Number(cells["更新日期"]) < serialOf(2022, 4, 26);
    expect([cells["序号"], fills["更新日期"]]).toEqual([cells["序号"], stale ? STALE_FILL : light]);
  }
  expect(lights.size).toBeGreaterThan(3);
}

it("every row has its light's colour, and 更新日期 is grey where the last report is missing", async () => {
  await fillStaffCells();
  await coloursAreRight();
  expect(sentenceOf(await highlight(setup, { asOf }))).toMatch(
    /^已更新预警颜色：逾期 \d+、.+；未更新 \d+。$/,
  );
  await coloursAreRight();
});

it("ten times leaves as many formats as once, the gravest first, in four requests each", async () => {
  const once = await formulas();
  expect(once).toHaveLength(OURS);
  for (let time = 0; time < 10; time++) {
    await excel().host.idle();
    const before = excel().host.log.length;
    await highlight(setup, { asOf });
    await excel().host.idle();
    expect(excel().host.log.length - before).toBeLessThanOrEqual(4);
  }
  const after = await formulas();
  expect(after).toEqual(once);
  expect(after.slice(1)).toEqual(LIGHTS.map(({ word }) => `=$Q4="${word}"`));
  expect(excel().host.failures).toEqual([]);
});

it("the user's own rules survive, a scale and a formula like ours among them", async () => {
  await change((_, table, sheet) => {
    const own = sheet.getRange("D4:D9").conditionalFormats.add("Custom");
    own.custom.rule.formula = '=$O4="重要"';
    own.custom.format.fill.color = "#00FF00";
    table.columns.getItem("完成进度").getDataBodyRange().conditionalFormats.add("DataBar");
    const far = sheet.getRange("R1:R5").conditionalFormats.add("Custom");
    far.custom.rule.formula = "=$R1>3";
  });
  await highlight(setup, { asOf });
  await highlight(setup, { asOf });
  const found = await formulas();
  expect(found).toHaveLength(OURS + 3);
  expect(found.filter((formula) => formula === null)).toHaveLength(1);
  expect(found).toContain('=$O4="重要"');
  expect(found).toContain("=$R1>3");
});

it("after a sort, an inserted column, a moved header and a moved table the colours are right", async () => {
  await fillStaffCells();
  await change((_, table) => {
    table.sort.apply([{ key: 6, ascending: false }]);
  });
  await coloursAreRight();
  await change((_, table) => {
    table.columns.add(2, [["备注"], ...plan.tasks.map(() => ["甲"])]);
  });
  await coloursAreRight();
  await highlight(setup, { asOf });
  await coloursAreRight();
  // A moved header: two columns change places, by hand.
  await change((_, table) => {
    for (const [header, other] of [["预警状态", "备注"]] as const) {
      table.columns.getItem(header).delete();
      table.columns.getItem(other).delete();
    }
  });
  await change((_, table) => {
    table.columns.add(0, [["预警状态"], ...plan.tasks.map(() => [""])]);
  });
  await insert(setup, { asOf, repair: "do" });
  await highlight(setup, { asOf });
  await coloursAreRight();
  await change((_context, _table, sheet) => {
    sheet.getRange("1:2").insert("Down");
  });
  await coloursAreRight();
  await highlight(setup, { asOf });
  await coloursAreRight();
  expect(await formulas()).toHaveLength(OURS);
});

it("formats that pasting cut into pieces, or carried beyond the table, are one again", async () => {
  await fillStaffCells();
  const once = await formulas();
  await change((_, _table, sheet) => {
    for (const [address, formula] of [
      ["A6:Q6", '=$Q6="逾期"'],
      ["A8:C9", '=$Q8="逾期"'],
      ["A40:Q41", '=$Q40="滞后"'],
      ["N7", (once[0] ?? "").replaceAll(/(\$[A-Z]+)4/g, "$17")],
      ["B4:B9", '=#REF!="正常"'],
    ] as const)
      sheet.getRange(address).conditionalFormats.add("Custom").custom.rule.formula = formula;
  });
  expect(await formulas()).toHaveLength(OURS + 5);
  await highlight(setup, { asOf });
  expect(await formulas()).toEqual(once);
  await coloursAreRight();
});

it("missing settings come back with their first values, and a stored date is kept", async () => {
  await change((context) => {
    context.workbook.names.getItem("临期天数").delete();
    context.workbook.names.getItem("报送日").delete();
  });
  const outcome = await highlight(setup, { asOf: asOf + 40 });
  expect(sentenceOf(outcome)).toMatch(/；补上参数“临期天数”“报送日”。$/);
  expect(outcome.kind === "highlighted" && outcome.state.asOf).toBe(asOf);
  const again = await highlight(setup, { asOf });
  expect(again.kind === "highlighted" && again.settings).toEqual([]);
  await fillStaffCells();
  await coloursAreRight();
});

it("a sheet of settings that was deleted comes back", async () => {
  await change((context) => {
    context.workbook.worksheets.getItem("台账参数").delete();
  });
  const outcome = await highlight(setup, { asOf });
  expect(sentenceOf(outcome)).toContain("统计截止日");
  expect(outcome).toMatchObject({ kind: "highlighted", state: { asOf } });
  await fillStaffCells();
  await coloursAreRight();
});

it("the colours follow a new 统计截止日, and its outcome says how the ledger stands then", async () => {
  await fillStaffCells();
  const outcome = await setAsOf(setup, serialOf(2022, 12, 31));
  expect(outcome.kind === "as-of-set" && outcome.state?.concerns.map(({ light }) => light)).toContain("逾期");
  const [first] = await shownRows(excel());
  expect(first?.fills["序号"]).toBe(LIGHTS[0].colours.fill);
});

describe("what stands in the way is named, and nothing is changed", () => {
  it.each<[string, () => Promise<void>, RegExp]>([
    [
      "no ledger",
      () => {
        excel().host.newWorkbook();
        return Promise.resolve();
      },
      /没有任务台账.*请先插入任务表/,
    ],
    [
      "a protected sheet",
      () =>
        change((_, _table, sheet) => {
          sheet.protection.protect();
        }),
      /^未写入：工作表“任务台账”受保护/,
    ],
    [
      "missing columns",
      () =>
        change((_, { columns }) => {
          columns.getItem("预警状态").delete();
          columns.getItem("更新日期").delete();
        }),
      /^未写入：台账缺少列“预警状态”“更新日期”，请先修复任务表/,
    ],
    [
      "a cell that someone is typing in",
      () => {
        excel().host.faults.cellInEdit = true;
        return Promise.resolve();
      },
      /^未执行：有单元格正在编辑/,
    ],
  ])("%s", async (_, prepare, sentence) => {
    await prepare();
    const outcome = await highlight(setup, { asOf });
    excel().host.faults.clear();
    expect(outcome.kind).toBe("refused");
    expect(sentenceOf(outcome)).toMatch(sentence);
  });
});

it("each request made to fail in turn: one sentence, and the same again completes it", async () => {
  await change((context) => {
    context.workbook.names.getItem("报送日").delete();
  });
  await fillStaffCells();
  const cuts = [1, 4, 12, 20, 40];
  for (const [number, fault] of await requestFaults(excel(), () => highlight(setup, { asOf }), cuts)) {
    await excel().host.idle();
    excel().host.faults.onRequest(number, fault);
    const patienceMs = fault.kind === "drop" ? 500 : setup.patienceMs;
    const failed: Outcome = await highlight({ ...setup, patienceMs }, { asOf });
    expect(sentenceOf(failed)).toMatch(/^[^。\n]+。$/);
    await excel().host.idle();
    excel().host.faults.clear();
    expect([number, fault, (await highlight(setup, { asOf })).kind]).toEqual([number, fault, "highlighted"]);
    // A format that was begun and has no formula yet stays: Excel gives users' own so, here and there.
    expect([number, fault, (await formulas()).filter(Boolean).length]).toEqual([number, fault, OURS]);
  }
  await coloursAreRight();
});
