import type { ChartKind, FoundChartKind, MadeChartKind } from "../model/chart";

/** How the file says a kind: the element of its group, and the words that tell it from others of that element. */
export interface KindForm {
  readonly element: string;
  readonly direction?: "col" | "bar";
  readonly grouping?: "clustered" | "stacked" | "percentStacked" | "standard";
  /** Of columns with depth. */
  readonly shape?: "box" | "cylinder" | "cone" | "pyramid";
  readonly scatterStyle?: "lineMarker" | "smoothMarker";
  readonly radarStyle?: "standard" | "marker" | "filled";
  /** Of lines, scatters and radars: what its series show. */
  readonly markers?: boolean;
  readonly lines?: boolean;
  readonly smooth?: boolean;
}

const GROUPINGS = [
  ["Clustered", "clustered"],
  ["Stacked", "stacked"],
  ["Stacked100", "percentStacked"],
] as const;
const FLAT_GROUPINGS = [
  ["", "standard"],
  ["Stacked", "stacked"],
  ["Stacked100", "percentStacked"],
] as const;
const SHAPES = [
  ["3DColumn", "3DBar", "box"],
  ["CylinderCol", "CylinderBar", "cylinder"],
  ["ConeCol", "ConeBar", "cone"],
  ["PyramidCol", "PyramidBar", "pyramid"],
] as const;
const BARS = [
  ["Column", "col"],
  ["Bar", "bar"],
] as const;

const made = new Map<MadeChartKind, KindForm>();
for (const [name, direction] of BARS)
  for (const [end, grouping] of GROUPINGS)
    made.set(`${name}${end}`, { element: "barChart", direction, grouping });
for (const [column, bar, shape] of SHAPES) {
  for (const [end, grouping] of GROUPINGS) {
    made.set(`${column}${end}`, { element: "bar3DChart", direction: "col", grouping, shape });
    made.set(`${bar}${end}`, { element: "bar3DChart", direction: "bar", grouping, shape });
  }
  made.set(column, { element: "bar3DChart", direction: "col", grouping: "standard", shape });
}
for (const [end, grouping] of FLAT_GROUPINGS) {
  made.set(`Line${end}`, { element: "lineChart", grouping, markers: false });
  made.set(`LineMarkers${end}`, { element: "lineChart", grouping, markers: true });
  made.set(`Area${end}`, { element: "areaChart", grouping });
}
made.set("Pie", { element: "pieChart" });
made.set("Doughnut", { element: "doughnutChart" });
const scatter = { element: "scatterChart", scatterStyle: "lineMarker" } as const;
made.set("XYScatter", { ...scatter, markers: true, lines: false, smooth: false });
made.set("XYScatterLines", { ...scatter, markers: true, lines: true, smooth: false });
made.set("XYScatterLinesNoMarkers", { ...scatter, markers: false, lines: true, smooth: false });
const smooth = { element: "scatterChart", scatterStyle: "smoothMarker", lines: true, smooth: true } as const;
made.set("XYScatterSmooth", { ...smooth, markers: true });
made.set("XYScatterSmoothNoMarkers", { ...smooth, markers: false });
made.set("Bubble", { element: "bubbleChart" });
made.set("Radar", { element: "radarChart", radarStyle: "marker", markers: false });
made.set("RadarMarkers", { element: "radarChart", radarStyle: "marker", markers: true });
made.set("RadarFilled", { element: "radarChart", radarStyle: "filled" });

const found: Readonly<Record<FoundChartKind, KindForm>> = {
  "3DPie": { element: "pie3DChart" },
  "3DLine": { element: "line3DChart", grouping: "standard" },
  "3DArea": { element: "area3DChart", grouping: "standard" },
  PieOfPie: { element: "ofPieChart" },
  BarOfPie: { element: "ofPieChart" },
  StockHLC: { element: "stockChart" },
  Surface: { element: "surfaceChart" },
};

/** The kinds that a chart can be made of. */
export const MADE_KINDS: ReadonlyMap<string, KindForm> = made;

export function isMadeKind(word: unknown): word is MadeChartKind {
  return typeof word === "string" && MADE_KINDS.has(word);
}

export function formOf(kind: ChartKind): KindForm {
  const form = MADE_KINDS.get(kind) ?? found[kind as FoundChartKind];
  if ((form as KindForm | undefined) === undefined) throw new Error(`No kind of chart is ${kind}.`);
  return form;
}

/** The kind of a form; undefined: none of them. What the form says nothing about may be either way. */
export function kindOf(form: KindForm): ChartKind | undefined {
  const entries = [...made, ...(Object.entries(found) as [ChartKind, KindForm][])];
  const alike = (known: KindForm): boolean =>
    (Object.keys(known) as (keyof KindForm)[]).every(
      (key) => key === "scatterStyle" || form[key] === known[key],
    );
  return entries.find(([, known]) => alike(known))?.[0];
}

const WITHOUT_AXES = new Set(["pieChart", "doughnutChart", "pie3DChart", "ofPieChart"]);

export function hasAxes(kind: ChartKind): boolean {
  return !WITHOUT_AXES.has(formOf(kind).element);
}

/** Kinds whose X is a number: both axes are those of values. */
export function isScatter(kind: ChartKind): boolean {
  return ["scatterChart", "bubbleChart"].includes(formOf(kind).element);
}

export function hasSlices(kind: ChartKind): boolean {
  return ["pieChart", "doughnutChart"].includes(formOf(kind).element);
}

/** Kinds whose series may have trend lines. */
export function hasTrendlines(kind: ChartKind): boolean {
  const { element, grouping } = formOf(kind);
  const isFlat = ["barChart", "lineChart", "areaChart", "scatterChart", "bubbleChart"].includes(element);
  return isFlat && grouping !== "stacked" && grouping !== "percentStacked";
}

/** Whether series of these kinds are drawn by one group of the file. */
export function sameGroup(one: ChartKind, other: ChartKind): boolean {
  const [a, b] = [formOf(one), formOf(other)];
  return (
    a.element === b.element &&
    a.direction === b.direction &&
    a.grouping === b.grouping &&
    a.radarStyle === b.radarStyle &&
    a.scatterStyle === b.scatterStyle
  );
}
