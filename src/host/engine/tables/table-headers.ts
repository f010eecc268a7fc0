import type { ICellData, ICommandInfo } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { textCell } from "../cells/cell-input";
import { cellAt } from "../cells/cells";
import { valueOf } from "../cells/cell-output";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { rewrittenFormulas } from "../formulas/rewritten-formulas";
import { renameColumns } from "../../grid/table-references";
import { restoreFilters } from "./table-filter";
import { allTables, shapeOf, tableManager, tablesOfSheet, tableShapeChange, type Table } from "./table-model";
import { nameCopiedTables } from "./name-copied-tables";
import { tellOfTotalRows, totalChanges } from "./total-row";
import { storeEnteredReferences } from "./store-entered-references";
import { fillInsertedRows } from "./fill-inserted-rows";
import { followSheetNames } from "../rules/follow-sheet-names";
import { moveFormatsWithCells } from "../rules/move-formats-with-cells";
import { breakReferences } from "./tables-of-removed-sheets";
import { followShifts, freeColumnName } from "./table-shifts";
import { apply, type Change } from "../workbook/apply-undoable";

const HEADER_CHANGES =
  /^sheet\.mutation\.(set-range-values|move-range|reorder-range)$|^host\.mutation\.set-table-shape$/;

/**
 * Keeps tables in step with the sheet, as Excel does: a changed header cell renames its column and all
 * references to it, inserted and deleted cells move tables, and a renamed table keeps its style. Nothing of
 * this is a step of undo: undoing the edit brings the old name back by the same way.
 */
export function followHeaderEdits(workbook: OpenWorkbook): { dispose(): void } {
  const touched = new Set<string>();
  const check = (): void => {
    const sheetIds = [...touched];
    touched.clear();
    for (const sheetId of sheetIds) followSheet(workbook, sheetId);
  };
  const listeners = [
    followShifts(workbook),
    breakReferences(workbook),
    fillInsertedRows(workbook),
    nameCopiedTables(workbook),
    storeEnteredReferences(workbook),
    tellOfTotalRows(workbook),
    moveFormatsWithCells(workbook),
    followSheetNames(workbook),
    workbook.commands.onCommandExecuted((command, options) => {
      if (options?.["fromFormula"] || !HEADER_CHANGES.test(command.id)) return;
      const sheetIds = changedSheets(workbook, command);
      if (sheetIds.length === 0) return;
      // In the midst of a shift the cells have moved and the table has not: look when all is done.
      if (touched.size === 0) queueMicrotask(check);
      for (const sheetId of sheetIds) touched.add(sheetId);
    }),
    tableManager(workbook).tableNameChanged$.subscribe(({ unitId, tableName, oldTableName }) => {
      const extras = workbook.extras.tables[oldTableName];
      if (unitId !== workbook.unitId || !extras) return;
      workbook.extras.tables[tableName] = extras;
      if (tableName !== oldTableName) Reflect.deleteProperty(workbook.extras.tables, oldTableName);
    }),
  ];
  for (const table of allTables(workbook)) restoreFilters(workbook, table);
  return {
    dispose: () => {
      for (const listener of listeners)
        if ("dispose" in listener) listener.dispose();
        else listener.unsubscribe();
    },
  };
}

function changedSheets(workbook: OpenWorkbook, command: Readonly<ICommandInfo>): string[] {
  const params = command.params as
    | { unitId?: string; subUnitId?: string; from?: { subUnitId?: string }; to?: { subUnitId?: string } }
    | undefined;
  if (params?.unitId !== workbook.unitId) return [];
  return [params.subUnitId, params.from?.subUnitId, params.to?.subUnitId].filter(
    (sheetId) => sheetId !== undefined && tablesOfSheet(workbook, sheetId).length > 0,
  ) as string[];
}

function followSheet(workbook: OpenWorkbook, sheetId: string): void {
  const sheet = workbook.facade.getSheetBySheetId(sheetId);
  if (!sheet) return;
  for (const table of tablesOfSheet(workbook, sheetId))
    for (const changes of [headerChanges, totalChanges]) apply(workbook, changes(workbook, sheet, table));
}

/** What makes a table's column names those of its header cells, and the header cells unique texts. */
export function headerChanges(workbook: OpenWorkbook, sheet: FWorksheet, table: Table): Change[] {
  if (!table.isShowHeader()) return [];
  const shape = shapeOf(table);
  const { row, column } = shape.area;
  const old = shape.columns.map(({ displayName }) => displayName);
  const cells = old.map((_name, index) => cellAt(sheet, row, column + index));
  const texts = cells.map((cell) => headerText(valueOf(cell)));
  const names = headerNames(texts, old);
  const changes: Change[] = [];
  if (names.some((name, index) => name !== old[index])) {
    const renames = new Map(
      old.flatMap((name, i) => (name === names[i] ? [] : [[name.toLowerCase(), names[i] ?? name]])),
    );
    const columns = shape.columns.map((one, index) => ({
      ...one,
      displayName: names[index] ?? one.displayName,
    }));
    changes.push(tableShapeChange(workbook, table, { columns }));
    changes.push(...rewrittenFormulas(workbook, (formula) => renameColumns(formula, shape.name, renames)));
  }
  const wrong: Record<number, ICellData> = {};
  for (const [index, name] of names.entries()) {
    const cell = cells[index];
    if (texts[index] === name && typeof cell?.v === "string" && !cell.f) continue;
    if (cell?.p && texts[index] === name) continue;
    wrong[column + index] = textCell(name);
  }
  if (Object.keys(wrong).length > 0) {
    const target = { unitId: workbook.unitId, subUnitId: sheet.getSheetId() };
    changes.push({
      id: "sheet.mutation.set-range-values",
      redo: { ...target, cellValue: { [row]: wrong } },
      undo: { ...target, cellValue: {} },
    });
  }
  return changes;
}

function headerText(value: string | number | boolean): string {
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

/** Unique names for header cells: a blank one is called 列1, a repeated one gets a number behind it. */
export function headerNames(texts: readonly string[], old: readonly string[] = []): string[] {
  const names = [...texts];
  const taken = new Set<string>();
  // A column that keeps its name goes before one that takes it anew.
  const order = [...texts.keys()].sort(
    (a, b) => Number(texts[b] === old[b]) - Number(texts[a] === old[a]) || a - b,
  );
  for (const index of order) {
    const text = texts[index] ?? "";
    let name = text === "" ? freeColumnName([...names.filter((one) => one !== ""), ...taken]) : text;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${text}${number}`;
    taken.add(name.toLowerCase());
    names[index] = name;
  }
  return names;
}
