import { EXCEL_COLUMNS, EXCEL_ROWS, type Area } from "./area";

/* Cell addresses in A1 notation. Rows and columns are 0-based in an area, 1-based in the text. */

/** The sheet that an address names, if it names one, and the rest. `'甲 表'!A1` → ["甲 表", "A1"]. */
export function splitSheet(address: string): [sheet: string | null, rest: string] {
  const at = address.lastIndexOf("!");
  if (at < 0) return [null, address];
  const name = address.slice(0, at).replace(/^=/, "");
  const unquoted = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return [unquoted, address.slice(at + 1)];
}

/** `A1`, `A1:B2`, `A:C`, `3:5`, with or without `$`; null when it is none of these or outside Excel's grid. */
export function areaOf(address: string): Area | null {
  const [first = "", second = first] = address.replaceAll("$", "").toUpperCase().split(":");
  if (address.split(":").length > 2) return null;
  const from = cornerOf(first);
  const to = cornerOf(second);
  if (
    !from ||
    !to ||
    (from.row === null) !== (to.row === null) ||
    (from.column === null) !== (to.column === null)
  )
    return null;
  const whole = second === first && !address.includes(":");
  if (whole && (from.row === null || from.column === null)) return null;
  const rows = span(from.row, to.row, EXCEL_ROWS);
  const columns = span(from.column, to.column, EXCEL_COLUMNS);
  return { row: rows[0], rows: rows[1], column: columns[0], columns: columns[1] };
}

function span(one: number | null, other: number | null, all: number): [start: number, count: number] {
  if (one === null || other === null) return [0, all];
  return [Math.min(one, other), Math.abs(one - other) + 1];
}

function cornerOf(text: string): { row: number | null; column: number | null } | null {
  const match = /^([A-Z]{1,3})?(\d{1,7})?$/.exec(text);
  if (!match || text === "") return null;
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  const column = match[1] === undefined ? null : columnNumber(match[1]);
  if ((row !== null && (row < 0 || row >= EXCEL_ROWS)) || (column !== null && column >= EXCEL_COLUMNS))
    return null;
  return { row, column };
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function columnLetters(column: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** `B2:C5`; a single cell `B2`; whole rows `3:5`; whole columns `A:C`. */
export function addressOf(area: Area): string {
  const first = columnLetters(area.column);
  const last = columnLetters(area.column + area.columns - 1);
  if (area.rows === EXCEL_ROWS) return `${first}:${last}`;
  if (area.columns === EXCEL_COLUMNS) return `${area.row + 1}:${area.row + area.rows}`;
  const start = `${first}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? start : `${start}:${last}${area.row + area.rows}`;
}

/** As Excel writes it: quoted where the name needs it. */
export function sheetPrefix(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? `${name}!`
    : `'${name.replaceAll("'", "''")}'!`;
}
