import { columnOf } from "../../ledger/columns";
import { columnPositions, readHeaders } from "../../ledger/headers";
import { hasExtensions } from "../../ledger/ledger-columns";
import { LEDGER_TABLE, lightFormula } from "../../ledger/light-formula";
import type { LedgerSheet } from "../../ledger/ledger-sheet";
import type { LedgerTable } from "../reading/look";
import { untracked } from "../untracked";
import { wholeColumn } from "./column-formats";
import { queueLedgerNames } from "./ledger-names";

/** Writes the formula of 预警状态 in every row. `extensions`: the ledger has 调整后时限 and 调整依据. */
export function queueLights(table: Excel.Table, extensions: boolean): void {
  table.columns.getItem(columnOf("light").header).getDataBodyRange().formulas = wholeColumn(
    lightFormula({ extensions }),
  );
}

/**
 * Makes ready a ledger that summaries and colours refer to: table and headers have their names, and where the lights were
 * not ours yet, for a header was another or the ledger is of the older format, they are now. What it lacks is not added.
 */
export function queueLedgerForUse(
  context: Excel.RequestContext,
  ledger: LedgerTable,
  constants: ReadonlySet<number>,
): void {
  queueLedgerNames(context, ledger);
  const extensions = hasExtensions(ledger.headers);
  if (extensions && readHeaders(ledger.headers).misnamed.length === 0) return;
  queueOwnLights(context.workbook.tables.getItem(LEDGER_TABLE), ledger, constants, extensions);
}

/** The formula of 预警状态 in all rows but those in which somebody wrote over it (check X04): they are not overwritten unasked. */
function queueOwnLights(
  table: Excel.Table,
  { rows }: LedgerSheet,
  constants: ReadonlySet<number>,
  extensions: boolean,
): void {
  if (constants.size === 0) {
    queueLights(table, extensions);
    return;
  }
  const formula = lightFormula({ extensions });
  table.columns.getItem(columnOf("light").header).getDataBodyRange().formulas = rows.map((_row, index) => [
    constants.has(index) ? null : formula,
  ]);
}

/** Asks for the cells of 预警状态 that hold no formula; on a null table nothing comes. */
export function requestLightConstants(table: Excel.Table): Excel.RangeAreas {
  const light = untracked(table.columns.getItemOrNullObject(columnOf("light").header).getDataBodyRange());
  const constants = light.getSpecialCellsOrNullObject("Constants");
  constants.untrack();
  constants.areas.load("rowIndex,columnIndex,rowCount,columnCount");
  return constants;
}

/**
 * Positions in `rows` of what was asked, after the sync. Of a single cell Excel searches the whole sheet: what is not of
 * the column is left out.
 */
export function lightConstantsOf(asked: Excel.RangeAreas, ledger: LedgerTable): ReadonlySet<number> {
  const position = columnPositions(ledger.headers).get("light");
  const rows = new Set<number>();
  if (asked.isNullObject || position === undefined) return rows;
  const column = ledger.firstColumn + position;
  for (const { rowIndex, columnIndex, rowCount, columnCount } of asked.areas.items) {
    if (column < columnIndex || column >= columnIndex + columnCount) continue;
    const first = Math.max(0, rowIndex - ledger.headerRow);
    const end = Math.min(ledger.rows.length, rowIndex - ledger.headerRow + rowCount);
    for (let row = first; row < end; row++) rows.add(row);
  }
  return rows;
}
