import type { TableCondition, TableFilter } from "../model/table";
import type { CustomFilter, FilterColumn } from "../model/sheet-filter";

/** Univer's word for a blank among a filter's values. */
const emptyValue = "__UNIVER_TABLE_FILTER_EMPTY__";

/** Univer's comparisons as the file's operators. */
const numberOperators: Record<string, string> = {
  equal: "equal",
  notEqual: "notEqual",
  greaterThan: "greaterThan",
  greaterThanOrEqual: "greaterThanOrEqual",
  lessThan: "lessThan",
  lessThanOrEqual: "lessThanOrEqual",
};
const textPatterns: Record<string, (text: string) => { operator?: string; val: string }> = {
  equal: (val) => ({ val }),
  notEqual: (val) => ({ operator: "notEqual", val }),
  contains: (text) => ({ val: `*${text}*` }),
  notContains: (text) => ({ operator: "notEqual", val: `*${text}*` }),
  startsWith: (text) => ({ val: `${text}*` }),
  endsWith: (text) => ({ val: `*${text}` }),
};

/** A table column's filter for the file; undefined for one that the file cannot hold. */
export function tableFilterForFile(item: TableFilter, colId: number): FilterColumn | undefined {
  if (item.filterType === "manual") {
    const isBlank = (value: string): boolean => value === "" || value === emptyValue;
    const blank = item.values.some(isBlank);
    const filters = item.values.filter((value) => !isBlank(value));
    return { colId, filters: blank ? { blank: true, filters } : { filters } };
  }
  if (item.filterType === "color")
    return {
      colId,
      colorFilters: item.of === "fill" ? { cellFillColors: [item.color] } : { cellTextColors: [item.color] },
    };
  const { conditionType, compareType, expectedValue } = item.filterInfo;
  let customs: CustomFilter[] = [];
  let and = false;
  if (conditionType === "string" && typeof expectedValue === "string") {
    const pattern = textPatterns[compareType]?.(expectedValue);
    customs = pattern === undefined ? [] : [pattern];
  } else if (conditionType === "number" && typeof expectedValue === "number") {
    const operator = numberOperators[compareType];
    customs = operator === undefined ? [] : [{ operator, val: expectedValue }];
  } else if (conditionType === "number" && Array.isArray(expectedValue)) {
    const [low, high] = expectedValue as [number, number];
    and = compareType === "between";
    const operators = and ? ["greaterThanOrEqual", "lessThanOrEqual"] : ["lessThan", "greaterThan"];
    customs = [low, high].map((val, index) => ({ operator: operators[index] ?? "equal", val }));
  }
  if (customs.length === 0) return undefined;
  return { colId, customFilters: { customFilters: customs, ...(and ? { and: 1 } : {}) } };
}

/** The inverse of {@link tableFilterForFile}; undefined for criteria that Univer's tables do not know. */
export function tableFilterFromFile(column: FilterColumn): TableFilter | undefined {
  if (column.filters !== undefined) {
    const values = [...(column.filters.filters ?? []), ...(column.filters.blank === true ? [""] : [])];
    return { filterType: "manual", values };
  }
  const { cellFillColors, cellTextColors } = column.colorFilters ?? {};
  const color = (cellFillColors ?? cellTextColors)?.[0];
  if (color) return { filterType: "color", of: cellFillColors ? "fill" : "font", color };
  const customs = column.customFilters?.customFilters ?? [];
  const info = customs.length === 2 ? betweenInfo(column) : singleInfo(customs[0]);
  return info === undefined ? undefined : { filterType: "condition", filterInfo: info };
}

function betweenInfo(column: FilterColumn): TableCondition | undefined {
  const [first, second] = column.customFilters?.customFilters ?? [];
  if (typeof first?.val !== "number" || typeof second?.val !== "number") return undefined;
  const operators = `${first.operator ?? "equal"} ${second.operator ?? "equal"}`;
  const expectedValue = [first.val, second.val];
  const and = column.customFilters?.and === 1;
  if (and && operators === "greaterThanOrEqual lessThanOrEqual") {
    return { conditionType: "number", compareType: "between", expectedValue };
  }
  if (!and && operators === "lessThan greaterThan") {
    return { conditionType: "number", compareType: "notBetween", expectedValue };
  }
  return undefined;
}

function singleInfo(custom: CustomFilter | undefined): TableCondition | undefined {
  if (custom === undefined) return undefined;
  const operator = custom.operator ?? "equal";
  if (typeof custom.val === "number") {
    return { conditionType: "number", compareType: operator, expectedValue: custom.val };
  }
  const match = /^(\*?)([^*?~]*)(\*?)$/.exec(custom.val);
  if (match === null || !["equal", "notEqual"].includes(operator)) return undefined;
  const [, before, text = "", after] = match;
  const shape = `${before === "*" ? "*" : ""}.${after === "*" ? "*" : ""}`;
  const compareType =
    operator === "equal"
      ? { ".": "equal", "*.*": "contains", ".*": "startsWith", "*.": "endsWith" }[shape]
      : { ".": "notEqual", "*.*": "notContains" }[shape];
  return compareType === undefined
    ? undefined
    : { conditionType: "string", compareType, expectedValue: text };
}
