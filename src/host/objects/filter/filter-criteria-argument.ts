import { isKnownFilter, type FilterCriteria } from "../../engine/sort-filter/filter-criteria";
import { colourOf } from "../class/colour";
import { ExcelError, invalidArgument } from "../../richapi/excel-error";

/** Reads Excel.FilterCriteria. NotImplemented: filters by icon or rich values. */
export function criteriaArgument(value: unknown): FilterCriteria {
  if (typeof value !== "object" || value === null) throw invalidArgument("The criteria are no object.");
  const criteria = Object.fromEntries(
    Object.entries(value).filter(([, one]) => one !== null && one !== undefined),
  ) as unknown as FilterCriteria & { subField?: string };
  if (typeof criteria.filterOn !== "string") throw invalidArgument("filterOn is missing.");
  if (!isKnownFilter(criteria.filterOn) || criteria.subField !== undefined)
    throw new ExcelError("NotImplemented", `The embedded host does not filter by ${criteria.filterOn}.`);
  return criteria.color === undefined ? criteria : { ...criteria, color: colourOf(criteria.color) };
}

/** What to throw when the criteria could not be carried out. */
export function refused(criteria: FilterCriteria): ExcelError {
  return criteria.filterOn === "Dynamic"
    ? new ExcelError(
        "NotImplemented",
        `The embedded host does not filter by ${String(criteria.dynamicCriteria)}.`,
      )
    : invalidArgument("The criteria are not whole.");
}
