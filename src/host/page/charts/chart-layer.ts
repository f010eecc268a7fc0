import type { EmbeddedHost } from "../../embedded/embedded-host";
import { placeOf } from "../../engine/charts/chart-place";
import { chartsOn, watchCharts } from "../../engine/charts/chart-store";
import { chartView } from "../../engine/charts/chart-view";
import { sheetView, type SheetView } from "../../engine/page/sheet-view";
import type { OpenWorkbook } from "../../engine/workbook/open-workbook";
import type { Engine } from "../../engine/univer/engine";
import type { Chart } from "../../../xlsx/model/chart";
import type { DrawnChart } from "./draw-chart";

/** Office.js counts in points, the page in pixels. */
const PIXELS_PER_POINT = 4 / 3;
/** Values come one after another while formulas are calculated. */
const GATHERING_MS = 150;

interface Shown {
  readonly frame: HTMLElement;
  drawn: DrawnChart | null;
  /** What was drawn last. */
  content: string;
}

/** The charts of the sheet on top, over its grid. What draws them is loaded when there is one. */
export class ChartLayer {
  readonly #engine: Engine;
  readonly #host: EmbeddedHost;
  readonly #layer = document.createElement("div");
  readonly #shown = new Map<string, Shown>();
  #sheetId = "";
  #isDue = true;
  #gathering: ReturnType<typeof setTimeout> | undefined;

  #workbook: OpenWorkbook | null = null;
  #listeners: readonly { dispose(): void }[] = [];
  readonly #onEdit: () => void;

  /** `onEdit`: a chart came, went or changed. */
  constructor(engine: Engine, host: EmbeddedHost, onEdit: () => void) {
    this.#onEdit = onEdit;
    this.#engine = engine;
    this.#host = host;
    this.#layer.className = "chart-layer";
    this.#layer.inert = true;
    const follow = (): void => {
      this.#follow();
      requestAnimationFrame(follow);
    };
    requestAnimationFrame(follow);
  }

  #hear(workbook: OpenWorkbook): void {
    if (workbook === this.#workbook) return;
    this.#workbook = workbook;
    for (const listener of this.#listeners) listener.dispose();
    this.#listeners = [
      workbook.commands.onCommandExecuted(() => {
        this.#refresh();
      }),
      watchCharts(workbook, ({ kind }) => {
        if (kind === "activated" || kind === "deactivated") return;
        this.#isDue = true;
        this.#onEdit();
      }),
    ];
  }

  /** Values may be others now. */
  #refresh(): void {
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      this.#isDue = true;
    }, GATHERING_MS);
  }

  /** With every frame: the sheet may have been scrolled, zoomed or put under another. */
  #follow(): void {
    const { workbook } = this.#host;
    this.#hear(workbook);
    const onTop = workbook.facade.getActiveSheet().getSheetId();
    const charts = chartsOn(workbook, onTop);
    if (charts.length === 0 && this.#shown.size === 0) return;
    const view = sheetView(this.#engine);
    if (view === null) return;
    if (view.sheetId !== this.#sheetId) this.#isDue = true;
    this.#sheetId = view.sheetId;
    const parent = view.canvas.parentElement;
    if (parent !== null && this.#layer.parentElement !== parent) {
      parent.append(this.#layer);
      // Right above the grid, and below all that Univer opens over it.
      this.#layer.style.zIndex = getComputedStyle(view.canvas).zIndex;
    }
    this.#remove(new Set(charts.map((chart) => keyOf(view.sheetId, chart))));
    for (const chart of charts) this.#place(view, chart);
    if (this.#isDue) this.#draw(view.sheetId, charts);
  }

  #remove(kept: ReadonlySet<string>): void {
    for (const [key, { frame, drawn }] of this.#shown) {
      if (kept.has(key)) continue;
      drawn?.dispose();
      frame.remove();
      this.#shown.delete(key);
    }
  }

  #place(view: SheetView, chart: Chart): void {
    const key = keyOf(view.sheetId, chart);
    let shown = this.#shown.get(key);
    if (shown === undefined) {
      const frame = document.createElement("div");
      frame.className = "chart-frame";
      this.#layer.append(frame);
      shown = { frame, drawn: null, content: "" };
      this.#shown.set(key, shown);
      this.#isDue = true;
    }
    const sheet = this.#host.workbook.facade.getSheetBySheetId(view.sheetId);
    if (!sheet) return;
    const place = placeOf(sheet, chart.anchor);
    const [left, top, width, height] = [place.left, place.top, place.width, place.height].map(
      (points) => points * PIXELS_PER_POINT,
    ) as [number, number, number, number];
    const { headerWidth, headerHeight, frozenWidth, frozenHeight, zoom } = view;
    const [isStillX, isStillY] = [left < frozenWidth, top < frozenHeight];
    const x = (headerWidth + left - (isStillX ? 0 : view.scrollX)) * zoom;
    const y = (headerHeight + top - (isStillY ? 0 : view.scrollY)) * zoom;
    // What scrolls goes under what stands still.
    const fromX = Math.max(0, (headerWidth + (isStillX ? 0 : frozenWidth)) * zoom - x) / zoom;
    const fromY = Math.max(0, (headerHeight + (isStillY ? 0 : frozenHeight)) * zoom - y) / zoom;
    const { style } = shown.frame;
    style.width = `${String(width)}px`;
    style.height = `${String(height)}px`;
    style.transform = `translate(${String(x)}px, ${String(y)}px) scale(${String(zoom)})`;
    style.clipPath = fromX > 0 || fromY > 0 ? `inset(${String(fromY)}px 0 0 ${String(fromX)}px)` : "";
    shown.drawn?.resize(width, height);
  }

  #draw(sheetId: string, charts: readonly Chart[]): void {
    this.#isDue = false;
    for (const [order, chart] of charts.entries()) {
      const shown = this.#shown.get(keyOf(sheetId, chart));
      if (shown === undefined) continue;
      shown.frame.style.zIndex = String(order);
      shown.frame.setAttribute("aria-label", chart.name);
      shown.frame.setAttribute("role", "img");
      const view = chartView(this.#host.workbook, chart);
      const content = JSON.stringify(view);
      if (content === shown.content) continue;
      shown.content = content;
      void import("./draw-chart").then(({ DrawnChart }) => {
        // It may have been deleted, or changed again, while that was loaded.
        if (!shown.frame.isConnected || shown.content !== content) return;
        shown.drawn ??= new DrawnChart(shown.frame);
        shown.drawn.show(view);
      });
    }
  }
}

function keyOf(sheetId: string, { id }: Chart): string {
  return `${sheetId} ${id}`;
}
