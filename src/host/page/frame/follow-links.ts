import type { EmbeddedHost } from "../../embedded/embedded-host";
import type { Engine } from "../../engine/univer/engine";
import { linkedRange } from "../../engine/formulas/linked-range";
import { revealCell } from "../../engine/page/reveal-cell";

/** A click on a link within the workbook goes there, as in Excel. Links to elsewhere, from whatever file, are text. */
export function followLinks(engine: Engine, host: EmbeddedHost): void {
  const { api } = engine;
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    const link = linkedRange(host.workbook, worksheet.getSheetId(), row, column);
    const workbook = api.getActiveWorkbook();
    const sheet = link && workbook?.getSheetBySheetId(link.sheetId);
    if (!link || !workbook || !sheet) return;
    workbook.setActiveSheet(sheet);
    sheet.getRange(link.area.row, link.area.column, link.area.rows, link.area.columns).activate();
    revealOnceDrawn(engine, link.sheetId, link.area);
  });
}

/** Scrolls to a cell of a sheet that was just put on top. */
export function revealOnceDrawn(
  engine: Engine,
  sheetId: string,
  { row, column }: { readonly row: number; readonly column: number },
): void {
  requestAnimationFrame(() => {
    const onTop = engine.api.getActiveWorkbook()?.getActiveSheet().getSheetId();
    if (onTop === sheetId) revealCell(engine, row, column);
  });
}
