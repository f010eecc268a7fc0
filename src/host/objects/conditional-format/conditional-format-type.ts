import { CFRuleType, CFSubRuleType } from "@univerjs/sheets-conditional-formatting";
import type { ConditionalFormatType, HostRule } from "./conditional-format-rules";

/** The type that Excel shows for a rule: the one it was added as, or for a rule from a file what it does. */
export function conditionalFormatType(rule: HostRule): ConditionalFormatType {
  if (rule.excel) return rule.excel.type;
  const config = rule.rule;
  switch (config.type) {
    case CFRuleType.dataBar:
      return "DataBar";
    case CFRuleType.colorScale:
      return "ColorScale";
    case CFRuleType.iconSet:
      return "IconSet";
    case CFRuleType.highlightCell:
      break;
  }
  switch (config.subType) {
    case CFSubRuleType.formula:
      return "Custom";
    case CFSubRuleType.number:
      return "CellValue";
    case CFSubRuleType.rank:
      return "TopBottom";
    case CFSubRuleType.text:
      return /^(begins|ends|contains|notContains)(With|Text)$/.test(config.operator)
        ? "ContainsText"
        : /^(equal|notEqual)$/.test(config.operator)
          ? "CellValue"
          : "PresetCriteria";
    default:
      return "PresetCriteria";
  }
}
