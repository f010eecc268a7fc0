import { addressOf, sheetPrefix } from "../../grid/address";
import type { HostObject } from "../../richapi/host-class";
import {
  hostObject,
  sheetOf,
  withinSheet,
  type ExcelClass,
  type ExcelHost,
  type ExcelProperty,
} from "../class/excel-class";
import { valueProperties } from "./range-values";
import type { RangeTarget } from "../class/targets";

/** The rows and columns of a range that are shown, by their places in it. */
interface ViewTarget {
  readonly range: RangeTarget;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Of a view of one row: which of the rows that are shown. */
  readonly index: number;
}

/** Range.getVisibleView. */
export function visibleView(target: RangeTarget, host: ExcelHost): HostObject {
  const model = sheetOf(host, target).getSheet();
  const range = { ...target, ...withinSheet(sheetOf(host, target), target) };
  const places = (count: number, shown: (place: number) => boolean): number[] =>
    Array.from({ length: count }, (_item, place) => place).filter(shown);
  const view: ViewTarget = {
    range,
    rows: places(range.rows, (place) => model.getRowVisible(range.row + place)),
    columns: places(range.columns, (place) => model.getColVisible(range.column + place)),
    index: 0,
  };
  return hostObject("RangeView", view);
}

/** What the range has there, without what is hidden. */
function shown(name: keyof typeof valueProperties): ExcelProperty<ViewTarget> {
  return {
    calculated: true,
    get: async ({ range, rows, columns }, host) => {
      const all = (await valueProperties[name]?.get?.(range, host)) as unknown[][];
      return rows.map((row) => columns.map((column) => all[row]?.[column]));
    },
  };
}

/** Excel.RangeView, to read. */
export const rangeView: ExcelClass<"RangeView", ViewTarget> = {
  properties: {
    RowCount: { get: ({ rows }) => rows.length },
    ColumnCount: { get: ({ columns }) => columns.length },
    Index: { get: ({ index }) => index },
    CellAddresses: {
      get: ({ range, rows, columns }, host) => {
        const prefix = sheetPrefix(sheetOf(host, range).getSheetName());
        return rows.map((row) =>
          columns.map(
            (column) =>
              prefix +
              addressOf({ row: range.row + row, column: range.column + column, rows: 1, columns: 1 }),
          ),
        );
      },
    },
    Values: shown("Values"),
    ValueTypes: shown("ValueTypes"),
    Text: shown("Text"),
    Formulas: shown("Formulas"),
    FormulasLocal: shown("FormulasLocal"),
    NumberFormat: shown("NumberFormat"),
    Rows: { leads: true, get: (target) => hostObject("RangeViewCollection", target) },
  },
  methods: { GetRange: { call: ({ range }) => hostObject("Range", range) } },
};

/** A view of each row that is shown. */
export const rangeViewCollection: ExcelClass<"RangeViewCollection", ViewTarget> = {
  properties: {},
  items: (target) =>
    target.rows.map((row, index) => hostObject("RangeView", { ...target, rows: [row], index })),
};
