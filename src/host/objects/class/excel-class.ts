import type { Sheet } from "../../engine/univer/engine";
import type { OpenWorkbook } from "../../engine/workbook/open-workbook";
import { splitSheet } from "../../grid/address";
import { EXCEL_COLUMNS, EXCEL_ROWS, intersection, type Area } from "../../grid/area";
import { ExcelError, itemNotFound } from "../../richapi/excel-error";
import { HostObject, type HostClass, type Method, type Property } from "../../richapi/host-class";
import type { ClassName, EventName, MethodName, PropertyName, ServiceName } from "./excel-members";
import type { RangeTarget } from "./targets";
import { REFUSALS } from "../../richapi/refusals";
import type { Bindings } from "./bindings";
import type { Modes } from "./modes";

/** What a member of an Excel class may use. */
export interface ExcelHost {
  readonly workbook: OpenWorkbook;
  /** How unkind Excel is at the moment. */
  readonly modes: Modes;
  /** Whether the add-in hears of events: `runtime.enableEvents`. */
  readonly events: { enabled: boolean };
  readonly bindings: Bindings;
  readonly pane: Pane;
  readonly documents: Documents;
  /** A range was selected: where there is a screen, it is brought into view. */
  readonly reveal: (range: RangeTarget) => void;
  /** Office.js says that ribbon buttons may be pressed from now on. */
  readonly actionsReady: () => void;
  /** Where calculation is manual: brings the formulas up to date that were left behind. */
  readonly recalculate: () => Promise<void>;
}
/** The pane beside the grid, which the add-in may show and hide. */
export interface Pane {
  readonly show: () => void;
  readonly hide: () => void;
  readonly visible: () => boolean;
}
/** What becomes of the workbook as a document, and of others, once the request under way is answered. */
export interface Documents {
  readonly save: () => void;
  readonly close: () => void;
  /** Another workbook, beside this one: a file's bytes, or null for an empty one. */
  readonly open: (bytes: Uint8Array | null) => void;
}
export type ExcelProperty<Target> = Property<Target, ExcelHost>;
export type ExcelMethod<Target> = Method<Target, ExcelHost>;

/** Properties of a class, and methods; `Unlisted` are wire names that the types of Office.js do not have. */
export type Properties<Name extends ClassName, Target, Unlisted extends string = never> = {
  readonly [Key in PropertyName<Name> | Unlisted]?: ExcelProperty<Target>;
};
export type Methods<Name extends ClassName, Target, Unlisted extends string = never> = {
  readonly [Key in MethodName<Name> | Unlisted]?: ExcelMethod<Target>;
};

/** One of Excel's classes, as far as this host has it. */
export interface ExcelClass<
  Name extends ClassName,
  Target,
  Unlisted extends { property?: string; method?: string } = object,
> extends HostClass<Target, ExcelHost> {
  readonly properties: Properties<Name, Target, Text<Unlisted, "property">>;
  readonly methods?: Methods<Name, Target, Text<Unlisted, "method">>;
  readonly events?: readonly EventName<Name>[];
}
/** A class of Office.js's own service: its members are in no types. */
export type ServiceClass<Target> = HostClass<Target, ExcelHost>;

type Text<Unlisted, Key extends string> =
  Unlisted extends Readonly<Record<Key, infer Name extends string>> ? Name : never;

/** The sheet of a target. ItemNotFound once it was deleted. */
export function sheetOf(host: ExcelHost, target: { readonly sheetId: string }): Sheet {
  const sheet = host.workbook.facade.getSheetBySheetId(target.sheetId);
  if (!sheet) throw itemNotFound("要用的工作表");
  return sheet;
}

export function sheetNamed(host: ExcelHost, name: string): Sheet | null {
  const wanted = name.toLowerCase();
  return (
    host.workbook.facade.getSheets().find((sheet) => sheet.getSheetName().toLowerCase() === wanted) ?? null
  );
}

/** An object of a class, on what it stands. */
export function hostObject(className: ClassName | ServiceName, target: unknown): HostObject {
  return new HostObject(className, target);
}

/** A property that leads to another object, which stands on the same. */
export function leads<Target>(className: ClassName): ExcelProperty<Target> {
  return { leads: true, get: (target) => hostObject(className, target) };
}

export function rangeObject(target: RangeTarget): HostObject {
  return hostObject("Range", target);
}

/** The sheet that an address names (or `sheetId`), and the address without it. ItemNotFound: no such sheet. */
export function sheetAndAddress(
  host: ExcelHost,
  sheetId: string,
  address: string,
): [sheetId: string, rest: string] {
  const [name, rest] = splitSheet(address);
  if (name === null) return [sheetId, rest];
  const sheet = sheetNamed(host, name);
  if (!sheet) throw itemNotFound(`工作表“${name}”`);
  return [sheet.getSheetId(), rest];
}

/** The part of an area that the sheet really has cells for; whole rows and columns are cut to it. */
export function withinSheet(sheet: Sheet, area: Area): Area {
  const all = { row: 0, column: 0, rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  return intersection(area, all) ?? { row: area.row, column: area.column, rows: 0, columns: 0 };
}

/** Lets the sheet grow to hold an area, as Excel's sheets are always large enough. */
export function growSheet(sheet: Sheet, area: Area): void {
  const lastRow = area.rows === EXCEL_ROWS ? 0 : area.row + area.rows;
  const lastColumn = area.columns === EXCEL_COLUMNS ? 0 : area.column + area.columns;
  if (lastRow > sheet.getMaxRows()) sheet.setRowCount(lastRow);
  if (lastColumn > sheet.getMaxColumns()) sheet.setColumnCount(lastColumn);
}

/** An option of Excel's for what stays allowed on a protected sheet. */
export type Allowance = keyof Excel.WorksheetProtectionOptions & `allow${string}`;

/** AccessDenied: the sheet is protected, and no option of that allows it. For cells see `demandUnlocked`. */
export function demandWritable(host: ExcelHost, sheetId: string, allowedBy?: Allowance): void {
  const protection = host.workbook.sheetExtras(sheetId).protection;
  if (!protection || (allowedBy !== undefined && protection.options[allowedBy] === true)) return;
  throw protectedSheet(host, sheetId);
}

export function protectedSheet(host: ExcelHost, sheetId: string): ExcelError {
  return new ExcelError("AccessDenied", REFUSALS.protected(sheetOf(host, { sheetId }).getSheetName()));
}
