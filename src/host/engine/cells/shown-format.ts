import { ColorKit, type IStyleBase } from "@univerjs/core";
import { ConditionalFormattingService } from "@univerjs/sheets-conditional-formatting";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { calculateRules } from "../workarounds/rules/unseen-rules";

/** Univer gathers changed cells this long before it looks at their conditional formats again. */
const GATHERING_MS = 120;

/** The fill of a cell as one sees it, conditional formats applied: `#RRGGBB`, or null for none. */
export async function shownFill(
  workbook: OpenWorkbook,
  sheetId: string,
  row: number,
  column: number,
): Promise<string | null> {
  const style = await shownStyle(workbook, sheetId, row, column);
  const own = workbook.model.getSheetBySheetId(sheetId)?.getComposedCellStyle(row, column).bg?.rgb;
  const rgb = style.bg?.rgb ?? own;
  return rgb === undefined || rgb === null || rgb === ""
    ? null
    : new ColorKit(rgb).toHexString().slice(0, 7).toUpperCase();
}

/** The fill that conditional formats give a cell, as far as Univer has calculated them: `#RRGGBB`, null for none. */
export function fillOfRules(
  workbook: OpenWorkbook,
  sheetId: string,
  row: number,
  column: number,
): string | null {
  return styleOfRules(workbook, sheetId, row, column).bg?.rgb?.toUpperCase() ?? null;
}

/** What the conditional formats add to a cell's own style. */
export async function shownStyle(
  workbook: OpenWorkbook,
  sheetId: string,
  row: number,
  column: number,
): Promise<IStyleBase> {
  calculateRules(workbook.injector);
  await workbook.calculate();
  await after(GATHERING_MS);
  // The first look registers formulas that were not calculated yet; that itself takes its turn.
  styleOfRules(workbook, sheetId, row, column);
  await after(0);
  await workbook.calculate();
  return styleOfRules(workbook, sheetId, row, column);
}

function styleOfRules(workbook: OpenWorkbook, sheetId: string, row: number, column: number): IStyleBase {
  const service = workbook.injector.get(ConditionalFormattingService);
  return service.composeStyle(workbook.unitId, sheetId, row, column)?.style ?? {};
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
