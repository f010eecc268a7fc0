import { hasAxes } from "../../../xlsx/chart/kinds";
import type { ChartDataTable, ChartLook } from "../../../xlsx/model/chart";
import { ExcelError } from "../../richapi/excel-error";
import type { HostObject } from "../../richapi/host-class";
import { booleanOf } from "../class/excel-words";
import { hostObject, type ExcelClass, type ExcelHost, type Methods } from "../class/excel-class";
import {
  changeChart,
  chartOf,
  leadsTo,
  lookOf,
  said,
  type ChartTarget,
  type Lens,
  type PartTarget,
} from "./base/part";
import type { LookTarget } from "./base/looks";

type TableTarget = PartTarget<ChartDataTable>;

const shown = (): ChartDataTable => ({
  showHorizontalBorder: true,
  showVerticalBorder: true,
  showOutlineBorder: true,
  showLegendKey: true,
});

/** What is set on one that is not shown shows it. */
const lens: Lens<ChartDataTable> = {
  read: (chart) => chart.dataTable,
  write: (chart) => [(chart.dataTable ??= shown())],
};

function dataTable(host: ExcelHost, { sheetId, chartId }: ChartTarget): HostObject | null {
  const { series, kind } = chartOf(host, { sheetId, chartId });
  const isPossible = [kind, ...series.map((one) => one.kind)].every(
    (one) => hasAxes(one) && !/^(XY|Bubble|Radar)/.test(one),
  );
  return isPossible ? hostObject("ChartDataTable", { sheetId, chartId, lens }) : null;
}

export const chartDataTableMethods: Methods<"Chart", ChartTarget> = {
  GetDataTableOrNullObject: { call: (target, _args, host) => dataTable(host, target) },
  GetDataTable: {
    call: (target, _args, host) => {
      const found = dataTable(host, target);
      if (!found) throw new ExcelError("InvalidOperation", "A chart of that kind has no data table.");
      return found;
    },
  },
};

export const chartDataTable: ExcelClass<"ChartDataTable", TableTarget> = {
  properties: {
    Visible: {
      get: (target, host) => chartOf(host, target).dataTable !== undefined,
      set: (target, value, host) => {
        const on = booleanOf(value);
        changeChart(host, target, (chart) => {
          if (on) chart.dataTable ??= shown();
          else delete chart.dataTable;
        });
      },
    },
    ShowHorizontalBorder: said("showHorizontalBorder", booleanOf, true),
    ShowVerticalBorder: said("showVerticalBorder", booleanOf, true),
    ShowOutlineBorder: said("showOutlineBorder", booleanOf, true),
    ShowLegendKey: said("showLegendKey", booleanOf, true),
    Format: leadsTo<TableTarget, ChartLook>("ChartDataTableFormat", (target) => lookOf(target.lens)),
  },
};

export const chartPlotArea: ExcelClass<"ChartPlotArea", LookTarget> = {
  properties: { Format: leadsTo("ChartPlotAreaFormat", (target) => target.lens) },
};
