import { chartXml } from "../../chart/write/chart-xml";
import type { FindSheet } from "../../chart/cells";
import type { Chart, ChartAnchor } from "../../model/chart";

/** A chart as we would write it, in a form that two moments can be compared by. */
export interface ChartState {
  readonly name: string;
  readonly source: string | undefined;
  readonly place: ChartAnchor;
  /** The place as text. */
  readonly anchor: string;
  /** Its part, with the values that it keeps. */
  readonly xml: string;
}

/** The charts by their ids. */
export function chartStates(charts: readonly Chart[], find: FindSheet): ReadonlyMap<string, ChartState> {
  return new Map(
    charts.map((chart) => [
      chart.id,
      {
        name: chart.name,
        source: chart.source,
        place: structuredClone(chart.anchor),
        anchor: JSON.stringify(chart.anchor),
        xml: chartXml(chart, find),
      },
    ]),
  );
}

export function sameChart(a: ChartState, b: ChartState): boolean {
  return a.name === b.name && a.anchor === b.anchor && a.xml === b.xml;
}
