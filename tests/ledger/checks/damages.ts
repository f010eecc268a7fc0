import { textOf } from "../../../src/ledger/cell-value";
import { COLUMNS, type ColumnKey } from "../../../src/ledger/columns";
import type { CellValue, LedgerSheet } from "../../../src/ledger/ledger-sheet";
import type { Plan } from "../../../src/plan/plan";
import { serialOf } from "../../../src/plan/serial";
import { MEETING_DAY, positionOf, withCells } from "../fresh-ledger";
import { OWN_ROW, rowOf, withDetails } from "./tended-ledger";

/** Where an issue is expected: positions in the table, row -1 for the header. */
export interface Expected {
  readonly code: string;
  readonly row: number;
  readonly key: ColumnKey;
}

/** One way to damage a tended ledger, and all that the checks must say of it. */
export interface Damage {
  readonly name: string;
  readonly apply: (
    sheet: LedgerSheet,
    row: number,
    plan: Plan,
  ) => readonly [LedgerSheet, readonly Expected[]];
}

type Cells = Partial<Record<ColumnKey, CellValue>>;

/** `P04 progress, P12 completedOn` */
function expectedIn(codes: string, row: number): Expected[] {
  return codes
    .split(", ")
    .filter((each) => each !== "")
    .map((each) => {
      const [code = "", key = ""] = each.split(" ");
      return { code, row, key: key as ColumnKey };
    });
}

/** Cells of a document's row changed; what ongoing tasks raise where it is something else. */
function cells(name: string, changes: Cells, codes: string, ongoing = codes): Damage {
  return {
    name,
    apply: (sheet, row, plan) => [
      withCells(sheet, row, changes),
      expectedIn(plan.tasks[row]?.meaning.kind === "dated" ? codes : ongoing, row),
    ],
  };
}

/** Text put before and behind a cell's own. */
function around(name: string, key: ColumnKey, before: string, after: string, code: string): Damage {
  return {
    name,
    apply: (sheet, row) => [
      withCells(sheet, row, { [key]: before + textOf(sheet.rows[row]?.[positionOf(key)] ?? "") + after }),
      [{ code, row, key }],
    ],
  };
}

/** A row that staff added; N03 always, and what else its cells raise. */
function added(name: string, changes: Cells, codes: string): Damage {
  return {
    name: `a row of staff's own ${name}`,
    apply: (sheet) => [
      { ...sheet, rows: [...sheet.rows, rowOf({ ...OWN_ROW, ...changes })] },
      expectedIn(codes, sheet.rows.length),
    ],
  };
}

function formula(name: string, key: ColumnKey, value: CellValue, code: string): Damage {
  return {
    name,
    apply: (sheet, row) => [
      withDetails(withCells(sheet, row, { [key]: value }), {
        formulas: new Map([[row, new Map([[positionOf(key), "=A1"]])]]),
      }),
      expectedIn(code, row),
    ],
  };
}

const header = (code: string, key: ColumnKey = "no"): Expected[] => [{ code, row: -1, key }];

const finished = { status: "已完成", progress: 1, completedOn: MEETING_DAY };
const long = "字".repeat(32_767);

