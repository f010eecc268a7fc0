import { columnOf, type ColumnKey } from "../../ledger/rows/columns";
import { countColumns } from "../../ledger/counting/counts";
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
  /** It holds what was so when it was made, and follows nothing. */
  readonly isOfValues?: boolean;
  /** It prints upright. */
  readonly isPortrait?: boolean;
  /** Its title stands in the middle of so many columns; unless it says so, of its own. */
  readonly titleColumns?: number;
  /** So many rows (from 1) stand on each printed page; unless it says so, all above the data. */
  readonly titleRows?: number;
  /** The headers of sheets made when the report had more columns. */
  readonly before?: readonly string[];
}

/** A column of the ledger, its text read and not typed. */
export function ledgerColumn(key: ColumnKey, widthCharacters = columnOf(key).widthCharacters): ReportColumn {
  const column = columnOf(key);
  return { ...column, since: 0, widthCharacters, numberFormat: column.numberFormat.replace("@", "General") };
}
/** The column that came with extensions. */
export const EXTENDED_TO: ReportColumn = { ...ledgerColumn("extendedTo"), since: 1 };

/** A column of a report's own. */
export function ownColumn(
  header: string,
  widthCharacters: number,
  numberFormat = "General",
  align: SheetColumn["align"] = "center",
): ReportColumn {
  return { key: null, since: 0, header, widthCharacters, numberFormat, align, wrap: align === "left" };
}

/** 任务数 … 未更新: narrow, their headers on two lines. */
export function countColumnsOf(ofUnits: boolean): readonly ReportColumn[] {
  return countColumns(ofUnits).map(({ header, kind, since }) => ({
    ...ownColumn(header, kind === "share" ? 9.5 : 7, kind === "share" ? "0%" : "0"),
    since,
  }));
}

/** The position (0-based) of a report's column. */
export function positionIn({ columns }: Report, header: string): number {
  return columns.findIndex((column) => column.header === header);
}
