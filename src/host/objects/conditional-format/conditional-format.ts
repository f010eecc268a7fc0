import { ExcelError, invalidArgument } from "../../richapi/excel-error";
import type { HostObject } from "../../richapi/host-class";
import { formatRules, type ConditionalFormatType } from "../../engine/conditional-formats/format-rules";
import { conditionalFormatType } from "../../engine/conditional-formats/conditional-format-type";
import { changeRule, deleteRule, moveRule, ruleOf } from "./conditional-format-rules";
import {
  hostObject,
  rangeObject,
  type ExcelClass,
  type ExcelHost,
  type Properties,
} from "../class/excel-class";
import type { ClassName, PropertyName } from "../class/excel-members";
import { rangeAreasObject } from "../places/areas-target";
import type { ConditionalFormatTarget, RangeTarget } from "../class/targets";

/** Where each type's own properties stand. */
const PARTS: Record<
  ConditionalFormatType,
  readonly [property: PropertyName<"ConditionalFormat">, className: ClassName]
> = {
  Custom: ["Custom", "CustomConditionalFormat"],
  CellValue: ["CellValue", "CellValueConditionalFormat"],
  ContainsText: ["TextComparison", "TextConditionalFormat"],
  PresetCriteria: ["Preset", "PresetCriteriaConditionalFormat"],
  TopBottom: ["TopBottom", "TopBottomConditionalFormat"],
  ColorScale: ["ColorScale", "ColorScaleConditionalFormat"],
  DataBar: ["DataBar", "DataBarConditionalFormat"],
  IconSet: ["IconSet", "IconSetConditionalFormat"],
};

function parts(): Properties<"ConditionalFormat", ConditionalFormatTarget> {
  return Object.fromEntries(
    Object.entries(PARTS).flatMap(([type, [property, className]]) => {
      const part = (target: ConditionalFormatTarget, host: ExcelHost): HostObject | null =>
        conditionalFormatType(ruleOf(host, target)) === type ? hostObject(className, target) : null;
      const required = (target: ConditionalFormatTarget, host: ExcelHost): HostObject => {
        const object = part(target, host);
        if (!object) throw invalidArgument(`This conditional format is not of the type ${type}.`);
        return object;
      };
      return [
        [property, { leads: true, get: required }],
        [`${property}OrNullObject`, { leads: true, get: part }],
      ];
    }),
  );
}

export const conditionalFormat: ExcelClass<"ConditionalFormat", ConditionalFormatTarget> = {
  identity: (target) => ({ Id: target.ruleId }),
  properties: {
    Id: { get: (target) => target.ruleId },
    Type: { get: (target, host) => conditionalFormatType(ruleOf(host, target)) },
    Priority: {
      get: (target, host) => {
        ruleOf(host, target);
        return formatRules(host.workbook, target.sheetId).findIndex((rule) => rule.ruleId === target.ruleId);
      },
      set: (target, value, host) => {
        if (typeof value !== "number" || !Number.isInteger(value) || value < 0)
          throw invalidArgument(`${String(value)} is no priority.`);
        moveRule(host, target, value);
      },
    },
    StopIfTrue: {
      get: (target, host) => ruleOf(host, target).stopIfTrue,
      set: (target, value, host) => {
        if (typeof value !== "boolean") throw invalidArgument("StopIfTrue is a boolean.");
        if (["ColorScale", "DataBar", "IconSet"].includes(conditionalFormatType(ruleOf(host, target))))
          throw invalidArgument("Colour scales, data bars and icon sets do not stop other rules.");
        changeRule(host, target, { stopIfTrue: value });
      },
    },
    ...parts(),
  },
  methods: {
    Delete: {
      call: (target, _args, host) => {
        deleteRule(host, target);
        return null;
      },
    },
    GetRange: {
      call: (target, _args, host) => {
        const [range, second] = rangesOf(host, target);
        if (!range || second)
          throw new ExcelError("ItemNotFound", "The conditional format is on several ranges.");
        return rangeObject(range);
      },
    },
    GetRangeOrNullObject: {
      call: (target, _args, host) => {
        const [range, second] = rangesOf(host, target);
        return range && !second ? rangeObject(range) : null;
      },
    },
    GetRanges: { call: (target, _args, host) => rangeAreasObject(rangesOf(host, target)) },
  },
};

function rangesOf(host: ExcelHost, target: ConditionalFormatTarget): RangeTarget[] {
  return ruleOf(host, target).areas.map((area) => ({ sheetId: target.sheetId, ...area }));
}
