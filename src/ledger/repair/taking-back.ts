import { cellAddress } from "../cells/cell-address";
import { isSameValue, textOf } from "../cells/cell-value";
import type { ColumnKey } from "../rows/columns";
import { columnPositions, readHeaders } from "../rows/headers";
import { initialRow } from "../rows/initial-rows";
import type { CellValue, Ledger } from "../cells/ledger";
import { isSameFormula } from "../cells/same-formula";
import type { Plan } from "../../plan/plan";
import { tasksByNo } from "../../plan/tasks-by-no";

/** What a cell held before it was written. */
export interface FormerCell {
  readonly value: CellValue;
  /** With its `=`; null: it held a constant. */
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** A row as it stood after the write: by both it is found again, and by its position where others are like it. */
export interface WrittenRow {
  readonly no: CellValue;
  readonly measure: CellValue;
  readonly index: number;
}

export interface WrittenCell {
  readonly row: WrittenRow;
  /** The column's header after the write. */
  readonly header: string;
  readonly was: FormerCell;
  /** What was written; a formula is the same one however Excel respells it, whatever it gives. */
  readonly is: CellValue | { readonly formula: string };
}

/** All that a fix, a repair or the form of a row wrote into the ledger, so that it can be taken back while the pane is open. */
export interface Written {
  readonly by: "fix" | "repair" | "row";
  /** The table's name after the write, and before it where it was another. */
  readonly tableName: string;
  readonly formerTableName: string | null;
  readonly headers: readonly { readonly was: string; readonly is: string }[];
  readonly cells: readonly WrittenCell[];
  /** 序号 of rows that were added, and headers of columns. */
  readonly rows: readonly number[];
  readonly columns: readonly string[];
  /** 格式版本 before a repair that set it, and its row on 台账参数; null: it was not touched. */
  readonly formerVersion: { readonly row: number; readonly was: number | null } | null;
}

/** The ledger as taking back has to see it: with the formula of each cell, null where it holds a constant. */
export interface LedgerWithFormulas extends Ledger {
  readonly formulas: readonly (readonly (string | null)[])[];
}

/** What is to be done so that a fix or a repair was never made; positions are those of the sheet as it stands. */
export interface TakingBack {
  readonly cells: readonly { readonly row: number; readonly column: number; readonly was: FormerCell }[];
  readonly headers: readonly { readonly position: number; readonly was: string }[];
  readonly tableName: string | null;
  /** Rows and columns that go, ascending. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly left: readonly LeftAlone[];
}

/** What stays because somebody changed it since. */
export type LeftAlone =
  /** Its address, e.g. `任务台账!I5`. */
  | { readonly kind: "cell"; readonly cell: string }
  /** A cell whose row or column is gone, or is not to be told from others; 序号 and header as they were. */
  | { readonly kind: "cell-lost"; readonly no: CellValue; readonly column: string }
  | { readonly kind: "column"; readonly header: string }
  /** A row that was added; its 序号. */
  | { readonly kind: "row"; readonly no: number };

/** Finds what still holds what was written; all else is left alone and named. */
export function planTakingBack(written: Written, ledger: LedgerWithFormulas, plan: Plan): TakingBack {
  const positions = new Map(ledger.headers.map((header, position) => [textOf(header), position]));
  const left: LeftAlone[] = [];
  const cells: { row: number; column: number; was: FormerCell }[] = [];
  const find = rowFinder(ledger);
  for (const { row: wanted, header, was, is } of written.cells) {
    const [row, column] = [find(wanted), positions.get(header)];
    if (row === null || column === undefined) left.push({ kind: "cell-lost", no: wanted.no, column: header });
    else if (isStill(ledger, row, column, is)) cells.push({ row, column, was });
    else left.push({ kind: "cell", cell: cellAddress(ledger, row, column) });
  }
  const headers = written.headers.flatMap(({ was, is }) => {
    const position = positions.get(is);
    if (position !== undefined) return [{ position, was }];
    left.push({ kind: "column", header: is });
    return [];
  });
  const columns = written.columns.flatMap((header) => {
    const position = positions.get(header);
    const isBlank =
      position !== undefined && ledger.rows.every((_row, index) => isOurs(ledger, written, index, position));
    if (position !== undefined && isBlank) return [position];
    left.push({ kind: "column", header });
    return [];
  });
  const rows = written.rows.flatMap((no) => {
    const row = addedRow(ledger, no, plan);
    if (row !== null) return [row];
    left.push({ kind: "row", no });
    return [];
  });
  return {
    cells,
    headers,
    tableName: written.formerTableName,
    rows: [...rows].sort((a, b) => a - b),
    columns: [...columns].sort((a, b) => a - b),
    left,
  };
}

function isStill(ledger: LedgerWithFormulas, row: number, column: number, is: WrittenCell["is"]): boolean {
  const formula = ledger.formulas[row]?.[column] ?? null;
  if (typeof is === "object" && "formula" in is)
    return formula !== null && isSameFormula(formula, is.formula);
  return formula === null && isSameValue(ledger.rows[row]?.[column] ?? "", is);
}

/** A cell of an added column: nothing, what was written into it, or what a row that was added brought along. */
function isOurs(ledger: LedgerWithFormulas, written: Written, row: number, column: number): boolean {
  const value = ledger.rows[row]?.[column] ?? "";
  if (value === "") return true;
  const header = textOf(ledger.headers[column] ?? "");
  const no = ledger.rows[row]?.[columnPositions(ledger.headers).get("no") ?? -1];
  if (typeof no === "number" && written.rows.includes(no)) return true;
  return written.cells.some(
    ({ row: at, header: own, is }) =>
      own === header && isSameValue(at.no, no ?? "") && isStill(ledger, row, column, is),
  );
}

/** Finds a row that was written: by 序号 and 具体措施, and where several are alike by its former position. */
function rowFinder(ledger: Ledger): (wanted: WrittenRow) => number | null {
  const { positions } = readHeaders(ledger.headers);
  const at = (key: ColumnKey, row: readonly CellValue[]): CellValue => row[positions.get(key) ?? -1] ?? "";
  const keyOf = (no: CellValue, measure: CellValue): string => JSON.stringify([no, measure]);
  const rows = new Map<string, number[]>();
  for (const [index, row] of ledger.rows.entries()) {
    const key = keyOf(at("no", row), at("measure", row));
    rows.set(key, [...(rows.get(key) ?? []), index]);
  }
  return ({ no, measure, index }) => {
    const found = rows.get(keyOf(no, measure)) ?? [];
    return found.length === 1 ? (found[0] ?? null) : found.includes(index) ? index : null;
  };
}

/** The row of a task that was added, if nobody wrote in it. */
function addedRow(ledger: LedgerWithFormulas, no: number, plan: Plan): number | null {
  const task = tasksByNo(plan).get(no);
  const positions = columnPositions(ledger.headers);
  const light = positions.get("light");
  const numbers = positions.get("no");
  if (task === undefined || numbers === undefined) return null;
  const found = ledger.rows.flatMap((row, index) => (row[numbers] === no ? [index] : []));
  const [index] = found;
  if (index === undefined || found.length > 1) return null;
  const initial = initialRow(task);
  const wanted = new Map<number, CellValue>([...positions].map(([key, at]) => [at, initial[key]]));
  const untouched = (ledger.rows[index] ?? []).every(
    (value, column) => column === light || isSameValue(value, wanted.get(column) ?? ""),
  );
  return untouched ? index : null;
}
