import type { Serial } from "../plan/plan";

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
export interface LedgerSheet {
  readonly sheetName: string;
  /** Sheet row (1-based) of the header row; data follow below it. */
  readonly headerRow: number;
  /** Sheet column (0-based) of the table's first column. */
  readonly firstColumn: number;
  readonly headers: readonly CellValue[];
  readonly rows: readonly (readonly CellValue[])[];
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
}
