import { rewrittenFormulas } from "../../engine/formulas/rewritten-formulas";
import type { TableShape } from "../../engine/tables/table-model";
import type { Change } from "../../engine/workbook/apply-undoable";
import { columnsOf, mapTableReferences } from "../../grid/table-references";
import type { ExcelHost } from "../class/excel-class";
import { same } from "./table-names";

/** What makes formulas say #REF! where they refer to columns that a table is about to lose. */
export function withoutColumns(
  host: ExcelHost,
  table: Pick<TableShape, "name" | "columns">,
  left: TableShape["columns"],
): Change[] {
  const gone = new Set(table.columns.filter((column) => !left.includes(column)).map(lowerName));
  if (gone.size === 0) return [];
  return rewrittenFormulas(host.workbook, (formula) =>
    mapTableReferences(formula, (reference) =>
      same(reference.table, table.name) && columnsOf(reference).some((name) => gone.has(name.toLowerCase()))
        ? "#REF!"
        : null,
    ),
  );
}

const lowerName = ({ displayName }: { readonly displayName: string }): string => displayName.toLowerCase();
