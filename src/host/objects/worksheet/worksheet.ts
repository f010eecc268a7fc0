import { headingsShown, showHeadings } from "../../engine/sheets/headings";
import { isVeryHidden, setVeryHidden } from "../../engine/sheets/very-hidden";
import { keepOnTop } from "../../engine/sheets/keep-on-top";
import { ExcelError, invalidArgument, itemNotFound } from "../../richapi/excel-error";
import type { HostObject } from "../../richapi/host-class";
import { colourOf, shownColour } from "../class/colour";
import { booleanOf } from "../class/excel-words";
import {
  rangeObject,
  sheetNamed,
  sheetOf,
  type ExcelClass,
  type ExcelHost,
  leads,
} from "../class/excel-class";
import { pageBreaks } from "../page/page-breaks";
import { showOutlineLevels } from "../range/outline";
import { worksheetFindMethods } from "../range/look/find";
import { areasAt, rangeAreasObject } from "../places/areas-target";
import { checkedRange, rangeAt, usedRange, wholeSheet, worksheetObject } from "../places/range-target";
import type { SheetTarget } from "../class/targets";
import { copySheet } from "./copy-sheet";
import { REFUSALS } from "../../richapi/refusals";
import { demandStructure } from "./structure";
import { SHEET_EVENTS } from "./sheet-events";

/** InvalidArgument where Excel refuses a sheet's name. */
export function checkedSheetName(host: ExcelHost, name: string, own?: string): string {
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name))
    throw invalidArgument(REFUSALS.sheetName(name));
  // Excel keeps it for the sheet of tracked changes.
  if (name.toLowerCase() === "history") throw invalidArgument(REFUSALS.reservedSheet(name));
  const taken = sheetNamed(host, name);
  if (taken && taken.getSheetId() !== own)
    throw new ExcelError("ItemAlreadyExists", REFUSALS.sheetTaken(name));
  return name;
}

const visibleSheets = (host: ExcelHost): number =>
  host.workbook.facade.getSheets().filter((sheet) => !sheet.isSheetHidden()).length;

/** The client reads ShowGridlines and writes Gridlines, headings likewise; a copied sheet it finds again by its id. */
interface Unlisted {
  property: "Gridlines" | "Headings";
  method: "_GetAnotherWorksheetById";
}

