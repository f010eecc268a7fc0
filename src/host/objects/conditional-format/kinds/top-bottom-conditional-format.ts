import { invalidArgument } from "../../../richapi/excel-error";
import { criterionClass } from "./criterion-class";
import { wordIn } from "../../class/excel-words";

const KINDS = {
  TopItems: { isBottom: false, isPercent: false },
  TopPercent: { isBottom: false, isPercent: true },
  BottomItems: { isBottom: true, isPercent: false },
  BottomPercent: { isBottom: true, isPercent: true },
};

export const topBottomConditionalFormat = criterionClass({
  type: "TopBottom",
  read: (criterion) =>
    criterion.by === "rank"
      ? {
          rank: criterion.rank,
          type: `${criterion.isBottom ? "Bottom" : "Top"}${criterion.isPercent ? "Percent" : "Items"}`,
        }
      : null,
  write: ({ rank, type }) => {
    if (typeof rank !== "number" || !Number.isInteger(rank) || rank < 1 || rank > 1000)
      throw invalidArgument("The rank is a whole number from 1 to 1000.");
    return { by: "rank", rank, ...wordIn(KINDS, type) };
  },
});
