import { rewrittenFormulas } from "../../engine/formulas/rewritten-formulas";
import { renameTable } from "../../grid/table-references";
import { tableShapeChange, type Table } from "../../engine/tables/table-model";
import { applyUndoable } from "../../engine/workbook/apply-undoable";
import type { ExcelHost } from "../class/excel-class";

/** Names a table, and rewrites what refers to it by name. */
export function renameTableEverywhere(host: ExcelHost, table: Table, name: string): void {
  const from = table.getDisplayName();
  applyUndoable(host.workbook, [
    tableShapeChange(host.workbook, table, { name }),
    ...rewrittenFormulas(host.workbook, (formula) => renameTable(formula, from, name)),
  ]);
}
