import { intersection, type Area } from "../../../grid/area";
import { valueTypeOf } from "../../../engine/cells/cell-output";
import { formatRules } from "../../../engine/conditional-formats/format-rules";
import { piecesOn } from "../../../engine/validation/validation-rules";
import { cellAt } from "../../../engine/cells/cells";
import { shownCells } from "../../../engine/cells/spills";
import { ExcelError } from "../../../richapi/excel-error";
import type { Arguments, HostObject } from "../../../richapi/host-class";
import { sheetOf, withinSheet, type ExcelHost, type Methods } from "../../class/excel-class";
import { rangeAreasObject } from "../../places/areas-target";
import { usedRange, wholeSheet } from "../../places/range-target";
import type { RangeTarget } from "../../class/targets";

type Matches = (row: number, column: number) => boolean;

/** Excel.SpecialCellValueType's words for a cell's value; other words combine them. */
const VALUE_WORDS: Readonly<Record<string, string>> = {
  Double: "Numbers",
  String: "Text",
  Boolean: "Logical",
  Error: "Errors",
};

const OF_RULES = /^(?:Same)?(?:ConditionalFormat|DataValidation)s?$/;

/** Null: there are none. */
export function findSpecialCells(
  targets: readonly RangeTarget[],
  args: Arguments,
  host: ExcelHost,
): HostObject | null {
  const type = args.string(0);
  const areas = targets.flatMap((target) => {
    const matches = matching(target, type, args.has(1) ? args.string(1) : "All", host);
    // Of several ranges a single cell stands for itself.
    const within =
      targets.length > 1 ? withinSheet(sheetOf(host, target), target) : searched(target, type, host);
    return within ? areasOf(within, matches).map((area) => ({ sheetId: target.sheetId, ...area })) : [];
  });
  return areas.length > 0 ? rangeAreasObject(areas) : null;
}

/** ItemNotFound: there are none. */
export function requiredSpecialCells(
  targets: readonly RangeTarget[],
  args: Arguments,
  host: ExcelHost,
): HostObject {
  const found = findSpecialCells(targets, args, host);
  if (!found) throw new ExcelError("ItemNotFound", "There are no such cells.");
  return found;
}

/**
 * A single cell stands for the whole sheet, and what is no visible cell is looked for within the sheet's used range
 * (https://support.microsoft.com/excel/find-and-select-cells-that-meet-specific-conditions-in-excel: "To search the
 * entire worksheet for specific cells, click any cell").
 */
function searched(target: RangeTarget, type: string, host: ExcelHost): Area | null {
  const single = target.rows === 1 && target.columns === 1;
  const sheet = sheetOf(host, target);
  // Rules may lie on cells that nothing stands in.
  if (OF_RULES.test(type)) return withinSheet(sheet, single ? wholeSheet(target.sheetId) : target);
  if (type === "Visible" && !single) return withinSheet(sheet, target);
  const used = usedRange(host, wholeSheet(target.sheetId), false);
  return used && !single ? intersection(used, target) : used;
}

function matching(target: RangeTarget, type: string, values: string, host: ExcelHost): Matches {
  const sheet = sheetOf(host, target);
  const model = sheet.getSheet();
  const shown = shownCells(host.workbook, sheet);
  const isFormula = (row: number, column: number): boolean => {
    const cell = cellAt(sheet, row, column);
    return Boolean(cell?.f ?? cell?.si);
  };
  const isOfType = (row: number, column: number): boolean => {
    const word = VALUE_WORDS[valueTypeOf(cellAt(sheet, row, column))];
    return word !== undefined && (values === "All" || values.includes(word));
  };
  switch (type) {
    case "Visible":
      return (row, column) => model.getRowVisible(row) && model.getColVisible(column);
    case "Blanks":
      return (row, column) => valueTypeOf(shown(row, column)) === "Empty" && !isFormula(row, column);
    case "Constants":
      return (row, column) => !isFormula(row, column) && isOfType(row, column);
    case "Formulas":
      return (row, column) => isFormula(row, column) && (values === "All" || isOfType(row, column));
    case "ConditionalFormats":
    case "DataValidations":
      return within(rulesOf(target, type, host).flat());
    case "SameConditionalFormat":
    case "SameDataValidation": {
      const first = { row: target.row, column: target.column, rows: 1, columns: 1 };
      const rules = rulesOf(target, type, host);
      return within(rules.filter((areas) => areas.some((area) => intersection(area, first))).flat());
    }
    default:
      throw new ExcelError("NotImplemented", `The embedded host does not look for ${type} cells.`);
  }
}

/** The areas of each conditional format of the sheet, or of each rule for what is typed. */
function rulesOf({ sheetId }: RangeTarget, type: string, { workbook }: ExcelHost): (readonly Area[])[] {
  return type.includes("Conditional")
    ? formatRules(workbook, sheetId).map(({ areas }) => areas)
    : piecesOn(workbook, sheetId, wholeSheet(sheetId)).map(({ areas }) => areas);
}

function within(areas: readonly Area[]): Matches {
  return (row, column) => areas.some((area) => intersection(area, { row, column, rows: 1, columns: 1 }));
}

/** The matching cells as rectangles: runs in a row, joined with equal runs right below. */
function areasOf(within: Area, matches: Matches): Area[] {
  const areas: Area[] = [];
  let open = new Map<string, number>();
  for (let row = within.row; row < within.row + within.rows; row++) {
    const now = new Map<string, number>();
    for (const [column, columns] of runs(within, (at) => matches(row, at))) {
      const key = `${String(column)} ${String(columns)}`;
      const above = open.get(key);
      const area = above === undefined ? undefined : areas[above];
      if (above !== undefined && area) {
        areas[above] = { ...area, rows: area.rows + 1 };
        now.set(key, above);
      } else now.set(key, areas.push({ row, column, rows: 1, columns }) - 1);
    }
    open = now;
  }
  return areas;
}

function runs(
  { column, columns }: Area,
  matches: (column: number) => boolean,
): [start: number, count: number][] {
  const found: [number, number][] = [];
  for (let at = column; at < column + columns; at++) {
    if (!matches(at)) continue;
    const last = found.at(-1);
    if (last && last[0] + last[1] === at) last[1]++;
    else found.push([at, 1]);
  }
  return found;
}

/** Range.getSpecialCells: visible ones, blanks, constants, formulas, and those that rules are on. */
export const specialCellMethods: Methods<"Range", RangeTarget> = {
  GetSpecialCells: {
    calculated: true,
    call: (target, args, host) => requiredSpecialCells([target], args, host),
  },
  GetSpecialCellsOrNullObject: {
    calculated: true,
    call: (target, args, host) => findSpecialCells([target], args, host),
  },
};
