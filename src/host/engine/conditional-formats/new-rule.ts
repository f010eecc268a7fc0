import { CFRuleType, CFSubRuleType } from "@univerjs/sheets-conditional-formatting";
import { scaleConfig } from "./color-scale";
import { dataBarConfig } from "./data-bar";
import type { ConditionalFormatType, FormatRule, RuleConfig } from "./format-rules";
import { iconSetConfig } from "./icon-set";

/** A rule that colours nothing yet: its criterion is to come. */
const WITHOUT_CRITERION: RuleConfig = {
  type: CFRuleType.highlightCell,
  subType: CFSubRuleType.formula,
  value: "=FALSE",
  style: {},
};

/** A rule as Excel adds it, before anything about it was set; null for no type of conditional format. */
export function newRule(type: ConditionalFormatType): Pick<FormatRule, "config" | "asAdded"> | null {
  switch (type) {
    case "Custom":
    case "CellValue":
    case "ContainsText":
    case "PresetCriteria":
    case "TopBottom":
      return { config: WITHOUT_CRITERION, asAdded: { type } };
    case "ColorScale":
      return {
        asAdded: null,
        config: scaleConfig([
          { color: "#F8696B", bound: { type: "LowestValue" } },
          { color: "#FFEB84", bound: { type: "Percentile", value: 50 } },
          { color: "#63BE7B", bound: { type: "HighestValue" } },
        ]),
      };
    case "DataBar":
      return {
        asAdded: null,
        config: dataBarConfig({
          showsValue: true,
          isGradient: true,
          positiveColor: "#638EC6",
          negativeColor: "#FF0000",
          lower: { type: "LowestValue" },
          upper: { type: "HighestValue" },
        }),
      };
    case "IconSet":
      return { asAdded: null, config: iconSetConfig("ThreeTrafficLights1") };
    default:
      return null;
  }
}
