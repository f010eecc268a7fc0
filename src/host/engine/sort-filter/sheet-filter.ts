import { ColorKit } from "@univerjs/core";
import { SheetsFilterService, type IFilterColumn } from "@univerjs/sheets-filter";
import type { Area } from "../../grid/area";
import { displayText, valueOf } from "../cells/cell-output";
import { cellAt, numberFormatAt } from "../cells/cells";
import { colourCriteria, colouredBy, keptCells, type FilterCriteria } from "./filter-criteria";
import { apply } from "../workbook/apply-undoable";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { areaOfRange, univerRange } from "../univer/univer-range";

type KeptColumn = IFilterColumn & { criteria?: FilterCriteria };

function model(workbook: OpenWorkbook, sheetId: string) {
  return workbook.injector.get(SheetsFilterService).getFilterModel(workbook.unitId, sheetId);
}

/** The range of a sheet's own AutoFilter, header included; null when it has none. */
export function sheetFilterArea(workbook: OpenWorkbook, sheetId: string): Area | null {
  const filter = model(workbook, sheetId);
  return filter ? areaOfRange(filter.getRange()) : null;
}

/** By columns of the range; null for those that are not filtered. */
export function sheetFilterCriteria(workbook: OpenWorkbook, sheetId: string): (FilterCriteria | null)[] {
  const filter = model(workbook, sheetId);
  if (!filter) return [];
  const area = areaOfRange(filter.getRange());
  return Array.from({ length: area.columns }, (_column, index) => {
    const column = filter.getFilterColumn(area.column + index)?.getColumnData() as KeptColumn | undefined;
    return column ? (column.criteria ?? readBack(column)) : null;
  });
}

/** Filters that came with the file or from the page. */
function readBack(column: IFilterColumn): FilterCriteria {
  const { cellFillColors, cellTextColors } = column.colorFilters ?? {};
  const color = (cellFillColors ?? cellTextColors)?.[0];
  if (color) return colourCriteria(cellFillColors ? "fill" : "font", color);
  const custom = column.customFilters;
  if (!custom) {
    const { filters = [], blank } = column.filters ?? {};
    return { filterOn: "Values", values: blank ? [...filters, ""] : filters };
  }
  const signs: Readonly<Record<string, string>> = {
    equal: "=",
    greaterThan: ">",
    greaterThanOrEqual: ">=",
    lessThan: "<",
    lessThanOrEqual: "<=",
    notEqual: "<>",
  };
  const [first, second] = custom.customFilters.map(
    ({ operator, val }) => (signs[String(operator)] ?? "=") + String(val),
  );
  return {
    filterOn: "Custom",
    ...(first !== undefined && { criterion1: first }),
    ...(second !== undefined && { criterion2: second, operator: custom.and ? "And" : "Or" }),
  };
}

export function setSheetFilterArea(workbook: OpenWorkbook, sheetId: string, area: Area): void {
  run(workbook, sheetId, "set-filter-range", { range: univerRange(area) });
}

/** False when this host has no such filter. */
export function filterSheetColumn(
  workbook: OpenWorkbook,
  sheetId: string,
  index: number,
  criteria: FilterCriteria,
): boolean {
  const area = sheetFilterArea(workbook, sheetId);
  const sheet = workbook.facade.getSheetBySheetId(sheetId);
  if (!area || !sheet) return false;
  const column = area.column + index;
  const coloured = colouredBy(criteria);
  if (coloured) {
    const colors = [new ColorKit(coloured.color).toRgbString()];
    const colorFilters = coloured.of === "fill" ? { cellFillColors: colors } : { cellTextColors: colors };
    run(workbook, sheetId, "set-filter-criteria", {
      col: column,
      criteria: { colId: column, colorFilters, criteria },
    });
    return true;
  }
  const cells = Array.from({ length: area.rows - 1 }, (_row, i) => {
    const value = valueOf(cellAt(sheet, area.row + 1 + i, column));
    return { value, text: displayText(value, numberFormatAt(sheet, area.row + 1 + i, column)) };
  });
  const kept = keptCells(criteria, cells);
  if (!kept) return false;
  const texts = new Set(cells.filter((_cell, i) => kept[i]).map(({ text }) => text));
  const filters = [...texts].filter((text) => text !== "");
  run(workbook, sheetId, "set-filter-criteria", {
    col: column,
    criteria: { colId: column, filters: { filters, ...(texts.has("") && { blank: true }) }, criteria },
  });
  return true;
}

export function clearSheetColumn(workbook: OpenWorkbook, sheetId: string, index: number): void {
  const area = sheetFilterArea(workbook, sheetId);
  if (area) run(workbook, sheetId, "set-filter-criteria", { col: area.column + index, criteria: null });
}

export function reapplySheetFilter(workbook: OpenWorkbook, sheetId: string): void {
  for (const [index, criteria] of sheetFilterCriteria(workbook, sheetId).entries())
    if (criteria) filterSheetColumn(workbook, sheetId, index, criteria);
  // The command of that name does the same, but not at once.
  const target = { unitId: workbook.unitId, subUnitId: sheetId };
  apply(workbook, [{ id: "sheet.mutation.re-calc-filter", redo: target, undo: target }]);
}

export function removeSheetFilter(workbook: OpenWorkbook, sheetId: string): void {
  run(workbook, sheetId, "remove-sheet-filter", {});
}

function run(workbook: OpenWorkbook, sheetId: string, command: string, params: object): void {
  workbook.commands.syncExecuteCommand(`sheet.command.${command}`, {
    unitId: workbook.unitId,
    subUnitId: sheetId,
    ...params,
  });
}
