import type { FWorksheet } from "@univerjs/sheets/facade";
import "@univerjs/sheets-ui/facade";

/** Rows kept above a cell that is scrolled to, so that one sees where it stands. */
const ABOVE = 2;

/** Scrolls only when the cell is out of sight; what is in sight stays where it is. */
export function revealCell(sheet: FWorksheet, row: number, column: number): void {
  const seen = sheet.getVisibleRange();
  const rowSeen = seen !== null && row >= seen.startRow && row < seen.endRow;
  const columnSeen = seen !== null && column >= seen.startColumn && column < seen.endColumn;
  if (rowSeen && columnSeen) return;
  sheet.scrollToCell(
    rowSeen ? seen.startRow : Math.max(0, row - ABOVE),
    columnSeen ? seen.startColumn : Math.max(0, column - 1),
  );
}
