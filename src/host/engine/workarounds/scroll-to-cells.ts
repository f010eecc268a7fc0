import type { Workbook } from "@univerjs/core";
import { SHEET_VIEWPORT_KEY, type Scene } from "@univerjs/engine-render";
import { ScrollCommand, SheetsScrollRenderController } from "@univerjs/preset-sheets-core";
import { replaceMethod, type ForClasses } from "../univer/workaround";

/** What Univer scrolls a sheet by. */
interface Scrolling {
  readonly _context: { readonly unit: Workbook; readonly scene: Scene };
  readonly _sheetSkeletonManagerService: { getCurrentSkeleton(): Skeleton | null | undefined };
  readonly _scrollManagerService: { getCurrentScrollState(): Scrolled | null | undefined };
  readonly _commandService: { syncExecuteCommand(id: string, params: object): boolean };
}
/** Where each row and column ends, in pixels from the sheet's corner. */
interface Skeleton {
  readonly rowHeightAccumulation: readonly number[];
  readonly columnWidthAccumulation: readonly number[];
}
interface Scrolled {
  readonly sheetViewStartRow: number;
  readonly sheetViewStartColumn: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** Rows or columns, and what is seen of them beside or below those that are frozen. */
interface Lines {
  readonly ends: readonly number[];
  /** The first line that scrolls; -1: all do. */
  readonly firstFree: number;
  readonly scrolled: number;
  readonly size: number;
}

/**
 * Univer 0.25.1 takes frozen rows for as high as those that it scrolls past, and lines that are seen in part for seen: the
 * cell that one goes to is left under the frozen header. Like closed-sheets it needs a screen; that it is needed
 * tests/e2e/typing.test.ts shows.
 */
export const scrollToCells: ForClasses = {
  name: "scroll-to-cells",
  when: "before Univer",
  replaces: [[SheetsScrollRenderController.prototype, "_scrollToCell"]],
  apply: () => {
    replaceMethod<Scrolling, [number, number, boolean?, boolean?], boolean>(
      SheetsScrollRenderController.prototype,
      "_scrollToCell",
      () =>
        function (row, column, toTop = false, toLeft = false) {
          const lines = linesOf(this);
          if (!lines) return false;
          const y = scrolledTo(lines.rows, row, toTop);
          const x = scrolledTo(lines.columns, column, toLeft);
          if (y === lines.rows.scrolled && x === lines.columns.scrolled) return false;
          const sheetViewStartRow = lineAt(lines.rows.ends, y);
          const sheetViewStartColumn = lineAt(lines.columns.ends, x);
          return this._commandService.syncExecuteCommand(ScrollCommand.id, {
            sheetViewStartRow,
            sheetViewStartColumn,
            offsetY: y - startOf(lines.rows.ends, sheetViewStartRow),
            offsetX: x - startOf(lines.columns.ends, sheetViewStartColumn),
          });
        },
    );
  },
};

function linesOf(of: Scrolling): { readonly rows: Lines; readonly columns: Lines } | null {
  const { scene, unit } = of._context;
  const viewport = scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const skeleton = of._sheetSkeletonManagerService.getCurrentSkeleton();
  if (!viewport || !skeleton) return null;
  const { rowHeightAccumulation: rowEnds, columnWidthAccumulation: columnEnds } = skeleton;
  const { startRow, startColumn } = unit.getActiveSheet().getFreeze();
  const state = of._scrollManagerService.getCurrentScrollState();
  return {
    rows: {
      ends: rowEnds,
      firstFree: startRow,
      scrolled: startOf(rowEnds, state?.sheetViewStartRow ?? 0) + (state?.offsetY ?? 0),
      size: (viewport.height ?? 0) / scene.scaleY,
    },
    columns: {
      ends: columnEnds,
      firstFree: startColumn,
      scrolled: startOf(columnEnds, state?.sheetViewStartColumn ?? 0) + (state?.offsetX ?? 0),
      size: (viewport.width ?? 0) / scene.scaleX,
    },
  };
}

/** How far the sheet has to be scrolled for the line to be seen; as far as it is, where it is seen already. */
function scrolledTo({ ends, firstFree, scrolled, size }: Lines, line: number, toStart: boolean): number {
  const at = Math.min(Math.max(line, 0), ends.length - 1);
  if (at < firstFree) return scrolled;
  const frozen = startOf(ends, Math.max(firstFree, 0));
  const [start, end] = [startOf(ends, at) - frozen, (ends[at] ?? 0) - frozen];
  if (toStart || start < scrolled) return start;
  return end > scrolled + size ? Math.min(start, end - size) : scrolled;
}

function startOf(ends: readonly number[], line: number): number {
  return ends[line - 1] ?? 0;
}

/** The line that stands there. */
function lineAt(ends: readonly number[], position: number): number {
  const line = ends.findIndex((end) => end > position);
  return line < 0 ? ends.length - 1 : line;
}
