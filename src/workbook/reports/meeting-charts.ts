import { CONCERN_WORDS, LIGHTS } from "../../ledger/lights/lights";
import type { MeetingPack } from "../../ledger/pack/meeting-pack";
import { SHEETS } from "../../ledger/settings/sheet-names";
import { sentOrRefused } from "../requests/may-fail";
import { untracked } from "../requests/untracked";
import { meetingBlocks, type CountedBlock } from "./meeting-blocks";
import { MEETING_PLACES } from "./meeting-places";

/** What the charts of 会议材料 are called: a contract (workbook, "Sheets"); the last stands where meetings are kept. */
export const CHART_NAMES = {
  lights: "预警状态分布",
  parts: "板块完成情况",
  units: "单位逾期与风险",
  completion: "历次完成率",
} as const;

const PLANNED_COLOUR = "#BFBFBF";
const SHARES = "0%";
const TITLE_SIZE = 12;
/** Between bars, in percent of their width. */
const GAP = 40;

/** A light's colours as a chart has them: the cells' fill, without one the sheet's white, and their words for an edge. */
const coloursOf = (word: string): { readonly fill: string; readonly edge: string } => {
  const colours = LIGHTS.find((one) => one.word === word)?.colours;
  return { fill: colours?.fill ?? "#FFFFFF", edge: colours?.font ?? PLANNED_COLOUR };
};
const FINISHED_COLOUR = LIGHTS.find(({ key }) => key === "finishedInTime")?.colours.font ?? PLANNED_COLOUR;

/**
 * Draws the charts of 会议材料 anew, over what the sheet counts: they follow it. Older ones of these names go. In a request
 * of its own that may fail: no number waits for it. False: Excel refused.
 */
export function drawCharts(context: Excel.RequestContext, pack: MeetingPack): Promise<boolean> {
  queueCharts(context, pack);
  return sentOrRefused(context);
}

function queueCharts(context: Excel.RequestContext, pack: MeetingPack): void {
  const sheet = context.workbook.worksheets.getItem(SHEETS.meeting);
  for (const name of Object.values(CHART_NAMES)) sheet.charts.getItemOrNullObject(name).delete();
  const { lights, upperLeft, upperRight, lower, lowerLeft, lowerRight } = MEETING_PLACES;
  const { parts, units, meetings } = meetingBlocks(pack);
  const area = ({ row, rows, columns }: CountedBlock, width = columns): Excel.Range =>
    untracked(sheet.getRangeByIndexes(row - 1, MEETING_PLACES.beside, rows + 1, width));

  const states = drawn(
    sheet,
    "BarClustered",
    untracked(sheet.getRange(lights.range)),
    CHART_NAMES.lights,
    upperLeft,
  );
  states.legend.visible = false;
  states.axes.categoryAxis.reversePlotOrder = true;
  const series = labelled(states, 0);
  series.gapWidth = GAP;
  withoutValues(states);
  for (const [index, word] of lights.words.entries()) {
    const { format } = series.points.getItemAt(index);
    const { fill, edge } = coloursOf(word);
    format.fill.setSolidColor(fill);
    format.border.color = edge;
  }

  if (parts.rows > 0) {
    const byPart = drawn(sheet, "BarClustered", area(parts, 3), CHART_NAMES.parts, upperRight);
    byPart.legend.position = "Bottom";
    byPart.axes.categoryAxis.reversePlotOrder = true;
    withoutValues(byPart);
    for (const [index, colour] of [PLANNED_COLOUR, FINISHED_COLOUR].entries())
      labelled(byPart, index).format.fill.setSolidColor(colour);
  }
  if (units.rows > 0) {
    const place = meetings ? lowerLeft : lower;
    const byUnit = drawn(sheet, "BarStacked", area(units), CHART_NAMES.units, place);
    byUnit.legend.position = "Bottom";
    byUnit.axes.categoryAxis.reversePlotOrder = true;
    for (const [index, word] of CONCERN_WORDS.entries()) {
      const one = byUnit.series.getItemAt(index);
      const { fill, edge } = coloursOf(word);
      one.format.fill.setSolidColor(fill);
      one.format.line.color = edge;
      one.gapWidth = GAP;
    }
  }
  if (meetings) {
    const place = units.rows > 0 ? lowerRight : lower;
    const line = drawn(sheet, "LineMarkers", area(meetings), CHART_NAMES.completion, place);
    line.legend.visible = false;
    line.axes.valueAxis.numberFormat = SHARES;
    line.axes.valueAxis.minimum = 0;
    labelled(line, 0).format.line.color = FINISHED_COLOUR;
  }
}

function drawn(
  sheet: Excel.Worksheet,
  kind: "BarClustered" | "BarStacked" | "LineMarkers",
  source: Excel.Range,
  name: string,
  [from, to]: readonly [string, string],
): Excel.Chart {
  const chart = sheet.charts.add(kind, source, "Columns");
  chart.name = name;
  chart.title.text = name;
  chart.title.format.font.size = TITLE_SIZE;
  chart.setPosition(from, to);
  return chart;
}

/** Where each value stands at its bar, no axis has to say it. */
function withoutValues({ axes }: Excel.Chart): void {
  axes.valueAxis.visible = false;
  axes.valueAxis.majorGridlines.visible = false;
}

/** Each value stands at its bar. */
function labelled(chart: Excel.Chart, index: number): Excel.ChartSeries {
  const series = chart.series.getItemAt(index);
  series.hasDataLabels = true;
  series.dataLabels.showValue = true;
  return series;
}
