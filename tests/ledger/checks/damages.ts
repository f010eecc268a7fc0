import { textOf } from "../../../src/ledger/cells/cell-value";
import { COLUMNS, type ColumnKey } from "../../../src/ledger/rows/columns";
import type { CellValue, Ledger, OutsideRow } from "../../../src/ledger/cells/ledger";
import type { Plan } from "../../../src/plan/plan";
import { serialOf } from "../../../src/plan/serial";
import { MEETING_DAY, positionOf, withCells } from "../fresh-ledger";
import { OWN_ROW, rowOf, withDetails } from "./tended-ledger";

/** Where an issue is expected: positions in the table, row -1 for the header. */
export interface Expected {
  readonly code: string;
  readonly row: number;
  readonly key: ColumnKey;
  /** So many columns to the right of it. */
  readonly columns?: number;
}

/** One way to damage a tended ledger, and all that the checks must say of it. */
export interface Damage {
  readonly name: string;
  readonly apply: (ledger: Ledger, row: number, plan: Plan) => readonly [Ledger, readonly Expected[]];
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
    apply: (ledger, row, plan) => [
      withCells(ledger, row, changes),
      expectedIn(plan.tasks[row]?.meaning.kind === "dated" ? codes : ongoing, row),
    ],
  };
}

/** Text put before and behind a cell's own. */
function around(name: string, key: ColumnKey, before: string, after: string, code: string): Damage {
  return {
    name,
    apply: (ledger, row) => [
      withCells(ledger, row, { [key]: before + textOf(ledger.rows[row]?.[positionOf(key)] ?? "") + after }),
      [{ code, row, key }],
    ],
  };
}

/** 完成进度 of a row that is under way, and what the last meeting kept of it. */
function sinceMeeting(name: string, kept: number, progress: number, codes: string): Damage {
  return {
    name,
    apply: (ledger, row) => {
      const changed = withCells(ledger, row, { status: "推进中", progress });
      const no = Number(ledger.rows[row]?.[positionOf("no")]);
      const earlier = { day: MEETING_DAY - 30, progress: new Map([[no, kept]]) };
      return [{ ...changed, earlier }, expectedIn(codes, row)];
    },
  };
}

/** A row that staff added; N04 always, and what else its cells raise. */
function added(name: string, changes: Cells, codes: string): Damage {
  return {
    name: `a row of staff's own ${name}`,
    apply: (ledger) => [
      { ...ledger, rows: [...ledger.rows, rowOf({ ...OWN_ROW, ...changes })] },
      expectedIn(codes, ledger.rows.length),
    ],
  };
}

function formula(name: string, key: ColumnKey, value: CellValue, code: string): Damage {
  return {
    name,
    apply: (ledger, row) => [
      withDetails(withCells(ledger, row, { [key]: value }), {
        formulas: new Map([[row, new Map([[positionOf(key), "=A1"]])]]),
      }),
      expectedIn(code, row),
    ],
  };
}

/** A row of the ledger's sheet outside the table, `index` counted as its rows are. */
function outsideRow(
  { headerRow, firstColumn }: Ledger,
  index: number,
  cells: readonly CellValue[],
  columns = 0,
): OutsideRow {
  return { row: headerRow + 1 + index, firstColumn: firstColumn + columns, cells };
}

const header = (code: string, key: ColumnKey = "no"): Expected[] => [{ code, row: -1, key }];

const finished = { status: "已完成", progress: 1, completedOn: MEETING_DAY };
const long = "字".repeat(32_767);

/** Cells of a dated task; an ongoing one is left as it is. */
function dated(name: string, changes: Cells, codes: string): Damage {
  return {
    name,
    apply: (ledger, row, plan) =>
      plan.tasks[row]?.meaning.kind === "dated"
        ? [withCells(ledger, row, changes), expectedIn(codes, row)]
        : [ledger, []],
  };
}

