import { CFRuleType, CFSubRuleType } from "@univerjs/sheets-conditional-formatting";
import { invalidArgument } from "../../richapi/excel-error";
import { criterionClass } from "./conditional-format-criterion";
import { wordIn } from "../excel-words";

const KINDS = {
  TopItems: { isBottom: false, isPercent: false },
  TopPercent: { isBottom: false, isPercent: true },
  BottomItems: { isBottom: true, isPercent: false },
  BottomPercent: { isBottom: true, isPercent: true },
};

export const topBottomConditionalFormat = criterionClass({
  type: "TopBottom",
  read: (config) =>
    config.type === CFRuleType.highlightCell && config.subType === CFSubRuleType.rank
      ? {
          rank: config.value,
          type: `${config.isBottom ? "Bottom" : "Top"}${config.isPercent ? "Percent" : "Items"}`,
        }
      : null,
  write: ({ rank, type }, style) => {
    if (typeof rank !== "number" || !Number.isInteger(rank) || rank < 1 || rank > 1000)
      throw invalidArgument("The rank is a whole number from 1 to 1000.");
    return {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.rank,
      value: rank,
      ...wordIn(KINDS, type),
      style,
    };
  },
});
