import { addressOf, sheetPrefix } from "../../grid/address";
import { EXCEL_COLUMNS, EXCEL_ROWS, intersection } from "../../grid/area";
import { ExcelError, invalidArgument } from "../../richapi/excel-error";
import type { Arguments } from "../../richapi/host-class";
import {
  hostObject,
  leads,
  rangeObject,
  sheetOf,
  type ExcelClass,
  type ExcelHost,
  type ExcelMethod,
} from "../class/excel-class";
import { areasAt, rangeAreasObject, type RangeAreasTarget } from "../places/areas-target";
import { usedRange } from "../places/range-target";
import { propertyForAreas } from "../class/for-areas";
import { rangeStyle } from "../format/style";
import { findSpecialCells, requiredSpecialCells } from "./look/special-cells";
import { copyFrom } from "./edit/copy-from";
import { clear } from "./edit/range-edit";
import type { RangeTarget } from "../class/targets";

function firstOf({ areas }: RangeAreasTarget): RangeTarget {
  const [first] = areas;
  if (!first) throw invalidArgument("There is no range.");
  return first;
}

function address(target: RangeAreasTarget, host: ExcelHost): string {
  const prefix = sheetPrefix(sheetOf(host, firstOf(target)).getSheetName());
  return target.areas.map((area) => prefix + addressOf(area)).join(",");
}

function each(change: (area: RangeTarget) => RangeTarget): ExcelMethod<RangeAreasTarget> {
  return { call: ({ areas }) => rangeAreasObject(areas.map(change)) };
}

function common({ areas }: RangeAreasTarget, args: Arguments, host: ExcelHost): RangeTarget[] {
  const [first] = areas;
  const others = argumentAreas(host, first?.sheetId ?? "", args);
  return areas.flatMap((area) =>
    others.flatMap((other) => {
      const both = other.sheetId === area.sheetId ? intersection(area, other) : null;
      return both ? [{ sheetId: area.sheetId, ...both }] : [];
    }),
  );
}

/** Range, RangeAreas or an address. */
function argumentAreas(host: ExcelHost, sheetId: string, args: Arguments): readonly RangeTarget[] {
  const object = args.object(0);
  if (object?.className === "RangeAreas") return (object.target as RangeAreasTarget).areas;
  if (object?.className === "Range") return [object.target as RangeTarget];
  return areasAt(host, sheetId, args.string(0));
}

export const rangeAreas: ExcelClass<"RangeAreas", RangeAreasTarget> = {
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: {
      get: ({ areas }) => {
        const cells = areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
        return cells > 2 ** 31 - 1 ? -1 : cells;
      },
    },
    IsEntireRow: { get: ({ areas }) => areas.every((area) => area.columns === EXCEL_COLUMNS) },
    IsEntireColumn: { get: ({ areas }) => areas.every((area) => area.rows === EXCEL_ROWS) },
    Areas: { leads: true, get: (target) => hostObject("RangeCollection", target) },
    Format: leads("RangeFormat"),
    ConditionalFormats: leads("ConditionalFormatCollection"),
    DataValidation: leads("DataValidation"),
    Style: propertyForAreas(rangeStyle),
    Worksheet: {
      leads: true,
      get: (target) => hostObject("Worksheet", { sheetId: firstOf(target).sheetId }),
    },
  },
  methods: {
    GetEntireRow: each((area) => ({ ...area, column: 0, columns: EXCEL_COLUMNS })),
    GetEntireColumn: each((area) => ({ ...area, row: 0, rows: EXCEL_ROWS })),
    GetOffsetRangeAreas: {
      call: ({ areas }, args) =>
        rangeAreasObject(
          areas.map((area) => ({
            ...area,
            row: area.row + args.number(0),
            column: area.column + args.number(1),
          })),
        ),
    },
    GetIntersection: {
      call: (target, args, host) => {
        const areas = common(target, args, host);
        if (areas.length === 0) throw new ExcelError("ItemNotFound", "The ranges do not intersect.");
        return rangeAreasObject(areas);
      },
    },
    GetIntersectionOrNullObject: {
      call: (target, args, host) => {
        const areas = common(target, args, host);
        return areas.length > 0 ? rangeAreasObject(areas) : null;
      },
    },
    GetUsedRangeAreasOrNullObject: {
      calculated: true,
      call: ({ areas }, args, host) => {
        const used = areas.flatMap((area) => usedRange(host, area, args.boolean(0, false)) ?? []);
        return used.length > 0 ? rangeAreasObject(used) : null;
      },
    },
    GetUsedRangeAreas: {
      calculated: true,
      call: ({ areas }, args, host) => {
        const used = areas.flatMap((area) => usedRange(host, area, args.boolean(0, false)) ?? []);
        if (used.length === 0) throw new ExcelError("ItemNotFound", "No cell of the ranges is used.");
        return rangeAreasObject(used);
      },
    },
    GetSpecialCells: {
      calculated: true,
      call: ({ areas }, args, host) => requiredSpecialCells(areas, args, host),
    },
    GetSpecialCellsOrNullObject: {
      calculated: true,
      call: ({ areas }, args, host) => findSpecialCells(areas, args, host),
    },
    GetTables: {
      call: ({ areas }, args) =>
        hostObject("TableScopedCollection", { areas, whole: args.boolean(0, false) }),
    },
    SetDirty: { call: () => null, calculated: true },
    Calculate: { calculated: true, call: () => null },
    CopyFrom: {
      calculated: true,
      call: ({ areas }, args, host) => {
        for (const area of areas) copyFrom(area, args, host);
        return null;
      },
    },
    Clear: {
      call: ({ areas }, args, host) => {
        for (const area of areas) clear(area, args, host);
        return null;
      },
    },
  },
};

/** The areas one by one. */
export const rangeCollection: ExcelClass<"RangeCollection", RangeAreasTarget> = {
  properties: {},
  items: ({ areas }) => areas.map(rangeObject),
};
