import { SheetsScrollRenderController } from "@univerjs/preset-sheets-core";
import { IRenderManagerService } from "@univerjs/engine-render";
import type { Engine } from "../univer/engine";

/** Rows kept above a cell that is scrolled to, so that one sees where it stands. */
const ABOVE = 2;

/** Scrolls the sheet on top so that the cell is seen; what is in sight stays where it is. */
export function revealCell(engine: Engine, row: number, column: number): void {
  const unitId = engine.api.getActiveWorkbook()?.getId() ?? "";
  const view = engine.univer
    .__getInjector()
    .get(IRenderManagerService)
    .getRenderById(unitId)
    ?.with(SheetsScrollRenderController);
  const show = (r: number, c: number): boolean =>
    view?.scrollToRange({ startRow: r, endRow: r, startColumn: c, endColumn: c }) ?? false;
  if (show(row, column)) show(Math.max(0, row - ABOVE), Math.max(0, column - 1));
}