export const DAMAGES: readonly Damage[] = [
  {
    name: "a row deleted",
    apply: (sheet, row) => [
      { ...sheet, rows: sheet.rows.filter((_, index) => index !== row) },
      header("T05"),
    ],
  },
  {
    name: "a row emptied of all but its formula",
    apply: (sheet, row) => [
      {
        ...sheet,
        rows: sheet.rows.map((values, index) => (index === row ? rowOf({ light: "正常" }) : values)),
      },
      [...header("T05"), { code: "T04", row, key: "no" }],
    ],
  },
  {
    name: "two blank rows in the table, one behind the other",
    apply: (sheet, row) => [
      { ...sheet, rows: [...sheet.rows.slice(0, row), rowOf({}), rowOf({}), ...sheet.rows.slice(row)] },
      [{ code: "T04", row, key: "no" }],
    ],
  },
  {
    name: "a row pasted below the table",
    apply: (sheet) => [
      withDetails(sheet, { below: [rowOf(OWN_ROW)] }),
      [{ code: "T05", row: sheet.rows.length, key: "no" }],
    ],
  },
  {
    name: "a row cut out and pasted below the table",
    apply: (sheet, row) => [
      withDetails(
        { ...sheet, rows: sheet.rows.filter((_, index) => index !== row) },
        { below: [sheet.rows[row] ?? []] },
      ),
      [...header("T05"), { code: "T05", row: sheet.rows.length - 1, key: "no" }],
    ],
  },
  {
    name: "进展情况 merged over two rows",
    apply: (sheet, row) => {
      const first = Math.max(0, row - 1);
      const column = positionOf("report");
      return [
        withDetails(sheet, { merged: [{ row: first, column, rows: 2, columns: 1 }] }),
        [{ code: "T06", row: first, key: "report" }],
      ];
    },
  },
  {
    name: "完成状态 merged over two rows, which leaves the second blank",
    apply: (sheet, row) => {
      const second = Math.max(1, row);
      const merged = [{ row: second - 1, column: positionOf("status"), rows: 2, columns: 1 }];
      return [
        withDetails(withCells(sheet, second, { status: "" }), { merged }),
        [{ code: "T06", row: second - 1, key: "status" }],
      ];
    },
  },
  {
    name: "a second table with the ledger's columns",
    apply: (sheet) => [
      withDetails(sheet, { otherLedgers: [{ tableName: "任务表2", sheetName: "副本" }] }),
      header("T07"),
    ],
  },
  {
    name: "the table renamed",
    apply: (sheet) => [withDetails(sheet, { tableName: "表1" }), header("T08")],
  },
  {
    name: "a row copied to the end",
    apply: (sheet, row) => [
      { ...sheet, rows: [...sheet.rows, sheet.rows[row] ?? []] },
      [row, sheet.rows.length].map((index) => ({ code: "N01", row: index, key: "no" as const })),
    ],
  },
  {
    name: "序号 overwritten with its neighbour's",
    apply: (sheet, row, plan) => {
      const neighbour = row === 0 ? 1 : row - 1;
      return [
        withCells(sheet, row, { no: plan.tasks[neighbour]?.no ?? "" }),
        [row, neighbour].map((index) => ({ code: "N01", row: index, key: "no" as const })),
      ];
    },
  },
  {
    name: "序号 as text",
    apply: (sheet, row, plan) => [
      withCells(sheet, row, { no: ` ${String(plan.tasks[row]?.no)}` }),
      [{ code: "N02", row, key: "no" }],
    ],
  },
  cells("序号 in characters", { no: "廿五" }, "N02 no"),
  cells("序号 empty", { no: "" }, "N02 no"),
  cells("序号 a fraction", { no: 3.5 }, "N02 no"),
  cells("序号 an error value", { no: { error: "#REF!" } }, "X02 no"),
  cells("序号 not in the document", { no: 1000 }, "N03 no"),
  around("具体措施 longer", "measure", "", "等", "K01"),
  around("具体措施 with a blank more", "measure", "", " ", "K04"),
  around("具体措施 that begins with =", "measure", "=", "", "K01"),
  cells("具体措施 at the limit of a cell", { measure: long }, "K01 measure"),
  around("牵头单位 longer", "leadUnits", "", "、教育局", "K02"),
  around("牵头单位 in other blanks", "leadUnits", "　", "", "K04"),
  cells("牵头单位 empty", { leadUnits: "" }, "K02 leadUnits"),
  cells("完成时限 another", { deadline: "5月底前" }, "K03 deadline"),
  cells("完成时限 with a month that there is not", { deadline: "13月底前" }, "K03 deadline"),
  cells("完成时限 turned into a date", { deadline: 44_531 }, "K03 deadline"),
  around("完成时限 with a blank", "deadline", "", " ", "K04"),
  cells("工作板块 another", { part: "一、其他" }, "K05 part"),
  cells("工作事项 empty", { section: "" }, "K05 section"),
  around("工作事项 with a blank", "section", " ", "", "K04"),
  cells("截止日期 another", { due: serialOf(2021, 5, 31) }, "K06 due"),
  cells("截止日期 empty", { due: "" }, "K06 due", ""),
  cells("截止日期 as text", { due: "2021-12-31" }, "K06 due"),
  cells("完成状态 misspelt", { status: "己完成" }, "P01 status"),
  cells("完成状态 empty", { status: "" }, "P01 status"),
  cells("完成进度 below 0", { progress: -0.01 }, "P02 progress"),
  cells("完成进度 over 1 and under 2", { progress: 1.2 }, "P02 progress"),
  cells("完成进度 above 100", { progress: 101 }, "P02 progress"),
  cells("完成进度 in words", { progress: "过半" }, "P02 progress"),
  cells("完成进度 as TRUE", { progress: true }, "P02 progress"),
  cells("完成进度 80", { progress: 80 }, "P03 progress"),
  cells("完成进度 as text 80％", { progress: "80 ％" }, "P03 progress"),
  cells("finished at 99%", { ...finished, progress: 0.99 }, "P04 progress", "P10 status"),
  cells("finished without a progress", { ...finished, progress: "" }, "P04 progress", "P10 status"),
  cells("finished at 全部", { ...finished, progress: "全部" }, "P02 progress", "P02 progress, P10 status"),
  cells("finished without a date", { ...finished, completedOn: "" }, "P05 completedOn", "P10 status"),
  cells(
    "finished after the meeting",
    { ...finished, completedOn: MEETING_DAY + 1 },
    "P06 completedOn",
    "P06 completedOn, P10 status",
  ),
  cells(
    "finished before the document",
    { ...finished, completedOn: serialOf(2021, 3, 29) },
    "P07 completedOn",
    "P07 completedOn, P10 status",
  ),
  {
    name: "an overdue task without a word on problems",
    apply: (sheet, row, plan) => {
      const overdue = plan.tasks.flatMap(({ meaning }, index) =>
        meaning.kind === "dated" && meaning.due < MEETING_DAY ? [index] : [],
      );
      const one = overdue[row % overdue.length] ?? -1;
      return [withCells(sheet, one, { problems: "" }), [{ code: "P08", row: one, key: "problems" }]];
    },
  },
  cells("not updated", { updatedOn: "" }, "P11 updatedOn", ""),
  cells("last updated the day before the 25th", { updatedOn: serialOf(2021, 9, 24) }, "P11 updatedOn", ""),
  cells(
    "unfinished with 完成日期",
    { status: "推进中", progress: 0.5, completedOn: MEETING_DAY },
    "P12 completedOn",
  ),
  cells("未启动 with progress", { progress: 0.3 }, "P13 status"),
  cells(
    "finished on text",
    { ...finished, completedOn: "2021.9.30" },
    "P14 completedOn",
    "P14 completedOn, P10 status",
  ),
  cells(
    "finished on an error",
    { ...finished, completedOn: { error: "#N/A" } },
    "X02 completedOn",
    "X02 completedOn, P10 status",
  ),
  cells("更新日期 negative", { updatedOn: -1 }, "P14 updatedOn"),
  cells("更新日期 as TRUE", { updatedOn: true }, "P14 updatedOn"),
  cells("更新日期 in words", { updatedOn: "上周" }, "P14 updatedOn"),
  cells("更新日期 after the meeting", { updatedOn: MEETING_DAY + 1 }, "P15 updatedOn"),
  cells("进展情况 that begins with =", { report: "=1+1" }, "X01 report"),
  cells("存在问题 that begins with a tab", { problems: "\t- 等待批复" }, "X01 problems"),
  cells("责任人 that begins with @", { contact: "@张三" }, "X01 contact"),
  formula("a formula in 进展情况", "report", "已办", "X01 report"),
  formula("a formula in 具体措施", "measure", "别的文字", "X01 measure"),
  formula("a formula in 完成时限", "deadline", 44_531, "X01 deadline"),
  formula("a formula in 进展情况 that fails", "report", { error: "#NAME?" }, "X02 report"),
  cells("进展情况 at the limit of a cell", { report: long }, "X03 report"),
  ...COLUMNS.map(({ key, header: name }) =>
    cells(`${name} #N/A`, { [key]: { error: "#N/A" } }, `X02 ${key}`),
  ),
  added("without a fault", {}, "N03 no"),
  added("without 完成时限", { deadline: "", due: "" }, "N03 no, D01 deadline"),
  added("with 完成时限 尽快", { deadline: "尽快", due: "" }, "N03 no, D01 deadline"),
  added("with 完成时限 12月前", { deadline: "12月前" }, "N03 no, D02 deadline"),
  added("with 完成时限 13月底前", { deadline: "13月底前" }, "N03 no, D03 deadline"),
  added("with 完成时限 as a date", { deadline: 44_531 }, "N03 no, D04 deadline"),
  added("with 截止日期 another", { due: 44_560 }, "N03 no, K06 due"),
  added("with a unit misspelt", { leadUnits: "教肓厅" }, "N03 no, U02 leadUnits"),
  added("with a unit unknown", { leadUnits: "教育厅、某某办" }, "N03 no, U02 leadUnits"),
  added("with a unit twice", { leadUnits: "教育厅、公安厅、教育厅" }, "N03 no, U05 leadUnits"),
  added("with a measure that begins with +", { measure: "+加项" }, "N03 no, X01 measure"),
  added("with a measure cut off", { measure: long }, "N03 no, X03 measure"),
];

