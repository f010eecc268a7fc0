import { CellValueType, type ICellData } from "@univerjs/core";
import { ERROR_VALUES } from "../../../../xlsx/model/error-values";

/** What the file stores with a formula. Kept beside the cell's value: Univer empties that where references move. */
export interface StoredValue {
  readonly value: string | number | boolean;
  readonly isText: boolean;
  /** Of the formula that it belongs to. */
  readonly functions: string;
}

/** What the cell of a file that is being opened has. */
export function storedIn(cell: ICellData): StoredValue | null {
  const { v, t } = cell;
  if (v === null || v === undefined) return null;
  const value = t === CellValueType.BOOLEAN ? v === 1 || v === true : v;
  const isText = typeof value === "string" && !ERROR_VALUES.has(value);
  return { value, isText, functions: functionsOf(cell) };
}

/** What was kept of it. */
export function keptIn(cell: ICellData): StoredValue | null {
  return (cell.custom?.["stored"] as StoredValue | undefined) ?? null;
}

export function keep(cell: ICellData, stored: StoredValue): void {
  cell.custom = { ...cell.custom, stored };
}

/** Whether it is the value of the formula that stands there: another may have taken the place of the file's. */
export function isOf(cell: ICellData, stored: StoredValue): boolean {
  return stored.functions === functionsOf(cell);
}

/** References move with their cells; which functions a formula calls does not change. */
function functionsOf({ f }: ICellData): string {
  return (f ?? "").match(/[\p{L}\p{N}_.]+(?=\()/gu)?.join() ?? "";
}
