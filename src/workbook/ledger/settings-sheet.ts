import { FORMAT_VERSION, SETTINGS, type Setting } from "../../ledger/settings";
import type { Plan, Serial } from "../../plan/plan";
import { setUpLedgerPages } from "./page-setup";
import { FIRST_SETTING_ROW, SHEETS } from "../places";
import { untracked } from "../untracked";

const TITLE = "台账参数";
const EXPLANATION = "“值”一列可以修改，预警状态和各汇总表随之重新计算；名称和位置请勿改动。";
const HEADER = ["名称", "值", "说明"];
const BODY_FONT = "仿宋";

/** Is what stands in A1 of a sheet 台账参数 ours? */
export function isSettingsTitle(value: unknown): boolean {
  return value === TITLE;
}

/** Writes 台账参数 anew on an empty sheet, and names its cells. */
export function writeSettingsSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: Plan,
  asOf: Serial,
): void {
  // The title first: by it the sheet is known as ours when a try breaks off. The names last.
  sheet.getRange("A1").values = [[TITLE]];
  const versionRow = FIRST_SETTING_ROW + SETTINGS.length;
  sheet.getRange(`A${versionRow}:C${versionRow}`).values = [
    ["格式版本", FORMAT_VERSION, "本工作簿的格式版本，由加载项使用。"],
  ];
  sheet.getRange("A3:C3").values = [HEADER];
  sheet.getRange("A2").values = [[EXPLANATION]];

  const all = sheet.getRange(`A2:C${versionRow}`);
  all.format.font.name = BODY_FONT;
  all.format.verticalAlignment = "Center";
  const title = sheet.getRange("A1");
  title.format.font.size = 16;
  title.format.font.bold = true;
  sheet.getRange("A3:C3").format.font.bold = true;
  sheet.getRange("A3:C3").format.fill.color = "#D9E2F3";
  sheet.getRange("A:A").format.columnWidth = 96;
  sheet.getRange("B:B").format.columnWidth = 84;
  sheet.getRange("C:C").format.columnWidth = 380;
  setUpLedgerPages(sheet);
  writeSettings(context, sheet, SETTINGS, plan, asOf);
}

/** Writes the given settings at their places on 台账参数 and names the cells. */
export function writeSettings(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  settings: readonly Setting[],
  plan: Plan,
  asOf: Serial,
): void {
  for (const setting of settings) {
    const row = FIRST_SETTING_ROW + SETTINGS.indexOf(setting);
    const cell = untracked(sheet.getRange(`B${row}`));
    cell.numberFormat = [[setting.numberFormat]];
    untracked(sheet.getRange(`A${row}:C${row}`)).values = [
      [setting.name, setting.initial(plan, asOf), setting.explanation],
    ];
    cell.format.horizontalAlignment = "Center";
    context.workbook.names.add(setting.name, cell, setting.explanation);
  }
}

/** The sheet 台账参数, made if it is missing. */
export function settingsSheet(context: Excel.RequestContext, exists: boolean): Excel.Worksheet {
  return exists
    ? context.workbook.worksheets.getItem(SHEETS.settings)
    : context.workbook.worksheets.add(SHEETS.settings);
}
