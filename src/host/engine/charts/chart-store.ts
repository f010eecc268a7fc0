import type { Chart } from "../../../xlsx/model/chart";
import type { OpenWorkbook } from "../workbook/open-workbook";

/* Univer's open part has no charts: they are the host's own, kept beside each sheet. No step of undo knows them. */

export interface ChartEvent {
  readonly kind: "added" | "changed" | "deleted" | "activated" | "deactivated";
  readonly sheetId: string;
  readonly chartId: string;
}
type Hear = (event: ChartEvent) => void;

const listeners = new WeakMap<OpenWorkbook, Set<Hear>>();

/** Tells of charts that come, go or change; not of the values that they show. */
export function watchCharts(workbook: OpenWorkbook, hear: Hear): { dispose(): void } {
  const all = listeners.get(workbook) ?? new Set();
  listeners.set(workbook, all.add(hear));
  return { dispose: () => all.delete(hear) };
}

function tell(workbook: OpenWorkbook, event: ChartEvent): void {
  for (const hear of listeners.get(workbook) ?? []) hear(event);
}

interface ActiveChart {
  readonly sheetId: string;
  readonly chartId: string;
}
const active = new WeakMap<OpenWorkbook, ActiveChart>();

/** The chart that was activated and still is; null: cells are selected. */
export function activeChart(workbook: OpenWorkbook): ActiveChart | null {
  return active.get(workbook) ?? null;
}

/** null: something else than a chart is selected now. */
export function activateChart(workbook: OpenWorkbook, chart: ActiveChart | null): void {
  const before = activeChart(workbook);
  if (before?.chartId === chart?.chartId) return;
  if (chart) active.set(workbook, chart);
  else active.delete(workbook);
  if (before) tell(workbook, { kind: "deactivated", ...before });
  if (chart) tell(workbook, { kind: "activated", ...chart });
}

export function chartsOn(workbook: OpenWorkbook, sheetId: string): readonly Chart[] {
  return workbook.extras.sheets[sheetId]?.charts ?? [];
}

export function chartById(workbook: OpenWorkbook, sheetId: string, chartId: string): Chart | null {
  return chartsOn(workbook, sheetId).find((one) => one.id === chartId) ?? null;
}

/** Adds a chart, on top of the others. Its id is none that a chart of the file had, be that one deleted. */
export function addChart(workbook: OpenWorkbook, sheetId: string, chart: Omit<Chart, "id">): Chart {
  const taken = new Set(chartsOn(workbook, sheetId).map(({ id }) => id));
  const idOf = (number: number): string => `${sheetId}-added-${String(number)}`;
  let number = 1;
  while (taken.has(idOf(number))) number++;
  const added = { id: idOf(number), ...chart };
  const extras = workbook.sheetExtras(sheetId);
  extras.charts = [...(extras.charts ?? []), added];
  tell(workbook, { kind: "added", sheetId, chartId: added.id });
  return added;
}

/** Changes a chart in its place. */
export function editChart(
  workbook: OpenWorkbook,
  sheetId: string,
  chart: Chart,
  change: (chart: Chart) => void,
): void {
  change(chart);
  tell(workbook, { kind: "changed", sheetId, chartId: chart.id });
}

export function removeChart(workbook: OpenWorkbook, sheetId: string, chartId: string): void {
  if (activeChart(workbook)?.chartId === chartId) activateChart(workbook, null);
  const extras = workbook.sheetExtras(sheetId);
  extras.charts = (extras.charts ?? []).filter(({ id }) => id !== chartId);
  tell(workbook, { kind: "deleted", sheetId, chartId });
}
