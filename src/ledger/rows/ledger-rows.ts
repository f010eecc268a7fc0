import { COLUMNS, type ColumnKey } from "./columns";
import { columnPositions } from "./headers";
import type { CellValue, Ledger } from "../cells/ledger";
import { isBlankCell, plainForm } from "../cells/seen-cell";

/** A row of the ledger, its cells found by the header of their column. */
export interface LedgerRow {
  /** Position in `Ledger.rows`. */
  readonly index: number;
  /** 序号 as `readNo` reads it. */
  readonly no: number | null;
  /** The cell's value; "" where the column is missing. */
  readonly cell: (key: ColumnKey) => CellValue;
}

/** As many digits as a number holds. */
const DIGITS = /^\d{1,15}$/;

/**
 * 序号 as a number, for finding rows: an integer, or text of digits in either width, whatever stands between them
 * that nobody sees (check N02 asks for the number). Else null.
 */
export function readNo(value: CellValue): number | null {
  if (typeof value === "number") return Number.isInteger(value) ? value : null;
  if (typeof value !== "string") return null;
  const digits = plainForm(value).replaceAll(" ", "");
  return DIGITS.test(digits) ? Number(digits) : null;
}

/**
 * 序号 as counts read it, which formulas have to follow: an integer, or text of digits of ASCII with blanks of ASCII
 * around them. Else null.
 */
export function countedNo(value: CellValue): number | null {
  if (typeof value === "number") return Number.isInteger(value) ? value : null;
  const digits = typeof value === "string" ? value.replace(/^ +| +$/g, "") : "";
  return DIGITS.test(digits) ? Number(digits) : null;
}

const ROWS = new WeakMap<Ledger, readonly LedgerRow[]>();

/**
 * The ledger's rows in their order, without those that hold nothing but formulas (check T04). Columns that are
 * not ours do not make a row count. Without a 序号 column there are no rows to speak of. A ledger is read once.
 */
export function ledgerRows(ledger: Ledger): readonly LedgerRow[] {
  const known = ROWS.get(ledger) ?? readRows(ledger);
  ROWS.set(ledger, known);
  return known;
}

function readRows(ledger: Ledger): readonly LedgerRow[] {
  const positions = columnPositions(ledger.headers);
  if (!positions.has("no")) return [];
  const filledIn = FILLED_IN.flatMap((key) => positions.get(key) ?? []);
  const rows: LedgerRow[] = [];
  for (const [index, cells] of ledger.rows.entries()) {
    if (!holdsSomething(cells, filledIn)) continue;
    const cell = reader(cells, positions);
    rows.push({ index, no: readNo(cell("no")), cell });
  }
  return rows;
}

/** Does a row hold nothing that could be seen, though its cells are not blank? The checks take it for an empty one (T04). */
export function looksEmpty({ no, cell }: LedgerRow): boolean {
  return no === null && FILLED_IN.every((key) => isBlankCell(cell(key)));
}

const FILLED_IN = COLUMNS.flatMap(({ key, writtenBy }) => (writtenBy === "formula" ? [] : [key]));

function holdsSomething(cells: readonly CellValue[], positions: readonly number[]): boolean {
  for (const position of positions) if ((cells[position] ?? "") !== "") return true;
  return false;
}

function reader(
  cells: readonly CellValue[],
  positions: ReadonlyMap<ColumnKey, number>,
): (key: ColumnKey) => CellValue {
  return (key) => cells[positions.get(key) ?? -1] ?? "";
}
