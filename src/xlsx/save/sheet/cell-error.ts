import type { Cell } from "../../model/snapshot";

/** Error values that a file may hold (ECMA-376 part 1, 18.18.11, and Excel's later ones). */
const errorValues = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#CONNECT!",
  "#BUSY!",
  "#PYTHON!",
]);

/**
 * Whether a cell shows an error: a formula's result that reads like one, or a constant marked
 * `custom: { error: true }` (the mark stays behind when Univer overwrites the cell, so the text counts too).
 */
export function isErrorCell(cell: Cell): boolean {
  if (typeof cell.v !== "string" || !errorValues.has(cell.v)) return false;
  return Boolean(cell.f) || cell.custom?.["error"] === true;
}
