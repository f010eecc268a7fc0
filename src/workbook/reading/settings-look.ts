import { DERIVED_SETTINGS } from "../../ledger/derived-settings";
import type { CellValue, Settings } from "../../ledger/ledger-sheet";
import { readSettings, SETTINGS } from "../../ledger/settings";
import { cellValues } from "../cell-text";
import { SETTINGS_WORDS, SHEETS } from "../places";
import { untracked } from "../untracked";

/** 台账参数 as one reading saw it. */
export interface SettingsLook {
  readonly kind: "absent" | "ours" | "empty" | "foreign";
  readonly settings: Settings;
  /** Names of settings that the workbook lacks. */
  readonly missing: readonly string[];
  /** Names, of settings or of what follows from them, that name nothing any more: their cells were deleted. */
  readonly broken: readonly string[];
  /** Names of what follows from the settings by formula, where the name is missing or its cell holds something else. */
  readonly derivedMissing: readonly string[];
  /** Where their cells are, e.g. `B12`, as far as they are on this sheet. */
  readonly derivedAt: ReadonlyMap<string, string>;
  /** 格式版本; null where the sheet says none. */
  readonly formatVersion: number | null;
  /** Its sheet row, from 1. */
  readonly versionRow: number | null;
  /** The first sheet row (from 1) below everything that stands on the sheet. */
  readonly nextRow: number;
}

export interface RequestedSettings {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly head: Excel.Range;
  readonly names: ReadonlyMap<string, Excel.NamedItem>;
  readonly cells: ReadonlyMap<string, Excel.Range>;
}

/** Rows that are looked through for 格式版本; the sheet that we write has fifteen. */
const HEAD_ROWS = 60;

/** Asks for it; the caller syncs. */
export function requestSettings({ workbook }: Excel.RequestContext): RequestedSettings {
  const sheet = workbook.worksheets.getItemOrNullObject(SHEETS.settings);
  sheet.load("name,id");
  const used = untracked(sheet.getUsedRangeOrNullObject(true));
  used.load("rowIndex,rowCount");
  const head = untracked(sheet.getRangeByIndexes(0, 0, HEAD_ROWS, 2));
  head.load("values");
  const named = [...SETTINGS, ...DERIVED_SETTINGS].map(({ name }) => {
    const item = workbook.names.getItemOrNullObject(name);
    item.load("name");
    const range = untracked(item.getRangeOrNullObject());
    range.load("values,valueTypes,formulas,address");
    return { name, item, range };
  });
  return {
    sheet,
    used,
    head,
    names: new Map(named.map(({ name, item }) => [name, item])),
    cells: new Map(named.map(({ name, range }) => [name, range])),
  };
}

/** What was asked, after the sync. */
export function settingsLookOf(asked: RequestedSettings): SettingsLook {
  const isThere = (name: string): boolean => asked.cells.get(name)?.isNullObject === false;
  const all = [...SETTINGS, ...DERIVED_SETTINGS].map(({ name }) => name);
  const values = new Map<string, CellValue>();
  for (const [name, range] of asked.cells) {
    if (range.isNullObject) continue;
    const value = cellValues(range.values, range.valueTypes)[0]?.[0];
    if (value !== undefined) values.set(name, value);
  }
  const version = versionOf(asked);
  return {
    kind: kindOf(asked),
    settings: readSettings(values),
    missing: SETTINGS.map(({ name }) => name).filter((name) => !isThere(name)),
    broken: all.filter((name) => !isThere(name) && asked.names.get(name)?.isNullObject === false),
    derivedMissing: DERIVED_SETTINGS.filter(
      ({ name, formula }) => !isThere(name) || bare(formulaOf(asked.cells.get(name))) !== bare(formula),
    ).map(({ name }) => name),
    derivedAt: new Map(DERIVED_SETTINGS.flatMap(({ name }) => placeOf(name, asked.cells.get(name)))),
    formatVersion: version?.version ?? null,
    versionRow: version?.row ?? null,
    nextRow: asked.used.isNullObject ? 1 : asked.used.rowIndex + asked.used.rowCount + 1,
  };
}

function kindOf({ sheet, used, head, cells }: RequestedSettings): SettingsLook["kind"] {
  if (sheet.isNullObject) return "absent";
  if (used.isNullObject) return "empty";
  const named = [...cells.values()].some((range) => !range.isNullObject);
  return named || (head.values as CellValue[][])[0]?.[0] === SETTINGS_WORDS.title ? "ours" : "foreign";
}

function versionOf({ sheet, head }: RequestedSettings): { version: number | null; row: number } | null {
  if (sheet.isNullObject) return null;
  const rows = head.values as CellValue[][];
  const index = rows.findIndex(([label]) => label === SETTINGS_WORDS.version);
  if (index < 0) return null;
  const value = rows[index]?.[1];
  return { version: typeof value === "number" ? value : null, row: index + 1 };
}

/** Other programs respell a formula: blanks and case mean nothing. */
function bare(formula: unknown): string {
  return String(formula).replace(/\s/gu, "").toUpperCase();
}

function formulaOf(range: Excel.Range | undefined): unknown {
  return range === undefined ? "" : (range.formulas as unknown[][])[0]?.[0];
}

/** Only a cell of 台账参数 is written again; a name that leads elsewhere is made anew here. */
function placeOf(name: string, range: Excel.Range | undefined): readonly (readonly [string, string])[] {
  if (range === undefined || range.isNullObject) return [];
  const [sheet = "", cell = ""] = range.address.split("!");
  return sheet.replaceAll("'", "") === SHEETS.settings && !cell.includes(":") ? [[name, cell]] : [];
}
