import fc from "fast-check";
import { formOf, hasAxes, hasTrendlines, isScatter, MADE_KINDS } from "../../src/xlsx/chart/kinds";
import { labelPositionsOf } from "../../src/xlsx/chart/write/labels-xml";
import type {
  Chart,
  ChartAxis,
  ChartFont,
  ChartKind,
  ChartLabels,
  ChartLine,
  ChartLook,
  ChartPoint,
  ChartSeries,
  ChartTitle,
  ChartTrendline,
  MadeChartKind,
} from "../../src/xlsx/model/chart";
import { readXlsx } from "../../src/xlsx/read/read-xlsx";
import { writeXlsx } from "../../src/xlsx/save/write-xlsx";
import { opened, workbookOf } from "./workbooks";

/** Members that may be there or not. */
const some = <Whole extends object>(all: { [Key in keyof Whole]: fc.Arbitrary<NonNullable<Whole[Key]>> }) =>
  fc.record(all, { requiredKeys: [] }) as fc.Arbitrary<Partial<Whole>>;
/** The same, undefined where nothing is said. */
const perhaps = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });
const orNothing = <Whole extends object>(value: fc.Arbitrary<Partial<Whole>>) =>
  perhaps(value).map((one) =>
    one !== undefined && Object.keys(one).length > 0 ? (one as Whole) : undefined,
  );

const none = fc.constant(undefined);

const text = fc.constantFrom("任务", "a<b>&\"'", " 首尾 ", "一\n二", "_x0041_", "😀", "=不是公式");
const colour = fc.constantFrom("#C00000", "#00B050", "#1F4E79", "#FFFFFF");
const halves = (least: number, most: number) =>
  fc.integer({ min: least * 2, max: most * 2 }).map((n) => n / 2);
