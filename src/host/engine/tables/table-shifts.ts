import { SheetInterceptorService } from "@univerjs/sheets";
import type { TableManager } from "@univerjs/sheets-table";
import { cellShift, reachOf, type CellShift } from "../univer/cell-shift";
import type { OpenWorkbook } from "../workbook/open-workbook";
import {
  newColumn,
  shapeOf,
  tableManager,
  tableShapeChange,
  tablesOfSheet,
  type Table,
  type TableShape,
} from "./table-model";
import type { Change } from "../workbook/apply-undoable";

/**
 * Keeps tables right when rows, columns or cells are inserted or deleted. Univer moves the range of a table
 * but mixes up its columns, and looks at no table when cells are shifted.
 */
export function followShifts(workbook: OpenWorkbook): { dispose(): void } {
  silenceUniver(workbook);
  return workbook.injector.get(SheetInterceptorService).interceptCommand({
    // After Univer's own, which has -1: the last shape holds.
    priority: -2,
    getMutations: (command) => {
      const shift = cellShift(command);
      const sheetId =
        (command.params as { subUnitId?: string } | undefined)?.subUnitId ??
        workbook.model.getActiveSheet().getSheetId();
      const changes = shift ? shiftChanges(workbook, sheetId, shift) : [];
      return {
        redos: changes.map((change) => ({ id: change.id, params: change.redo })),
        undos: changes.map((change) => ({ id: change.id, params: change.undo })),
      };
    },
  });
}

const silenced = new WeakSet<TableManager>();

/** Univer's listeners move tables by themselves, beyond undo, and drop a column on the way. */
function silenceUniver(workbook: OpenWorkbook): void {
  const manager = tableManager(workbook);
  if (silenced.has(manager)) return;
  silenced.add(manager);
  const update = manager.updateTableRange.bind(manager);
  const set = manager.setTableByConfig.bind(manager);
  let asked = false;
  manager.updateTableRange = (...args) => {
    if (asked) update(...args);
  };
  manager.setTableByConfig = (...args) => {
    asked = true;
    try {
      set(...args);
    } finally {
      asked = false;
    }
  };
}

function shiftChanges(workbook: OpenWorkbook, sheetId: string, shift: CellShift): Change[] {
  return tablesOfSheet(workbook, sheetId).flatMap((table) => {
    const shape = shiftedShape(table, shift);
    return shape ? [tableShapeChange(workbook, table, shape)] : [];
  });
}

/** Null when the table stays, is only partly reached (which Excel refuses), or goes. */
function shiftedShape(table: Table, shift: CellShift): TableShape | null {
  const { axis, insert, cut } = shift;
  const shape = shapeOf(table);
  const { area } = shape;
  if (reachOf(shift, area) !== "whole") return null;
  const along = axis === "rows" ? "row" : "column";
  const start = cut[along];
  const count = cut[axis];
  const first = area[along];
  const after = first + area[axis];
  const atTotals = axis === "rows" && shape.hasTotals && start === after;
  // A row before the total row belongs to the table.
  if (atTotals && insert) return { ...shape, area: { ...area, rows: area.rows + count } };
  if (atTotals) return { ...shape, hasTotals: false };
  if (start >= after) return null;
  if (insert)
    return start <= first
      ? { ...shape, area: { ...area, [along]: first + count } }
      : {
          ...shape,
          area: { ...area, [axis]: area[axis] + count },
          columns: axis === "rows" ? shape.columns : withInserted(shape, start - first, count),
        };
  const before = Math.min(count, Math.max(0, first - start));
  const removed = Math.min(start + count, after) - Math.max(start, first);
  if (removed >= area[axis] || (axis === "rows" && removed > 0 && start <= first)) return null;
  const lost = Math.max(0, removed);
  const at = Math.max(0, start - first);
  // Excel keeps one blank row when all data rows go.
  const left = axis === "rows" ? Math.max(2, area.rows - lost) : area.columns - lost;
  return {
    ...shape,
    hasTotals: shape.hasTotals && !(axis === "rows" && start + count > after),
    area: { ...area, [along]: first - before, [axis]: left },
    columns: axis === "rows" ? shape.columns : shape.columns.filter((_column, i) => i < at || i >= at + lost),
  };
}

function withInserted(shape: TableShape, at: number, count: number): TableShape["columns"] {
  const columns = [...shape.columns];
  for (let i = 0; i < count; i++)
    columns.splice(
      at + i,
      0,
      newColumn(columns, freeColumnName(columns.map((column) => column.displayName))),
    );
  return columns;
}

/** `列1`, or the next number that is free: what Excel calls a column without a name. */
export function freeColumnName(taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) if (!names.has(`列${number}`)) return `列${number}`;
}
