import type { CustomFilter, FilterColumn } from "../model/sheet-filter";
import type { CellStyle } from "../model/style";
import { fileColor } from "../model/file-color";
import { booleanAttribute, child, childrenOf, numberAttribute, type XmlElement } from "../package/xml-read";
import { element } from "../package/xml-write";

/** The differential format that a file has under a number. */
export type DifferentialAt = (dxfId: number) => CellStyle | undefined;

/** Reads `<filterColumn>`, its `colId` as in the file; undefined for criteria that Univer does not know (icons, ten largest, periods). */
export function readFilterColumn(column: XmlElement, formatAt: DifferentialAt): FilterColumn | undefined {
  const colId = numberAttribute(column, "colId") ?? 0;
  const color = child(column, "colorFilter");
  if (color !== undefined) return readColorFilter(colId, color, formatAt);
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

function readColorFilter(
  colId: number,
  filter: XmlElement,
  formatAt: DifferentialAt,
): FilterColumn | undefined {
  const format = formatAt(numberAttribute(filter, "dxfId") ?? -1);
  const ofFill = booleanAttribute(filter, "cellColor") !== false;
  const rgb = (ofFill ? format?.bg : format?.cl)?.rgb;
  if (rgb === undefined || rgb === null) return undefined;
  return { colId, colorFilters: ofFill ? { cellFillColors: [rgb] } : { cellTextColors: [rgb] } };
}

/**
 * `<filterColumn>`; "" for one without criteria. What the file has a number for is spelled out (`dxfId="fill FFFF0000"`)
 * until that number is known (differential-format.ts).
 */
export function filterColumnXml(column: FilterColumn): string {
  const { colId, filters, customFilters, colorFilters } = column;
  if (colorFilters !== undefined) {
    const { cellFillColors, cellTextColors } = colorFilters;
    const color = fileColor((cellFillColors ?? cellTextColors)?.[0]);
    if (color === undefined) return "";
    const ofFill = cellFillColors !== undefined;
    const dxfId = `${ofFill ? "fill" : "font"} ${color}`;
    return element(
      "filterColumn",
      { colId },
      element("colorFilter", { dxfId, cellColor: ofFill ? undefined : 0 }),
    );
  }
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
