import { SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import type { Engine } from "../univer/engine";

/** How the sheet on top is seen: sizes of its own in its pixels, before it is zoomed. */
export interface SheetView {
  readonly sheetId: string;
  /** The element that the sheet is drawn in. */
  readonly canvas: HTMLElement;
  readonly zoom: number;
  readonly headerWidth: number;
  readonly headerHeight: number;
  readonly scrollX: number;
  readonly scrollY: number;
  /** How much of it stands still. */
  readonly frozenWidth: number;
  readonly frozenHeight: number;
}

/** null: nothing is drawn yet. */
export function sheetView(engine: Engine): SheetView | null {
  const workbook = engine.api.getActiveWorkbook();
  const render = engine.univer
    .__getInjector()
    .get(IRenderManagerService)
    .getRenderById(workbook?.getId() ?? "");
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const canvas = render?.engine.getCanvasElement();
  const sheet = workbook?.getActiveSheet();
  if (!workbook || !render || !skeleton || !main || !canvas || !sheet) return null;
  const { startRow, startColumn } = sheet.getFreeze();
  const endOf = (ends: readonly number[], line: number): number => (line > 0 ? (ends[line - 1] ?? 0) : 0);
  return {
    sheetId: sheet.getSheetId(),
    canvas,
    zoom: render.scene.getAncestorScale().scaleX,
    headerWidth: skeleton.rowHeaderWidth,
    headerHeight: skeleton.columnHeaderHeight,
    scrollX: main.viewportScrollX,
    scrollY: main.viewportScrollY,
    frozenWidth: endOf(skeleton.columnWidthAccumulation, startColumn),
    frozenHeight: endOf(skeleton.rowHeightAccumulation, startRow),
  };
}
