import type { Area } from "./address";

/** What Univer's table plugin keeps per sheet. */
export interface TableSheetResource {
  tables: Table[];
  tableFilteredOutRows: number[];
}

export interface Table {
  id: string;
  name: string;
  /** With the header row, without the total row. */
  range: Area;
  options: { showHeader?: boolean; showFooter?: boolean; tableStyleId?: string };
  filters: { tableColumnFilterList?: (TableFilter | null | undefined)[] };
  columns: TableColumn[];
  meta?: TableMeta;
}

/** Univer knows no total row: the meta says that one follows the range. */
export interface TableMeta {
  totalsRow?: boolean;
}

export interface TableColumn {
  id: string;
  displayName: string;
  dataType: string;
  formula: string;
  meta?: TableColumnMeta;
  style: object;
}

/** What a column has beside its name; Univer keeps it. */
export interface TableColumnMeta {
  totalsRowLabel?: string;
  totalsRowFunction?: string;
  totalsRowFormula?: string;
  /** The formula that new rows get, with `=`, as of the first data row. */
  calculatedColumnFormula?: string;
}

/** A column's filter: the values to show, a condition, or a colour, which is ours. */
export type TableFilter =
  | { filterType: "manual"; values: string[] }
  | { filterType: "condition"; filterInfo: TableCondition }
  | TableColorFilter;

export interface TableColorFilter {
  filterType: "color";
  of: "fill" | "font";
  color: string;
}

export interface TableCondition {
  conditionType: string;
  compareType: string;
  expectedValue?: unknown;
}
