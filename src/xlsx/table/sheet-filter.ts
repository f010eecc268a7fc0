import { boundedArea, areaAddress, readArea } from "../model/address";
import { filterColumnXml, readFilterColumn, type DifferentialAt } from "./filter-criteria";
import type { SheetFilter } from "../model/sheet-filter";
import { takeFilteredRows } from "./filtered-rows";
import type { Sheet } from "../model/snapshot";
import { child, childrenOf, type XmlElement } from "../package/xml-read";
import { element } from "../package/xml-write";

/** Reads a sheet's own filter; undefined if it has none. Univer counts its columns from the sheet's first. */
export function readSheetFilter(
  worksheet: XmlElement,
  sheetName: string,
  sheet: Sheet,
  formatAt: DifferentialAt,
): SheetFilter | undefined {
  const root = child(worksheet, "autoFilter");
  const ref = readArea(root?.attributes["ref"] ?? "", sheetName);
  if (ref === undefined) return undefined;
  const said = childrenOf(root, "filterColumn").filter((column) => column.children.length > 0);
  const known = said
    .map((column) => readFilterColumn(column, formatAt))
    .filter((column) => column !== undefined);
  const filter: SheetFilter = {
    ref,
    filterColumns: known.map((column) => ({ ...column, colId: column.colId + ref.startColumn })),
  };
  // With a criterion that Univer does not know, rows stay hidden as they are.
  if (said.length > 0 && known.length === said.length) {
    filter.cachedFilteredOut = takeFilteredRows(sheet, ref.startRow + 1, ref.endRow);
  }
  return filter;
}

/** `<autoFilter>`; "" without a filter. */
export function sheetFilterXml(filter: SheetFilter | undefined): string {
  if (filter === undefined) return "";
  const { startColumn } = filter.ref;
  const columns = (filter.filterColumns ?? []).map((column) =>
    filterColumnXml({ ...column, colId: column.colId - startColumn }),
  );
  return element("autoFilter", { ref: areaAddress(boundedArea(filter.ref)) }, ...columns);
}
