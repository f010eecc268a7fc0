import { EXCEL_COLUMNS, EXCEL_ROWS, intersection } from "../engine/address";
import { HostObject } from "../richapi/host-class";
import {
  demandWritable,
  sheetOf,
  withinSheet,
  type ExcelClass,
  type ExcelHost,
  type ExcelProperty,
} from "./excel-class";
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
import type { RangeTarget } from "./targets";

function leads(className: string): ExcelProperty<RangeTarget> {
  return { leads: true, get: (target) => new HostObject(className, target) };
}

/** Hidden rows or columns of the range: true for all, false for none, null for some, as in Excel. */
function hidden(of: "row" | "column"): ExcelProperty<RangeTarget> {
  return {
    get: (target, host) => {
      const all = hiddenOf(host, target, of);
      return all.every(Boolean) ? all.length > 0 : all.some(Boolean) ? null : false;
    },
    set: (target, value, host) => {
      demandWritable(host, target.sheetId, of === "row" ? "allowFormatRows" : "allowFormatColumns");
      const sheet = sheetOf(host, target);
      const { row, rows, column, columns } = withinSheet(sheet, target);
      if (of === "row" && value === true) sheet.hideRows(row, rows);
      else if (of === "row") sheet.showRows(row, rows);
      else if (value === true) sheet.hideColumns(column, columns);
      else sheet.showColumns(column, columns);
    },
  };
}

function hiddenOf(host: ExcelHost, target: RangeTarget, of: "row" | "column"): boolean[] {
  const model = sheetOf(host, target).getSheet();
  const area = withinSheet(sheetOf(host, target), target);
  return of === "row"
    ? Array.from({ length: area.rows }, (_row, r) => !model.getRowVisible(area.row + r))
    : Array.from({ length: area.columns }, (_column, c) => !model.getColVisible(area.column + c));
}

export const range: ExcelClass<RangeTarget> = {
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
    Worksheet: { leads: true, get: (target) => new HostObject("Worksheet", { sheetId: target.sheetId }) },
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
        new HostObject("TableScopedCollection", { ...target, whole: args.boolean(0, false) }),
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
        return merged.length > 0 ? new HostObject("RangeAreas", { areas: merged }) : null;
      },
    },
  },
};
