import { ERROR_VALUES_OF_FILES } from "../../model/error-values";
import type { Cell } from "../../model/snapshot";

/**
 * Whether a cell shows an error: a formula's result that reads like one, or a constant marked
 * `custom: { error: true }` (the mark stays behind when Univer overwrites the cell, so the text counts too).
 */
export function isErrorCell(cell: Cell): boolean {
  if (typeof cell.v !== "string" || !ERROR_VALUES_OF_FILES.has(cell.v)) return false;
  return Boolean(cell.f) || cell.custom?.["error"] === true;
}
