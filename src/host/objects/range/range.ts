import { hiddenLines, hideLines } from "../../engine/sheets/hidden-lines";
import { EXCEL_COLUMNS, EXCEL_ROWS, intersection } from "../../grid/area";
import {
  demandWritable,
  hostObject,
  sheetOf,
  withinSheet,
  type ExcelClass,
  type ExcelHost,
  type ExcelProperty,
  type Properties,
  leads,
} from "../class/excel-class";
import { booleanOf } from "../class/excel-words";
import { findMethods } from "./look/find";
import { hyperlinkProperty } from "../format/hyperlink";
import { cellPropertyMethods } from "./cell-properties";
import { edgeMethods } from "./look/range-edge";
import { editMethods } from "./edit/range-edit";
import { rangeStyle } from "../format/style";
import { geometryMethods } from "./range-geometry";
import { outlineMethods } from "./outline";
import { placeProperties } from "./range-place";
import { fullAddress } from "../places/range-target";
import { numberFormatAt } from "../../engine/cells/cells";
import { numberFormatCategory } from "./look/number-format-category";
import { readGrid, valueProperties } from "../values/range-values";
import { visibleView } from "../values/range-view";
import { precedentMethods } from "./look/precedents";
import { hasSpill, spillMethods } from "./look/spill-methods";
import { specialCellMethods } from "./look/special-cells";
import type { RangeTarget } from "../class/targets";

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
      hideLines(host.workbook, sheet, withinSheet(sheet, target), of, booleanOf(value));
    },
  };
}

function hiddenOf(host: ExcelHost, target: RangeTarget, of: "row" | "column"): boolean[] {
  const sheet = sheetOf(host, target);
  return hiddenLines(sheet, withinSheet(sheet, target), of);
}

const properties: Properties<"Range", RangeTarget> = {
  Address: { get: (target, host) => fullAddress(host, target) },
  AddressLocal: { get: (target, host) => fullAddress(host, target) },
  RowIndex: { get: (target) => target.row },
  ColumnIndex: { get: (target) => target.column },
  RowCount: { get: (target) => target.rows },
  ColumnCount: { get: (target) => target.columns },
  CellCount: {
    get: (target) => (target.rows * target.columns > 2 ** 31 - 1 ? -1 : target.rows * target.columns),
  },
  HasSpill: hasSpill,
  SavedAsArray: hasSpill,
  NumberFormatCategories: {
    get: (target, host) => {
      const sheet = sheetOf(host, target);
      return readGrid(target, (row, column) => numberFormatCategory(numberFormatAt(sheet, row, column)));
    },
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
  Style: rangeStyle,
  ...placeProperties,
  ...valueProperties,
};

export const range: ExcelClass<"Range", RangeTarget, { method: "_ValidateArraySize" }> = {
  properties,
  methods: {
    ...geometryMethods,
    ...spillMethods,
    ...edgeMethods,
    ...editMethods,
    ...findMethods,
    ...specialCellMethods,
    ...cellPropertyMethods(properties),
    ...outlineMethods,
    ...precedentMethods,
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
