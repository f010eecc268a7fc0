import type {
  ChartKind,
  ChartLabelPosition,
  ChartLabels,
  ChartPoint,
  ChartPointLabel,
} from "../../model/chart";
import { element, textElement } from "../../package/xml-write";
import { formOf } from "../kinds";
import { shapeXml, textLookXml, valued } from "./look-xml";
import { richXml } from "./title-xml";
import { labelPositions } from "../words";

const ABOUT_A_POINT: readonly ChartLabelPosition[] = ["Center", "Left", "Right", "Top", "Bottom"];

/** Where labels of a kind may stand; Excel repairs a file that says another place. */
export function labelPositionsOf(kind: ChartKind): readonly ChartLabelPosition[] {
  const { element: name, grouping } = formOf(kind);
  switch (name) {
    case "barChart":
      return grouping === "clustered"
        ? ["Center", "InsideEnd", "InsideBase", "OutsideEnd"]
        : ["Center", "InsideEnd", "InsideBase"];
    case "lineChart":
    case "scatterChart":
    case "bubbleChart":
      return ABOUT_A_POINT;
    case "pieChart":
      return ["BestFit", "Center", "InsideEnd", "OutsideEnd"];
    default:
      return [];
  }
}

function shownXml(labels: ChartLabels, kind: ChartKind): string {
  const { position, separator, numberFormat, look } = labels;
  const isPlaced = position !== undefined && labelPositionsOf(kind).includes(position);
  return [
    numberFormat === undefined ? "" : element("c:numFmt", { formatCode: numberFormat, sourceLinked: false }),
    shapeXml(look),
    textLookXml(look),
    isPlaced ? valued("c:dLblPos", labelPositions.inFile(position)) : "",
    valued("c:showLegendKey", labels.showLegendKey ?? false),
    valued("c:showVal", labels.showValue ?? false),
    valued("c:showCatName", labels.showCategoryName ?? false),
    valued("c:showSerName", labels.showSeriesName ?? false),
    valued("c:showPercent", labels.showPercentage ?? false),
    valued("c:showBubbleSize", labels.showBubbleSize ?? false),
    separator === undefined ? "" : textElement("c:separator", separator),
  ].join("");
}

function pointLabelXml(index: number, label: ChartPointLabel, kind: ChartKind): string {
  if (label.hidden === true) return element("c:dLbl", {}, valued("c:idx", index), valued("c:delete", true));
  const words =
    label.text === undefined ? "" : element("c:tx", {}, richXml("c:rich", label.text, label.look));
  return element("c:dLbl", {}, valued("c:idx", index), words, shownXml(label, kind));
}

/** `<c:dLbls>` of a series; "" where neither it nor a point of it has any. */
export function labelsXml(
  labels: ChartLabels | undefined,
  points: Readonly<Record<number, ChartPoint>> | undefined,
  kind: ChartKind,
): string {
  const own = Object.entries(points ?? {}).flatMap(([index, { label }]) =>
    label === undefined ? [] : [pointLabelXml(Number(index), label, kind)],
  );
  if (labels === undefined && own.length === 0) return "";
  return element("c:dLbls", {}, ...own, shownXml(labels ?? {}, kind));
}
