import { formulaAt } from "../../../engine/cells/cells";
import { referencedTable, tablesOfSheet, type Table } from "../../../engine/tables/table-model";
import { cellReferences } from "../../../grid/cell-references";
import { intersection, type Area } from "../../../grid/area";
import { mapTableReferences, referencedArea } from "../../../grid/table-references";
import { sheetPrefix, addressOf } from "../../../grid/address";
import { itemNotFound } from "../../../richapi/excel-error";
import type { HostObject } from "../../../richapi/host-class";
import {
  hostObject,
  sheetNamed,
  sheetOf,
  type ExcelClass,
  type ExcelHost,
  type ExcelMethod,
  type Methods,
} from "../../class/excel-class";
import { nameTarget } from "../../places/name-target";
import { rangeAreasObject, type RangeAreasTarget } from "../../places/areas-target";
import { worksheetByKey } from "../../places/range-target";
import type { RangeTarget } from "../../class/targets";

/** A formula, where it stands, and the ranges that it refers to. */
interface Formula {
  readonly cell: RangeTarget;
  readonly refersTo: readonly RangeTarget[];
}

function formulasOf(host: ExcelHost): Formula[] {
  const tables = host.workbook.facade
    .getSheets()
    .flatMap((sheet) => tablesOfSheet(host.workbook, sheet.getSheetId()));
  return host.workbook.facade.getSheets().flatMap((sheet) => {
    const sheetId = sheet.getSheetId();
    const found: Formula[] = [];
    sheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        const held = cell as { f?: unknown; si?: unknown } | null;
        const formula = held?.f || held?.si ? formulaAt(host.workbook, sheet, row, column) : null;
        if (formula === null) return;
        const place = { sheetId, row, column, rows: 1, columns: 1 };
        found.push({ cell: place, refersTo: referredTo(host, tables, place, formula) });
      });
    return found;
  });
}

function referredTo(
  host: ExcelHost,
  tables: readonly Table[],
  cell: RangeTarget,
  formula: string,
): RangeTarget[] {
  const targets = cellReferences(formula).flatMap((reference): RangeTarget[] => {
    const sheet = reference.sheet === null ? null : sheetNamed(host, reference.sheet);
    if (reference.sheet !== null && !sheet) return [];
    const sheetId = sheet?.getSheetId() ?? cell.sheetId;
    if (reference.kind === "cells") return [{ sheetId, ...reference.area }];
    const named = nameTarget(host, sheetId, reference.name);
    return named ? [named] : [];
  });
  mapTableReferences(formula, (reference) => {
    const name = reference.table.toLowerCase();
    const table = tables.find((one) => one.getDisplayName().toLowerCase() === name);
    const area = table && referencedArea(reference, referencedTable(table), cell.row)?.area;
    if (area) targets.push({ sheetId: table.getSubunitId(), ...area });
    return null;
  });
  return targets;
}

const meet = (one: RangeTarget, other: RangeTarget): Area | null =>
  one.sheetId === other.sheetId ? intersection(one, other) : null;

type Step = (formulas: readonly Formula[], from: RangeTarget) => readonly RangeTarget[];

const precedentsOf: Step = (formulas, from) =>
  formulas.filter(({ cell }) => meet(cell, from)).flatMap(({ refersTo }) => refersTo);
const dependentsOf: Step = (formulas, from) =>
  formulas.filter(({ refersTo }) => refersTo.some((one) => meet(one, from))).map(({ cell }) => cell);

const keyOf = ({ sheetId, row, column, rows, columns }: RangeTarget): string =>
  [sheetId, row, column, rows, columns].join();

/** The ranges that a step leads to, once or as often as it leads on. */
function traced(step: Step, isDirect: boolean): ExcelMethod<RangeTarget> {
  return {
    calculated: true,
    call: (target, _args, host) => {
      const formulas = formulasOf(host);
      const found = new Map<string, RangeTarget>();
      for (let from: readonly RangeTarget[] = [target]; from.length > 0;) {
        const next = from
          .flatMap((one) => step(formulas, one))
          .filter((one) => {
            const isNew = !found.has(keyOf(one));
            found.set(keyOf(one), one);
            return isNew;
          });
        from = isDirect ? [] : next;
      }
      if (found.size === 0) throw itemNotFound("引用的单元格");
      return hostObject("WorkbookRangeAreas", { areas: bySheet(host, [...found.values()]) });
    },
  };
}

