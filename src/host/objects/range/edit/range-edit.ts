import { intersection } from "../../../grid/area";
import { clearCells } from "../../../engine/cells/cells";
import { ExcelError, invalidArgument } from "../../../richapi/excel-error";
import type { Arguments } from "../../../richapi/host-class";
import { keepOnTop } from "../../../engine/sheets/keep-on-top";
import { clearRules } from "../../conditional-format/conditional-format-collection";
import { clearSettings } from "../../data-validation/data-validation-rules";
import { demandWritable, sheetOf, withinSheet, type ExcelHost, type Methods } from "../../class/excel-class";
import { demandUnlocked } from "../../class/locked-cells";
import { clearHyperlinks } from "../../format/hyperlink";
import { autoFill } from "./auto-fill";
import { copyFrom } from "./copy-from";
import { moveTo } from "./move-to";
import { insert, remove } from "./range-shift";
import { removeDuplicates } from "./remove-duplicates";
import { selectRange } from "./select-range";
import { tablesOn } from "../../../engine/tables/tables-on";
import type { RangeTarget } from "../../class/targets";
import { REFUSALS } from "../../../richapi/refusals";

/** Methods that change cells. */
export const editMethods: Methods<"Range", RangeTarget, "_ValidateArraySize"> = {
  Clear: { call: clear },
  Insert: { call: insert },
  Delete: { call: remove },
  Merge: {
    call: (target, args, host) => {
      demandWritable(host, target.sheetId);
      if (overlapsTable(host, target)) throw new ExcelError("InvalidOperation", REFUSALS.mergesTable);
      const range = facadeRange(host, target);
      const across = args.boolean(0, false);
      keepOnTop(host.workbook, () => (across ? range.mergeAcross() : range.merge()));
      return null;
    },
  },
  Unmerge: {
    call: (target, _args, host) => {
      demandWritable(host, target.sheetId);
      keepOnTop(host.workbook, () => facadeRange(host, target).breakApart());
      return null;
    },
  },
  CopyFrom: { call: copyFrom, calculated: true },
  AutoFill: { call: autoFill, calculated: true },
  RemoveDuplicates: { call: removeDuplicates, calculated: true },
  MoveTo: { call: moveTo, calculated: true },
  Select: { call: selectRange },
  // Large writes come in bands; the client has the whole array's size checked first.
  _ValidateArraySize: {
    call: (target, args) => {
      if (args.number(0) !== target.rows || args.number(1) !== target.columns)
        throw invalidArgument("The array does not match the range.");
      return null;
    },
  },
  Calculate: { call: () => null, calculated: true },
  // Formulas are up to date whenever they are asked for; what waits for calculation waits by itself.
  SetDirty: { call: () => null },
};

function facadeRange(
  host: ExcelHost,
  target: RangeTarget,
): ReturnType<ReturnType<typeof sheetOf>["getRange"]> {
  const sheet = sheetOf(host, target);
  const area = withinSheet(sheet, target);
  return sheet.getRange(area.row, area.column, Math.max(area.rows, 1), Math.max(area.columns, 1));
}

function overlapsTable(host: ExcelHost, target: RangeTarget): boolean {
  return tablesOn(host.workbook, target.sheetId).some((table) => intersection(table.area, target) !== null);
}

/** Range.clear. */
export function clear(target: RangeTarget, args: Arguments, host: ExcelHost): null {
  const what = args.has(0) ? args.string(0) : "All";
  if (what !== "Formats") demandUnlocked(host, target);
  if (what !== "Contents" && what !== "Hyperlinks") demandWritable(host, target.sheetId, "allowFormatCells");
  const sheet = sheetOf(host, target);
  const area = withinSheet(sheet, target);
  if (area.rows === 0 || area.columns === 0) return null;
  switch (what) {
    case "Contents":
      facadeRange(host, target).clearContent();
      break;
    case "Formats":
      clearCells(host.workbook, sheet, area, "formats");
      clearRules(host, target);
      break;
    case "All":
      clearCells(host.workbook, sheet, area, "all");
      clearRules(host, target);
      clearSettings(host, target);
      clearHyperlinks(host, target);
      break;
    case "Hyperlinks":
      clearHyperlinks(host, target);
      break;
    case "RemoveHyperlinks":
      clearHyperlinks(host, target);
      clearCells(host.workbook, sheet, area, "formats");
      break;
    default:
      throw new ExcelError("NotImplemented", `The embedded host does not clear ${what}.`);
  }
  return null;
}
