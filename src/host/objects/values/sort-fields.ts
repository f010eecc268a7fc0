import type { SortKey } from "../../engine/sort-filter/sort-order";
import { colourOf } from "../class/colour";
import { ExcelError, invalidArgument } from "../../richapi/excel-error";

/** Excel.SortField, as far as the host sorts by it. */
export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
  readonly dataOption?: string;
  readonly color?: string;
}

/** Excel.SortMethod; Excel's own choice is PinYin. */
export function sortMethod(value: unknown): "PinYin" | "StrokeCount" {
  if (value === null || value === undefined || value === "PinYin") return "PinYin";
  if (value === "StrokeCount") return "StrokeCount";
  throw invalidArgument("That is no sort method.");
}

export function sortKey({ key, ascending = true, dataOption, sortOn, color }: SortField): SortKey {
  const of = sortOn === "FontColor" ? "fontColor" : "fillColor";
  return {
    key,
    ascending,
    textAsNumber: dataOption === "TextAsNumber",
    ...(color !== undefined && { color: { of, color: colourOf(color) } }),
  };
}

/** Reads Excel.SortField[]. NotImplemented: sorting by icon or rich values. */
export function sortFields(value: unknown, columns: number): SortField[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidArgument("There are no sort fields.");
  return (value as Record<string, unknown>[]).map((field) => {
    const { key, sortOn, ascending, dataOption, color, icon, subField } = field;
    if (typeof key !== "number" || !Number.isInteger(key) || key < 0 || key >= columns)
      throw invalidArgument(`There is no column ${String(key)} to sort by.`);
    const byColour = sortOn === "CellColor" || sortOn === "FontColor";
    const isOther = !byColour && (sortOn ?? "Value") !== "Value";
    if (isOther || [byColour ? "" : color, icon, subField].some((one) => (one ?? "") !== ""))
      throw new ExcelError("NotImplemented", "The embedded host sorts by values and colours only.");
    if (byColour && typeof color !== "string") throw invalidArgument("There is no colour to sort by.");
    return {
      key,
      ...(typeof ascending === "boolean" && { ascending }),
      ...(typeof dataOption === "string" && { dataOption }),
      ...(typeof color === "string" && byColour && { color }),
      ...(typeof sortOn === "string" && { sortOn }),
    };
  });
}
