import type { Workbook } from "@univerjs/core";
import { SHEET_VIEWPORT_KEY, type Scene, type Viewport } from "@univerjs/engine-render";
import { SheetSelectionRenderService } from "@univerjs/preset-sheets-core";
import { replaceMethod, type ForClasses } from "../univer/workaround";

/** What draws the selection, as far as it knows where that is. */
interface Selecting {
  readonly _context: { readonly unit: Workbook };
  readonly _scene: Scene | null | undefined;
  getSelectionControls(): readonly { readonly model: { readonly currentCell: Cell | null | undefined } }[];
}
interface Cell {
  readonly actualRow: number;
  readonly actualColumn: number;
}

/**
 * Univer 0.25.1 remembers the pane in which one pressed the mouse, and takes the cell that one goes to by keyboard for a cell
 * of it: who clicks in a frozen column and goes on by Tab types into an editor that lies where the cell would be if the
 * sheet were not scrolled, and of which, in a centred cell, only the first character is kept. Like closed-sheets it needs
 * a screen; that it is needed tests/e2e/typing.test.ts shows.
 */
export const viewportOfCell: ForClasses = {
  name: "viewport-of-cell",
  when: "before Univer",
  replaces: [[SheetSelectionRenderService.prototype, "getViewPort", "getSelectionControls"]],
  apply: () => {
    replaceMethod<Selecting, [], Viewport | undefined>(
      SheetSelectionRenderService.prototype,
      "getViewPort",
      (original) =>
        function () {
          const cell = this.getSelectionControls().at(-1)?.model.currentCell;
          if (!this._scene || !cell) return original.call(this);
          const { startRow, startColumn } = this._context.unit.getActiveSheet().getFreeze();
          const [above, beside] = [cell.actualRow < startRow, cell.actualColumn < startColumn];
          return this._scene.getViewport(keyOf(above, beside)) ?? original.call(this);
        },
    );
  },
};

/** The pane of a cell that is in frozen rows, in frozen columns, in both or in none. */
function keyOf(above: boolean, beside: boolean): SHEET_VIEWPORT_KEY {
  if (above) return beside ? SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT_TOP : SHEET_VIEWPORT_KEY.VIEW_MAIN_TOP;
  return beside ? SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT : SHEET_VIEWPORT_KEY.VIEW_MAIN;
}
