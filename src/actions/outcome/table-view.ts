import type { RowName } from "../../ledger/rows/row-order";
import type { KeptFilter } from "../../workbook/excel/kept-filters";

/** The ledger's table as it was before the pane filtered or sorted it: the way back. */
export interface FormerTable {
  readonly filters: readonly KeptFilter[];
  /** Null: the pane has not sorted it. */
  readonly order: { readonly was: readonly RowName[]; readonly made: readonly RowName[] } | null;
}

/** What the table is to show: the tasks of a unit, co-led ones too, or these by 序号. */
export type WantedRows =
  | { readonly kind: "unit"; readonly unit: string }
  | { readonly kind: "tasks"; readonly numbers: readonly number[] };

/** The table shows these rows alone. */
export interface TableShown {
  readonly kind: "table-shown";
  readonly wanted: WantedRows;
  readonly rows: number;
  readonly former: FormerTable;
}

/** The table's rows stand by gravity. */
export interface TableSorted {
  readonly kind: "table-sorted";
  readonly rows: number;
  readonly former: FormerTable;
  /** Headers of columns whose filter was lifted for it and could not be put back. */
  readonly filtersOff: readonly string[];
}

/** The table is as it was; or without any filter, where nobody knows how it was. */
export interface TableRestored {
  readonly kind: "table-restored";
  /** "none": the pane had not sorted it. "over": somebody else had sorted it since. */
  readonly order: "none" | "restored" | "over";
  /** How many filters are back, and the headers of columns whose filter could not be put back. */
  readonly filters: number;
  readonly filtersOff: readonly string[];
}
