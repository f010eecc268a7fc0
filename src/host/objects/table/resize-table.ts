import { headerChanges } from "../../engine/tables/table-headers";
import {
  newColumn,
  setTableShape,
  shapeOf,
  tablesOfSheet,
  wholeArea,
  type Table,
} from "../../engine/tables/table-model";
import { freeColumnName } from "../../engine/tables/table-shifts";
import { applyUndoable } from "../../engine/workbook/apply-undoable";
import { intersection, type Area } from "../../grid/area";
import { invalidArgument } from "../../richapi/excel-error";
import { growSheet, type ExcelHost } from "../class/excel-class";
import type { RangeTarget } from "../class/targets";
import { withoutColumns } from "./lost-columns";
import { showTotals } from "./show-rows";
import { demandHeader, sheetOfTable } from "./table-target";

/**
 * Gives a table another range, of which the last row is the total row if it has one. InvalidArgument: a range that does
 * not begin at the header row, does not overlap the table or overlaps another.
 */
export function resizeTable(host: ExcelHost, table: Table, range: RangeTarget): void {
  demandHeader(table);
  const sheetId = table.getSubunitId();
  const old = shapeOf(table);
  const area: Area = {
    row: range.row,
    column: range.column,
    rows: range.rows - (old.hasTotals ? 1 : 0),
    columns: range.columns,
  };
  const others = tablesOfSheet(host.workbook, sheetId).filter((other) => other !== table);
  if (range.sheetId !== sheetId || area.row !== old.area.row || !intersection(area, old.area))
    throw invalidArgument("The new range must share the header row and overlap the table.");
  if (area.rows < 2) throw invalidArgument("A table has at least one data row.");
  if (others.some((other) => intersection(wholeArea(other), range)))
    throw invalidArgument("The new range overlaps another table.");
  const movesTotals =
    old.hasTotals &&
    (area.rows !== old.area.rows || area.column !== old.area.column || area.columns !== old.area.columns);
  // Below the data it cannot stay, whatever they become: it goes, and comes back with what its columns keep of it.
  if (movesTotals) showTotals(host, table, false);
  reshape(host, table, area);
  if (movesTotals) showTotals(host, table, true);
}

function reshape(host: ExcelHost, table: Table, area: Area): void {
  const old = shapeOf(table);
  const sheet = sheetOfTable(host, table);
  growSheet(sheet, area);
  const columns: (typeof old.columns)[number][] = [];
  for (let i = 0; i < area.columns; i++) {
    const kept = old.columns[area.column + i - old.area.column];
    const all = [...old.columns, ...columns];
    columns.push(kept ?? newColumn(all, freeColumnName(all.map(({ displayName }) => displayName))));
  }
  applyUndoable(host.workbook, withoutColumns(host, old, columns));
  setTableShape(host.workbook, table, { area, columns });
  applyUndoable(host.workbook, headerChanges(host.workbook, sheet, table));
}
