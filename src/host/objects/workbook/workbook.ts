import { activeChart } from "../../engine/charts/chart-store";
import { itemNotFound } from "../../richapi/excel-error";
import type { HostObject } from "../../richapi/host-class";
import { hostObject, rangeObject, type ExcelClass, type ExcelHost, leads } from "../class/excel-class";
import { rangeAt } from "../places/range-target";
import type { RangeTarget, WorkbookTarget } from "../class/targets";
import { CALCULATION_ENGINE_VERSION } from "./application";
import { documentMethods } from "./documents";
import { selectionMethods } from "./selection";

const WHOLE_WORKBOOK = { sheetId: null };

/** What Office.js sends of its own: `context.runtime`, ranges of events, and that it needs no kept object any more. */
interface Unlisted {
  property: "_Runtime";
  method:
    "_GetRangeForEventByReferenceId" | "_GetRangeOrNullObjectForEventByReferenceId" | "_RemoveAllReferences";
}

export const workbook: ExcelClass<"Workbook", WorkbookTarget, Unlisted> = {
  // SelectionChanged comes through the interface that all of Office has in common, as those of bindings.
  events: ["SelectionChanged", "Activated"],
  properties: {
    Application: leads("Application"),
    Worksheets: leads("WorksheetCollection"),
    Tables: { leads: true, get: () => hostObject("TableCollection", WHOLE_WORKBOOK) },
    Names: { leads: true, get: () => hostObject("NamedItemCollection", WHOLE_WORKBOOK) },
    Comments: { leads: true, get: () => hostObject("CommentCollection", WHOLE_WORKBOOK) },
    Bindings: leads("BindingCollection"),
    CustomXmlParts: leads("CustomXmlPartCollection"),
    Styles: leads("StyleCollection"),
    TableStyles: leads("TableStyleCollection"),
    Settings: leads("SettingCollection"),
    Functions: leads("Functions"),
    _Runtime: leads("Runtime"),
    Properties: leads("DocumentProperties"),
    Protection: leads("WorkbookProtection"),
    Name: { get: (_target, host) => host.workbook.facade.getName() },
    ReadOnly: { get: () => false },
    IsDirty: { get: () => true },
    AutoSave: { get: () => false },
    UsePrecisionAsDisplayed: { get: () => false },
    CalculationEngineVersion: { get: () => CALCULATION_ENGINE_VERSION },
  },
  methods: {
    ...selectionMethods,
    ...documentMethods,
    GetIsActiveCollabSession: { call: () => false },
    GetActiveChart: {
      call: (_target, _args, host) => {
        const found = activeChartObject(host);
        if (!found) throw itemNotFound("选中的图表");
        return found;
      },
    },
    GetActiveChartOrNullObject: { call: (_target, _args, host) => activeChartObject(host) },
    _GetRangeForEventByReferenceId: {
      call: (_target, args, host) => rangeObject(eventRange(host, args.string(0))),
    },
    _GetRangeOrNullObjectForEventByReferenceId: {
      call: (_target, args, host) => rangeObject(eventRange(host, args.string(0))),
    },
    _RemoveAllReferences: { call: () => null },
  },
};

function activeChartObject(host: ExcelHost): HostObject | null {
  const active = activeChart(host.workbook);
  return active && hostObject("Chart", active);
}

/** Events carry `sheet id|address` as the reference of the range they speak of. */
function eventRange(host: ExcelHost, reference: string): RangeTarget {
  const [sheetId = "", address = ""] = reference.split("|");
  if (!host.workbook.facade.getSheetBySheetId(sheetId)) throw itemNotFound("要用的工作表");
  return rangeAt(host, sheetId, address);
}
