import { CFRuleType, CFSubRuleType, CFValueType } from "@univerjs/sheets-conditional-formatting";
import type { AsAdded, ConditionalFormatType, RuleConfig } from "./conditional-format-rules";
import { iconCriteria } from "./conditional-format-icon-names";

/** A rule that colours nothing yet: its criterion is to come. */
const WITHOUT_CRITERION: RuleConfig = {
  type: CFRuleType.highlightCell,
  subType: CFSubRuleType.formula,
  value: "=FALSE",
  style: {},
};

/** A rule as Excel adds it, before anything about it was set; null for no type of conditional format. */
export function newRuleConfig(type: ConditionalFormatType): { rule: RuleConfig; excel?: AsAdded } | null {
  switch (type) {
    case "Custom":
    case "CellValue":
    case "ContainsText":
    case "PresetCriteria":
    case "TopBottom":
      return { rule: WITHOUT_CRITERION, excel: { type } };
    case "ColorScale":
      return {
        rule: {
          type: CFRuleType.colorScale,
          config: [
            { index: 0, color: "#F8696B", value: { type: CFValueType.min } },
            { index: 1, color: "#FFEB84", value: { type: CFValueType.percentile, value: 50 } },
            { index: 2, color: "#63BE7B", value: { type: CFValueType.max } },
          ],
        },
      };
    case "DataBar":
      return {
        rule: {
          type: CFRuleType.dataBar,
          isShowValue: true,
          config: {
            min: { type: CFValueType.min },
            max: { type: CFValueType.max },
            isGradient: true,
            positiveColor: "#638EC6",
            nativeColor: "#FF0000",
          },
        },
      };
    case "IconSet":
      return {
        rule: { type: CFRuleType.iconSet, isShowValue: true, config: iconCriteria("ThreeTrafficLights1") },
      };
    default:
      return null;
  }
}
