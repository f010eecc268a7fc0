import { CFRuleType } from "@univerjs/sheets-conditional-formatting";
import { criterionIn, type Criterion } from "./criterion";
import type { ConditionalFormatType, FormatRule } from "./format-rules";

const PICKING: Readonly<Record<Criterion["by"], ConditionalFormatType>> = {
  formula: "Custom",
  between: "CellValue",
  comparison: "CellValue",
  "same text": "CellValue",
  text: "ContainsText",
  rank: "TopBottom",
  preset: "PresetCriteria",
  deviation: "PresetCriteria",
};

/** The type that Excel shows for a rule: the one it was added as, or for a rule from a file what it does. */
export function conditionalFormatType({ asAdded, config }: FormatRule): ConditionalFormatType {
  if (asAdded) return asAdded.type;
  switch (config.type) {
    case CFRuleType.dataBar:
      return "DataBar";
    case CFRuleType.colorScale:
      return "ColorScale";
    case CFRuleType.iconSet:
      return "IconSet";
    case CFRuleType.highlightCell:
      return PICKING[criterionIn(config)?.by ?? "preset"];
  }
}
