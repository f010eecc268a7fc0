import type { Sheet } from "../../engine/univer/engine";
import { addressOf, areaOf, sheetPrefix } from "../../grid/address";
import { EXCEL_COLUMNS, EXCEL_ROWS, intersection } from "../../grid/area";
import { spillsOn } from "../../engine/cells/spills";
import { invalidArgument } from "../../richapi/excel-error";
import type { HostObject, Arguments } from "../../richapi/host-class";
import { hostObject, sheetAndAddress, sheetNamed, sheetOf, type ExcelHost } from "../class/excel-class";
import type { RangeTarget } from "../class/targets";
import { nameTarget } from "./name-target";
import { REFUSALS } from "../../richapi/refusals";

/** The range that an address or a name means, seen from a sheet. InvalidArgument: neither. */
export function rangeAt(host: ExcelHost, sheetId: string, address: string): RangeTarget {
  const [owner, rest] = sheetAndAddress(host, sheetId, address);
  const area = areaOf(rest);
  if (area) return { sheetId: owner, ...area };
  const named = nameTarget(host, owner, rest);
  if (named) return named;
  throw invalidArgument(`${address} is no range.`);
}

/** The argument as a range of this sheet: a Range object or an address. */
export function rangeArgument(host: ExcelHost, sheetId: string, args: Arguments, index: number): RangeTarget {
  const object = args.object(index);
  if (object?.className === "Range") return object.target as RangeTarget;
  return rangeAt(host, sheetId, args.string(index));
}

export function wholeSheet(sheetId: string): RangeTarget {
  return { sheetId, row: 0, column: 0, rows: EXCEL_ROWS, columns: EXCEL_COLUMNS };
}

/** InvalidArgument when the range leaves Excel's grid. */
export function checkedRange(target: RangeTarget): RangeTarget {
  const { row, column, rows, columns } = target;
  const inside =
    row >= 0 &&
    column >= 0 &&
    rows > 0 &&
    columns > 0 &&
    row + rows <= EXCEL_ROWS &&
    column + columns <= EXCEL_COLUMNS;
  if (!inside) throw invalidArgument(REFUSALS.beyondSheet);
  return target;
}

/** `任务台账!A1:B2`. */
export function fullAddress(host: ExcelHost, target: RangeTarget): string {
  return sheetPrefix(sheetOf(host, target).getSheetName()) + addressOf(target);
}

/** The smallest range that holds values (or, with `valuesOnly` false, formats too); null on an empty sheet. */
export function usedRange(host: ExcelHost, within: RangeTarget, valuesOnly: boolean): RangeTarget | null {
  const sheet = sheetOf(host, within);
  const used = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const { area } of spillsOn(host.workbook, sheet)) {
    const common = intersection(area, within);
    if (!common) continue;
    used.top = Math.min(used.top, common.row);
    used.left = Math.min(used.left, common.column);
    used.bottom = Math.max(used.bottom, common.row + common.rows - 1);
    used.right = Math.max(used.right, common.column + common.columns - 1);
  }
  const lastRow = Math.min(within.row + within.rows, sheet.getMaxRows());
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (
        row < within.row ||
        row >= lastRow ||
        column < within.column ||
        column >= within.column + within.columns
      )
        return;
      const held = cell as { v?: unknown; f?: unknown; si?: unknown; p?: unknown; s?: unknown } | null;
      const value = held && ((held.v ?? "") !== "" || held.f || held.si || held.p);
      if (!value && (valuesOnly || !held?.s)) return;
      used.top = Math.min(used.top, row);
      used.left = Math.min(used.left, column);
      used.bottom = Math.max(used.bottom, row);
      used.right = Math.max(used.right, column);
    });
  if (used.bottom < 0) return null;
  return {
    sheetId: within.sheetId,
    row: used.top,
    column: used.left,
    rows: used.bottom - used.top + 1,
    columns: used.right - used.left + 1,
  };
}

export function worksheetObject(sheet: Sheet): HostObject {
  return hostObject("Worksheet", { sheetId: sheet.getSheetId() });
}

/** By name or by id, as the client asks for either. */
export function worksheetByKey(host: ExcelHost, key: unknown): Sheet | null {
  if (typeof key !== "string") return null;
  return host.workbook.facade.getSheetBySheetId(key) ?? sheetNamed(host, key);
}