export const worksheet: ExcelClass<"Worksheet", SheetTarget, Unlisted> = {
  identity: (target) => ({ Id: target.sheetId }),
  properties: {
    Id: { get: (target) => target.sheetId },
    Name: {
      get: (target, host) => sheetOf(host, target).getSheetName(),
      set: (target, value, host) => {
        if (typeof value !== "string") throw invalidArgument("A sheet's name is a string.");
        demandStructure(host);
        sheetOf(host, target).setName(checkedSheetName(host, value, target.sheetId));
      },
    },
    Position: {
      get: (target, host) => sheetOf(host, target).getIndex(),
      set: (target, value, host) => {
        demandStructure(host);
        const count = host.workbook.facade.getNumSheets();
        if (typeof value !== "number" || value < 0 || value >= count)
          throw invalidArgument("No such position.");
        host.workbook.facade.moveSheet(sheetOf(host, target), value);
      },
    },
    Visibility: {
      get: (target, host) => {
        const sheet = sheetOf(host, target);
        return !sheet.isSheetHidden() ? "Visible" : isVeryHidden(sheet) ? "VeryHidden" : "Hidden";
      },
      set: (target, value, host) => {
        demandStructure(host);
        const sheet = sheetOf(host, target);
        if (value === "Visible") keepOnTop(host.workbook, () => sheet.showSheet());
        else if (value !== "Hidden" && value !== "VeryHidden")
          throw invalidArgument(`${String(value)} is no visibility.`);
        else if (!sheet.isSheetHidden()) {
          if (visibleSheets(host) === 1)
            throw new ExcelError("InvalidOperation", REFUSALS.lastSheet(sheet.getSheetName()));
          sheet.hideSheet();
        }
        setVeryHidden(sheet, value === "VeryHidden");
      },
    },
    TabColor: {
      get: (target, host) => shownColour(sheetOf(host, target).getTabColor(), ""),
      set: (target, value, host) => {
        sheetOf(host, target).setTabColor(value === "" ? "" : colourOf(value));
      },
    },
    ShowGridlines: { get: (target, host) => !sheetOf(host, target).hasHiddenGridLines() },
    Gridlines: {
      set: (target, value, host) => {
        sheetOf(host, target).setHiddenGridlines(!booleanOf(value));
      },
    },
    ShowHeadings: {
      get: (target, host) => headingsShown(sheetOf(host, target)),
    },
    Headings: {
      set: (target, value, host) => {
        showHeadings(host.workbook, sheetOf(host, target).getSheetId(), booleanOf(value));
      },
    },
    StandardWidth: {
      get: (target, host) => sheetOf(host, target).getSheet().getConfig().defaultColumnWidth * 0.75,
    },
    StandardHeight: {
      get: (target, host) => sheetOf(host, target).getSheet().getConfig().defaultRowHeight * 0.75,
    },
    EnableCalculation: {
      get: () => true,
      set: (_target, value) => {
        if (!booleanOf(value))
          throw new ExcelError("NotImplemented", "The embedded host calculates all sheets of a workbook.");
      },
    },
    Tables: leads("TableCollection"),
    Names: leads("NamedItemCollection"),
    Charts: leads("ChartCollection"),
    Shapes: leads("ShapeCollection"),
    PivotTables: leads("PivotTableCollection"),
    Comments: leads("CommentCollection"),
    FreezePanes: leads("WorksheetFreezePanes"),
    PageLayout: leads("PageLayout"),
    CustomProperties: leads("WorksheetCustomPropertyCollection"),
    HorizontalPageBreaks: pageBreaks("rows"),
    VerticalPageBreaks: pageBreaks("columns"),
    Protection: leads("WorksheetProtection"),
    AutoFilter: leads("AutoFilter"),
  },
  events: SHEET_EVENTS,
  methods: {
    ...worksheetFindMethods,
    GetRanges: {
      call: (target, args, host) =>
        rangeAreasObject(
          args.has(0) ? areasAt(host, target.sheetId, args.string(0)) : [wholeSheet(target.sheetId)],
        ),
    },
    GetRange: {
      call: (target, args, host) => {
        sheetOf(host, target);
        return rangeObject(
          args.has(0) ? rangeAt(host, target.sheetId, args.string(0)) : wholeSheet(target.sheetId),
        );
      },
    },
    GetCell: {
      call: (target, args) =>
        rangeObject(
          checkedRange({ ...target, row: args.number(0), column: args.number(1), rows: 1, columns: 1 }),
        ),
    },
    GetRangeByIndexes: {
      call: (target, args) =>
        rangeObject(
          checkedRange({
            ...target,
            row: args.number(0),
            column: args.number(1),
            rows: args.number(2),
            columns: args.number(3),
          }),
        ),
    },
    GetUsedRange: {
      calculated: true,
      call: (target, args, host) =>
        rangeObject(
          usedRange(host, wholeSheet(target.sheetId), args.boolean(0, false)) ?? {
            ...target,
            row: 0,
            column: 0,
            rows: 1,
            columns: 1,
          },
        ),
    },
    GetUsedRangeOrNullObject: {
      calculated: true,
      call: (target, args, host) => {
        const used = usedRange(host, wholeSheet(target.sheetId), args.boolean(0, false));
        return used && rangeObject(used);
      },
    },
    Copy: { call: copySheet },
    ShowOutlineLevels: showOutlineLevels,
    _GetAnotherWorksheetById: {
      call: (_target, args, host) => worksheetObject(sheetOf(host, { sheetId: args.string(0) })),
    },
    Activate: {
      call: (target, _args, host) => {
        const sheet = sheetOf(host, target);
        if (sheet.isSheetHidden())
          throw new ExcelError("InvalidOperation", REFUSALS.hiddenSheet(sheet.getSheetName()));
        sheet.activate();
        return null;
      },
    },
    Delete: {
      call: (target, _args, host) => {
        demandStructure(host);
        const sheet = sheetOf(host, target);
        if (!sheet.isSheetHidden() && visibleSheets(host) === 1)
          throw new ExcelError("InvalidOperation", REFUSALS.lastSheet(sheet.getSheetName()));
        host.workbook.facade.deleteSheet(sheet);
        return null;
      },
    },
    Calculate: {
      call: async (target, args, host) => {
        sheetOf(host, target);
        if (args.boolean(0, false) || host.workbook.isBehind) await host.recalculate();
        return null;
      },
    },
    GetNext: { call: (target, args, host) => required(neighbour(host, target, 1, args.boolean(0, false))) },
    GetNextOrNullObject: { call: (target, args, host) => neighbour(host, target, 1, args.boolean(0, false)) },
    GetPrevious: {
      call: (target, args, host) => required(neighbour(host, target, -1, args.boolean(0, false))),
    },
    GetPreviousOrNullObject: {
      call: (target, args, host) => neighbour(host, target, -1, args.boolean(0, false)),
    },
  },
};

function neighbour(
  host: ExcelHost,
  target: SheetTarget,
  step: 1 | -1,
  visibleOnly: boolean,
): HostObject | null {
  const sheets = host.workbook.facade.getSheets().filter((sheet) => !visibleOnly || !sheet.isSheetHidden());
  const at = sheets.findIndex((sheet) => sheet.getSheetId() === target.sheetId);
  const found = sheets[at + step];
  return found && at >= 0 ? worksheetObject(found) : null;
}

function required(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound("要用的工作表");
  return object;
}
