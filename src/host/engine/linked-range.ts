import { areaOf, intersection, splitSheet, type Area } from "./address";
import type { OpenWorkbook } from "./open-workbook";

/** Where the link of a cell leads within the workbook; null without one, or when it leads elsewhere or nowhere. */
export function linkedRange(
  workbook: OpenWorkbook,
  sheetId: string,
  row: number,
  column: number,
): { sheetId: string; area: Area } | null {
  const cell = { row, column, rows: 1, columns: 1 };
  const links = Object.entries(workbook.sheetExtras(sheetId).hyperlinks ?? {});
  const link = links.find(([address]) => {
    const area = areaOf(address);
    return area && intersection(area, cell);
  });
  const reference = link?.[1].documentReference;
  if (reference === undefined) return null;
  const [sheetName, address] = splitSheet(reference);
  const area = areaOf(address);
  const sheet =
    sheetName === null
      ? workbook.facade.getSheetBySheetId(sheetId)
      : workbook.facade.getSheetByName(sheetName);
  return sheet && area ? { sheetId: sheet.getSheetId(), area } : null;
}
