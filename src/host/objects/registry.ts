import type { HostClass, HostObject } from "../richapi/host-class";
import { pivotTableCollection, shapeCollection } from "./absent-collections";
import { CHART_CLASSES } from "./chart/chart-classes";
import { addInInternalService, appRuntimeService } from "./workbook/add-in";
import { binding, bindingCollection } from "./workbook/binding";
import { comment, commentCollection, commentReply, commentReplyCollection } from "./worksheet/comment";
import { conditionalFormat } from "./conditional-format/conditional-format";
import {
  conditionalRangeBorder,
  conditionalRangeBorderCollection,
} from "./conditional-format/conditional-range-border";
import { cellValueConditionalFormat } from "./conditional-format/kinds/cell-value-conditional-format";
import { conditionalFormatCollection } from "./conditional-format/conditional-format-collection";
import { colorScaleConditionalFormat } from "./conditional-format/kinds/color-scale-conditional-format";
import {
  conditionalFormatRule,
  customConditionalFormat,
} from "./conditional-format/kinds/custom-conditional-format";
import {
  conditionalDataBarNegativeFormat,
  conditionalDataBarPositiveFormat,
  dataBarConditionalFormat,
} from "./conditional-format/kinds/data-bar-conditional-format";
import { iconSetConditionalFormat } from "./conditional-format/kinds/icon-set-conditional-format";
import { presetCriteriaConditionalFormat } from "./conditional-format/kinds/preset-criteria-conditional-format";
import {
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
} from "./conditional-format/conditional-range-format";
import { textConditionalFormat } from "./conditional-format/kinds/text-conditional-format";
import { topBottomConditionalFormat } from "./conditional-format/kinds/top-bottom-conditional-format";
import { dataValidation } from "./data-validation/data-validation";
import { customProperty, customPropertyCollection } from "./document/custom-property";
import { customXmlPart, customXmlPartCollection, customXmlPartScopedCollection } from "./document/custom-xml";
import { documentProperties } from "./document/document-properties";
import { hostObject, type ExcelHost } from "./class/excel-class";
import {
  style,
  styleBorder,
  styleBorderCollection,
  styleCollection,
  styleFill,
  styleFont,
} from "./format/style";
import { forStyles } from "./class/for-styles";
import { forAreas } from "./class/for-areas";
import type { ClassName, ServiceName } from "./class/excel-members";
import { functionResult, functions } from "./workbook/functions";
import { filter } from "./filter/filter";
import { autoFilter } from "./filter/auto-filter";
import { worksheetFreezePanes } from "./worksheet/worksheet-freeze-panes";
import { headerFooter, headerFooterGroup } from "./page/header-footer";
import { namedItem, namedItemArrayValues } from "./names/named-item";
import { namedItemCollection } from "./names/named-item-collection";
import { pageBreak, pageBreakCollection } from "./page/page-breaks";
import { pageLayout } from "./page/page-layout";
import { rangeAreasCollection, workbookRangeAreas } from "./range/look/precedents";
import { range } from "./range/range";
import { rangeAreas, rangeCollection } from "./range/range-areas";
import { rangeBorder, rangeBorderCollection } from "./format/range-border";
import { formatProtection } from "./format/format-protection";
import { rangeFill, rangeFont, rangeFormat } from "./format/range-format";
import { rangeSort } from "./values/range-sort";
import { rangeView, rangeViewCollection } from "./values/range-view";
import { removeDuplicatesResult } from "./range/edit/remove-duplicates";
import { runtime } from "./workbook/runtime";
import { setting } from "./document/setting";
import { settingCollection } from "./document/setting-collection";
import { table } from "./table/table";
import { tableCollection, tableScopedCollection } from "./table/table-collection";
import { tableColumn } from "./table/table-column";
import { tableColumnCollection } from "./table/table-column-collection";
import { tableRow } from "./table/table-row";
import { tableRowCollection } from "./table/table-row-collection";
import { tableStyle, tableStyleCollection } from "./table/table-style-collection";
import { tableSort } from "./table/table-sort";
import {
  application,
  cultureInfo,
  datetimeFormatInfo,
  iterativeCalculation,
  numberFormatInfo,
} from "./workbook/application";
import { workbookCreated } from "./workbook/documents";
import { workbook } from "./workbook/workbook";
import { worksheet } from "./worksheet/worksheet";
import {
  worksheetCustomProperty,
  worksheetCustomPropertyCollection,
} from "./worksheet/worksheet-custom-property";
import { worksheetCollection } from "./worksheet/worksheet-collection";
import { workbookProtection } from "./worksheet/structure";
import { worksheetProtection } from "./worksheet/worksheet-protection";

