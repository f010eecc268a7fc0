import type { Serial } from "../../plan/plan";

/** An error value in a cell, e.g. `#REF!`. */
export interface CellError {
  readonly error: string;
}
/** A cell's value as read; an empty cell is "". */
export type CellValue = string | number | boolean | CellError;

/**
 * The ledger as it stands in the workbook, read once: whatever staff made of it. Nothing here is checked.
 * Columns are found by header, rows by 序号; positions serve only to say where a cell is.
 */
export interface Ledger {
  readonly sheetName: string;
  /** Excel's ids of the sheets whose edits change the ledger: its own and 台账参数. Absent where it was not read. */
  readonly sheetIds?: readonly string[];
  /** Excel calculates nothing until somebody asks for it. */
  readonly manualCalculation?: boolean;
  /** The workbook counts its days from 1904; the days here are of the count from 1900 all the same. */
  readonly uses1904?: boolean;
  /** Sheet row (1-based) of the header row; data follow below it. */
  readonly headerRow: number;
  /** Sheet column (0-based) of the table's first column. */
  readonly firstColumn: number;
  readonly headers: readonly CellValue[];
  readonly rows: readonly (readonly CellValue[])[];
  /** 格式版本 of 台账参数; null: the workbook says none; absent: nobody looked, taken for the present one. */
  readonly formatVersion?: number | null;
  /** What the last meeting kept; absent where there is none, or nobody looked. */
  readonly earlier?: EarlierProgress;
  /** Absent where nobody looked: then the checks that live on it are silent. */
  readonly details?: LedgerDetails;
}

/** 完成进度 at the last meeting. */
export interface EarlierProgress {
  readonly day: Serial;
  /** From 0 to 1, by 序号. */
  readonly progress: ReadonlyMap<number, number>;
}

/** What of a ledger is seen in the workbook beside its values. Positions are those of `headers` and `rows`. */
export interface LedgerDetails {
  readonly tableName: string;
  /** The formulas in columns of text, by row and then by column. */
  readonly formulas: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** Merged cells, cut to the table; null where Excel cannot tell (ExcelApi below 1.13). */
  readonly merged: readonly MergedArea[] | null;
  /** Other tables of the workbook that have the ledger's columns. */
  readonly otherLedgers: readonly { readonly tableName: string; readonly sheetName: string }[];
  /** Positions of the rows whose 预警状态 is a constant where our formula should stand; absent where nobody looked. */
  readonly lightConstants?: ReadonlySet<number>;
  /** What stands on the ledger's sheet outside the table: below it, beside it, above it. */
  readonly outside?: readonly OutsideRow[];
}

/** Cells of a sheet's row that are not the table's; blank ones are "". */
export interface OutsideRow {
  /** Sheet row, counted from 1. */
  readonly row: number;
  /** Sheet column of the first cell, counted from 0. */
  readonly firstColumn: number;
  readonly cells: readonly CellValue[];
}

/** Cells that are one; row -1 is the header row. */
export interface MergedArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The named cells of 台账参数. A setting that is not a number in the workbook is null. */
export interface Settings {
  /** 统计截止日 */
  readonly asOf: Serial | null;
  /** 印发日 */
  readonly issuedOn: Serial | null;
  /** 计划年度 */
  readonly year: number | null;
  /** 临期天数, days */
  readonly dueSoonDays: number | null;
  /** 滞后阈值, percentage points */
  readonly behindPoints: number | null;
  /** 严重滞后阈值, percentage points */
  readonly farBehindPoints: number | null;
  /** 报送日, day of the month */
  readonly reportingDay: number | null;
  /** 约谈逾期天数, days; absent or null: its first value */
  readonly summonsDays?: number | null;
  /** 约谈逾期项数, tasks; likewise */
  readonly summonsTasks?: number | null;
  /** 答复天数, days after 统计截止日; likewise */
  readonly answerDays?: number | null;
}
