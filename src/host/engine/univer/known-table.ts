import type { IRange } from "@univerjs/core";

/** A table as Univer's formula engine knows it, and which rows it has beside its data (tables/total-row.ts). */
export interface KnownTable {
  readonly range: IRange;
  readonly titleMap: ReadonlyMap<string, number>;
  hasHeader?: boolean;
  hasTotals?: boolean;
}
