import { SHEETS } from "../../ledger/settings/sheet-names";
import { DERIVED_SETTINGS } from "../../ledger/lights/derived-settings";
import type { CellValue, Settings } from "../../ledger/cells/ledger";
import { isDateSetting, LATER_SETTINGS, readSettings, SETTINGS } from "../../ledger/settings/settings";
import { readWording, WORDING, type Wording } from "../../ledger/settings/wording";
import { cellValues } from "../excel/cell-text";
import { dayFromCell } from "../excel/date-system";
import { SETTINGS_WORDS } from "../excel/places";
import { isSameFormula } from "../../ledger/cells/same-formula";
import type { Presence } from "./presence";
import { untracked } from "../requests/untracked";

/** 台账参数 as one reading saw it. */
export interface SettingsLook {
  readonly kind: "absent" | "ours" | "empty" | "foreign";
  readonly settings: Settings;
  /** The words of papers, as they hold. */
  readonly wording: Wording;
  /** Names of settings that the workbook lacks. */
  readonly missing: readonly string[];
  /** Names of the cells of words that it lacks. */
  readonly wordingMissing: readonly string[];
  /** Names, of settings or of what follows from them, that name nothing any more: their cells were deleted. */
  readonly broken: readonly string[];
  /** Names of what follows from the settings by formula, where the name is missing or its cell holds something else. */
  readonly derivedMissing: readonly string[];
  /** Where their cells are, e.g. `B12`, as far as they are on this sheet. */
  readonly derivedAt: ReadonlyMap<string, string>;
  /** Sheet rows (from 1) where such a name stands in column A: a try that broke off may have left the cell without it. */
  readonly labelledAt: ReadonlyMap<string, number>;
  /** Sheet rows (from 1) of the first sixty in which something stands. */
  readonly taken: ReadonlySet<number>;
  /** 格式版本; null where the sheet says none. */
  readonly formatVersion: number | null;
  /** Its sheet row, from 1. */
  readonly versionRow: number | null;
  /** The workbook counts its days from 1904. */
  readonly uses1904: boolean;
  /** The first sheet row (from 1) below everything that stands on the sheet. */
  readonly nextRow: number;
}

export interface RequestedSettings {
  readonly uses1904: boolean;
  /** Null: the workbook has no such sheet. */
  readonly sheet: { readonly used: Excel.Range; readonly head: Excel.Range } | null;
  /** By the names that the workbook has. */
  readonly cells: ReadonlyMap<string, Excel.Range>;
}

/** Rows that are looked through for 格式版本; the sheet that we write has two dozen. */
const HEAD_ROWS = 60;

/** Asks for it; the caller syncs. */
export function requestSettings(
  { workbook }: Excel.RequestContext,
  { sheets, names, uses1904 }: Presence,
): RequestedSettings {
  const named = [...SETTINGS, ...DERIVED_SETTINGS, ...WORDING].filter(({ name }) => names.has(name));
  return {
    uses1904,
    sheet: sheets.has(SHEETS.settings) ? requestSheet(workbook.worksheets.getItem(SHEETS.settings)) : null,
    cells: new Map(
      named.map(({ name }) => {
        const range = untracked(workbook.names.getItem(name).getRangeOrNullObject());
        range.load("values,valueTypes,formulas,address");
        return [name, range];
      }),
    ),
  };
}

function requestSheet(sheet: Excel.Worksheet): NonNullable<RequestedSettings["sheet"]> {
  const used = untracked(sheet.getUsedRangeOrNullObject(true));
  used.load("rowIndex,rowCount");
  const head = untracked(sheet.getRangeByIndexes(0, 0, HEAD_ROWS, 2));
  head.load("values");
  return { used, head };
}

/** What was asked, after the sync. */
export function settingsLookOf({ sheet, cells, uses1904 }: RequestedSettings): SettingsLook {
  const isThere = (name: string): boolean => cells.get(name)?.isNullObject === false;
  const values = new Map<string, CellValue>();
  for (const [name, range] of cells) {
    if (range.isNullObject) continue;
    const value = cellValues(range.values, range.valueTypes)[0]?.[0];
    if (value !== undefined) values.set(name, isDateSetting(name) ? dayFromCell(value, uses1904) : value);
  }
  const version = sheet && versionOf(sheet.head);
  return {
    kind: kindOf(sheet, cells),
    uses1904,
    settings: readSettings(values),
    wording: readWording(values),
    missing: SETTINGS.map(({ name }) => name).filter((name) => !isThere(name)),
    wordingMissing: WORDING.map(({ name }) => name).filter((name) => !isThere(name)),
    broken: [...cells.keys()].filter((name) => !isThere(name)),
    derivedMissing: DERIVED_SETTINGS.filter(
      ({ name, formula }) => !isThere(name) || !isSameFormula(formulaOf(cells.get(name)), formula),
    ).map(({ name }) => name),
    derivedAt: new Map(DERIVED_SETTINGS.flatMap(({ name }) => placeOf(name, cells.get(name)))),
    labelledAt: new Map(
      sheet
        ? [...LATER_SETTINGS, ...DERIVED_SETTINGS, ...WORDING].flatMap(({ name }) => rowOf(name, sheet.head))
        : [],
    ),
    taken: new Set(sheet ? takenRows(sheet.head) : []),
    formatVersion: version?.version ?? null,
    versionRow: version?.row ?? null,
    nextRow: !sheet || sheet.used.isNullObject ? 1 : sheet.used.rowIndex + sheet.used.rowCount + 1,
  };
}

function kindOf(sheet: RequestedSettings["sheet"], cells: RequestedSettings["cells"]): SettingsLook["kind"] {
  if (sheet === null) return "absent";
  if (sheet.used.isNullObject) return "empty";
  const named = [...cells.values()].some((range) => !range.isNullObject);
  return named || (sheet.head.values as CellValue[][])[0]?.[0] === SETTINGS_WORDS.title ? "ours" : "foreign";
}

function versionOf(head: Excel.Range): { version: number | null; row: number } | null {
  const rows = head.values as CellValue[][];
  const index = rows.findIndex(([label]) => label === SETTINGS_WORDS.version);
  if (index < 0) return null;
  const value = rows[index]?.[1];
  return { version: typeof value === "number" ? value : null, row: index + 1 };
}

function rowOf(label: string, head: Excel.Range): readonly (readonly [string, number])[] {
  const index = (head.values as CellValue[][]).findIndex(([found]) => found === label);
  return index < 0 ? [] : [[label, index + 1]];
}

function takenRows(head: Excel.Range): readonly number[] {
  return (head.values as CellValue[][]).flatMap((cells, index) =>
    cells.some((value) => value !== "") ? [index + 1] : [],
  );
}

function formulaOf(range: Excel.Range | undefined): string {
  return range === undefined ? "" : String((range.formulas as unknown[][])[0]?.[0]);
}

/** Only a cell of 台账参数 is written again; a name that leads elsewhere is made anew here. */
function placeOf(name: string, range: Excel.Range | undefined): readonly (readonly [string, string])[] {
  if (range === undefined || range.isNullObject) return [];
  const [sheet = "", cell = ""] = range.address.split("!");
  return sheet.replaceAll("'", "") === SHEETS.settings && !cell.includes(":") ? [[name, cell]] : [];
}
