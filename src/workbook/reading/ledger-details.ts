import { COLUMNS } from "../../ledger/columns";
import { columnPositions } from "../../ledger/headers";
import type { LedgerDetails, LedgerSheet, MergedArea } from "../../ledger/ledger-sheet";
import { readLook, type LedgerTable, type RequestedLook, type WorkbookLook } from "./look";
import { lightConstantsOf, requestLightConstants } from "../ledger/light-cells";
import { requestMerged } from "./merged-areas";
import { outsideRows, requestOutside, type RequestedOutside } from "./outside-rows";
import type { RequestedRows } from "./row-reading";
import { untracked } from "../untracked";

const TEXT_COLUMNS = COLUMNS.filter(({ kind }) => kind === "text");

interface RequestedDetails {
  /** By header; null objects where the column is missing. */
  readonly formulas: ReadonlyMap<string, RequestedRows>;
  /** Null: this Excel cannot tell. */
  readonly merged: Excel.RangeAreas | null;
  readonly lightConstants: Excel.RangeAreas;
  readonly outside: RequestedOutside;
}

/**
 * The workbook as the checks want to know it: the ledger comes with its details. One request, `also` with it, and one
 * more where something stands on the sheet below the table or beside it.
 */
export async function readLookInDetail<Also>(
  context: Excel.RequestContext,
  also: (asked: RequestedLook) => Also,
): Promise<{ look: WorkbookLook; also: Also }> {
  const read = await readLook(context, (asked) => ({ details: requestDetails(asked), more: also(asked) }));
  const { look } = read;
  const { more } = read.also;
  if (!look.ledger) return { look, also: more };
  const outside = await outsideRows(context, read.also.details.outside, look.ledger);
  const details = { ...detailsOf(read.also.details, look.ledger, look.otherLedgers), outside };
  return { look: { ...look, ledger: { ...look.ledger, details } }, also: more };
}

function requestDetails({ table, reading }: RequestedLook): RequestedDetails {
  const whole = untracked(table.getRange());
  const formulas = new Map(
    TEXT_COLUMNS.map(({ header }) => {
      const cells = untracked(table.columns.getItemOrNullObject(header).getDataBodyRange());
      return [header, reading.request(cells, "formulas")] as const;
    }),
  );
  return {
    formulas,
    merged: requestMerged(whole),
    lightConstants: requestLightConstants(table),
    outside: requestOutside(whole),
  };
}

function detailsOf(
  { formulas, merged, lightConstants }: RequestedDetails,
  ledger: LedgerTable,
  otherLedgers: LedgerDetails["otherLedgers"],
): LedgerDetails {
  return {
    tableName: ledger.tableName,
    formulas: formulasOf(formulas, ledger),
    merged: merged && mergedAreas(merged, ledger),
    otherLedgers,
    lightConstants: lightConstantsOf(lightConstants, ledger),
  };
}

/** `formulas` has for a cell without one its value; a text that begins with = is told from one by the value. */
function formulasOf(asked: RequestedDetails["formulas"], ledger: LedgerSheet): LedgerDetails["formulas"] {
  const found = new Map<number, Map<number, string>>();
  const positions = columnPositions(ledger.headers);
  for (const { key, header } of TEXT_COLUMNS) {
    const column = positions.get(key);
    const cells = asked.get(header);
    if (column === undefined || cells === undefined) continue;
    cells.eachCell("formulas", (formula, row) => {
      if (typeof formula !== "string" || !formula.startsWith("=")) return;
      if (formula === ledger.rows[row]?.[column]) return;
      found.set(row, (found.get(row) ?? new Map<number, string>()).set(column, formula));
    });
  }
  return found;
}

/** Cut to the table: its positions, row -1 the header. */
function mergedAreas(merged: Excel.RangeAreas, ledger: LedgerSheet): readonly MergedArea[] {
  if (merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => {
    const [firstRow, lastRow] = within(rowIndex - ledger.headerRow, rowCount, -1, ledger.rows.length);
    const [first, last] = within(columnIndex - ledger.firstColumn, columnCount, 0, ledger.headers.length);
    return { row: firstRow, column: first, rows: lastRow - firstRow, columns: last - first };
  });
}

function within(start: number, count: number, from: number, to: number): readonly [number, number] {
  return [Math.max(start, from), Math.min(start + count, to)];
}
