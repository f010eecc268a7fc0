import type { IRange } from "@univerjs/core";

/** A table as Univer's formula engine knows it, and whether a total row follows (tables/total-row.ts). */
export interface KnownTable {
  readonly range: IRange;
  readonly titleMap: ReadonlyMap<string, number>;
  hasTotals?: boolean;
}
