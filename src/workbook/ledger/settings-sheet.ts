import { SHEETS } from "../../ledger/settings/sheet-names";
import { DERIVED_SETTINGS } from "../../ledger/lights/derived-settings";
import { isDateSetting, SETTINGS } from "../../ledger/settings/settings";
import { WORDING } from "../../ledger/settings/wording";
import type { Written } from "../../ledger/repair/taking-back";
import type { Plan, Serial } from "../../plan/plan";
import { asEntry } from "../excel/cell-text";
import { dayForCell } from "../excel/date-system";
import type { SheetPages } from "../excel/page-setup";
import { FIRST_SETTING_ROW, SETTINGS_WORDS } from "../excel/places";
import type { SettingsLook } from "../reading/settings-look";
import { untracked } from "../requests/untracked";

const EXPLANATION = "“值”一列可以修改，预警状态和各汇总表随之重新计算；名称和位置请勿改动。";
const HEADER = ["名称", "值", "说明"];
const BODY_FONT = "仿宋";
const WORDING_HEADER = ["用语", "", "内容（可以修改）", "可以填入什么"];
/** In the column of values: the words stand in the next one. */
const WORDING_LEAD = "见右";
/** Where one may write. */
const WORDING_FILL = "#FFF9E7";
const HEADER_FILL = "#D9E2F3";
/** Points. */
const BESIDE_WIDTH = 300;
/** Below the settings; what follows by formula stands below it, so that older sheets need nothing moved. */
const VERSION_ROW = FIRST_SETTING_ROW + SETTINGS.length;

/** What queueSettings and queueVersion would write of 台账参数. */
export function settingsToWrite(look: SettingsLook, version: number): readonly string[] {
  return [
    ...look.missing,
    ...look.derivedMissing,
    ...look.wordingMissing,
    ...(isOlder(look, version) && look.missing.length < SETTINGS.length ? [SETTINGS_WORDS.version] : []),
  ];
}

const isOlder = ({ formatVersion }: SettingsLook, version: number): boolean => (formatVersion ?? 0) < version;

/**
 * Brings the named cells of 台账参数 to completeness; cells that are there keep their values, formulas of ours are put
 * right. Returns the pages that are to be set up behind all else.
 */
export function queueSettings(
  context: Excel.RequestContext,
  look: SettingsLook,
  plan: Plan,
  asOf: Serial,
): readonly SheetPages[] {
  if (look.missing.length + look.derivedMissing.length + look.wordingMissing.length === 0) return [];
  const sheet =
    look.kind === "absent"
      ? context.workbook.worksheets.add(SHEETS.settings)
      : context.workbook.worksheets.getItem(SHEETS.settings);
  for (const name of look.broken) context.workbook.names.getItem(name).delete();
  const isNew = look.missing.length === SETTINGS.length;
  if (isNew) dress(sheet);
  const inPlace = settingsInPlace(look);
  const reserved = new Set(inPlace.values());
  let row = Math.max(versionRowOf(look) + 1, look.nextRow);
  const nextFree = (): number => {
    while (reserved.has(row)) row++;
    return row++;
  };
  for (const setting of SETTINGS) {
    if (!look.missing.includes(setting.name)) continue;
    const at = inPlace.get(setting.name) ?? look.labelledAt.get(setting.name) ?? nextFree();
    writeNamed(context, sheet, at, setting, (cell) => {
      const initial = setting.initial(plan, asOf);
      cell.values = [[isDateSetting(setting.name) ? dayForCell(initial, look.uses1904) : initial]];
    });
  }
  for (const setting of DERIVED_SETTINGS) {
    if (!look.derivedMissing.includes(setting.name)) continue;
    const at = look.derivedAt.get(setting.name);
    if (at !== undefined) {
      const cell = untracked(sheet.getRange(at));
      // In a text cell a formula stays text.
      cell.numberFormat = [[setting.numberFormat]];
      cell.formulas = [[setting.formula]];
    } else
      writeNamed(context, sheet, look.labelledAt.get(setting.name) ?? nextFree(), setting, (cell) => {
        cell.formulas = [[setting.formula]];
      });
  }
  const end = Math.max(row, ...[...reserved].map((own) => own + 1));
  if (look.wordingMissing.length > 0) queueWording(context, sheet, look, end);
  return isNew ? [{ sheetName: SHEETS.settings, paperSize: "A4" }] : [];
}

/** The rows of missing settings that get the place that they have on a new sheet: on an older one something else may stand there. */
function settingsInPlace(look: SettingsLook): ReadonlyMap<string, number> {
  const isNew = look.missing.length === SETTINGS.length;
  return new Map(
    SETTINGS.flatMap(({ name, later }, index) => {
      const own = FIRST_SETTING_ROW + index;
      const isFree = isNew || later !== true || (own !== versionRowOf(look) && !look.taken.has(own));
      return look.missing.includes(name) && isFree ? [[name, own]] : [];
    }),
  );
}

