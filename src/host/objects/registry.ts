import type { HostClass } from "../richapi/host-class";
import { HostObject } from "../richapi/host-class";
import { addInInternalService, appRuntimeService } from "./add-in";
import { conditionalFormat } from "./conditional-format";
import { conditionalRangeBorder, conditionalRangeBorderCollection } from "./conditional-format-borders";
import { cellValueConditionalFormat } from "./conditional-format-cell-value";
import { conditionalFormatCollection } from "./conditional-format-collection";
import { colorScaleConditionalFormat } from "./conditional-format-color-scale";
import { conditionalFormatRule, customConditionalFormat } from "./conditional-format-custom";
import { conditionalDataBarNegativeFormat, conditionalDataBarPositiveFormat, dataBarConditionalFormat } from "./conditional-format-data-bar";
import { iconSetConditionalFormat } from "./conditional-format-icon-set";
import { presetCriteriaConditionalFormat } from "./conditional-format-preset";
import { conditionalRangeFill, conditionalRangeFont, conditionalRangeFormat } from "./conditional-format-style";
import { textConditionalFormat } from "./conditional-format-text";
import { topBottomConditionalFormat } from "./conditional-format-top-bottom";
import type { ExcelHost } from "./excel-class";
import { range } from "./range";
import { rangeAreas, rangeCollection } from "./range-areas";
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
  CellValueConditionalFormat: cellValueConditionalFormat,
  ColorScaleConditionalFormat: colorScaleConditionalFormat,
  ConditionalDataBarNegativeFormat: conditionalDataBarNegativeFormat,
  ConditionalDataBarPositiveFormat: conditionalDataBarPositiveFormat,
  ConditionalFormat: conditionalFormat,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeBorder: conditionalRangeBorder,
  ConditionalRangeBorderCollection: conditionalRangeBorderCollection,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeFont: conditionalRangeFont,
  ConditionalRangeFormat: conditionalRangeFormat,
  CultureInfo: cultureInfo,
  CustomConditionalFormat: customConditionalFormat,
  DataBarConditionalFormat: dataBarConditionalFormat,
  FormatProtection: formatProtection,
  IconSetConditionalFormat: iconSetConditionalFormat,
  PresetCriteriaConditionalFormat: presetCriteriaConditionalFormat,
  Range: range,
  RangeAreas: rangeAreas,
  RangeBorder: rangeBorder,
  RangeBorderCollection: rangeBorderCollection,
  RangeCollection: rangeCollection,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeFormat: rangeFormat,
  TextConditionalFormat: textConditionalFormat,
  TopBottomConditionalFormat: topBottomConditionalFormat,
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
