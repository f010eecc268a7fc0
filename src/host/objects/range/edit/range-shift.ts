import { EXCEL_COLUMNS, EXCEL_ROWS } from "../../../grid/area";
import { onSheet } from "../../../engine/workbook/on-sheet";
import { shiftCells } from "../../../engine/cells/shift-cells";
import { invalidArgument } from "../../../richapi/excel-error";
import type { Arguments } from "../../../richapi/host-class";
import {
  demandWritable,
  growSheet,
  rangeObject,
  sheetOf,
  withinSheet,
  type Allowance,
  type ExcelHost,
} from "../../class/excel-class";
import { demandUnlocked } from "../../class/locked-cells";
import { demandRoom } from "../../places/demand-room";
import type { RangeTarget } from "../../class/targets";

/** Range.insert: whole rows, whole columns, or cells that push others down or to the right. */
export function insert(target: RangeTarget, args: Arguments, host: ExcelHost): unknown {
  const shift = args.string(0);
  if (shift !== "Down" && shift !== "Right") throw invalidArgument(`${shift} is no direction.`);
  const { sheetId } = target;
  demandWritable(host, sheetId, allowance("Insert", target));
  const sheet = sheetOf(host, target);
  growSheet(sheet, target);
  if (target.columns === EXCEL_COLUMNS)
    onSheet(host.workbook, sheetId, () => sheet.insertRows(target.row, target.rows));
  else if (target.rows === EXCEL_ROWS)
    onSheet(host.workbook, sheetId, () => sheet.insertColumns(target.column, target.columns));
  else {
    demandRoom(host, sheetId, target, shift === "Down" ? "down" : "right");
    shiftCells(host.workbook, sheetId, target, shift === "Down" ? "down" : "right");
  }
  return rangeObject(target);
}

/** Range.delete: what stands below or to the right moves up. */
export function remove(target: RangeTarget, args: Arguments, host: ExcelHost): null {
  const shift = args.string(0);
  if (shift !== "Up" && shift !== "Left") throw invalidArgument(`${shift} is no direction.`);
  const { sheetId } = target;
  demandWritable(host, sheetId, allowance("Delete", target));
  demandUnlocked(host, target);
  const sheet = sheetOf(host, target);
  const area = withinSheet(sheet, target);
  if (area.rows === 0 || area.columns === 0) return null;
  if (target.columns === EXCEL_COLUMNS)
    onSheet(host.workbook, sheetId, () => sheet.deleteRows(area.row, area.rows));
  else if (target.rows === EXCEL_ROWS)
    onSheet(host.workbook, sheetId, () => sheet.deleteColumns(area.column, area.columns));
  else {
    demandRoom(host, sheetId, area, shift === "Up" ? "down" : "right");
    shiftCells(host.workbook, sheetId, area, shift === "Up" ? "up" : "left");
  }
  return null;
}

/** What a protected sheet may allow: whole rows and columns only. */
function allowance(verb: "Insert" | "Delete", target: RangeTarget): Allowance | undefined {
  if (target.columns === EXCEL_COLUMNS) return `allow${verb}Rows`;
  return target.rows === EXCEL_ROWS ? `allow${verb}Columns` : undefined;
}
