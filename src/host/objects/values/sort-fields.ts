import type { SortKey } from "../../engine/sort-filter/sort-order";
import { ExcelError, invalidArgument } from "../../richapi/excel-error";

/** Excel.SortField, as far as the host sorts by it. */
export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
  readonly dataOption?: string;
}

/** Excel.SortMethod; Excel's own choice is PinYin. */
export function sortMethod(value: unknown): "PinYin" | "StrokeCount" {
  if (value === null || value === undefined || value === "PinYin") return "PinYin";
  if (value === "StrokeCount") return "StrokeCount";
  throw invalidArgument("That is no sort method.");
}

export function sortKey({ key, ascending = true, dataOption }: SortField): SortKey {
  return { key, ascending, textAsNumber: dataOption === "TextAsNumber" };
}

/** Reads Excel.SortField[]. NotImplemented: sorting by colour, icon or rich values. */
export function sortFields(value: unknown, columns: number): SortField[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidArgument("There are no sort fields.");
  return (value as Record<string, unknown>[]).map((field) => {
    const { key, sortOn, ascending, dataOption, color, icon, subField } = field;
    if (typeof key !== "number" || !Number.isInteger(key) || key < 0 || key >= columns)
      throw invalidArgument(`There is no column ${String(key)} to sort by.`);
    if ((sortOn ?? "Value") !== "Value" || [color, icon, subField].some((one) => (one ?? "") !== ""))
      throw new ExcelError("NotImplemented", "The embedded host sorts by values only.");
    return {
      key,
      ...(typeof ascending === "boolean" && { ascending }),
      ...(typeof dataOption === "string" && { dataOption }),
      ...(typeof sortOn === "string" && { sortOn }),
    };
  });
}