/** Sheet by sheet in their order; cells that stand one below or beside the other as one range. */
function bySheet(host: ExcelHost, ranges: readonly RangeTarget[]): RangeAreasTarget[] {
  return host.workbook.facade.getSheets().flatMap((sheet) => {
    const here = ranges.filter(({ sheetId }) => sheetId === sheet.getSheetId());
    return here.length > 0 ? [{ areas: joined(here) }] : [];
  });
}

function joined(ranges: readonly RangeTarget[]): RangeTarget[] {
  const sorted = [...ranges].sort((a, b) => a.column - b.column || a.row - b.row);
  const columns = merged(sorted, (last, one) =>
    last.column === one.column && last.columns === one.columns && last.row + last.rows === one.row
      ? { ...last, rows: last.rows + one.rows }
      : null,
  );
  const byRow = columns.sort((a, b) => a.row - b.row || a.column - b.column);
  return merged(byRow, (last, one) =>
    last.row === one.row && last.rows === one.rows && last.column + last.columns === one.column
      ? { ...last, columns: last.columns + one.columns }
      : null,
  );
}

function merged(
  ranges: readonly RangeTarget[],
  join: (last: RangeTarget, one: RangeTarget) => RangeTarget | null,
): RangeTarget[] {
  const result: RangeTarget[] = [];
  for (const one of ranges) {
    const last = result.at(-1);
    const both = last && join(last, one);
    if (both) result[result.length - 1] = both;
    else result.push(one);
  }
  return result;
}

export const precedentMethods: Methods<"Range", RangeTarget> = {
  GetDirectPrecedents: traced(precedentsOf, true),
  GetPrecedents: traced(precedentsOf, false),
  GetDirectDependents: traced(dependentsOf, true),
  GetDependents: traced(dependentsOf, false),
};

/** Ranges of several sheets, those of each together. */
interface WorkbookAreasTarget {
  readonly areas: readonly RangeAreasTarget[];
}

function addressesOf(host: ExcelHost, { areas }: WorkbookAreasTarget): string[] {
  return areas.map((one) =>
    one.areas.map((area) => sheetPrefix(sheetOf(host, area).getSheetName()) + addressOf(area)).join(","),
  );
}

function ofSheet(host: ExcelHost, { areas }: WorkbookAreasTarget, key: unknown): HostObject | null {
  const sheetId = worksheetByKey(host, key)?.getSheetId();
  const found = areas.find((one) => one.areas[0]?.sheetId === sheetId);
  return found ? rangeAreasObject(found.areas) : null;
}

export const workbookRangeAreas: ExcelClass<"WorkbookRangeAreas", WorkbookAreasTarget> = {
  properties: {
    Addresses: { get: (target, host) => addressesOf(host, target) },
    Areas: { leads: true, get: (target) => hostObject("RangeAreasCollection", target) },
    Ranges: {
      leads: true,
      get: ({ areas }) => hostObject("RangeCollection", { areas: areas.flatMap((one) => one.areas) }),
    },
  },
  methods: {
    GetRangeAreasBySheet: {
      call: (target, args, host) => {
        const found = ofSheet(host, target, args.values[0]);
        if (!found) throw itemNotFound("这张工作表上的区域");
        return found;
      },
    },
    GetRangeAreasOrNullObjectBySheet: { call: (target, args, host) => ofSheet(host, target, args.values[0]) },
  },
};

export const rangeAreasCollection: ExcelClass<"RangeAreasCollection", WorkbookAreasTarget> = {
  properties: {},
  items: ({ areas }) => areas.map((one) => rangeAreasObject(one.areas)),
};
