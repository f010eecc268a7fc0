import fc from "fast-check";
import { cellAddress } from "../../../src/ledger/cells/cell-address";
import { checkLedger } from "../../../src/ledger/checks/check-ledger";
import { COLUMNS, columnOf } from "../../../src/ledger/rows/columns";
import type { Issue } from "../../../src/ledger/fixes/issue";
import type { CellValue, Ledger } from "../../../src/ledger/cells/ledger";
import { comparisonKey, withoutUnseen } from "../../../src/plan/text/comparison-key";
import { officialPlan } from "../../plan/official-plan";
import { freshLedger, MEETING_DAY, positionOf, settingsOf, withCells } from "../fresh-ledger";
import { DAMAGES, HARMLESS } from "./damages";
import { OWN_ROW, rowOf, tendedLedger } from "./tended-ledger";

const plan = officialPlan();
const settings = settingsOf(plan);
const fresh = freshLedger(plan);
const tended = tendedLedger(plan);
const check = (ledger: Ledger): readonly Issue[] => checkLedger(ledger, plan, settings);
const codes = (ledger: Ledger): string[] => check(ledger).map(({ code, cell }) => `${code} ${cell}`);

/** The same permutation of every row's cells and of the headers. */
function withColumns(ledger: Ledger, order: readonly number[]): Ledger {
  const arrange = (cells: readonly CellValue[]): CellValue[] =>
    order.map((position) => cells[position] ?? "");
  return { ...ledger, headers: arrange(ledger.headers), rows: ledger.rows.map(arrange) };
}

