import type { PageSetup } from "../../../xlsx/model/page-setup";
import { demandWritable, sheetOf, type ExcelHost } from "../class/excel-class";
import type { SheetTarget } from "../class/targets";

export function pageSetupOf(host: ExcelHost, target: SheetTarget): Readonly<PageSetup> {
  sheetOf(host, target);
  return host.workbook.sheetExtras(target.sheetId).pageSetup ?? {};
}

/** Univer has no print set-up: it stands beside the snapshot. As in Excel, undo does not take it back. */
export function changePageSetup(host: ExcelHost, target: SheetTarget, change: PageSetup): void {
  demandWritable(host, target.sheetId);
  host.workbook.sheetExtras(target.sheetId).pageSetup = { ...pageSetupOf(host, target), ...change };
}

/** Takes parts out of the set-up. */
export function clearPageSetup(host: ExcelHost, target: SheetTarget, part: keyof PageSetup): void {
  demandWritable(host, target.sheetId);
  const left = Object.entries(pageSetupOf(host, target)).filter(([name]) => name !== part);
  host.workbook.sheetExtras(target.sheetId).pageSetup = Object.fromEntries(left);
}
