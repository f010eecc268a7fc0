import type { FWorksheet } from "@univerjs/sheets/facade";
import { intersection, type Area } from "../../grid/area";
import { newRowsChanges } from "../formulas/calculated-columns";
import { cellAt } from "../cells/cells";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { asOneStep } from "../workarounds/undo-batches";
import { growRules } from "../rules/grow-rules";
import {
  dataArea,
  hasTotalRow,
  newColumn,
  setTableShape,
  shapeOf,
  tableArea,
  tablesOfSheet,
  wholeArea,
  type Table,
} from "./table-model";
import { applyUndoable } from "../workbook/apply-undoable";
import { freeColumnName } from "./table-shifts";

interface SetValues {
  unitId: string;
  subUnitId: string;
  /** The command that wrote. */
  trigger?: string;
  cellValue?: Record<string, Record<string, { v?: unknown; f?: unknown; p?: unknown } | null>>;
}

/**
 * Excel's auto-expansion: a table takes in what the user types or pastes right below its last row or right of
 * its last column. What an add-in writes never grows a table.
 */
export function growTablesOnTyping(workbook: OpenWorkbook): { dispose(): void } {
  return workbook.commands.onCommandExecuted((command, options) => {
    if (command.id !== "sheet.mutation.set-range-values" || options?.["fromFormula"]) return;
    const params = command.params as SetValues;
    if (workbook.byApi || params.unitId !== workbook.unitId || !isEntry(params)) return;
    const area = enteredArea(params.cellValue);
    // Once the entry's own command is done, so that one undo takes back the growth and another the entry.
    if (area)
      queueMicrotask(() => {
        asOneStep(workbook.injector, workbook.unitId, () => {
          growTables(workbook, params.subUnitId, area);
        });
      });
  });
}

/** Typing, pasting and filling; not what undo, shifted cells or other edits bring about. */
function isEntry({ trigger = "" }: SetValues): boolean {
  return /^(?:sheet|univer)\.command\.(?:set-range-values|auto-fill|.*paste)/.test(trigger);
}

function enteredArea(cells: SetValues["cellValue"]): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, line] of Object.entries(cells ?? {}))
    for (const [column, cell] of Object.entries(line)) {
      if (!cell || ((cell.v ?? "") === "" && !cell.f && !cell.p)) continue;
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
    }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function growTables(workbook: OpenWorkbook, sheetId: string, entered: Area): void {
  const sheet = workbook.facade.getSheetBySheetId(sheetId);
  if (!sheet) return;
  const tables = tablesOfSheet(workbook, sheetId);
  for (const table of tables) {
    const area = tableArea(table);
    const grown = hasTotalRow(table) ? null : grownArea(area, entered);
    if (!grown || tables.some((other) => other !== table && intersection(wholeArea(other), grown))) continue;
    if (grown.rows > area.rows && !onlyEntered(sheet, grown, area, entered)) continue;
    grow(workbook, sheet, table, grown);
    return;
  }
}

/** The table with the entry, when the entry touches it below or at its right. */
function grownArea(area: Area, entered: Area): Area | null {
  const below =
    entered.row <= area.row + area.rows &&
    entered.row > area.row &&
    entered.row + entered.rows > area.row + area.rows &&
    entered.column >= area.column &&
    entered.column + entered.columns <= area.column + area.columns;
  if (below) return { ...area, rows: entered.row + entered.rows - area.row };
  const beside =
    entered.column <= area.column + area.columns &&
    entered.column > area.column &&
    entered.column + entered.columns > area.column + area.columns &&
    entered.row >= area.row &&
    entered.row + entered.rows <= area.row + area.rows;
  return beside ? { ...area, columns: entered.column + entered.columns - area.column } : null;
}

/** Excel takes in no row that held something already, such as a note below the table. */
function onlyEntered(sheet: FWorksheet, grown: Area, area: Area, entered: Area): boolean {
  for (let row = area.row + area.rows; row < grown.row + grown.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const own = column >= entered.column && column < entered.column + entered.columns;
      const value = cellAt(sheet, row, column);
      if (!own && value && ((value.v ?? "") !== "" || value.f || value.si)) return false;
    }
  return true;
}

function grow(workbook: OpenWorkbook, sheet: FWorksheet, table: Table, grown: Area): void {
  const before = shapeOf(table);
  const data = dataArea(table);
  const columns = [...before.columns];
  while (columns.length < grown.columns)
    columns.push(newColumn(columns, freeColumnName(columns.map((column) => column.displayName))));
  setTableShape(workbook, table, { area: grown, columns });
  const count = grown.rows - before.area.rows;
  if (count === 0) return;
  growRules(workbook, sheet.getSheetId(), data, count);
  applyUndoable(workbook, newRowsChanges(workbook, sheet, dataArea(table), data.row + data.rows, count));
}
