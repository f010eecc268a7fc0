import { inFull, mapTableReferences } from "./table-references";
import { remembered } from "./remembered";

/**
 * `任务表[@列]` is how Excel shows a reference to this row, `任务表[[#This Row],[列]]` is how files hold it and
 * how the host stores it. Text in quotes is left alone.
 */
export const toThisRow = remembered((formula: string): string =>
  formula.includes("@")
    ? mapTableReferences(formula, ({ table, specifier }) =>
        specifier?.trim().startsWith("@") ? `${table}[${inFull(specifier.trim())}]` : null,
      )
    : formula,
);

const THIS_ROW = /^\s*(?:\[\s*#This Row\s*\]\s*(?:,\s*(\[.*))?|#This Row\s*)$/isu;
const ONE_COLUMN = /^\[([\p{L}\p{N}_.]+)\]\s*$/u;

/** Back to the form that Excel's `formulas` returns. */
export const toAt = remembered((formula: string): string =>
  formula.includes("#")
    ? mapTableReferences(formula, ({ table, specifier }) => {
        const found = THIS_ROW.exec(specifier ?? "");
        if (!found) return null;
        const columns = found[1] ?? "";
        return `${table}[@${ONE_COLUMN.exec(columns)?.[1] ?? columns}]`;
      })
    : formula,
);
