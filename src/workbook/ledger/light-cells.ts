import { TABLES } from "../../ledger/settings/sheet-names";
import { columnOf } from "../../ledger/rows/columns";
import { readHeaders } from "../../ledger/rows/headers";
import { hasExtensions } from "../../ledger/rows/ledger-columns";
import { lightFormula } from "../../ledger/lights/light-formula";
import type { Ledger } from "../../ledger/cells/ledger";
import type { LedgerTable } from "../reading/ledger-table";
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
  queueOwnLights(context.workbook.tables.getItem(TABLES.ledger), ledger, constants, extensions);
}

/** The formula of 预警状态 in all rows but those in which somebody wrote over it (check X04): they are not overwritten unasked. */
function queueOwnLights(
  table: Excel.Table,
  { rows }: Ledger,
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
