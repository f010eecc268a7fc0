import type { EmbeddedHost } from "../../embedded/embedded-host";
import type { Engine } from "../../engine/univer/engine";

const POINTS_A_PIXEL = 0.75;

/** What Univer tells of a cell that was clicked, beside its place: where it is on the canvas, in pixels. */
interface Clicked {
  readonly position?: { readonly startX: number; readonly startY: number };
}

/** The add-in hears where a cell is clicked, and that this window has come to the front again. */
export function tellClicks(engine: Engine, host: EmbeddedHost, grid: HTMLElement): void {
  let [x, y] = [0, 0];
  grid.addEventListener(
    "pointerup",
    (event) => {
      [x, y] = [event.offsetX, event.offsetY];
    },
    { capture: true },
  );
  const { api } = engine;
  api.addEvent(api.Event.CellClicked, (cell) => {
    const { startX = x, startY = y } = (cell as Clicked).position ?? {};
    const offset = [x - startX, y - startY].map((pixels) => Math.max(0, pixels) * POINTS_A_PIXEL);
    host.cellClicked(cell.row, cell.column, offset[0] ?? 0, offset[1] ?? 0);
  });
  window.addEventListener("focus", () => {
    host.activated();
  });
}
