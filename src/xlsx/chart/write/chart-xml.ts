import type { Chart, ChartAxes, ChartDataTable, ChartKind, ChartSeries } from "../../model/chart";
import { element, xmlPart } from "../../package/xml-write";
import { axesXml, depthAxisXml } from "./axis-xml";
import type { FindSheet } from "../cells";
import { formOf, hasAxes, sameGroup } from "../kinds";
import { legendXml } from "./legend-xml";
import { shapeXml, textLookXml, valued } from "./look-xml";
import { seriesXml, type ChartWriting } from "./series-xml";
import { titleXml } from "./title-xml";
import { blanks } from "../words";

export const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const DRAWING_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Series that one group of the file draws, with their places among all. */
interface Group {
  readonly kind: ChartKind;
  readonly secondary: boolean;
  readonly series: { readonly one: ChartSeries; readonly order: number }[];
}

function groupsOf({ kind, series }: Chart): readonly Group[] {
  const groups: Group[] = [];
  for (const [order, one] of series.entries()) {
    const secondary = one.secondary === true;
    const group = groups.find((known) => known.secondary === secondary && sameGroup(known.kind, one.kind));
    if (group) group.series.push({ one, order });
    else groups.push({ kind: one.kind, secondary, series: [{ one, order }] });
  }
  if (groups.length === 0) return [{ kind, secondary: false, series: [] }];
  // Whose axes come first are the first ones.
  return [...groups].sort((a, b) => Number(a.secondary) - Number(b.secondary));
}

const depthId = (axes: ChartAxes): number => axes.category.id + 2;

function groupXml(chart: Chart, group: Group, writing: ChartWriting): string {
  const { kind, secondary, series } = group;
  const form = formOf(kind);
  const axes = secondary ? chart.secondaryAxes : chart.axes;
  const first = series[0]?.one;
  const isPie = !hasAxes(kind);
  const gapWidth = first?.gapWidth;
  const depth =
    form.grouping === "standard" && form.element === "bar3DChart" && axes ? depthId(axes) : undefined;
  const isBar = form.element === "barChart";
  const overlap = first?.overlap ?? (form.grouping === "clustered" ? undefined : 100);
  return element(
    `c:${form.element}`,
    {},
    valued("c:barDir", form.direction),
    valued("c:scatterStyle", form.scatterStyle),
    valued("c:radarStyle", form.radarStyle),
    valued("c:grouping", form.grouping),
    valued("c:varyColors", first?.varyByCategories ?? isPie),
    ...series.map(({ one, order }) => seriesXml(one, order, writing)),
    isBar || form.element === "bar3DChart" ? valued("c:gapWidth", gapWidth) : "",
    isBar ? valued("c:overlap", overlap) : "",
    form.element === "lineChart" ? valued("c:marker", true) : "",
    form.element === "pieChart" || form.element === "doughnutChart"
      ? valued("c:firstSliceAng", first?.firstSliceAngle ?? 0)
      : "",
    form.element === "doughnutChart" ? valued("c:holeSize", first?.doughnutHoleSize ?? 75) : "",
    form.element === "bubbleChart" ? valued("c:bubbleScale", 100) + valued("c:showNegBubbles", false) : "",
    valued("c:shape", form.shape),
    isPie ? "" : valued("c:axId", axes?.category.id) + valued("c:axId", axes?.value.id),
    valued("c:axId", depth),
  );
}

function dataTableXml(table: ChartDataTable | undefined): string {
  if (table === undefined) return "";
  return element(
    "c:dTable",
    {},
    valued("c:showHorzBorder", table.showHorizontalBorder),
    valued("c:showVertBorder", table.showVerticalBorder),
    valued("c:showOutline", table.showOutlineBorder),
    valued("c:showKeys", table.showLegendKey),
    shapeXml(table.look),
    textLookXml(table.look),
  );
}

function plotXml(chart: Chart, writing: ChartWriting): string {
  const groups = groupsOf(chart);
  const axesOf = (secondary: boolean): string => {
    const group = groups.find((one) => one.secondary === secondary && hasAxes(one.kind));
    const axes = secondary ? chart.secondaryAxes : chart.axes;
    if (!group || !axes) return "";
    const form = formOf(group.kind);
    const hasDepth = form.element === "bar3DChart" && form.grouping === "standard";
    return (
      axesXml(axes, group.kind, secondary, writing.find) +
      (hasDepth ? depthAxisXml(depthId(axes), axes.category) : "")
    );
  };
  return element(
    "c:plotArea",
    {},
    element("c:layout"),
    ...groups.map((group) => groupXml(chart, group, writing)),
    axesOf(false),
    axesOf(true),
    dataTableXml(chart.dataTable),
    shapeXml(chart.plotLook),
  );
}

/** A chart's part. `find`: the sheets that its references name, for the values that it keeps of them. */
export function chartXml(chart: Chart, find: FindSheet): string {
  const writing = { find, visibleOnly: chart.plotVisibleOnly };
  const hasDepth = /3D/.test(formOf(chart.series[0]?.kind ?? chart.kind).element);
  const content = element(
    "c:chart",
    {},
    titleXml(chart.title, find),
    valued("c:autoTitleDeleted", !chart.title.visible),
    hasDepth
      ? element("c:view3D", {}, valued("c:rotX", 15), valued("c:rotY", 20), valued("c:rAngAx", true))
      : "",
    plotXml(chart, writing),
    legendXml(chart.legend),
    valued("c:plotVisOnly", chart.plotVisibleOnly),
    valued("c:dispBlanksAs", blanks.inFile(chart.displayBlanksAs)),
  );
  return xmlPart(
    element(
      "c:chartSpace",
      { "xmlns:c": CHART_NAMESPACE, "xmlns:a": DRAWING_NAMESPACE, "xmlns:r": RELATIONSHIPS },
      valued("c:roundedCorners", false),
      content,
      shapeXml(chart.look),
      textLookXml(chart.look),
    ),
  );
}