/** The words of papers, from `row` on. They take the wide column, and what they are for stands beside them. */
function queueWording(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  look: SettingsLook,
  row: number,
): void {
  const missing = WORDING.filter(({ name }) => look.wordingMissing.includes(name));
  // Before rows are fitted to what they say.
  sheet.getRange("D:D").format.columnWidth = BESIDE_WIDTH;
  const isNew = missing.length === WORDING.length && !missing.some(({ name }) => look.labelledAt.has(name));
  if (isNew) {
    const header = untracked(sheet.getRange(`A${row}:D${row}`));
    header.values = [WORDING_HEADER];
    header.format.font.bold = true;
    header.format.font.name = BODY_FONT;
    header.format.fill.color = HEADER_FILL;
  }
  let next = isNew ? row + 1 : row;
  const written = missing.map((cell) => {
    const at = look.labelledAt.get(cell.name) ?? next++;
    writeWording(context, sheet, at, cell);
    return at;
  });
  // After the last has been written: fitting waits for every value before it.
  for (const at of written) sheet.getRange(`A${at}:D${at}`).format.autofitRows();
}

function writeWording(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  row: number,
  { name, explanation, initial }: (typeof WORDING)[number],
): void {
  const [label, lead, text, beside] = ["A", "B", "C", "D"].map((column) =>
    untracked(sheet.getRange(`${column}${row}`)),
  ) as [Excel.Range, Excel.Range, Excel.Range, Excel.Range];
  label.values = [[name]];
  lead.values = [[WORDING_LEAD]];
  lead.format.horizontalAlignment = "Center";
  text.values = [[asEntry(initial, false)]];
  beside.values = [[explanation]];
  const all = untracked(sheet.getRange(`A${row}:D${row}`));
  all.format.font.name = BODY_FONT;
  all.format.verticalAlignment = "Top";
  for (const cell of [text, beside]) cell.format.wrapText = true;
  text.format.fill.color = WORDING_FILL;
  context.workbook.names.add(name, text, name);
}

/** Says of which layout the ledger is; last of all, so that a try that broke off is known by what it lacks. */
export function queueVersion(context: Excel.RequestContext, look: SettingsLook, version: number): void {
  if (!isOlder(look, version)) return;
  const row = versionRowOf(look);
  const sheet = context.workbook.worksheets.getItem(SHEETS.settings);
  sheet.getRange(`A${row}:C${row}`).values = [
    [SETTINGS_WORDS.version, version, "本工作簿的格式版本，由加载项使用。"],
  ];
  sheet.getRange(`B${row}`).format.horizontalAlignment = "Center";
}

/** Where queueVersion would write, and what stands there; null: it would write nothing. */
export function formerVersion(look: SettingsLook, version: number): Written["formerVersion"] {
  return isOlder(look, version) ? { row: versionRowOf(look), was: look.formatVersion } : null;
}

/** 格式版本 as it was before queueVersion. */
export function queueFormerVersion(
  context: Excel.RequestContext,
  { row, was }: NonNullable<Written["formerVersion"]>,
): void {
  const sheet = context.workbook.worksheets.getItem(SHEETS.settings);
  if (was === null) sheet.getRange(`A${row}:C${row}`).clear("Contents");
  else sheet.getRange(`B${row}`).values = [[was]];
}

function versionRowOf({ versionRow, missing, nextRow, taken }: SettingsLook): number {
  const isFree = missing.length === SETTINGS.length || !taken.has(VERSION_ROW);
  return versionRow ?? (isFree ? VERSION_ROW : Math.max(VERSION_ROW, nextRow));
}

interface NamedCell {
  readonly name: string;
  readonly explanation: string;
  readonly numberFormat: string;
}

function writeNamed(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  row: number,
  { name, explanation, numberFormat }: NamedCell,
  write: (cell: Excel.Range) => void,
): void {
  const cell = untracked(sheet.getRange(`B${row}`));
  cell.numberFormat = [[numberFormat]];
  untracked(sheet.getRange(`A${row}`)).values = [[name]];
  untracked(sheet.getRange(`C${row}`)).values = [[explanation]];
  write(cell);
  cell.format.horizontalAlignment = "Center";
  context.workbook.names.add(name, cell, explanation);
}

/** A new sheet. The title first: by it the sheet is known as ours when a try breaks off; the names last. */
function dress(sheet: Excel.Worksheet): void {
  sheet.getRange("A1").values = [[SETTINGS_WORDS.title]];
  sheet.getRange("A3:C3").values = [HEADER];
  sheet.getRange("A2").values = [[EXPLANATION]];

  const all = sheet.getRange(`A2:C${VERSION_ROW + DERIVED_SETTINGS.length}`);
  all.format.font.name = BODY_FONT;
  all.format.verticalAlignment = "Center";
  const title = sheet.getRange("A1");
  title.format.font.size = 16;
  title.format.font.bold = true;
  sheet.getRange("A3:C3").format.font.bold = true;
  sheet.getRange("A3:C3").format.fill.color = HEADER_FILL;
  sheet.getRange("A:A").format.columnWidth = 96;
  sheet.getRange("B:B").format.columnWidth = 84;
  sheet.getRange("C:C").format.columnWidth = 520;
}
