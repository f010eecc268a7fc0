import { TABLES } from "../../ledger/settings/sheet-names";
import { readHeaders } from "../../ledger/rows/headers";
import { columnOf } from "../../ledger/rows/columns";

import { asEntry } from "../excel/cell-text";
import type { LedgerTable } from "../reading/ledger-table";
import { untracked } from "../requests/untracked";

/**
 * Gives a renamed ledger its name and its headers back, by which formulas of ours refer to it; Excel takes those that
 * exist along. Returns what was put right, in Chinese.
 */
export function queueLedgerNames(context: Excel.RequestContext, ledger: LedgerTable): readonly string[] {
  const { tableName, sheetName, headerRow, firstColumn, headers } = ledger;
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const { misnamed } = readHeaders(headers);
  for (const { position, key } of misnamed)
    untracked(sheet.getRangeByIndexes(headerRow - 1, firstColumn + position, 1, 1)).values = [
      [asEntry(columnOf(key).header, false)],
    ];
  const renamed = tableName !== TABLES.ledger;
  if (renamed) context.workbook.tables.getItem(tableName).name = TABLES.ledger;
  return [...misnamed.map(({ key }) => columnOf(key).header), ...(renamed ? [TABLES.ledger] : [])];
}
