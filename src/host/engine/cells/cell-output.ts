import { CellValueType, numfmt, type ICellData } from "@univerjs/core";
import { ERROR_VALUES } from "../../../xlsx/model/error-values";
import { TEXT_FORMAT } from "./cell-input";

export type PlainValue = string | number | boolean;
export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

/** A cell's value as `Range.values` gives it; an empty cell is "". */
export function valueOf(cell: ICellData | null | undefined): PlainValue {
  if (!cell) return "";
  if (cell.p) return cell.p.body?.dataStream.replace(/\r?\n$/, "").replaceAll("\r", "\n") ?? "";
  const { v, t } = cell;
  if (v === null || v === undefined) return "";
  if (typeof v === "boolean") return v;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === "1" || v === "TRUE";
  if (t === CellValueType.NUMBER && typeof v === "string" && v.trim() !== "" && Number.isFinite(Number(v)))
    return Number(v);
  return v;
}

/** Constants that are error values are marked by `custom.error`, so that the text "#REF!" stays text. */
export function valueTypeOf(cell: ICellData | null | undefined): ValueType {
  const value = valueOf(cell);
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (value === "") return cell?.f ? "String" : "Empty";
  const mayBeError = Boolean(cell?.f ?? cell?.si) || cell?.custom?.["error"] === true;
  return mayBeError && ERROR_VALUES.has(value) ? "Error" : "String";
}

/** The text on the sheet. A pattern that cannot be read shows the number itself, as Excel's General does. */
export function displayText(value: PlainValue, format: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const pattern = format === TEXT_FORMAT ? "General" : format;
  return numfmt.isValidFormat(pattern) ? numfmt.format(pattern, value) : String(value);
}
