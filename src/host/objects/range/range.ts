import { RANGE_TYPE } from "@univerjs/core";
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
} from "@univerjs/sheets";
import { EXCEL_COLUMNS, EXCEL_ROWS, intersection } from "../../grid/area";
import { applyUndoable } from "../../engine/undoable";
import { univerRange } from "../../engine/univer/univer-range";
import {
  hostObject,
  demandWritable,
  sheetOf,
  withinSheet,
  type ExcelClass,
  type ExcelHost,
  type ExcelProperty,
  leads,
} from "../excel-class";
import { findMethods } from "./find";
import { hyperlinkProperty } from "./hyperlink";
import { edgeMethods } from "./range-edge";
import { editMethods } from "./range-edit";
import { geometryMethods } from "./range-geometry";
import { placeProperties } from "./range-place";
import { fullAddress } from "./range-target";
import { valueProperties } from "./range-values";
import { visibleView } from "./range-view";
import { specialCellMethods } from "./special-cells";
import type { RangeTarget } from "../targets";

/** Hidden rows or columns of the range: true for all, false for none, null for some, as in Excel. */
function hidden(of: "row" | "column"): ExcelProperty<RangeTarget> {
  return {
    get: (target, host) => {
      const all = hiddenOf(host, target, of);
      return all.every(Boolean) ? all.length > 0 : all.some(Boolean) ? null : false;
    },
    set: (target, value, host) => {
      demandWritable(host, target.sheetId, of === "row" ? "allowFormatRows" : "allowFormatColumns");
      hide(host, target, of, value === true);
    },
  };
}

/** Univer's own commands for it select what they hide, and bring its sheet to the front. */
function hide(host: ExcelHost, target: RangeTarget, of: "row" | "column", hiding: boolean): void {
  const { workbook } = host;
  const sheet = sheetOf(host, target);
  const area = withinSheet(sheet, target);
  const states = hiddenOf(host, target, of);
  const ranges = states.flatMap((isHidden, index) => {
    if (isHidden === hiding) return [];
    const one =
      of === "row" ? { row: area.row + index, rows: 1 } : { column: area.column + index, columns: 1 };
    const whole = { row: 0, column: 0, rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
    return [
      { ...univerRange({ ...whole, ...one }), rangeType: of === "row" ? RANGE_TYPE.ROW : RANGE_TYPE.COLUMN },
    ];
  });
  if (ranges.length === 0) return;
  const params = { unitId: workbook.unitId, subUnitId: target.sheetId, ranges };
  const [toHide, toShow] =
    of === "row"
      ? [SetRowHiddenMutation.id, SetRowVisibleMutation.id]
      : [SetColHiddenMutation.id, SetColVisibleMutation.id];
  const [id, undoId] = hiding ? [toHide, toShow] : [toShow, toHide];
  applyUndoable(workbook, [{ id, redo: params, undoId, undo: params }]);
}

function hiddenOf(host: ExcelHost, target: RangeTarget, of: "row" | "column"): boolean[] {
  const model = sheetOf(host, target).getSheet();
  const area = withinSheet(sheetOf(host, target), target);
  return of === "row"
    ? Array.from({ length: area.rows }, (_row, r) => !model.getRowVisible(area.row + r))
    : Array.from({ length: area.columns }, (_column, c) => !model.getColVisible(area.column + c));
}

export const range: ExcelClass<"Range", RangeTarget, { method: "_ValidateArraySize" }> = {
  properties: {
    Address: { get: (target, host) => fullAddress(host, target) },
    AddressLocal: { get: (target, host) => fullAddress(host, target) },
    RowIndex: { get: (target) => target.row },
    ColumnIndex: { get: (target) => target.column },
    RowCount: { get: (target) => target.rows },
    ColumnCount: { get: (target) => target.columns },
    CellCount: {
      get: (target) => (target.rows * target.columns > 2 ** 31 - 1 ? -1 : target.rows * target.columns),
    },
    IsEntireRow: { get: (target) => target.columns === EXCEL_COLUMNS },
    IsEntireColumn: { get: (target) => target.rows === EXCEL_ROWS },
    Hidden: {
      get: (target, host) => {
        const rows = hiddenOf(host, target, "row");
        const columns = hiddenOf(host, target, "column");
        if (rows.every(Boolean) || columns.every(Boolean)) return true;
        return [...rows, ...columns].some(Boolean) ? null : false;
      },
    },
    RowHidden: hidden("row"),
    ColumnHidden: hidden("column"),
    Worksheet: { leads: true, get: (target) => hostObject("Worksheet", { sheetId: target.sheetId }) },
    Format: leads("RangeFormat"),
    Sort: leads("RangeSort"),
    ConditionalFormats: leads("ConditionalFormatCollection"),
    DataValidation: leads("DataValidation"),
    Hyperlink: hyperlinkProperty,
    ...placeProperties,
    ...valueProperties,
  },
  methods: {
    ...geometryMethods,
    ...edgeMethods,
    ...editMethods,
    ...findMethods,
    ...specialCellMethods,
    GetVisibleView: { call: (target, _args, host) => visibleView(target, host) },
    GetTables: {
      call: (target, args) =>
        hostObject("TableScopedCollection", { ...target, whole: args.boolean(0, false) }),
    },
    GetMergedAreasOrNullObject: {
      call: (target, _args, host) => {
        const merged = sheetOf(host, target)
          .getMergedRanges()
          .map((one) => ({
            sheetId: target.sheetId,
            row: one.getRow(),
            column: one.getColumn(),
            rows: one.getHeight(),
            columns: one.getWidth(),
          }))
          .filter((area) => intersection(area, target));
        return merged.length > 0 ? hostObject("RangeAreas", { areas: merged }) : null;
      },
    },
  },
};