/** A document's text with other signs in it; where it has none of them, with a zero-width blank. */
function respelt(name: string, key: ColumnKey, spell: (text: string) => string): Damage {
  return {
    name,
    apply: (ledger, row) => {
      const text = textOf(ledger.rows[row]?.[positionOf(key)] ?? "");
      const wrong = spell(text) === text ? `${text}\u200B` : spell(text);
      return [withCells(ledger, row, { [key]: wrong }), [{ code: "K04", row, key }]];
    },
  };
}

/** An overdue task's cells changed. */
function overdue(name: string, changes: Cells, codes: string): Damage {
  return {
    name,
    apply: (ledger, row, plan) => {
      const late = plan.tasks.flatMap(({ meaning }, index) =>
        meaning.kind === "dated" && meaning.due < MEETING_DAY ? [index] : [],
      );
      const one = late[row % late.length] ?? -1;
      return [withCells(ledger, one, changes), expectedIn(codes, one)];
    },
  };
}

/** 预警状态 of a row is a constant. */
function constantLight(name: string, light: CellValue): Damage {
  return {
    name,
    apply: (ledger, row) => [
      withDetails(withCells(ledger, row, { light }), { lightConstants: new Set([row]) }),
      [{ code: "X04", row, key: "light" }],
    ],
  };
}

/** A row outside the table; `index` counts from the table's end, `columns` from its first column. */
function outside(name: string, index: number, columns: number, cells: readonly CellValue[]): Damage {
  return {
    name,
    apply: (ledger) => [
      withDetails(ledger, { outside: [outsideRow(ledger, ledger.rows.length + index, cells, columns)] }),
      columns < COLUMNS.length
        ? [{ code: "T05", row: ledger.rows.length + index, key: COLUMNS[columns]?.key ?? "no" }]
        : [],
    ],
  };
}

/** Everything that cannot be seen, in each kind of cell. */
const INVISIBLE = {
  "a zero-width blank": "\u200B",
  "a direction mark": "\u202D",
  "a left-to-right mark": "\u200E",
  "a no-break blank": "\u00A0",
  "a byte order mark": "\uFEFF",
  "a soft hyphen": "\u00AD",
  "a variation selector": "\uFE01",
  "a control character": "\u0007",
  "a full-width blank": "\u3000",
  "a line break": "\n",
};

const UNSEEN: readonly Damage[] = Object.entries(INVISIBLE).flatMap(([what, sign]) => [
  around(`具体措施 with ${what} behind it`, "measure", "", sign, "K04"),
  around(`牵头单位 with ${what} before it`, "leadUnits", sign, "", "K04"),
  cells(`完成状态 with ${what}`, { status: `未启动${sign}` }, "P01 status"),
  cells(`完成进度 with ${what}`, { status: "推进中", progress: `${sign}60%` }, "P03 progress"),
  cells(`更新日期 with ${what}`, { updatedOn: `2021-09-28${sign}` }, "P14 updatedOn"),
  cells(`序号 of ${what} alone`, { no: sign }, "N02 no"),
  overdue(`存在问题 of ${what} alone, in an overdue task`, { problems: sign }, "P08 problems"),
  cells(`更新日期 of ${what} alone`, { updatedOn: sign }, "P11 updatedOn", ""),
]);

const march = serialOf(2022, 3, 31);