const font = some<ChartFont>({
  bold: fc.boolean(),
  italic: fc.boolean(),
  underline: fc.constantFrom("None", "Single"),
  color: colour,
  name: fc.constantFrom("仿宋", "Times New Roman"),
  size: halves(6, 72),
});
const line: fc.Arbitrary<Partial<ChartLine>> = fc.oneof(
  some<ChartLine>({
    color: colour,
    style: fc.constantFrom("Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "RoundDot"),
    weight: fc.constantFrom(0.25, 0.75, 1.5, 6),
  }),
  fc.constant({ none: true as const }),
);
const shape = some<ChartLook>({
  fill: fc.oneof(colour, fc.constant("none")),
  line: line.filter((one) => Object.keys(one).length > 0),
});
const written = some<ChartLook>({
  fill: fc.oneof(colour, fc.constant("none")),
  line: line.filter((one) => Object.keys(one).length > 0),
  font: font.filter((one) => Object.keys(one).length > 0),
  rotation: fc.integer({ min: -90, max: 90 }),
});
const REFERENCES = ["表一!$B$2:$B$5", "'甲 表'!$A$1:$C$1", "(表一!$A$1,表一!$A$3)", "名字", "#REF!"];
const reference = fc.constantFrom(...REFERENCES);

/** Without members that say nothing. */
function bare<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

const title: fc.Arbitrary<ChartTitle> = fc.oneof(
  fc.constant({ visible: false }),
  fc
    .record({ text: perhaps(text), overlay: perhaps(fc.constant(true)), look: orNothing(written) })
    .map((said) => bare({ visible: true, ...said }) as ChartTitle),
  fc
    .record({ formula: reference, look: orNothing(written) })
    .map((said) => bare({ visible: true, ...said }) as ChartTitle),
);

const labels = (kind: ChartKind): fc.Arbitrary<ChartLabels> => {
  const places = labelPositionsOf(kind);
  return fc
    .record({
      showValue: fc.constant(true as const),
      showCategoryName: perhaps(fc.constant(true)),
      showSeriesName: perhaps(fc.constant(true)),
      showPercentage: perhaps(fc.constant(true)),
      showLegendKey: perhaps(fc.constant(true)),
      position: places.length === 0 ? none : perhaps(fc.constantFrom(...places)),
      separator: perhaps(fc.constantFrom("\n", "; ", " ")),
      numberFormat: perhaps(fc.constantFrom("0%", '0.0"个<>"')),
      look: orNothing(written),
    })
    .map((said) => bare(said) as ChartLabels);
};

const marker = some({
  size: fc.integer({ min: 2, max: 72 }),
  background: colour,
  foreground: colour,
});

const point = (kind: ChartKind): fc.Arbitrary<ChartPoint> =>
  fc
    .record({
      look: orNothing(shape),
      marker: formOf(kind).markers === undefined ? none : orNothing(marker),
      label: perhaps(fc.oneof(labels(kind), fc.constant({ hidden: true as const }))),
    })
    .map((said) => bare(said) as ChartPoint)
    .filter((one) => Object.keys(one).length > 0);

const trendline: fc.Arbitrary<ChartTrendline> = fc
  .record({
    type: fc.constantFrom("Linear" as const, "Exponential" as const, "Power" as const),
    name: perhaps(text),
    line: orNothing(line),
    forwardPeriod: perhaps(halves(0, 9)),
    intercept: perhaps(halves(-5, 5)),
    showEquation: perhaps(fc.constant(true)),
  })
  .map((said) => bare(said) as ChartTrendline);

const series = (kind: ChartKind, index: number): fc.Arbitrary<ChartSeries> => {
  const form = formOf(kind);
  const isLine = form.element === "lineChart";
  return fc
    .record({
      name: perhaps(
        fc.oneof(
          text.filter((one) => !one.startsWith("=")),
          reference.map((one) => `=${one}`),
        ),
      ),
      values: perhaps(reference),
      categories: perhaps(reference),
      look: orNothing(
        form.lines === false
          ? some<ChartLook>({ fill: colour })
          : // One of points without lines is of another kind.
            shape.filter(({ line: own }) => form.lines === undefined || own?.none === undefined),
      ),
      marker: form.markers === true ? orNothing(marker) : none,
      points: perhaps(fc.dictionary(fc.constantFrom("0", "1", "7"), point(kind), { minKeys: 1 })),
      labels: perhaps(labels(kind)),
      trendlines: hasTrendlines(kind) ? perhaps(fc.array(trendline, { minLength: 1, maxLength: 2 })) : none,
      smooth: isLine ? perhaps(fc.constant(true)) : none,
      explosion: form.element === "pieChart" ? perhaps(fc.integer({ min: 1, max: 400 })) : none,
      invertIfNegative: form.element === "barChart" ? perhaps(fc.constant(true)) : none,
      bubbleSizes: kind === "Bubble" ? perhaps(reference) : none,
    })
    .map((said) => ({ index, kind, ...(bare(said) as object) }));
};

/** What all series of a group have in common. */
const group = (kind: ChartKind): fc.Arbitrary<Partial<ChartSeries>> => {
  const { element } = formOf(kind);
  return some<ChartSeries>({
    ...(/^bar/.test(element) ? { gapWidth: fc.integer({ min: 0, max: 500 }) } : {}),
    ...(element === "barChart" && formOf(kind).grouping === "clustered"
      ? { overlap: fc.integer({ min: -100, max: 100 }) }
      : {}),
    ...(element === "doughnutChart" ? { doughnutHoleSize: fc.integer({ min: 10, max: 74 }) } : {}),
    ...(/^(pie|doughnut)/.test(element) ? { firstSliceAngle: fc.integer({ min: 1, max: 360 }) } : {}),
    varyByCategories: fc.constant(!/^(pie|doughnut)/.test(element)),
  } as never);
};

const axis = (id: number, kind: ChartKind, role: "category" | "value"): fc.Arbitrary<ChartAxis> => {
  const isNumber = role === "value" || isScatter(kind);
  return fc
    .record({
      title: perhaps(title.filter((one) => one.visible)),
      minimum: perhaps(halves(-9, 9)),
      maximum: perhaps(halves(10, 99)),
      reversed: perhaps(fc.constant(true)),
      numberFormat: perhaps(fc.constantFrom("0%", "yyyy-mm-dd")),
      majorGridlines: perhaps(orNothing(line).map((one) => (one === undefined ? {} : { line: one }))),
      minorGridlines: perhaps(fc.constant({})),
      majorTickMark: perhaps(fc.constantFrom("Cross" as const, "Inside" as const, "Outside" as const)),
      tickLabelPosition: perhaps(fc.constantFrom("None" as const, "High" as const, "Low" as const)),
      crosses: perhaps(fc.oneof(fc.constantFrom("Maximum" as const, "Minimum" as const), halves(-9, 9))),
      look: orNothing(written),
      majorUnit: isNumber ? perhaps(halves(1, 9)) : none,
      displayUnit: isNumber
        ? perhaps(fc.oneof(fc.constantFrom("Thousands" as const, "HundredMillions" as const), halves(1, 9)))
        : none,
      tickLabelSpacing: isNumber ? none : perhaps(fc.integer({ min: 1, max: 9 })),
      tickMarkSpacing: isNumber ? none : perhaps(fc.integer({ min: 1, max: 9 })),
    })
    .map((said) => {
      const between = isScatter(kind) ? { betweenCategories: false } : {};
      return { id, visible: true, ...(bare(said) as object), ...(isNumber ? between : {}) };
    });
};

const corner = fc.record({
  row: fc.nat(2000),
  column: fc.nat(300),
  rowOffset: fc.nat(200_000),
  columnOffset: fc.nat(600_000),
});
const size = {
  width: fc.integer({ min: 1, max: 9_000_000 }),
  height: fc.integer({ min: 1, max: 9_000_000 }),
};
const anchor: fc.Arbitrary<Chart["anchor"]> = fc.oneof(
  fc.record({ kind: fc.constant("twoCell" as const), from: corner, to: corner }),
  fc.record({ kind: fc.constant("oneCell" as const), from: corner, ...size }),
  fc.record({
    kind: fc.constant("absolute" as const),
    left: fc.nat(9_000_000),
    top: fc.nat(9_000_000),
    ...size,
  }),
);

const chart: fc.Arbitrary<Chart> = fc
  .constantFrom(...([...MADE_KINDS.keys()] as MadeChartKind[]))
  .chain((kind) =>
    fc
      .record({
        name: text,
        anchor,
        title,
        legend: fc.oneof(
          fc.constant({ visible: false, position: "Right" as const }),
          fc
            .record({
              visible: fc.constant(true),
              position: fc.constantFrom(
                "Top" as const,
                "Bottom" as const,
                "Left" as const,
                "Right" as const,
                "Corner" as const,
              ),
              overlay: perhaps(fc.constant(true)),
              look: orNothing(written),
            })
            .map((said) => bare(said) as Chart["legend"]),
        ),
        series: fc
          .tuple(group(kind), fc.integer({ min: 0, max: 3 }))
          .chain(([common, count]) =>
            fc
              .tuple(...Array.from({ length: count }, (_one, index) => series(kind, index)))
              .map((all) => all.map((one) => ({ ...one, ...common }))),
          ),
        axes: hasAxes(kind)
          ? fc.record({ category: axis(11, kind, "category"), value: axis(22, kind, "value") })
          : none,
        look: orNothing(written),
        plotLook: orNothing(shape),
        plotVisibleOnly: fc.boolean(),
        displayBlanksAs: fc.constantFrom("NotPlotted" as const, "Zero" as const, "Interplotted" as const),
      })
      .map((said) => ({ id: "c", kind, ...(bare(said) as object) }) as Chart),
  );

/** Without series only the file's group tells what kind it is, not whether it has markers. */
const known = chart.filter((one) => one.series.length > 0 || /^(Column|Bar|Pie|Area)/.test(one.kind));

const CELLS = {
  0: { 0: { v: "类", t: 1 }, 1: { v: "数", t: 1 } },
  1: { 0: { v: "甲", t: 1 }, 1: { v: 3, t: 2 } },
};
const fileOf = (charts: Chart[]) => workbookOf(CELLS, { extras: { sheets: { s1: { charts } } } });

/** All but what a file gives it. */
function said(one: Chart): Partial<Chart> {
  const all: Partial<Chart> = { ...one };
  delete all.id;
  delete all.source;
  return all;
}

it("what is written of a chart reads back, whatever it says", async () => {
  await fc.assert(
    fc.asyncProperty(known, async (written) => {
      const { extras } = await opened(await writeXlsx(fileOf([structuredClone(written)])));
      expect((extras?.charts ?? []).map(said)).toEqual([said(written)]);
    }),
    { numRuns: 150 },
  );
});

it("charts keep the values of their cells: numbers with their format, texts, hidden rows left out", async () => {
  const { unzipSync, strFromU8 } = await import("fflate");
  const file = workbookOf(
    {
      1: { 0: { v: "甲", t: 1 }, 1: { v: 0.5, t: 2, s: { n: { pattern: "0%" } } } },
      2: { 0: { v: "藏", t: 1 }, 1: { v: 9, t: 2 } },
      3: { 0: { v: "丙", t: 1 }, 1: { f: "=1/0", v: "#DIV/0!", t: 1 } },
    },
    {
      sheet: { rowData: { 2: { hd: 1 } } },
      extras: {
        sheets: {
          s1: {
            charts: [
              {
                ...bareChart(),
                series: [{ index: 0, kind: "Pie", values: "表一!$B$2:$B$5", categories: "表一!$A$2:$A$5" }],
              },
            ],
          },
        },
      },
    },
  );
  const part = strFromU8(unzipSync(await writeXlsx(file))["xl/charts/chart1.xml"] ?? new Uint8Array());
  expect(part).toContain(
    '<c:numCache><c:formatCode>0%</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>0.5</c:v></c:pt><c:pt idx="1"><c:v>#DIV/0!</c:v></c:pt></c:numCache>',
  );
  expect(part).toContain(
    '<c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>甲</c:v></c:pt><c:pt idx="1"><c:v>丙</c:v></c:pt></c:strCache>',
  );
});

it("a file whose charts show more cells than can be kept up with is refused, one below that is not", async () => {
  const withSeries = (count: number) =>
    fileOf([
      {
        ...bareChart(),
        series: Array.from({ length: count }, (_series, index) => ({
          index,
          kind: "Pie" as const,
          values: "表一!$A$1:$A$30000",
        })),
      },
    ]);
  await expect(readXlsx(await writeXlsx(withSeries(17)))).rejects.toMatchObject({
    message: expect.stringContaining("图表引用的单元格超过 50 万个") as string,
  });
  await expect(readXlsx(await writeXlsx(withSeries(3)))).resolves.toBeDefined();
});

function bareChart(): Chart {
  return {
    id: "c",
    name: "图",
    kind: "Pie",
    anchor: {
      kind: "oneCell",
      from: { row: 0, column: 0, rowOffset: 0, columnOffset: 0 },
      width: 9,
      height: 9,
    },
    title: { visible: false },
    legend: { visible: false, position: "Right" },
    series: [],
    plotVisibleOnly: true,
    displayBlanksAs: "Zero",
  };
}
