import type { FWorksheet } from "@univerjs/sheets/facade";

/** Whether Excel's menu does not offer to show a hidden sheet; Univer keeps it, and offers it all the same. */
export function isVeryHidden(sheet: FWorksheet): boolean {
  return sheet.getSheet().getConfig().custom?.["veryHidden"] === true;
}

export function setVeryHidden(sheet: FWorksheet, veryHidden: boolean): void {
  const config = sheet.getSheet().getConfig();
  config.custom = { ...config.custom, veryHidden };
}
