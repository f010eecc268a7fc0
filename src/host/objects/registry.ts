import type { HostClass } from "../richapi/host-class";
import { HostObject } from "../richapi/host-class";
import { addInInternalService, appRuntimeService } from "./add-in";
import type { ExcelHost } from "./excel-class";
import { range } from "./range";
import { rangeBorder, rangeBorderCollection } from "./range-borders";
import { formatProtection, rangeFill, rangeFont, rangeFormat } from "./range-format";
import { application, cultureInfo, workbook } from "./workbook";
import { worksheet } from "./worksheet";
import { worksheetCollection } from "./worksheet-collection";

type Classes = Readonly<Record<string, HostClass<never, ExcelHost>>>;

/** Every Excel class that this host has, by its name. */
export const EXCEL_CLASSES: Classes = {
  AddInInternalService: addInInternalService,
  Application: application,
  AppRuntimeService: appRuntimeService,
  CultureInfo: cultureInfo,
  FormatProtection: formatProtection,
  Range: range,
  RangeBorder: rangeBorder,
  RangeBorderCollection: rangeBorderCollection,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeFormat: rangeFormat,
  Workbook: workbook,
  Worksheet: worksheet,
  WorksheetCollection: worksheetCollection,
};

const WHOLE_WORKBOOK = { workbook: true };

export const WORKBOOK_OBJECT = new HostObject("Workbook", WHOLE_WORKBOOK);

/** Objects that the client makes by name. */
const NEW_OBJECTS: Readonly<Record<string, string>> = {
  "Microsoft.InternalService.AddinInternalService": "AddInInternalService",
  "Microsoft.AppRuntime.AppRuntimeService": "AppRuntimeService",
};

export function newObject(name: string): HostObject | null {
  const className = NEW_OBJECTS[name];
  return className === undefined ? null : new HostObject(className, WHOLE_WORKBOOK);
}
