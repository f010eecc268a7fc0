import { columnLetters } from "../../src/ledger/cells/cell-address";
import { officialPlan } from "../plan/official-plan";
import { withExcel } from "../actions/opened-excel";
import { expectedLight } from "./expected-light";
import { recalculated } from "./recalculated";
import { AS_OF, cellOf, FIRST_ROW, HEADERS, LEDGER, savedLedger, SETTINGS } from "./saved-ledger";
import { cellsOf, partXml, sheetXml, type Value } from "./xlsx-file";

const { excel, setup } = withExcel();
const plan = officialPlan();
const lastRow = FIRST_ROW + plan.tasks.length - 1;
let bytes: Uint8Array;
let cells: Map<string, Value>;

beforeAll(async () => {
  bytes = await recalculated(await savedLedger(excel(), setup()));
  cells = cellsOf(bytes, LEDGER);
});

/** By the plan's own words: without the deadline parser. */
const LAST_DAYS: Readonly<Record<string, number>> = {
  "3月底前": Date.UTC(2021, 2, 31),
  "4月底前": Date.UTC(2021, 3, 30),
  "6月底前": Date.UTC(2021, 5, 30),
  "7月底前": Date.UTC(2021, 6, 31),
  "9月底前": Date.UTC(2021, 8, 30),
  "10月底前": Date.UTC(2021, 9, 31),
  "11月底前": Date.UTC(2021, 10, 30),
  "12月底前": Date.UTC(2021, 11, 31),
};
const dueOf = (deadline: string): number | null => {
  const day = LAST_DAYS[deadline];
  return day === undefined ? null : day / 86_400_000 + 25569;
};

it("195 rows as the document prints them, and nothing else in the sheet", () => {
  expect(plan.tasks).toHaveLength(195);
  expect(HEADERS.map((_header, column) => cells.get(`${columnLetters(column)}3`))).toEqual([...HEADERS]);
  for (const task of plan.tasks)
    expect(HEADERS.slice(0, -1).map((header) => cells.get(cellOf(task.no, header)) ?? null)).toEqual([
      task.no,
      task.part,
      task.section,
      task.measure,
      task.leadUnits,
      task.deadline,
      dueOf(task.deadline),
      "未启动",
      0,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  const rows = [...cells.keys()].map((address) => Number(/\d+/.exec(address)?.[0]));
  expect(Math.max(...rows)).toBe(lastRow);
});

it("every light is the domain's", () => {
  const thresholds = { asOf: AS_OF, issuedOn: 44285, dueSoonDays: 15, behind: 10, farBehind: 30, year: 2021 };
  const expected = plan.tasks.map(({ deadline }) =>
    expectedLight(
      { deadline, due: dueOf(deadline), status: "未启动", progress: 0, completedOn: null },
      thresholds,
    ),
  );
  expect(plan.tasks.map(({ no }) => cells.get(cellOf(no, "预警状态")))).toEqual(expected);
  expect(new Set(expected)).toEqual(new Set(["逾期", "严重滞后", "长期推进"]));
});

it("title and summary line", () => {
  expect(cells.get("A1")).toContain("重点任务分工表");
  expect(cells.get("A2")).toBe("统计截止日：2021-10-08　任务 195 项　逾期 13　严重滞后 160　长期推进 22");
});

it("the named cells hold the settings", () => {
  const settings = cellsOf(bytes, SETTINGS);
  const named = Object.fromEntries(
    [...partXml(bytes, "xl/workbook.xml").matchAll(/<definedName ([^>]*)>([^<]*)</g)].map(
      ([, attributes = "", target = ""]) => [/ name="([^"]+)"/.exec(` ${attributes}`)?.[1] ?? "", target],
    ),
  );
  const valueOf = (name: string) => {
    const [sheet, address = ""] = (named[name] ?? "").replaceAll("$", "").split("!");
    return sheet === SETTINGS ? settings.get(address) : undefined;
  };
  expect(
    ["统计截止日", "印发日", "计划年度", "临期天数", "滞后阈值", "严重滞后阈值", "报送日"].map(valueOf),
  ).toEqual([AS_OF, 44285, 2021, 15, 10, 30, 25]);
  // Both sheets repeat their first three rows on every page.
  const workbook = partXml(bytes, "xl/workbook.xml");
  expect([...workbook.matchAll(/name="_xlnm.Print_Titles"[^>]*>([^<]*)</g)].map(([, rows]) => rows)).toEqual([
    `${LEDGER}!$1:$3`,
    `${SETTINGS}!$1:$3`,
  ]);
});

it("table, rules and print set-up survive", () => {
  const table = partXml(bytes, "xl/tables/table1.xml");
  expect(table).toContain(`displayName="任务表" ref="A3:Q${String(lastRow)}"`);
  expect([...table.matchAll(/<tableColumn [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
    ...HEADERS,
  ]);
  const xml = sheetXml(bytes, LEDGER);
  const rows = `4:Q${String(lastRow)}`;
  const formats = [
    ...xml.matchAll(/<conditionalFormatting sqref="A([^"]+)"><cfRule type="expression".*?<formula>(.*?)</g),
  ];
  expect(formats.map(([, area, formula]) => [area, formula])).toEqual(
    ["逾期", "严重滞后", "滞后", "临期", "无法判定", "正常", "按期完成", "逾期完成", "长期推进"].map(
      (word) => [rows, `$Q4="${word}"`],
    ),
  );
  const validations = [...xml.matchAll(/<dataValidation .*?<\/dataValidation>/g)].map(([rule]) => {
    const read = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(rule)?.[1];
    return [read("sqref")?.charAt(0), read("type"), read("errorTitle")];
  });
  expect(validations).toEqual([
    ...HEADERS.slice(0, 7).map((header, column) => [columnLetters(column), "custom", header]),
    ["H", "list", "完成状态"],
    ["I", "decimal", "完成进度"],
    ["J", "date", "完成日期"],
    ["N", "date", "更新日期"],
    ["O", "date", "调整后时限"],
  ]);
  expect(xml).toContain('<formula1>"未启动,推进中,已完成"</formula1>');
  expect(xml).toMatch(
    /<pageSetup paperSize="8"[^>]* fitToWidth="1" fitToHeight="0"[^>]* orientation="landscape"/,
  );
  expect(xml).toContain("<oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter>");
});