describe("a ledger without a fault", () => {
  it("has no errors, and no warnings but what staff owe: P08 and P11", () => {
    const found = check(fresh);
    expect(new Set(found.map(({ severity, code }) => `${severity} ${code}`))).toEqual(
      new Set(["warning P08", "warning P11"]),
    );
    const dated = plan.tasks.filter(({ meaning }) => meaning.kind === "dated");
    expect(found.filter(({ code }) => code === "P11").map(({ no }) => no)).toEqual(dated.map(({ no }) => no));
    expect(found.filter(({ code }) => code === "P08").map(({ no }) => no)).toEqual(
      dated
        .filter(({ meaning }) => meaning.kind === "dated" && meaning.due < MEETING_DAY)
        .map(({ no }) => no),
    );
  });

  it("has no issues once staff tended it, in any order of rows and columns, with a column of the user's own", () => {
    const positions = [...COLUMNS.map((_, position) => position), COLUMNS.length];
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...tended.rows], { minLength: tended.rows.length }),
        fc.shuffledSubarray(positions, { minLength: positions.length }),
        (rows, order) => {
          const wider = {
            ...tended,
            headers: [...tended.headers, "备注"],
            rows: rows.map((row) => [...row, "=x"]),
          };
          expect(check(withColumns(wider, order))).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe("a single damage is reported with its code, at its cell, and nothing else is", () => {
  it.each([...DAMAGES, ...HARMLESS])("$name", ({ apply }) => {
    fc.assert(
      fc.property(fc.nat({ max: tended.rows.length - 1 }), (row) => {
        const [ledger, expected] = apply(tended, row, plan);
        const found = codes(ledger).sort();
        const wanted = expected.map(
          (each) =>
            `${each.code} ${cellAddress(ledger, each.row === -1 ? null : each.row, positionOf(each.key) + (each.columns ?? 0))}`,
        );
        expect(found).toEqual(wanted.sort());
      }),
      { numRuns: 8 },
    );
  });

  it.each(COLUMNS)("header $header lost", ({ key, header }) => {
    const headers = tended.headers.map((each) => (each === header ? `${header}（新）` : each));
    const issues = check({ ...tended, headers });
    expect(issues.map(({ code, column, cell, no }) => [code, column, cell, no])).toEqual([
      ["T01", columnOf(key).header, "任务台账!A3", null],
    ]);
  });
});

describe("messages", () => {
  const message = (ledger: Ledger): string =>
    check(ledger)
      .map((issue) => issue.message)
      .join("\n");

  it("of P01 name the nearest choice", () => {
    expect(message(withCells(tended, 0, { status: "己完成" }))).toContain("建议改为“已完成”");
    expect(message(withCells(tended, 0, { status: "推进" }))).toContain("建议改为“推进中”");
    expect(message(withCells(tended, 0, { status: "完毕" }))).toContain("请重新选择");
  });

  it("of T05 name each missing 序号, in one issue", () => {
    const ledger = { ...tended, rows: tended.rows.filter((_, index) => ![6, 24, 194].includes(index)) };
    expect(codes(ledger)).toEqual(["T05 任务台账!A3"]);
    expect(message(ledger)).toContain("7、25、195");
    expect(check(ledger)[0]).toMatchObject({ no: null, column: null, severity: "error" });
  });

  it("of X02 name the error value", () => {
    expect(message(withCells(tended, 3, { report: { error: "#REF!" } }))).toContain("#REF!");
  });

  it("of K01 show what it was and what it is, around the difference", () => {
    const changed = plan.tasks[0]?.measure.replace("法定时限", "法定期限") ?? "";
    expect(message(withCells(tended, 0, { measure: changed }))).toMatch(
      /现为“….*法定期限.*”，文件为“….*法定时限.*”/,
    );
    expect(message(withCells(tended, 0, { measure: "" }))).toContain("现为空");
  });

  it("of a wrong 序号 say which it should be", () => {
    expect(message(withCells(tended, 24, { no: "廿五" }))).toContain("应为25");
    expect(message(withCells(tended, 24, { no: 24 }))).toContain("第27行、第28行");
    expect(message(withCells(tended, 24, { no: 24 }))).toContain("此行应为25");
  });

  it("never show two texts that look alike, nor anything that cannot be seen", () => {
    for (const { name, apply } of DAMAGES) {
      for (const { message: said } of [10, 30].flatMap((row) => check(apply(tended, row, plan)[0]))) {
        const shown = [...said.matchAll(/“([^”]*)”|(\d+(?:\.\d+)?%|\d{4}-\d\d-\d\d)/gu)].map(
          ([, quoted, figure]) => quoted ?? figure ?? "",
        );
        const keys = shown.map(comparisonKey);
        expect([
          name,
          withoutUnseen(said) === said,
          keys.filter((key, at) => keys.indexOf(key) !== at),
        ]).toEqual([name, true, []]);
      }
    }
  });

  it("quote cells as people see them", () => {
    const said = (cells: Parameters<typeof withCells>[2]): string => message(withCells(tended, 30, cells));
    expect(said({ status: "推进中", progress: 1.2 })).toContain("完成进度为120%");
    expect(said({ status: "推进中", progress: 80 })).toMatch(/填成了80（单元格显示为8000%）.*应为80%/);
    expect(said({ updatedOn: 2021.9 })).toContain("填成了2021.9（单元格显示为1905-07-13）");
    expect(said({ updatedOn: 9.28 })).toContain("显示为1900-01-09");
    expect(said({ updatedOn: 20_210_930 })).toMatch(/填成了20210930，不是日期，应为2021-09-30/);
    expect(said({ updatedOn: "2021-09-28\u200B" })).toMatch(/零宽空格U\+200B.*应为2021-09-28/);
  });

  it("of what staff owe tell the task's own days", () => {
    const late = plan.tasks.findIndex(({ no }) => no === 16);
    expect(message(withCells(tended, late, { problems: "" }))).toContain("已逾期100天（截止日期2021-06-30）");
    const extended = { extendedTo: MEETING_DAY - 8, extensionBasis: "川办函1号", problems: "" };
    expect(message(withCells(tended, late, extended))).toContain("已逾期8天（调整后时限2021-09-30）");
    const silent = plan.tasks.findIndex(({ deadline }) => deadline === "12月底前");
    expect(message(withCells(tended, silent, { updatedOn: "" }))).toMatch(/截止日期2021-12-31，严重滞后/);
  });

  it("of D01 list the forms that are accepted", () => {
    const own = { ...tended, rows: [...tended.rows, rowOf({ ...OWN_ROW, deadline: "每季度末", due: "" })] };
    for (const form of ["12月底前", "年底前", "上半年", "第三季度末", "持续推进"])
      expect(message(own)).toContain(`“${form}”`);
  });

  it("are one sentence each, in Chinese", () => {
    for (const { apply } of DAMAGES) {
      for (const issue of check(apply(tended, 30, plan)[0]))
        expect(issue.message).toMatch(/^[^。\n]*\p{Script=Han}[^。\n]*。$/u);
    }
  });
});

describe("issues", () => {
  it("carry 序号, header, cell and severity", () => {
    expect(check(withCells(tended, 21, { status: "己完成" }))).toEqual([
      {
        code: "P01",
        severity: "error",
        no: 22,
        column: "完成状态",
        cell: "任务台账!H25",
        message: expect.any(String) as string,
        fixing: "confirmed",
        fix: { kind: "cell", no: 22, index: 21, key: "status", was: "己完成", will: "已完成" },
        choices: [],
        trust: "guess",
        measure: "完善医保异地结算机制，持续优化异…",
        section: plan.tasks[21]?.section,
        units: ["省医保局"],
      },
    ]);
  });

  it("follow the rows from the top, then the columns from the left, the table's first", () => {
    let ledger = withCells(tended, 9, { updatedOn: "昨天", measure: "另一项" });
    ledger = withCells(ledger, 4, { progress: -1 });
    ledger = { ...ledger, rows: ledger.rows.slice(0, -1) };
    expect(codes(ledger)).toEqual([
      "T05 任务台账!A3",
      "P02 任务台账!I8",
      "K01 任务台账!D13",
      "P14 任务台账!N13",
    ]);
  });

  it("give the cell where it stands in a moved table, on a sheet whose name needs quotes", () => {
    const ledger = {
      ...withCells(tended, 0, { status: "好" }),
      sheetName: "台账 (2)",
      headerRow: 1,
      firstColumn: 20,
    };
    expect(codes(ledger)).toEqual(["P01 '台账 (2)'!AB2"]);
  });

  it("of P06 want a 统计截止日", () => {
    const ledger = withCells(tended, 0, { status: "已完成", progress: 1, completedOn: MEETING_DAY + 1 });
    expect(checkLedger(ledger, plan, { ...settings, asOf: null })).toEqual([]);
  });
});
