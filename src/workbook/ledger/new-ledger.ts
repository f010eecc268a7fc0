import { SHEETS, TABLES } from "../../ledger/settings/sheet-names";
import { COLUMNS, type ColumnKey } from "../../ledger/rows/columns";
import { initialRow } from "../../ledger/rows/initial-rows";

import type { Plan, Serial } from "../../plan/plan";
import { entryFor } from "../excel/date-system";
import { drawLines } from "../excel/lines";
import { formatColumnNumbers, formatLedger } from "../excel/column-formats";
import { highlightColumns, renewHighlights } from "../marks/highlights";
import { queueLights } from "./light-cells";
import { summaryFormula } from "./ledger-summary";
import type { SheetPages } from "../excel/page-setup";
import { Outbox } from "../requests/outbox";
import { LEDGER_ROWS } from "../excel/places";
import { queueSettings, queueVersion } from "./settings-sheet";
import { FORMAT_VERSION } from "../../ledger/settings/settings";
import { setTypingRules } from "./typing-rules";
import { untracked } from "../requests/untracked";
import type { WorkbookLook } from "../reading/look";

/**
 * Queues the whole of a new ledger; what a message cannot hold is sent before. The order lets any try that breaks off be completed by the next: the header
 * first, by which the sheet is known as ours, so that some of the rows without a table are a ledger to be completed;
 * the table after all that is not renewed by a repair; last what asks for this workbook's window. Returns the pages that
 * are to be set up behind all else.
 */
export async function queueNewLedger(
  context: Excel.RequestContext,
  look: WorkbookLook,
  plan: Plan,
  asOf: Serial,
): Promise<readonly SheetPages[]> {
  const sheet =
    look.ledgerSheet.kind === "empty"
      ? context.workbook.worksheets.getItem(SHEETS.ledger)
      : context.workbook.worksheets.add(SHEETS.ledger);
  const from = (row: number, rows: number): Excel.Range =>
    untracked(sheet.getRangeByIndexes(row - 1, 0, rows, COLUMNS.length));
  from(LEDGER_ROWS.header, 1).values = [COLUMNS.map(({ header }) => header)];
  const settingsPages = queueSettings(context, look.settingsSheet, plan, asOf);
  formatColumnNumbers(from(LEDGER_ROWS.firstData, plan.tasks.length));
  await new Outbox(context).write(
    (first, count) => from(LEDGER_ROWS.firstData + first, count),
    plan.tasks.map((task) => {
      const row = initialRow(task);
      return COLUMNS.map(({ key }) => entryFor(key, row[key], look.uses1904));
    }),
  );
  const block = from(LEDGER_ROWS.header, plan.tasks.length + 1);
  queueDress(sheet, block, plan);
  queueFurniture(sheet, queueTable(sheet, block, null), plan);
  queueVersion(context, look.settingsSheet, FORMAT_VERSION);
  queueView(sheet);
  return [LEDGER_PAGES, ...settingsPages];
}

/** Seventeen columns on A4 cannot be read. */
export const LEDGER_PAGES: SheetPages = { sheetName: SHEETS.ledger, paperSize: "A3" };

/** Title, fonts and widths: what is done once, and is the staff's to change from then on. */
export function queueDress(sheet: Excel.Worksheet, block: Excel.Range, plan: Plan): void {
  const title = sheet.getRange(`A${LEDGER_ROWS.title}`);
  title.values = [[plan.title]];
  formatLedger(block, title, sheet.getRange(`A${LEDGER_ROWS.summary}`));
  // Rows of one colour would run together on paper.
  drawLines(block);
  // Without the room that reports have: people work here, and see more rows at once.
  block.getOffsetRange(1, 0).getResizedRange(-1, 0).format.autofitRows();
}

/** The rows down to the header stay, and 序号, the sheet's first column: who fills in at the right knows the row. */
export function queueFrozen(sheet: Excel.Worksheet, headerRow: number): void {
  sheet.freezePanes.freezeAt(sheet.getRange(`A1:A${headerRow}`));
}

/** Panes, and the first task in sight: refused while another workbook has the focus, so nothing stands behind it. */
export function queueView(sheet: Excel.Worksheet): void {
  queueFrozen(sheet, LEDGER_ROWS.header);
  sheet.activate();
  sheet.getRange(`A${LEDGER_ROWS.firstData}`).select();
}

/** Makes the table over a block (or takes the one that lies there already), and the line of counts above it. */
export function queueTable(
  sheet: Excel.Worksheet,
  block: Excel.Range,
  tableName: string | null,
): Excel.Table {
  const table = tableName === null ? sheet.tables.add(block, true) : sheet.tables.getItem(tableName);
  table.name = TABLES.ledger;
  table.style = "TableStyleLight15";
  return table;
}

/** What hangs on the table of a new ledger: formulas, typing rules and colours. A repair renews each of them. */
export function queueFurniture(sheet: Excel.Worksheet, table: Excel.Table, plan: Plan): void {
  queueLights(table, true);
  queueSummary(sheet);
  const column = (wanted: ColumnKey): number => COLUMNS.findIndex(({ key }) => key === wanted);
  const firstRow = LEDGER_ROWS.firstData;
  setTypingRules(table, COLUMNS, plan, column("no"), firstRow);
  renewHighlights(sheet, table, [], { columns: highlightColumns(column), firstRow });
}

export function queueSummary(sheet: Excel.Worksheet): void {
  const cell = sheet.getRange(`A${LEDGER_ROWS.summary}`);
  // In a text cell a formula stays text.
  cell.numberFormat = [["General"]];
  cell.formulas = [[summaryFormula()]];
}
