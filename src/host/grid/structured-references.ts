import { outsideStrings } from "./formula-text";
import { remembered } from "./remembered";

/**
 * `任务表[@列]` is how Excel shows a reference to this row, `任务表[[#This Row],[列]]` is how files hold it and
 * the only form that Univer calculates. Text in quotes is left alone.
 */
export const toThisRow = remembered((formula: string): string =>
  outsideStrings(formula, (part) =>
    part
      .replace(/\[@\[((?:[^\][]|'.)+)\]\]/g, "[[#This Row],[$1]]")
      .replace(/\[@((?:[^\][']|'.)+)\]/g, "[[#This Row],[$1]]"),
  ),
);

/** Back to the form that Excel's `formulas` returns. */
export function toAt(formula: string): string {
  return outsideStrings(formula, (part) =>
    part.replace(/\[\[#This Row\],\[((?:[^\][']|'.)+)\]\]/g, (_all, column: string) =>
      /^[\p{L}\p{N}_.]+$/u.test(column) ? `[@${column}]` : `[@[${column}]]`,
    ),
  );
}
