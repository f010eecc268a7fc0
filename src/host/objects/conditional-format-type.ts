import type { ConditionalFormatType, HostRule } from "./conditional-format-rules";

/** The type that Excel shows for a rule: the one it was added as, or for a rule from a file what it does. */
export function conditionalFormatType(rule: HostRule): ConditionalFormatType {
  if (rule.excel) return rule.excel.type;
  const config = rule.rule;
  switch (config.type) {
    case "dataBar":
      return "DataBar";
    case "colorScale":
      return "ColorScale";
    case "iconSet":
      return "IconSet";
    case "highlightCell":
      break;
  }
  switch (config.subType) {
    case "formula":
      return "Custom";
    case "number":
      return "CellValue";
    case "rank":
      return "TopBottom";
    case "text":
      return /^(begins|ends|contains|notContains)(With|Text)$/.test(config.operator)
        ? "ContainsText"
        : /^(equal|notEqual)$/.test(config.operator)
          ? "CellValue"
          : "PresetCriteria";
    default:
      return "PresetCriteria";
  }
}
