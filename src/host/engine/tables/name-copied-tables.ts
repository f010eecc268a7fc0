import type { OpenWorkbook } from "../workbook/open-workbook";
import { rewrittenFormulas } from "../formulas/rewritten-formulas";
import { allTables, tableManager, tableShapeChange } from "./table-model";
import { renameTable } from "../../grid/table-references";
import { apply } from "../workbook/apply-undoable";

interface AddTable {
  unitId: string;
  subUnitId: string;
  tableId: string;
}

/**
 * Gives a table that came with a copied sheet a name of its own, which the copied formulas then use; Univer
 * gives both tables one name.
 */
export function nameCopiedTables(workbook: OpenWorkbook): { dispose(): void } {
  return workbook.commands.onCommandExecuted((command) => {
    if (command.id !== "sheet.mutation.add-table") return;
    const { unitId, subUnitId, tableId } = command.params as AddTable;
    const copy = tableManager(workbook).getTableById(unitId, tableId);
    if (!copy || unitId !== workbook.unitId) return;
    const name = copy.getDisplayName();
    const original = allTables(workbook).find((table) => table !== copy && table.getDisplayName() === name);
    if (!original) return;
    const free = freeName(workbook, name);
    const extras = workbook.extras.tables[name];
    apply(workbook, [tableShapeChange(workbook, copy, { name: free })]);
    // The renaming has moved the extras and struck the name from the formula engine.
    if (extras) Object.assign(workbook.extras.tables, { [name]: extras, [free]: { ...extras } });
    apply(workbook, [tableShapeChange(workbook, original, {})]);
    // The copied cells come after the table.
    queueMicrotask(() => {
      const renamed = rewrittenFormulas(workbook, (formula, place) =>
        place?.sheetId === subUnitId ? renameTable(formula, name, free) : formula,
      );
      apply(workbook, renamed);
    });
  });
}

function freeName(workbook: OpenWorkbook, name: string): string {
  const taken = new Set(allTables(workbook).map((table) => table.getDisplayName().toLowerCase()));
  for (let number = 2; ; number++)
    if (!taken.has(`${name}${number}`.toLowerCase())) return `${name}${number}`;
}
