import type { CustomFilter, FilterColumn } from "../model/sheet-filter";
import { booleanAttribute, child, childrenOf, numberAttribute, type XmlElement } from "../package/xml-read";
import { element } from "../package/xml-write";

/** Reads `<filterColumn>`, its `colId` as in the file; undefined for criteria that Univer does not know (colours, icons, ten largest, periods). */
export function readFilterColumn(column: XmlElement): FilterColumn | undefined {
  const colId = numberAttribute(column, "colId") ?? 0;
  const values = child(column, "filters");
  if (values !== undefined) {
    if (child(values, "dateGroupItem") !== undefined) return undefined;
    const filters = childrenOf(values, "filter").map((one) => one.attributes["val"] ?? "");
    return {
      colId,
      filters: booleanAttribute(values, "blank") === true ? { blank: true, filters } : { filters },
    };
  }
  const custom = child(column, "customFilters");
  const [first, second] = childrenOf(custom, "customFilter").map((one): CustomFilter => {
    const { val = "", operator } = one.attributes;
    const value = { val: val.trim() !== "" && Number.isFinite(Number(val)) ? Number(val) : val };
    return operator === undefined ? value : { ...value, operator };
  });
  if (first === undefined) return undefined;
  const customFilters: NonNullable<FilterColumn["customFilters"]> = {
    customFilters: second === undefined ? [first] : [first, second],
  };
  if (booleanAttribute(custom, "and") === true) customFilters.and = 1;
  return { colId, customFilters };
}

/** `<filterColumn>`; "" for one without criteria. */
export function filterColumnXml(column: FilterColumn): string {
  const { colId, filters, customFilters } = column;
  if (filters !== undefined) {
    const values = (filters.filters ?? []).map((val) => element("filter", { val }));
    return element("filterColumn", { colId }, element("filters", { blank: filters.blank }, ...values));
  }
  if (customFilters === undefined) return "";
  const customs = customFilters.customFilters.map(({ val, operator }) =>
    element("customFilter", { operator, val }),
  );
  return element(
    "filterColumn",
    { colId },
    element("customFilters", { and: customFilters.and === 1 ? true : undefined }, ...customs),
  );
}
