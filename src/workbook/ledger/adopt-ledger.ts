import { SHEETS } from "../../ledger/settings/sheet-names";
import { COLUMNS } from "../../ledger/rows/columns";
import type { Plan } from "../../plan/plan";
import type { SheetWithoutTable } from "../reading/loose-ledger";
import { LEDGER_PAGES, queueDress, queueTable, queueView } from "./new-ledger";
import type { SheetPages } from "../excel/page-setup";
import { LEDGER_ROWS } from "../excel/places";

/**
 * Makes 任务表 out of a ledger whose table is gone or was never finished. Cells stay as they are; what else is
 * missing is the repair's affair. Where the sheet is laid out as we lay it out, it is dressed again too. Returns the
 * pages that are to be set up behind all else.
 */
export async function adoptLooseLedger(
  context: Excel.RequestContext,
  loose: Extract<SheetWithoutTable, { kind: "loose" }>,
  plan: Plan,
): Promise<readonly SheetPages[]> {
  const { headerRow, firstColumn, headers, rows } = loose.ledger;
  const sheet = context.workbook.worksheets.getItem(SHEETS.ledger);
  const block = sheet.getRangeByIndexes(headerRow - 1, firstColumn, rows.length + 1, headers.length);
  const asLaidOut =
    headerRow === LEDGER_ROWS.header &&
    firstColumn === 0 &&
    COLUMNS.every(({ header }, position) => headers[position] === header);
  // No table lies over merged cells; what they covered is the repair's affair.
  if (loose.merged !== 0) block.unmerge();
  const dressed = asLaidOut && loose.tableName === null;
  if (dressed) queueDress(sheet, block, plan);
  queueTable(sheet, block, loose.tableName);
  if (dressed) queueView(sheet);
  await context.sync();
  return dressed ? [LEDGER_PAGES] : [];
}