export const DAMAGES: readonly Damage[] = [
  sinceMeeting("完成进度 lower than at the last meeting", 0.4, 0.3, "P09 progress"),
  sinceMeeting("完成进度 taken back to nothing", 1, 0, "P09 progress"),
  ...UNSEEN,
  respelt("具体措施 in radicals of the supplement", "measure", (text) =>
    text.replaceAll("长", "⻓").replaceAll("门", "⻔"),
  ),
  respelt("具体措施 in Kangxi radicals", "measure", (text) =>
    text.replaceAll("一", "⼀").replaceAll("工", "⼯"),
  ),
  respelt("牵头单位 in radicals", "leadUnits", (text) => text.replaceAll("民", "⺠").replaceAll("长", "⻓")),
  respelt("具体措施 in full width", "measure", (text) => text.replaceAll(",", "，").replaceAll("(", "（")),
  respelt("完成时限 in full width", "deadline", (text) => text.replaceAll("1", "１").replaceAll("2", "２")),
  around("工作板块 with a soft hyphen", "part", "\u00AD", "", "K04"),
  around("工作事项 with a no-break blank", "section", "\u00A0", "", "K04"),
  around("完成时限 with a direction mark", "deadline", "\u200E", "", "K04"),
  cells("截止日期 of a zero-width blank alone", { due: "\u200B" }, "K06 due", "K04 due"),
  cells("完成状态 of a zero-width blank alone", { status: "\u200B" }, "P01 status"),
  cells(
    "finished, with a mark in 完成状态",
    { ...finished, status: "已完成\u200B" },
    "P01 status",
    "P01 status, P10 status",
  ),
  cells(
    "finished, with a mark in 完成日期",
    { ...finished, completedOn: "2021-09-28\u202D" },
    "P14 completedOn",
    "P14 completedOn, P10 status",
  ),
  cells(
    "finished, 完成日期 of a mark alone",
    { ...finished, completedOn: "\u200B" },
    "P05 completedOn",
    "P10 status",
  ),
  {
    name: "序号 with a zero-width blank",
    apply: (ledger, row, plan) => [
      withCells(ledger, row, { no: `\u200B${String(plan.tasks[row]?.no)}` }),
      [{ code: "N02", row, key: "no" }],
    ],
  },
  {
    name: "a row of nothing but what cannot be seen",
    apply: (ledger, row) => [
      {
        ...ledger,
        rows: [
          ...ledger.rows.slice(0, row),
          rowOf({ measure: "\u200B", report: " " }),
          ...ledger.rows.slice(row),
        ],
      },
      [{ code: "T04", row, key: "no" }],
    ],
  },
  ...["完成", "已完结", "办结", "√", "已经完成", "done", "己完成", "完\u200B成"].map((status) =>
    cells(
      `finished, in the words ${status}`,
      { ...finished, status, problems: "", updatedOn: "" },
      "P01 status",
    ),
  ),
  ...["进行中", "正在推进", "未开始", "尚未启动", "未完成", "基本完成", "否", "未启动？"].map((status) =>
    cells(`完成状态 in the words ${status}`, { status }, "P01 status"),
  ),
  cells("完成状态 TRUE", { status: true }, "P01 status"),
  ...["80%（累计）", "约80%", "百分之八十", "1.5", "120%", "-5%", "②", "8.0.1", "1e1", "50.%%"].map(
    (progress) => cells(`完成进度 as text ${progress}`, { status: "推进中", progress }, "P02 progress"),
  ),
  ...["0.8", "80", "80%", " ８０ ％ ", ".5", "0%", "80.5%", "1", "0.5%"].map((progress) =>
    cells(`完成进度 as text ${progress}`, { status: "推进中", progress }, "P03 progress"),
  ),
  cells("完成进度 1.99", { status: "推进中", progress: 1.99 }, "P02 progress"),
  ...[2021.9, 9.3, 20_210_930, 9.28, "2021.9.30", "9月30日", "2021年9月", 0, serialOf(2018, 12, 31)].map(
    (day) => cells(`更新日期 ${day}`, { updatedOn: day }, "P14 updatedOn"),
  ),
  ...[2021.9, 20_210_930, "2021/9/30", serialOf(2024, 1, 1)].map((day) =>
    cells(
      `finished on ${day}`,
      { ...finished, completedOn: day },
      "P14 completedOn",
      "P14 completedOn, P10 status",
    ),
  ),
  ...[2022.3, 20_220_331, "2022-03-31\u200B", "年后"].map((day) =>
    cells(`调整后时限 ${day}`, { extendedTo: day, extensionBasis: "川办函1号" }, "P14 extendedTo"),
  ),
  cells("调整后时限 without a basis", { extendedTo: march }, "P16 extensionBasis", ""),
  cells(
    "调整后时限 with a basis that cannot be seen",
    { extendedTo: march, extensionBasis: "\u200B " },
    "P16 extensionBasis",
    "",
  ),
  overdue("an extension whose basis was cleared", { extendedTo: march, problems: "" }, "P16 extensionBasis"),
  dated(
    "调整后时限 before 截止日期",
    { extendedTo: serialOf(2021, 2, 1), extensionBasis: "川办函1号" },
    "P17 extendedTo",
  ),
  overdue(
    "an extension that has passed, without a word on problems",
    { extendedTo: MEETING_DAY - 1, extensionBasis: "川办函1号", problems: "" },
    "P08 problems",
  ),
  cells("调整依据 an error value", { extensionBasis: { error: "#REF!" } }, "X02 extensionBasis"),
  cells("调整依据 that begins with +", { extensionBasis: "+川办函1号" }, "X01 extensionBasis"),
  formula("a formula in 调整依据", "extensionBasis", "川办函1号", "X01 extensionBasis"),
  cells("截止日期 a later day", { due: march }, "K06 due"),
  cells("截止日期 20210930", { due: 20_210_930 }, "K06 due"),
  constantLight("预警状态 typed over", "正常"),
  constantLight("预警状态 a number", 1),
  constantLight("预警状态 cleared", ""),
  {
    name: "序号 of a task as one that the document has not, in text",
    apply: (ledger, row) => [
      withCells(ledger, row, { no: "1000" }),
      [
        { code: "N02", row, key: "no" },
        { code: "N03", row, key: "no" },
      ],
    ],
  },
  {
    name: "序号 not in the document, with a blank more in 具体措施",
    apply: (ledger, row, plan) => [
      withCells(ledger, row, { no: 1000, measure: `${plan.tasks[row]?.measure ?? ""} \u200B` }),
      [{ code: "N03", row, key: "no" }],
    ],
  },
  {
    name: "a row copied to the end under a 序号 of its own",
    apply: (ledger, row) => [
      { ...ledger, rows: [...ledger.rows, [999, ...(ledger.rows[row] ?? []).slice(1)]] },
      [{ code: "N03", row: ledger.rows.length, key: "no" }],
    ],
  },
  {
    name: "a task of staff's own under a 序号 of the document",
    apply: (ledger, row, plan) => {
      const no = plan.tasks[row]?.no ?? 0;
      return [
        { ...ledger, rows: [...ledger.rows, rowOf({ ...OWN_ROW, no })] },
        [row, ledger.rows.length].map((index) => ({ code: "N01", row: index, key: "no" as const })),
      ];
    },
  },
  {
    name: "two rows with one 序号, each with another wrong status",
    apply: (ledger, row) => {
      const copy = [...(ledger.rows[row] ?? [])];
      copy[positionOf("status")] = "办毕";
      const wrong = withCells(ledger, row, { status: "在做" });
      return [
        { ...wrong, rows: [...wrong.rows, copy] },
        [row, ledger.rows.length].flatMap((index) => [
          { code: "N01", row: index, key: "no" as const },
          { code: "P01", row: index, key: "status" as const },
        ]),
      ];
    },
  },
  outside("a task below a gap", 3, 0, rowOf({ ...OWN_ROW, measure: "培训" })),
  outside("a task one column to the right below a gap", 2, 1, [
    901,
    "开展自定的专项行动",
    "教育厅",
    "年底前",
  ]),
  outside("a task above the table", -197, 0, ["901", "开展自定的专项行动", "教育厅、公安厅"]),
  {
    name: "a task of the document beside the table",
    apply: (ledger, row, plan) => [
      withDetails(ledger, {
        outside: [outsideRow(ledger, row, ["", `${plan.tasks[0]?.measure ?? ""}\u200B`], COLUMNS.length + 1)],
      }),
      [{ code: "T05", row, key: "light", columns: 3 }],
    ],
  },
  {
    name: "a row deleted",
    apply: (ledger, row) => [
      { ...ledger, rows: ledger.rows.filter((_, index) => index !== row) },
      header("T05"),
    ],
  },
  {
    name: "a row emptied of all but its formula",
    apply: (ledger, row) => [
      {
        ...ledger,
        rows: ledger.rows.map((values, index) => (index === row ? rowOf({ light: "正常" }) : values)),
      },
      [...header("T05"), { code: "T04", row, key: "no" }],
    ],
  },
  {
    name: "two blank rows in the table, one behind the other",
    apply: (ledger, row) => [
      { ...ledger, rows: [...ledger.rows.slice(0, row), rowOf({}), rowOf({}), ...ledger.rows.slice(row)] },
      [{ code: "T04", row, key: "no" }],
    ],
  },
  {
    name: "a row pasted below the table",
    apply: (ledger) => [
      withDetails(ledger, { outside: [outsideRow(ledger, ledger.rows.length, rowOf(OWN_ROW))] }),
      [{ code: "T05", row: ledger.rows.length, key: "no" }],
    ],
  },
  {
    name: "a row cut out and pasted below the table",
    apply: (ledger, row) => [
      withDetails(
        { ...ledger, rows: ledger.rows.filter((_, index) => index !== row) },
        { outside: [outsideRow(ledger, ledger.rows.length - 1, ledger.rows[row] ?? [])] },
      ),
      [...header("T05"), { code: "T05", row: ledger.rows.length - 1, key: "no" }],
    ],
  },
  {
    name: "进展情况 merged over two rows",
    apply: (ledger, row) => {
      const first = Math.max(0, row - 1);
      const column = positionOf("report");
      return [
        withDetails(ledger, { merged: [{ row: first, column, rows: 2, columns: 1 }] }),
        [{ code: "T06", row: first, key: "report" }],
      ];
    },
  },
  {
    name: "完成状态 merged over two rows, which leaves the second blank",
    apply: (ledger, row) => {
      const second = Math.max(1, row);
      const merged = [{ row: second - 1, column: positionOf("status"), rows: 2, columns: 1 }];
      return [
        withDetails(withCells(ledger, second, { status: "" }), { merged }),
        [{ code: "T06", row: second - 1, key: "status" }],
      ];
    },
  },
  {
    name: "a second table with the ledger's columns",
    apply: (ledger) => [
      withDetails(ledger, { otherLedgers: [{ tableName: "任务表2", sheetName: "副本" }] }),
      header("T07"),
    ],
  },
  {
    name: "the table renamed",
    apply: (ledger) => [withDetails(ledger, { tableName: "表1" }), header("T08")],
  },
  {
    name: "a row copied to the end",
    apply: (ledger, row) => [
      { ...ledger, rows: [...ledger.rows, ledger.rows[row] ?? []] },
      [row, ledger.rows.length].map((index) => ({ code: "N01", row: index, key: "no" as const })),
    ],
  },
  {
    name: "序号 overwritten with its neighbour's",
    apply: (ledger, row, plan) => {
      const neighbour = row === 0 ? 1 : row - 1;
      return [
        withCells(ledger, row, { no: plan.tasks[neighbour]?.no ?? "" }),
        [row, neighbour].map((index) => ({ code: "N01", row: index, key: "no" as const })),
      ];
    },
  },
  {
    name: "序号 as text",
    apply: (ledger, row, plan) => [
      withCells(ledger, row, { no: ` ${String(plan.tasks[row]?.no)}` }),
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
    apply: (ledger, row, plan) => {
      const overdue = plan.tasks.flatMap(({ meaning }, index) =>
        meaning.kind === "dated" && meaning.due < MEETING_DAY ? [index] : [],
      );
      const one = overdue[row % overdue.length] ?? -1;
      return [withCells(ledger, one, { problems: "" }), [{ code: "P08", row: one, key: "problems" }]];
    },
  },
  cells("not updated", { updatedOn: "" }, "P11 updatedOn", ""),
  cells(
    "last updated on the 报送日 before the period",
    { updatedOn: serialOf(2021, 8, 25) },
    "P11 updatedOn",
    "",
  ),
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
  added("without a fault", {}, "N04 no"),
  added("without 完成时限", { deadline: "", due: "" }, "N04 no, D01 deadline"),
  added("with 完成时限 尽快", { deadline: "尽快", due: "" }, "N04 no, D01 deadline"),
  added("with 完成时限 12月前", { deadline: "12月前" }, "N04 no, D02 deadline"),
  added("with 完成时限 13月底前", { deadline: "13月底前" }, "N04 no, D03 deadline"),
  added("with 完成时限 as a date", { deadline: 44_531 }, "N04 no, D04 deadline"),
  added("with 截止日期 another", { due: 44_560 }, "N04 no, K06 due"),
  added("with a unit misspelt", { leadUnits: "教肓厅" }, "N04 no, U02 leadUnits"),
  added("with a unit unknown", { leadUnits: "教育厅、某某办" }, "N04 no, U02 leadUnits"),
  added("with a unit twice", { leadUnits: "教育厅、公安厅、教育厅" }, "N04 no, U05 leadUnits"),
  added("with a measure that begins with +", { measure: "+加项" }, "N04 no, X01 measure"),
  added("with a measure cut off", { measure: long }, "N04 no, X03 measure"),
  added("with 序号 as text", { no: "９００" }, "N02 no, N04 no"),
  added("without 序号", { no: "" }, "N02 no"),
  added("with 完成时限 that has a mark in it", { deadline: "年底前\u200B" }, "N04 no, D01 deadline"),
  added("with 持续推进 and a blank", { deadline: "持续推进 ", due: "" }, "N04 no, D01 deadline"),
  added(
    "with a deadline of two steps",
    { deadline: "10月底完成方案，12月底前落实", due: "" },
    "N04 no, D01 deadline",
  ),
  added("with a unit unknown, a mark in it", { leadUnits: "某某\u200B办" }, "N04 no, U02 leadUnits"),
  added("with a unit twice, a mark in one", { leadUnits: "教育厅、教育\u200B厅" }, "N04 no, U05 leadUnits"),
  added("extended without a basis", { extendedTo: march }, "N04 no, P16 extensionBasis"),
  added("with 截止日期 later than 完成时限", { due: march }, "N04 no, K06 due"),
  added("with 完成状态 and a mark", { status: "推进中\u200B" }, "N04 no, P01 status"),
];

/** What staff may do without a word from the checks. */
export const HARMLESS: readonly Damage[] = [
  added("with a unit in other width and a mark", { leadUnits: "教育厅\u200B，公安厅" }, "N04 no"),
  added("that is ongoing", { deadline: "持续推进", due: "" }, "N04 no"),
  added("without 具体措施", { measure: "" }, "N04 no"),
  dated("an extension, adopted", { extendedTo: march, extensionBasis: "川办函〔2021〕9号" }, ""),
  dated("an extension whose basis is a number", { extendedTo: march, extensionBasis: 20_219 }, ""),
  overdue(
    "an extension of a task that would be overdue",
    { extendedTo: march, extensionBasis: "川办函〔2021〕9号", problems: "" },
    "",
  ),
  {
    name: "an extension to the very 截止日期",
    apply: (ledger, row) => {
      const due = ledger.rows[row]?.[positionOf("due")] ?? "";
      return [withCells(ledger, row, due === "" ? {} : { extendedTo: due, extensionBasis: "批复" }), []];
    },
  },
  cells("a basis without a day", { extensionBasis: "待批" }, ""),
  cells("an ongoing task with a day of extension", {}, ""),
  cells("completed on the day of the meeting", finished, "", "P10 status"),
  cells("progress 1 as a number", { status: "推进中", progress: 1 }, ""),
  cells("完成进度 of a zero-width blank alone", { progress: "\u200B" }, ""),
  cells("完成日期 of a zero-width blank alone", { completedOn: "\u200B" }, ""),
  cells("调整后时限 of a blank alone", { extendedTo: " " }, ""),
  cells("更新日期 with a time", { updatedOn: MEETING_DAY - 1 + 0.4 }, ""),
  cells("更新日期 on the first day of the period", { updatedOn: serialOf(2021, 8, 26) }, ""),
  cells(
    "进展情况 that begins with a mark, then =: no program takes it for a formula",
    { report: "\u200B=1+1" },
    "",
  ),
  cells("a mark inside 进展情况", { report: "已\u200B印发\u00A0方案" }, ""),
  {
    name: "lights that are formulas all",
    apply: (ledger) => [withDetails(ledger, { lightConstants: new Set() }), []],
  },
  {
    name: "an empty row whose light was typed over",
    apply: (ledger) => [
      withDetails(
        { ...ledger, rows: [...ledger.rows, rowOf({ light: "正常" })] },
        { lightConstants: new Set([ledger.rows.length]) },
      ),
      [{ code: "T04", row: ledger.rows.length, key: "no" }],
    ],
  },
  ...(
    [
      ["a note below a gap", 2, 0, ["注：以上为各牵头单位报送的数据，截至2021年10月8日。"]],
      ["a total row below a gap", 2, 0, rowOf({ no: "合计", measure: "共195项任务", progress: 0.56 })],
      ["counts below a gap", 2, 0, rowOf({ no: 195, status: 20, progress: 0.5 })],
      ["a signature", 3, 0, ["填报人：", "", "", "张三同志", "审核人：", "李四", 44_477]],
      ["a signature of a unit", 3, 1, ["联系单位：教育厅办公室", "教育厅", 44_477]],
      ["numbers dragged too far", 0, 0, rowOf({ no: 196 })],
      ["a numbered note", 2, 0, [1, "本表由各牵头单位填报，每月25日前报送省政府办公厅"]],
      ["the title", -198, 0, ["四川省深化“放管服”改革 优化营商环境 2021 年重点任务分工表"]],
      ["the line of counts", -197, 0, ["任务 195 项，已完成 20 项，逾期 3 项"]],
      ["a legend beside the table", -190, 19, ["红色", "逾期"]],
      ["a numbered legend beside the table", -189, 19, [1, "未启动", "尚未开展工作的任务"]],
      ["a ranking beside the table", -188, 19, [1, "教育厅", 0.8]],
      ["a total beside the table", -187, 19, ["合计", 195, 0.5]],
    ] as const
  ).map(([name, index, columns, values]): Damage => {
    const { apply } = outside(name, index, columns, values);
    return { name, apply: (ledger, row, plan) => [apply(ledger, row, plan)[0], []] };
  }),
  cells("a list in 进展情况", { report: "- 已印发方案\n- 已培训" }, ""),
  cells("in progress at 0%", { status: "推进中" }, ""),
  sinceMeeting("完成进度 as at the last meeting, but for the last digit", 0.3, 0.1 + 0.2 - 1e-16, ""),
  sinceMeeting("完成进度 higher than at the last meeting", 0.3, 0.4, ""),
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
    apply: (ledger) => [
      withDetails(ledger, { outside: [outsideRow(ledger, ledger.rows.length, ["注：以上为初步统计"])] }),
      [],
    ],
  },
  {
    name: "merged cells that Excel cannot tell of",
    apply: (ledger) => [withDetails(ledger, { merged: null }), []],
  },
];
