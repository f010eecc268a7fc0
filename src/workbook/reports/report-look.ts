import { REPORT_KEYS, SHEETS, TABLES, type ReportKey } from "../../ledger/settings/sheet-names";
import { filtersOf, requestFilters, type TableFilters } from "../excel/table-filters";
import type { PresentTable, Presence } from "../reading/presence";
import { REPORT_ROWS, type Report } from "./report";
import { untracked } from "../requests/untracked";

/** What stands on a sheet that a report wants. */
export interface ReportSheet {
  readonly kind: "absent" | "empty" | "ours" | "foreign";
  readonly isProtected: boolean;
  /** Rows of our block from the sheet's top to its end: what stands below a blank line is not ours. */
  readonly rows: number;
  /** Columns of our block, of which an older one has others. */
  readonly columns: number;
}

/** A table that lies over our block of 部门台账; a try that broke off left one with another name. */
export interface TableOverReport {
  readonly tableName: string;
  /** With the header. */
  readonly rows: number;
  readonly headers: readonly string[];
  readonly filters: TableFilters;
}

export interface ReportsLook {
  /** The workbook counts its days from 1904. */
  readonly uses1904: boolean;
  /** Where the report sheets begin among all, from 0; behind the last sheet where there is none yet. */
  readonly firstReport: number;
  readonly sheets: Readonly<Record<ReportKey, ReportSheet>>;
  /** The sheet on which a table 部门表 lies; null where there is none. */
  readonly tableSheet: string | null;
  readonly tables: readonly TableOverReport[];
}

export interface RequestedSheet {
  readonly protection: Excel.WorksheetProtection;
  readonly used: Excel.Range;
  readonly head: Excel.Range;
  readonly firstColumn: Excel.Range;
}
export interface RequestedReports {
  readonly uses1904: boolean;
  readonly firstReport: number;
  /** Null: the workbook has no such sheet. */
  readonly sheets: Readonly<Record<ReportKey, RequestedSheet | null>>;
  readonly tableSheet: string | null;
  readonly tables: readonly {
    readonly found: PresentTable;
    readonly range: Excel.Range;
    readonly columns: Excel.TableColumnCollection;
  }[];
}

type Reports = Readonly<Record<ReportKey, Report>>;

/** Asks for it in the same request as the look. */
export function requestReports(
  context: Excel.RequestContext,
  presence: Presence,
  reports: Reports,
): RequestedReports {
  const requested = REPORT_KEYS.map(
    (key) => [key, requestReportSheet(context, presence, reports[key])] as const,
  );
  const onSheet = presence.tables.filter(({ sheetName }) => sheetName === SHEETS.unitLedger);
  const names = [...presence.sheets.keys()];
  const found = names.findIndex((name) => REPORT_KEYS.some((key) => reports[key].name === name));
  return {
    uses1904: presence.uses1904,
    firstReport: found < 0 ? names.length : found,
    sheets: Object.fromEntries(requested) as unknown as RequestedReports["sheets"],
    tableSheet: presence.tables.find(({ tableName }) => tableName === TABLES.unitLedger)?.sheetName ?? null,
    tables: onSheet.map((found) => {
      const table = context.workbook.tables.getItem(found.tableName);
      const range = untracked(table.getRange());
      range.load("rowIndex,columnIndex,rowCount");
      return { found, range, columns: requestFilters(table) };
    }),
  };
}

/** Asks what stands on the sheet that one report wants; null: there is none. */
export function requestReportSheet(
  context: Excel.RequestContext,
  { sheets }: Pick<Presence, "sheets">,
  { name, columns }: Report,
): RequestedSheet | null {
  if (!sheets.has(name)) return null;
  const sheet = context.workbook.worksheets.getItem(name);
  const { protection } = sheet;
  protection.load("protected");
  const used = untracked(sheet.getUsedRangeOrNullObject(true));
  used.load("columnIndex,columnCount");
  const head = untracked(sheet.getRangeByIndexes(0, 0, REPORT_ROWS.header, columns.length + MORE_COLUMNS));
  head.load("values");
  const firstColumn = untracked(untracked(sheet.getRange("A:A")).getUsedRangeOrNullObject(true));
  firstColumn.load("values,rowIndex");
  return { protection, used, head, firstColumn };
}

/** A report of an earlier version may have had so many columns more. */
const MORE_COLUMNS = 1;

/** What was asked, after the sync. */
export function reportsOf(
  { sheets, tableSheet, tables, uses1904, firstReport }: RequestedReports,
  reports: Reports,
): ReportsLook {
  const found = REPORT_KEYS.map((key) => [key, reportSheetOf(reports[key], sheets[key])] as const);
  return {
    uses1904,
    firstReport,
    sheets: Object.fromEntries(found) as unknown as ReportsLook["sheets"],
    tableSheet,
    tables: tables
      .filter(({ range }) => range.rowIndex === REPORT_ROWS.header - 1 && range.columnIndex === 0)
      .map(({ found: { tableName, headers }, range, columns }) => ({
        tableName,
        headers,
        rows: range.rowCount,
        filters: filtersOf(columns),
      })),
  };
}

const ABSENT: ReportSheet = { kind: "absent", isProtected: false, rows: 0, columns: 0 };

/** What was asked of one sheet, after the sync. */
export function reportSheetOf(report: Report, asked: RequestedSheet | null): ReportSheet {
  if (asked === null) return ABSENT;
  const isProtected = asked.protection.protected;
  if (asked.used.isNullObject) return { ...ABSENT, kind: "empty", isProtected };
  const head = asked.head.values as unknown[][];
  const found = head[REPORT_ROWS.header - 1] ?? [];
  const title = String(head[REPORT_ROWS.title - 1]?.[0]);
  const columns = title.startsWith(report.title) ? columnsOfOurs(report, found, asked.used) : null;
  if (columns === null) return { ...ABSENT, kind: "foreign", isProtected };
  const values = (asked.firstColumn.values as unknown[][]).map(([value]) => value);
  const end = values.indexOf("");
  const rows = asked.firstColumn.rowIndex + (end < 0 ? values.length : end);
  return { kind: "ours", isProtected, rows, columns };
}

/** How many columns our block has, by its headers; null: it is not ours. */
function columnsOfOurs(
  { columns, before = [] }: Report,
  found: readonly unknown[],
  { columnIndex, columnCount }: Excel.Range,
): number | null {
  const headers = columns.map(({ header }) => header);
  const startsWith = (wanted: readonly string[]): boolean =>
    wanted.length > 0 && wanted.every((header, position) => found[position] === header);
  if (startsWith(headers)) return headers.length;
  if (startsWith(before)) return before.length;
  // An older sheet is narrower: what somebody wrote beside it is not ours to write over.
  const layouts = new Set(columns.map(({ since }) => since));
  const isOlder = [...layouts].some((layout) => {
    const older = columns.filter(({ since }) => since <= layout).map(({ header }) => header);
    return startsWith(older) && columnIndex + columnCount <= older.length;
  });
  return isOlder ? headers.length : null;
}