type Classes = { readonly [Name in ClassName | ServiceName]?: HostClass<never, ExcelHost> };

/** Every Excel class that this host has, by its name. */
export const EXCEL_CLASSES: Classes = {
  AddInInternalService: addInInternalService,
  Application: application,
  AppRuntimeService: appRuntimeService,
  AutoFilter: autoFilter,
  Binding: binding,
  BindingCollection: bindingCollection,
  CellValueConditionalFormat: cellValueConditionalFormat,
  ...CHART_CLASSES,
  ColorScaleConditionalFormat: colorScaleConditionalFormat,
  Comment: comment,
  CommentCollection: commentCollection,
  CommentReply: commentReply,
  CommentReplyCollection: commentReplyCollection,
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
  CustomProperty: customProperty,
  CustomPropertyCollection: customPropertyCollection,
  CustomXmlPart: customXmlPart,
  CustomXmlPartCollection: customXmlPartCollection,
  CustomXmlPartScopedCollection: customXmlPartScopedCollection,
  DataBarConditionalFormat: dataBarConditionalFormat,
  DataValidation: forAreas(dataValidation),
  DatetimeFormatInfo: datetimeFormatInfo,
  DocumentProperties: documentProperties,
  Filter: filter,
  FormatProtection: forAreas(formatProtection),
  FunctionResult: functionResult,
  Functions: functions,
  HeaderFooter: headerFooter,
  HeaderFooterGroup: headerFooterGroup,
  IconSetConditionalFormat: iconSetConditionalFormat,
  IterativeCalculation: iterativeCalculation,
  NamedItem: namedItem,
  NamedItemArrayValues: namedItemArrayValues,
  NamedItemCollection: namedItemCollection,
  NumberFormatInfo: numberFormatInfo,
  PageBreak: pageBreak,
  PageBreakCollection: pageBreakCollection,
  PageLayout: pageLayout,
  PivotTableCollection: pivotTableCollection,
  PresetCriteriaConditionalFormat: presetCriteriaConditionalFormat,
  Range: range,
  RangeAreas: rangeAreas,
  RangeAreasCollection: rangeAreasCollection,
  RangeBorder: forStyles(rangeBorder, styleBorder),
  RangeBorderCollection: forStyles(rangeBorderCollection, styleBorderCollection),
  RangeCollection: rangeCollection,
  RangeFill: forStyles(forAreas(rangeFill), styleFill),
  RangeFont: forStyles(forAreas(rangeFont), styleFont),
  RangeFormat: forAreas(rangeFormat),
  RangeSort: rangeSort,
  RangeView: rangeView,
  RangeViewCollection: rangeViewCollection,
  RemoveDuplicatesResult: removeDuplicatesResult,
  Runtime: runtime,
  Setting: setting,
  SettingCollection: settingCollection,
  ShapeCollection: shapeCollection,
  Style: style,
  StyleCollection: styleCollection,
  Table: table,
  TableCollection: tableCollection,
  TableColumn: tableColumn,
  TableColumnCollection: tableColumnCollection,
  TableRow: tableRow,
  TableRowCollection: tableRowCollection,
  TableScopedCollection: tableScopedCollection,
  TableSort: tableSort,
  TableStyle: tableStyle,
  TableStyleCollection: tableStyleCollection,
  TextConditionalFormat: textConditionalFormat,
  TopBottomConditionalFormat: topBottomConditionalFormat,
  Workbook: workbook,
  WorkbookRangeAreas: workbookRangeAreas,
  WorkbookCreated: workbookCreated,
  WorkbookProtection: workbookProtection,
  Worksheet: worksheet,
  WorksheetCollection: worksheetCollection,
  WorksheetCustomProperty: worksheetCustomProperty,
  WorksheetCustomPropertyCollection: worksheetCustomPropertyCollection,
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
