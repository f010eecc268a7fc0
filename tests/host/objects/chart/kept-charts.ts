import { embeddedCharts } from "./embedded-charts";

type Values = Readonly<Record<string, unknown>>;
export interface Case {
  readonly what: string;
  readonly kind?: `${Excel.ChartType}`;
  /** The object that values are set on. */
  readonly of: (chart: Excel.Chart) => { set: (values: never) => void; load: (names: never) => unknown };
  readonly values: Values;
}

export const first = (chart: Excel.Chart): Excel.ChartSeries => chart.series.getItemAt(0);

/** Charts as they are set, saved twice and read. */
export function keptCharts() {
  const { onSheet, reopen } = embeddedCharts();
  async function withChart<Result>(
    kind: `${Excel.ChartType}` | undefined,
    work: (chart: Excel.Chart, context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Result>,
  ): Promise<Result> {
    return onSheet(async (sheet, context) => {
      const chart =
        kind === undefined
          ? sheet.charts.getItemAt(0)
          : sheet.charts.add(kind, sheet.getRange("A1:C4"), "Columns");
      return work(chart, context, sheet);
    });
  }

  const keep = (cases: readonly Case[]): void => {
    it.each(cases.map((one) => [one.what, one] as const))(
      "what is set reads back, at once and from a saved file: %s",
      async (_what, { kind = "ColumnClustered", of, values }) => {
        const names = Object.keys(values);
        const read = (added: `${Excel.ChartType}` | undefined): Promise<Values> =>
          withChart(added, async (chart, context) => {
            const object = of(chart);
            if (added !== undefined) {
              const settable = Object.entries(values).filter(([name]) => !READ_ONLY.has(name));
              object.set(Object.fromEntries(settable) as never);
            }
            object.load(names as never);
            await context.sync();
            return Object.fromEntries(names.map((name) => [name, (object as unknown as Values)[name]]));
          });
        expect(await read(kind)).toEqual(values);
        expect(await reopen()).toEqual([]);
        expect(await read(undefined)).toEqual(values);
      },
    );
  };
  return { keep, withChart, reopen };
}

/** What only reads. */
const READ_ONLY = new Set(["type", "value", "linkNumberFormat"]);
