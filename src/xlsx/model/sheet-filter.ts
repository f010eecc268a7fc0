import type { Area } from "./address";

/** What Univer's filter plugin keeps per sheet. */
export interface SheetFilter {
  ref: Area;
  filterColumns?: FilterColumn[];
  cachedFilteredOut?: number[];
}

/** One column's criteria. In Univer `colId` is the sheet's column; in a file it counts from the filter's first. */
export interface FilterColumn {
  colId: number;
  filters?: { blank?: true; filters?: string[] };
  customFilters?: { and?: 1; customFilters: CustomFilter[] };
  colorFilters?: { cellFillColors?: (string | null)[]; cellTextColors?: (string | null)[] };
}

export interface CustomFilter {
  val: string | number;
  operator?: string;
}
