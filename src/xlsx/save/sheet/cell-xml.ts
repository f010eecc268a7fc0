import type { Cell } from "../../model/snapshot";
import { isErrorCell } from "./cell-error";
import { formulaForFile } from "../../formula/formula-prefix";
import { textItem } from "../../sheet/rich-text";
import type { TextNumbers } from "./shared-string-list";
import { element, encodeCellText, escapeText, spacedElement, withLineFeeds } from "../../package/xml-write";

/** A cell's value as the file distinguishes them; undefined for a blank cell. */
function typedValue(cell: Cell): { type: "n" | "b" | "e" | "text"; text: string } | undefined {
  const { v, t } = cell;
  // Univer keeps what HYPERLINK shows as rich text beside the value.
  if (cell.f && cell.p) return { type: "text", text: cell.p.body?.dataStream.replace(/\r?\n$/, "") ?? "" };
  if (isErrorCell(cell)) return { type: "e", text: String(v) };
  if (t === 3 || typeof v === "boolean")
    return { type: "b", text: v === 1 || v === true || v === "1" || v === "TRUE" ? "1" : "0" };
  if (typeof v === "number") {
    if (t === 1 || t === 4) return { type: "text", text: String(v) };
    return Number.isFinite(v) ? { type: "n", text: String(v) } : { type: "e", text: "#NUM!" };
  }
  if (v === null || v === undefined) return cell.p ? { type: "text", text: "" } : undefined;
  if (t === 2 && v.trim() !== "" && Number.isFinite(Number(v))) return { type: "n", text: String(Number(v)) };
  return { type: "text", text: v };
}

/**
 * IF and IFERROR over a whole column of a table. Excel 2021 takes the column row by row and so saves the formula as
 * an array formula; without that mark any Excel would take one cell of the column, the one in the formula's own row.
 */
const OVER_A_COLUMN = /\bIF(?:ERROR)?\([^(),"[\]]+\[[^@#[\]]+\]/;

function formulaElement(address: string, cell: Cell): string {
  if (!cell.f) return "";
  const text = encodeCellText(formulaForFile(cell.f));
  const ref = cell.ref ?? (OVER_A_COLUMN.test(cell.f) ? address : undefined);
  return spacedElement("f", text, ref === undefined ? {} : { t: "array", ref });
}

/** What a `<c>` holds: `<f>`, `<v>` ("" for none of it), and the type that the value is of. */
export interface CellParts {
  readonly formula: string;
  readonly type: string | undefined;
  readonly value: string;
}

/** The parts of a cell. A constant "" is a blank cell, as in Univer and in Office.js. */
export function cellParts(address: string, cell: Cell, strings: TextNumbers): CellParts {
  const value = cell.v === "" && !cell.f && cell.t !== 4 && !cell.p ? undefined : typedValue(cell);
  const formula = cell.f ? formulaElement(address, cell) : "";
  if (value === undefined) return { formula, type: undefined, value: "" };
  if (value.type !== "text") {
    const type = value.type === "n" ? undefined : value.type;
    return { formula, type, value: element("v", {}, escapeText(value.text)) };
  }
  if (formula !== "")
    return { formula, type: "str", value: spacedElement("v", encodeCellText(withLineFeeds(value.text))) };
  return { formula, type: "s", value: element("v", {}, String(strings.indexOf(textItem(cell)))) };
}

/** `<c>`; "" for a cell that says nothing. */
export function cellXml(address: string, cell: Cell, format: number, strings: TextNumbers): string {
  const { formula, type, value } = cellParts(address, cell, strings);
  if (formula === "" && value === "" && format === 0) return "";
  return element("c", { r: address, s: format === 0 ? undefined : format, t: type }, formula, value);
}
