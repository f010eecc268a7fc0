import {
  REPORT_KEYS,
  REPORT_ROWS,
  REPORTS,
  UNIT_LEDGER_TABLE,
  type Report,
  type ReportKey,
} from "./report-places";
import { untracked } from "../untracked";

/** What stands on a sheet that a report wants. */
export interface ReportSheet {
  readonly kind: "absent" | "empty" | "ours" | "foreign";
  readonly isProtected: boolean;
  /** Rows of our block from the sheet's top to its end: what stands below a blank line is not ours. */
  readonly rows: number;
}
export interface ReportsLook {
  readonly sheets: Readonly<Record<ReportKey, ReportSheet>>;
  /** The sheet on which a table 部门表 lies; null where there is none. */
  readonly tableSheet: string | null;
  /** Tables that lie over our block of 部门台账, by name; a try that broke off left one with another name. */
  readonly tables: readonly string[];
}

export interface RequestedSheet {
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly used: Excel.Range;
  readonly head: Excel.Range;
  readonly firstColumn: Excel.Range;
}
export interface RequestedReports {
  readonly sheets: Readonly<Record<ReportKey, RequestedSheet>>;
  readonly table: Excel.Table;
  readonly tableSheet: Excel.Worksheet;
  readonly tables: Excel.TableCollection;
}

/** Asks for it in the same request as the look. */
export function requestReports(context: Excel.RequestContext): RequestedReports {
  const { tables } = context.workbook;
  const requested = REPORT_KEYS.map((key) => [key, requestReportSheet(context, REPORTS[key])] as const);
  const sheets = Object.fromEntries(requested) as unknown as RequestedReports["sheets"];
  const table = tables.getItemOrNullObject(UNIT_LEDGER_TABLE);
  table.load("name");
  const { worksheet: tableSheet } = table;
  tableSheet.load("name");
  const onSheet = sheets.unitLedger.sheet.tables;
  onSheet.load("name");
  return { sheets, table, tableSheet, tables: onSheet };
}

/** Asks what stands on the sheet that one report wants. */
export function requestReportSheet(context: Excel.RequestContext, { name, columns }: Report): RequestedSheet {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  const { protection } = sheet;
  protection.load("protected");
  const used = untracked(sheet.getUsedRangeOrNullObject(true));
  used.load("columnIndex,columnCount");
  const head = untracked(sheet.getRangeByIndexes(0, 0, REPORT_ROWS.header, columns.length));
  head.load("values");
  const firstColumn = untracked(untracked(sheet.getRange("A:A")).getUsedRangeOrNullObject(true));
  firstColumn.load("values,rowIndex");
  return { sheet, protection, used, head, firstColumn };
}

/** What was asked, after the sync; tables on 部门台账 under other names than 部门表 cost one more, and are rare. */
export async function reportsOf(
  context: Excel.RequestContext,
  asked: RequestedReports,
): Promise<ReportsLook> {
  const sheets = Object.fromEntries(
    REPORT_KEYS.map((key) => [key, reportSheetOf(REPORTS[key], asked.sheets[key])]),
  ) as unknown as ReportsLook["sheets"];
  const tableSheet = asked.table.isNullObject ? null : asked.tableSheet.name;
  const onOurs = tableSheet === REPORTS.unitLedger.name;
  const names = sheets.unitLedger.kind === "ours" ? asked.tables.items.map(({ name }) => name) : [];
  const others = names.filter((name) => name !== UNIT_LEDGER_TABLE);
  const strayed = onOurs || others.length === 0 ? [] : await tablesOverHeader(context, others);
  return { sheets, tableSheet, tables: onOurs ? [UNIT_LEDGER_TABLE] : strayed };
}

async function tablesOverHeader(context: Excel.RequestContext, names: readonly string[]): Promise<string[]> {
  const ranges = names.map((name) => {
    const range = untracked(context.workbook.tables.getItem(name).getHeaderRowRange());
    range.load("rowIndex,columnIndex");
    return { name, range };
  });
  await context.sync();
  return ranges
    .filter(({ range }) => range.rowIndex === REPORT_ROWS.header - 1 && range.columnIndex === 0)
    .map(({ name }) => name);
}

/** What was asked of one sheet, after the sync. */
export function reportSheetOf({ title, columns, since = [] }: Report, asked: RequestedSheet): ReportSheet {
  if (asked.sheet.isNullObject) return { kind: "absent", isProtected: false, rows: 0 };
  const isProtected = asked.protection.protected;
  if (asked.used.isNullObject) return { kind: "empty", isProtected, rows: 0 };
  const head = asked.head.values as unknown[][];
  const found = head[REPORT_ROWS.header - 1] ?? [];
  const headers = columns.map(({ header }) => header);
  const older = headers.filter((header) => !since.includes(header));
  const startsWith = (wanted: readonly string[]): boolean =>
    wanted.every((header, position) => found[position] === header);
  // An older sheet is narrower: what somebody wrote beside it is not ours to write over.
  const { columnIndex, columnCount } = asked.used;
  const ours =
    String(head[REPORT_ROWS.title - 1]?.[0]).startsWith(title) &&
    (startsWith(headers) || (startsWith(older) && columnIndex + columnCount <= older.length));
  if (!ours) return { kind: "foreign", isProtected, rows: 0 };
  const values = (asked.firstColumn.values as unknown[][]).map(([value]) => value);
  const end = values.indexOf("");
  return { kind: "ours", isProtected, rows: asked.firstColumn.rowIndex + (end < 0 ? values.length : end) };
}
