import { columnOf } from "../../ledger/rows/columns";
import { columnPositions, readHeaders } from "../../ledger/rows/headers";
import { hasExtensions } from "../../ledger/rows/ledger-columns";
import { LEDGER_TABLE, lightFormula } from "../../ledger/lights/light-formula";
import type { LedgerSheet } from "../../ledger/cells/ledger-sheet";
import type { LedgerTable } from "../reading/look";
import { untracked } from "../excel/untracked";
import { wholeColumn } from "../excel/column-formats";
import { queueLedgerNames } from "./ledger-names";

/** Writes the formula of 预警状态 in every row. `extensions`: the ledger has 调整后时限 and 调整依据. */
export function queueLights(table: Excel.Table, extensions: boolean): void {
  lightCells(table).formulas = wholeColumn(lightFormula({ extensions }));
}

/** In a text cell a formula stays text. */
function lightCells(table: Excel.Table): Excel.Range {
  const { header, numberFormat } = columnOf("light");
  const cells = table.columns.getItem(header).getDataBodyRange();
  cells.numberFormat = wholeColumn(numberFormat);
  return cells;
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
  lightCells(table).formulas = rows.map((_row, index) => [constants.has(index) ? null : formula]);
}

/** Asks for the cells of 预警状态 that hold no formula; null: the ledger has no such column. */
export function requestLightConstants(
  table: Excel.Table,
  headers: readonly string[],
): Excel.RangeAreas | null {
  const position = readHeaders(headers).positions.get("light");
  if (position === undefined) return null;
  const light = untracked(table.columns.getItemAt(position).getDataBodyRange());
  const constants = light.getSpecialCellsOrNullObject("Constants");
  constants.untrack();
  constants.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
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
