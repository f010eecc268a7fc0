import type { RowData } from "../../model/snapshot";
import type { Attributes } from "../../package/xml-write";

/** The attributes that a `<row>` has from its row data, but for its format. */
export function rowAttributes(row: RowData | null | undefined, filteredOut: boolean): Attributes {
  const automatic = hasAutomaticHeight(row);
  const height = automatic ? row?.ah : row?.h;
  return {
    ht: height === undefined ? undefined : Math.round(height * 75) / 100,
    hidden: row?.hd === 1 || filteredOut ? true : undefined,
    outlineLevel: (row?.custom?.outlineLevel ?? 0) > 0 ? row?.custom?.outlineLevel : undefined,
    customHeight: height === undefined || automatic ? undefined : true,
  };
}

/** Whether the height follows the content. */
export function hasAutomaticHeight(row: RowData | null | undefined): boolean {
  return row?.ia === 1 && row.ah !== undefined;
}
