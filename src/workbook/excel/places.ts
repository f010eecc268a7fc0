import { SHEETS } from "../../ledger/settings/sheet-names";

/** Where things stand when a sheet is first written. Sheet rows (1-based) of a new 任务台账: title, one line of counts, header; data from row 4. */
export const LEDGER_ROWS = { title: 1, summary: 2, header: 3, firstData: 4 } as const;

/** The first row of the named cells on a new 台账参数; above it title, explanation and header. */
export const FIRST_SETTING_ROW = 4;

/** What a sheet 台账参数 of ours says: its title, and the label of the layout's version, whose cell has no name. */
export const SETTINGS_WORDS = { title: SHEETS.settings, version: "格式版本" } as const;
