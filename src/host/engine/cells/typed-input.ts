import { willLoseNumericPrecision } from "@univerjs/core";
import { cellInput, textCell, type CellInput } from "./cell-input";

const PERCENT_FORMAT = /^[^"]*%/;

/**
 * Reads what a user types or pastes as text, kinder than Excel in two things: text that begins with + - @ is no formula,
 * and a number of more digits than a number holds, such as that of an identity card, stays as it was typed.
 */
export function typedInput(text: string, format: string): CellInput {
  const input = cellInput(text, format);
  const isFormula = input.cell.f !== null && input.cell.f !== undefined;
  if (isFormula && !text.startsWith("=")) return { cell: textCell(text) };
  const isPlainNumber = typeof input.cell.v === "number" && input.numberFormat === undefined;
  return isPlainNumber && willLoseNumericPrecision(text.trim()) ? { cell: textCell(text) } : input;
}

/** In a percent cell one types 80 for 80%; a number below 1 is the share itself (support.microsoft.com, "Format numbers as percentages"). */
export function typedPercent(text: string, input: CellInput, format: string): CellInput {
  const { v } = input.cell;
  const meansPercent =
    typeof v === "number" &&
    Math.abs(v) >= 1 &&
    PERCENT_FORMAT.test(format) &&
    /^\s*[-+]?[\d.,]+\s*$/.test(text);
  return meansPercent ? { cell: { ...input.cell, v: Number((v / 100).toPrecision(15)) } } : input;
}
