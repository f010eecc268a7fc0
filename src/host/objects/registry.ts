import type { HostClass, HostObject } from "../richapi/host-class";
import { chartCollection, pivotTableCollection, shapeCollection } from "./absent-collections";
import { addInInternalService, appRuntimeService } from "./workbook/add-in";
import { comment, commentCollection } from "./worksheet/comment";
import { conditionalFormat } from "./conditional-format/conditional-format";
import {
  conditionalRangeBorder,
  conditionalRangeBorderCollection,
} from "./conditional-format/conditional-format-borders";
import { cellValueConditionalFormat } from "./conditional-format/conditional-format-cell-value";
import { conditionalFormatCollection } from "./conditional-format/conditional-format-collection";
import { colorScaleConditionalFormat } from "./conditional-format/conditional-format-color-scale";
import {
  conditionalFormatRule,
  customConditionalFormat,
} from "./conditional-format/conditional-format-custom";
import {
  conditionalDataBarNegativeFormat,
  conditionalDataBarPositiveFormat,
  dataBarConditionalFormat,
} from "./conditional-format/conditional-format-data-bar";
import { iconSetConditionalFormat } from "./conditional-format/conditional-format-icon-set";
import { presetCriteriaConditionalFormat } from "./conditional-format/conditional-format-preset";
import {
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
} from "./conditional-format/conditional-format-style";
import { textConditionalFormat } from "./conditional-format/conditional-format-text";
import { topBottomConditionalFormat } from "./conditional-format/conditional-format-top-bottom";
import { dataValidation } from "./data-validation/data-validation";
import { documentProperties } from "./workbook/document-properties";
import { hostObject, type ExcelHost } from "./excel-class";
import type { ClassName, ServiceName } from "./excel-members";
import { functionResult, functions } from "./workbook/functions";
import { filter } from "./table/filter";
import { autoFilter } from "./table/filter-auto";
import { worksheetFreezePanes } from "./worksheet/freeze-panes";
import { headerFooter, headerFooterGroup } from "./page/header-footer";
import { namedItem } from "./workbook/named-item";
import { namedItemCollection } from "./workbook/named-item-collection";
import { pageLayout } from "./page/page-layout";
import { range } from "./range/range";
import { rangeAreas, rangeCollection } from "./range/range-areas";
import { rangeBorder, rangeBorderCollection } from "./range/range-borders";
import { formatProtection, rangeFill, rangeFont, rangeFormat } from "./range/range-format";
import { rangeSort } from "./range/range-sort";
import { rangeView, rangeViewCollection } from "./range/range-view";
import { removeDuplicatesResult } from "./range/remove-duplicates";
import { runtime } from "./workbook/runtime";
import { setting } from "./workbook/setting";
import { settingCollection } from "./workbook/setting-collection";
import { table } from "./table/table";
import { tableCollection, tableScopedCollection } from "./table/table-collection";
import { tableColumn } from "./table/table-column";
import { tableColumnCollection } from "./table/table-column-collection";
import { tableRow } from "./table/table-row";
import { tableRowCollection } from "./table/table-row-collection";
import { tableSort } from "./table/table-sort";
import { application, cultureInfo, workbook } from "./workbook/workbook";
import { worksheet } from "./worksheet/worksheet";
import { worksheetCollection } from "./worksheet/worksheet-collection";
import { workbookProtection, worksheetProtection } from "./worksheet/worksheet-protection";

type Classes = { readonly [Name in ClassName | ServiceName]?: HostClass<never, ExcelHost> };

/** Every Excel class that this host has, by its name. */
export const EXCEL_CLASSES: Classes = {
  AddInInternalService: addInInternalService,
  Application: application,
  AppRuntimeService: appRuntimeService,
  AutoFilter: autoFilter,
  CellValueConditionalFormat: cellValueConditionalFormat,
  ChartCollection: chartCollection,
  ColorScaleConditionalFormat: colorScaleConditionalFormat,
  Comment: comment,
  CommentCollection: commentCollection,
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
  DataValidation: dataValidation,
  DocumentProperties: documentProperties,
  Filter: filter,
  FormatProtection: formatProtection,
  FunctionResult: functionResult,
  Functions: functions,
  HeaderFooter: headerFooter,
  HeaderFooterGroup: headerFooterGroup,
  IconSetConditionalFormat: iconSetConditionalFormat,
  NamedItem: namedItem,
  NamedItemCollection: namedItemCollection,
  PageLayout: pageLayout,
  PivotTableCollection: pivotTableCollection,
  PresetCriteriaConditionalFormat: presetCriteriaConditionalFormat,
  Range: range,
  RangeAreas: rangeAreas,
  RangeBorder: rangeBorder,
  RangeBorderCollection: rangeBorderCollection,
  RangeCollection: rangeCollection,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeFormat: rangeFormat,
  RangeSort: rangeSort,
  RangeView: rangeView,
  RangeViewCollection: rangeViewCollection,
  RemoveDuplicatesResult: removeDuplicatesResult,
  Runtime: runtime,
  Setting: setting,
  SettingCollection: settingCollection,
  ShapeCollection: shapeCollection,
  Table: table,
  TableCollection: tableCollection,
  TableColumn: tableColumn,
  TableColumnCollection: tableColumnCollection,
  TableRow: tableRow,
  TableRowCollection: tableRowCollection,
  TableScopedCollection: tableScopedCollection,
  TableSort: tableSort,
  TextConditionalFormat: textConditionalFormat,
  TopBottomConditionalFormat: topBottomConditionalFormat,
  Workbook: workbook,
  WorkbookProtection: workbookProtection,
  Worksheet: worksheet,
  WorksheetCollection: worksheetCollection,
  WorksheetFreezePanes: worksheetFreezePanes,
  WorksheetProtection: worksheetProtection,
};

const WHOLE_WORKBOOK = { workbook: true };

export const WORKBOOK_OBJECT = hostObject("Workbook", WHOLE_WORKBOOK);

/** Objects that the client makes by name. */
const NEW_OBJECTS: Readonly<Record<string, ServiceName>> = {
  "Microsoft.InternalService.AddinInternalService": "AddInInternalService",
  "Microsoft.AppRuntime.AppRuntimeService": "AppRuntimeService",
};

export function newObject(name: string): HostObject | null {
  const className = NEW_OBJECTS[name];
  return className === undefined ? null : hostObject(className, WHOLE_WORKBOOK);
}
