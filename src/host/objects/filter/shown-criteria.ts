import type { FilterCriteria } from "../../engine/sort-filter/filter-criteria";
import type { ExcelHost } from "../class/excel-class";

/** Every member of Excel.FilterCriteria that no filter needs. */
const UNUSED = {
  color: null,
  criterion1: null,
  criterion2: null,
  dynamicCriteria: null,
  icon: null,
  operator: null,
  subField: null,
  values: null,
};

/** A column's criteria as the add-in reads them: under the mode `filterCriteria.nulls` with all members. */
export function shownCriteria(host: ExcelHost, criteria: FilterCriteria | null): object | null {
  return criteria && host.modes.filterCriteria.nulls ? { ...UNUSED, ...criteria } : criteria;
}
