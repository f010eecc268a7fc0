import type { ChartAxes, ChartAxis, ChartKind, ChartLine } from "../../model/chart";
import { element } from "../../package/xml-write";
import type { FindSheet } from "../cells";
import { formOf, isScatter } from "../kinds";
import { shapeXml, textLookXml, valued } from "./look-xml";
import { titleXml } from "./title-xml";
import { displayUnits, tickLabelPositions, tickMarks } from "../words";

function gridlinesXml(name: string, lines: { line?: ChartLine } | undefined): string {
  return lines === undefined ? "" : element(name, {}, shapeXml(lines));
}

function unitsXml({ displayUnit, showDisplayUnitLabel = true }: ChartAxis): string {
  if (displayUnit === undefined) return "";
  const unit =
    typeof displayUnit === "number"
      ? valued("c:custUnit", displayUnit)
      : valued("c:builtInUnit", displayUnits.inFile(displayUnit));
  return element("c:dispUnits", {}, unit, showDisplayUnitLabel ? element("c:dispUnitsLbl") : "");
}

function crossingXml({ crosses }: ChartAxis): string {
  if (typeof crosses === "number") return valued("c:crossesAt", crosses);
  return valued("c:crosses", crosses === undefined ? "autoZero" : crosses === "Maximum" ? "max" : "min");
}

/** What all axes say, up to where they differ. */
function axisStart(
  axis: ChartAxis,
  other: ChartAxis,
  position: string,
  find: FindSheet,
  usual = "General",
): string {
  const { numberFormat } = axis;
  const scaling = element(
    "c:scaling",
    {},
    valued("c:logBase", axis.logBase),
    valued("c:orientation", axis.reversed === true ? "maxMin" : "minMax"),
    valued("c:max", axis.maximum),
    valued("c:min", axis.minimum),
  );
  return [
    valued("c:axId", axis.id),
    scaling,
    valued("c:delete", !axis.visible),
    valued("c:axPos", position),
    gridlinesXml("c:majorGridlines", axis.majorGridlines),
    gridlinesXml("c:minorGridlines", axis.minorGridlines),
    titleXml(axis.title, find),
    element("c:numFmt", {
      formatCode: numberFormat ?? usual,
      sourceLinked: numberFormat === undefined,
    }),
    valued("c:majorTickMark", tickMarks.inFile(axis.majorTickMark ?? "None")),
    valued("c:minorTickMark", tickMarks.inFile(axis.minorTickMark ?? "None")),
    valued("c:tickLblPos", tickLabelPositions.inFile(axis.tickLabelPosition ?? "NextToAxis")),
    shapeXml(axis.look),
    textLookXml(axis.look),
    valued("c:crossAx", other.id),
    crossingXml(axis),
  ].join("");
}

function categoryAxisXml(axis: ChartAxis, other: ChartAxis, position: string, find: FindSheet): string {
  return element(
    "c:catAx",
    {},
    axisStart(axis, other, position, find),
    valued("c:auto", true),
    valued("c:lblAlgn", "ctr"),
    valued("c:lblOffset", 100),
    valued("c:tickLblSkip", axis.tickLabelSpacing),
    valued("c:tickMarkSkip", axis.tickMarkSpacing),
    valued("c:noMultiLvlLbl", false),
  );
}

function valueAxisXml(
  axis: ChartAxis,
  other: ChartAxis,
  position: string,
  crossing: "between" | "midCat",
  find: FindSheet,
  usual?: string,
): string {
  return element(
    "c:valAx",
    {},
    axisStart(axis, other, position, find, usual),
    valued("c:crossBetween", crossing),
    valued("c:majorUnit", axis.majorUnit),
    valued("c:minorUnit", axis.minorUnit),
    unitsXml(axis),
  );
}

/** The axes of groups of that kind. */
export function axesXml(axes: ChartAxes, kind: ChartKind, secondary: boolean, find: FindSheet): string {
  const { category, value } = axes;
  const lies = formOf(kind).direction === "bar";
  const [along, across] = lies
    ? (["l", secondary ? "t" : "b"] as const)
    : (["b", secondary ? "r" : "l"] as const);
  if (isScatter(kind))
    return (
      valueAxisXml(category, value, along, "midCat", find) +
      valueAxisXml(value, category, across, "midCat", find)
    );
  const crossing = value.betweenCategories === false ? "midCat" : "between";
  // Shares are written so by Excel too, linked to the cells as they are.
  const usual = formOf(kind).grouping === "percentStacked" ? "0%" : undefined;
  return (
    categoryAxisXml(category, value, along, find) +
    valueAxisXml(value, category, across, crossing, find, usual)
  );
}

/** The third axis of columns that stand behind one another. */
export function depthAxisXml(id: number, other: ChartAxis): string {
  return element(
    "c:serAx",
    {},
    valued("c:axId", id),
    element("c:scaling", {}, valued("c:orientation", "minMax")),
    valued("c:delete", false),
    valued("c:axPos", "b"),
    valued("c:majorTickMark", "none"),
    valued("c:minorTickMark", "none"),
    valued("c:tickLblPos", "nextTo"),
    valued("c:crossAx", other.id),
    valued("c:crosses", "autoZero"),
  );
}
