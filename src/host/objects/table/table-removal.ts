import { sheetPrefix } from "../../grid/address";
import { rewrittenFormulas } from "../../engine/formulas/rewritten-formulas";
import { breakTables, cellReference, mapTableReferences, referencedArea } from "../../grid/table-references";
import { referencedTable, shapeOf, wholeArea, type Table } from "../../engine/tables/table-model";
import { univerRange } from "../../engine/univer/univer-range";
import { clearCells } from "../../engine/cells/cells";
import { filtersOf } from "../../engine/tables/table-filter";
import { applyUndoable, type Change } from "../../engine/workbook/apply-undoable";
import { HostObject } from "../../richapi/host-class";
import { rangeObject, type ExcelHost } from "../class/excel-class";
import { sheetOfTable } from "./table-target";

/** Deletes a table with its cells; what referred to it is #REF!. */
export function deleteTable(host: ExcelHost, table: Table): void {
  const { workbook } = host;
  const names = new Set([table.getDisplayName().toLowerCase()]);
  const area = wholeArea(table);
  const broken = rewrittenFormulas(workbook, (formula) => breakTables(formula, names));
  const sheet = sheetOfTable(host, table);
  applyUndoable(workbook, [...broken, ...removal(host, table)]);
  clearCells(workbook, sheet, area, "all");
}

/** Makes a table a plain range; what referred to it refers to cells. */
export function tableToRange(host: ExcelHost, table: Table): HostObject {
  const { workbook } = host;
  const shape = shapeOf(table);
  const area = wholeArea(table);
  const sheetId = table.getSubunitId();
  const prefix = sheetPrefix(sheetOfTable(host, table).getSheetName());
  const referenced = referencedTable(table);
  const plain = rewrittenFormulas(workbook, (formula, place) =>
    mapTableReferences(formula, (reference) => {
      if (reference.table.toLowerCase() !== shape.name.toLowerCase()) return null;
      const found = referencedArea(reference, referenced, place?.row ?? -1);
      return found ? prefix + cellReference(found) : "#REF!";
    }),
  );
  applyUndoable(workbook, [...plain, ...removal(host, table)]);
  return rangeObject({ sheetId, ...area });
}

function removal(host: ExcelHost, table: Table): Change[] {
  const shape = shapeOf(table);
  const target = {
    unitId: host.workbook.unitId,
    subUnitId: table.getSubunitId(),
    tableId: table.getId(),
    name: shape.name,
  };
  const unfilter = filtersOf(table).map(([column, tableFilter]) => ({
    id: "sheet.mutation.set-table-filter",
    redo: { ...target, column, tableFilter: undefined },
    undo: { ...target, column, tableFilter },
  }));
  const options = { showHeader: true, tableStyleId: table.getTableStyleId(), columns: shape.columns };
  return [
    ...unfilter,
    {
      id: "sheet.mutation.delete-table",
      redo: target,
      undoId: "sheet.mutation.add-table",
      undo: { ...target, range: univerRange(shape.area), options },
    },
  ];
}
