import { columnOf, type ColumnKey } from "../../ledger/rows/columns";
import { countColumns } from "../../ledger/counting/counts";
import { SHEETS } from "../../ledger/settings/sheet-names";
import type { SheetColumn } from "../excel/column-formats";

/** Sheet rows (1-based) of every report: title, one line with 统计截止日, header; data from row 4. */
export const REPORT_ROWS = { title: 1, line: 2, header: 3, firstData: 4 } as const;

/** A column of a report. */
export interface ReportColumn extends SheetColumn {
  /** The ledger's column that it shows; null: it is the report's own. */
  readonly key: ColumnKey | null;
  /** The layout of the report that first had it, from 0: sheets of an earlier one lack it, and are ours all the same. */
  readonly since: number;
}

/** A report sheet: what it is called, how its title begins, and its columns; by both it is known as ours. */
export interface Report {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  /** So many of them stay in sight when one scrolls. */
  readonly keptColumns: number;
  /** The headers of sheets made when the report had more columns. */
  readonly before?: readonly string[];
}

/** A column of the ledger, its text read and not typed. */
const ledger = (key: ColumnKey, widthCharacters = columnOf(key).widthCharacters): ReportColumn => {
  const column = columnOf(key);
  return { ...column, since: 0, widthCharacters, numberFormat: column.numberFormat.replace("@", "General") };
};
/** The column that came with extensions. */
const extendedTo: ReportColumn = { ...ledger("extendedTo"), since: 1 };
const own = (
  header: string,
  widthCharacters: number,
  numberFormat = "General",
  align: SheetColumn["align"] = "center",
): ReportColumn => ({
  key: null,
  since: 0,
  header,
  widthCharacters,
  numberFormat,
  align,
  wrap: align === "left",
});

/** 任务数 … 未更新: narrow, their headers on two lines. */
const counts = (ofUnits: boolean): ReportColumn[] =>
  countColumns(ofUnits).map(({ header, kind, since }) => ({
    ...own(header, kind === "share" ? 9.5 : 7, kind === "share" ? "0%" : "0"),
    since,
  }));

export const REPORTS = {
  unitLedger: {
    name: SHEETS.unitLedger,
    title: "重点任务部门台账",
    keptColumns: 1,
    columns: [
      own("单位", 24, "General", "left"),
      own("单位类别", 12),
      own("牵头位次", 10),
      ledger("no"),
      ledger("measure", 60),
      ledger("deadline"),
      ledger("due"),
      extendedTo,
      ledger("status"),
      ledger("progress"),
      ledger("updatedOn"),
      ledger("light"),
    ],
  },
  unitSummary: {
    name: SHEETS.unitSummary,
    title: "重点任务单位汇总（任务推进情况排名）",
    keptColumns: 2,
    columns: [own("排名", 12), own("单位", 34, "General", "left"), ...counts(true)],
  },
  sectionSummary: {
    name: SHEETS.sectionSummary,
    title: "重点任务事项汇总",
    keptColumns: 2,
    columns: [
      own("工作板块", 36, "General", "left"),
      own("工作事项", 46, "General", "left"),
      ...counts(false),
    ],
  },
  concerns: {
    name: SHEETS.concerns,
    title: "重点任务预警清单",
    keptColumns: 0,
    columns: [
      ledger("no"),
      ledger("light"),
      ledger("measure"),
      ledger("leadUnits"),
      ledger("deadline"),
      ledger("due"),
      extendedTo,
      ledger("progress", 10),
      own("应达进度", 10, "0%"),
      own("落后百分点", 12, "0.0"),
      own("距截止天数", 12, "0"),
      ledger("problems"),
      ledger("updatedOn"),
    ],
  },
} as const satisfies Record<string, Report>;

/** The sheet of a check: not one of the summaries, and made by another action. The last three columns are hidden. */
export const CHECK_RESULTS = {
  name: SHEETS.checkResults,
  title: "重点任务台账校验结果",
  keptColumns: 4,
  before: "级别 代码 序号 单元格 列 当前值 问题 建议 牵头单位 状态 行 摘要 标记 标记值".split(" "),
  columns: [
    own("级别", 7),
    own("代码", 7),
    own("序号", 7),
    own("单元格", 9),
    own("列", 14),
    own("当前值", 24, "General", "left"),
    own("问题", 52, "General", "left"),
    own("建议", 26, "General", "left"),
    own("牵头单位", 18, "General", "left"),
    own("状态", 9),
    own("行", 7),
    own("标记", 16),
    own("标记值", 16),
  ],
} as const satisfies Report;

export type ReportKey = keyof typeof REPORTS;
export const REPORT_KEYS = Object.keys(REPORTS) as ReportKey[];

/** The position (0-based) of a report's column. */
export function reportColumn(key: ReportKey, header: string): number {
  return REPORTS[key].columns.findIndex((column) => column.header === header);
}
