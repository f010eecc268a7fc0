import type { Chart, ChartDataTable } from "../../model/chart";
import { child, childrenOf, type XmlElement } from "../../package/xml-read";
import type { Palette } from "../../style/aspects/color";
import { hasAxes, kindOf, type KindForm } from "../kinds";
import { readAxes } from "./read-axes";
import { flagOf, numberOf, readLook, someOf, valueOf } from "./read-look";
import { readSeries, type GroupForm, type ReadSeries } from "./read-series";
import { readLegend, readTitle } from "./read-text";
import { blanks } from "../words";

/** A chart without what its sheet says of it. */
export type ChartContent = Omit<Chart, "id" | "name" | "anchor" | "source">;

const SHAPES = ["box", "cylinder", "cone", "pyramid"] as const;
const GROUPINGS = ["clustered", "stacked", "percentStacked", "standard"] as const;
const among = <Word extends string>(words: readonly Word[], word: string | undefined): Word | undefined =>
  words.find((one) => one === word);

function formOfGroup(group: XmlElement): KindForm {
  const isBar = group.name.startsWith("bar");
  return {
    element: group.name,
    ...someOf<Omit<KindForm, "element">>({
      direction: isBar ? (valueOf(group, "barDir") === "bar" ? "bar" : "col") : undefined,
      grouping:
        among(GROUPINGS, valueOf(group, "grouping")) ??
        (isBar ? "clustered" : /^(line|area)/.test(group.name) ? "standard" : undefined),
      shape: group.name === "bar3DChart" ? (among(SHAPES, valueOf(group, "shape")) ?? "box") : undefined,
      radarStyle:
        group.name === "radarChart"
          ? valueOf(group, "radarStyle") === "filled"
            ? "filled"
            : "marker"
          : undefined,
    }),
  };
}

const isPie = (name: string): boolean => /^(pie|doughnut)/.test(name);

function groupOf(group: XmlElement, secondary: boolean): GroupForm {
  const form = formOfGroup(group);
  const pie = isPie(group.name);
  const varies = flagOf(group, "varyColors") ?? true;
  const overlap = numberOf(group, "overlap");
  const angle = numberOf(group, "firstSliceAng");
  const hole = numberOf(group, "holeSize");
  return {
    form,
    secondary,
    labels: child(group, "dLbls"),
    said:
      someOf<GroupForm["said"]>({
        gapWidth: numberOf(group, "gapWidth"),
        overlap: form.grouping !== "clustered" && overlap === 100 ? undefined : overlap,
        varyByCategories: varies === pie ? undefined : varies,
        doughnutHoleSize: hole === 75 ? undefined : hole,
        firstSliceAngle: angle === 0 ? undefined : angle,
      }) ?? {},
  };
}

function readDataTable(table: XmlElement | undefined, palette: Palette): ChartDataTable | undefined {
  if (table === undefined) return undefined;
  const look = readLook(table, palette);
  return {
    showHorizontalBorder: flagOf(table, "showHorzBorder") ?? false,
    showVerticalBorder: flagOf(table, "showVertBorder") ?? false,
    showOutlineBorder: flagOf(table, "showOutline") ?? false,
    showLegendKey: flagOf(table, "showKeys") ?? false,
    ...(look === undefined ? {} : { look }),
  };
}

/** Reads a chart's part; undefined: it is of a kind that there is not. */
export function readChart(root: XmlElement, palette: Palette): ChartContent | undefined {
  const chart = child(root, "chart");
  const plot = child(chart, "plotArea");
  const groups = plot?.children.filter((one) => one.name.endsWith("Chart")) ?? [];
  const [first] = groups;
  if (first === undefined) return undefined;
  const idsOf = (group: XmlElement): number[] =>
    childrenOf(group, "axId").map((one) => Number(one.attributes["val"]));
  const withAxes = groups.filter((group) => idsOf(group).length > 1);
  const main = withAxes[0] && idsOf(withAxes[0]);
  const other = withAxes.map(idsOf).find((ids) => ids[0] !== main?.[0]);
  const series: ReadSeries[] = [];
  for (const group of groups) {
    const form = groupOf(group, other !== undefined && idsOf(group)[0] === other[0]);
    for (const one of childrenOf(group, "ser")) {
      const read = readSeries(one, form, palette);
      if (read === undefined) return undefined;
      series.push(read);
    }
  }
  const sorted = [...series].sort((a, b) => a.order - b.order).map((one) => one.series);
  const kind = sorted[0]?.kind ?? kindOf(shownAll(formOfGroup(first)));
  if (kind === undefined) return undefined;
  const axes = main && readAxes(plot, main, palette);
  const secondaryAxes = other && readAxes(plot, other, palette);
  if (hasAxes(kind) && axes === undefined) return undefined;
  const title = readTitle(child(chart, "title"), palette);
  return {
    kind,
    title,
    legend: readLegend(child(chart, "legend"), palette),
    series: sorted,
    plotVisibleOnly: flagOf(chart, "plotVisOnly") ?? true,
    displayBlanksAs: blanks.fromFile(valueOf(chart, "dispBlanksAs")) ?? "Zero",
    ...someOf<Partial<Chart>>({
      axes,
      secondaryAxes,
      look: readLook(root, palette),
      plotLook: readLook(plot, palette),
      dataTable: readDataTable(child(plot, "dTable"), palette),
    }),
  };
}

/** Without a series to tell: as Excel would draw the first one. */
function shownAll(form: KindForm): KindForm {
  return { ...form, markers: true, lines: true, smooth: false };
}
