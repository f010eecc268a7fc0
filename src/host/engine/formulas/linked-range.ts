import type { FWorksheet } from "@univerjs/sheets/facade";
import { areaOf, splitSheet } from "../../grid/address";
import { intersection, type Area } from "../../grid/area";
import { cellAt } from "../cells/cells";
import type { OpenWorkbook } from "../workbook/open-workbook";

interface LinkedRange {
  readonly sheetId: string;
  readonly area: Area;
}

/**
 * Where the link of a cell leads within the workbook, set on the cell or made by HYPERLINK; null without one, or when
 * it leads elsewhere or nowhere.
 */
export function linkedRange(
  workbook: OpenWorkbook,
  sheetId: string,
  row: number,
  column: number,
): LinkedRange | null {
  return (
    storedLink(workbook, sheetId, { row, column, rows: 1, columns: 1 }) ??
    calculatedLink(workbook, sheetId, row, column)
  );
}

function storedLink(workbook: OpenWorkbook, sheetId: string, cell: Area): LinkedRange | null {
  const links = Object.entries(workbook.sheetExtras(sheetId).hyperlinks ?? {});
  const link = links.find(([address]) => {
    const area = areaOf(address);
    return area && intersection(area, cell);
  });
  const reference = link?.[1].documentReference;
  if (reference === undefined) return null;
  const [sheetName, address] = splitSheet(reference);
  const sheet =
    sheetName === null
      ? workbook.facade.getSheetBySheetId(sheetId)
      : workbook.facade.getSheetByName(sheetName);
  return placeOf(sheet, address);
}

/** Univer shows what HYPERLINK makes as text with a link, `#gid=SHEET_ID&range=$A$1` within the workbook. */
function calculatedLink(
  workbook: OpenWorkbook,
  sheetId: string,
  row: number,
  column: number,
): LinkedRange | null {
  const sheet = workbook.facade.getSheetBySheetId(sheetId);
  const shown = (sheet && cellAt(sheet, row, column)?.p?.body?.customRanges) ?? [];
  const link: unknown = shown.map(({ properties }) => properties?.["url"] as unknown).find(Boolean);
  if (typeof link !== "string" || !link.startsWith("#")) return null;
  const parts = new URLSearchParams(link.slice(1));
  return placeOf(workbook.facade.getSheetBySheetId(parts.get("gid") ?? ""), parts.get("range") ?? "");
}

function placeOf(sheet: FWorksheet | null, address: string): LinkedRange | null {
  const area = areaOf(address);
  return sheet && area ? { sheetId: sheet.getSheetId(), area } : null;
}