/** What staff may do without a word from the checks. */
export const HARMLESS: readonly Damage[] = [
  cells("a list in 进展情况", { report: "- 已印发方案\n- 已培训" }, ""),
  cells("in progress at 0%", { status: "推进中" }, ""),
  cells("in progress at 100%", { status: "推进中", progress: 1 }, ""),
  cells("no progress reported", { progress: "" }, ""),
  cells(
    "finished on the day of the meeting, in the evening",
    { ...finished, completedOn: MEETING_DAY + 0.9 },
    "",
    "P10 status",
  ),
  cells(
    "finished on the day of issue",
    { ...finished, completedOn: serialOf(2021, 3, 30) },
    "",
    "P10 status",
  ),
  cells("finished and not updated since", { ...finished, updatedOn: "" }, "", "P10 status"),
  cells("updated on the 25th", { updatedOn: serialOf(2021, 9, 25) }, ""),
  cells("contact with a number", { contact: "张三 13800000000" }, ""),
  cells("a number in a column of text", { report: 3 }, ""),
  {
    name: "a note below the table",
    apply: (sheet) => [withDetails(sheet, { below: [["注：以上为初步统计"]] }), []],
  },
  {
    name: "merged cells that Excel cannot tell of",
    apply: (sheet) => [withDetails(sheet, { merged: null }), []],
  },
];
