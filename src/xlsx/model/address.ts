/**
 * The words of this room: an address is text (`A1`, `$A$1:B2`, `A:B`), a cell is a row and a column counted from 0, an
 * area the cells from one to another.
 */

/** Ends included. */
export interface Area {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

/** Rows and columns of an .xlsx sheet. */
export const maximumRows = 1_048_576;
export const maximumColumns = 16_384;

/** `A` for 0. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0 for `A`. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `A1` for (0, 0). */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** Reads `$A$1` or `A1`; undefined if it is no address of a cell that a sheet has. */
export function parseCell(address: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (match === null) return undefined;
  const [row, column] = [Number(match[2]) - 1, columnIndex(match[1] ?? "")];
  return row < 0 || row >= maximumRows || column >= maximumColumns ? undefined : { row, column };
}

/** Reads `A1`, `A1:B2`, `A:B` or `1:2`; undefined if it is none of these, or not on a sheet. */
export function parseArea(reference: string): Area | undefined {
  const area = parseAreaAnywhere(reference);
  return area === undefined || area.endRow >= maximumRows || area.endColumn >= maximumColumns
    ? undefined
    : area;
}

/** The same, where it may reach beyond the sheet. */
export function parseAreaAnywhere(reference: string): Area | undefined {
  const match = areaParts.exec(reference);
  if (match === null) return undefined;
  const [, firstColumn, firstRow, colon, lastColumn = firstColumn, lastRow = firstRow] = match;
  const isHalf = firstColumn === undefined || firstRow === undefined;
  if (isHalf && colon === undefined) return undefined;
  if ((firstColumn === undefined) !== (lastColumn === undefined)) return undefined;
  if ((firstRow === undefined) !== (lastRow === undefined)) return undefined;
  if (colon !== undefined && match[4] === undefined && match[5] === undefined) return undefined;
  const row = (digits: string | undefined, whole: number) =>
    digits === undefined ? whole : Number(digits) - 1;
  const column = (letters: string | undefined, whole: number) =>
    letters === undefined ? whole : columnIndex(letters);
  const area = areaBetween(
    { row: row(firstRow, 0), column: column(firstColumn, 0) },
    { row: row(lastRow, maximumRows - 1), column: column(lastColumn, maximumColumns - 1) },
  );
  return area.startRow < 0 ? undefined : area;
}

const areaParts =
  /^\$?([A-Za-z]{1,4}(?=[$\d:]|$))?\$?(\d{1,9})?(?:(:)\$?([A-Za-z]{1,4}(?=[$\d]|$))?\$?(\d{1,9})?)?$/;

function areaBetween(a: { row: number; column: number }, b: { row: number; column: number }): Area {
  return {
    startRow: Math.min(a.row, b.row),
    startColumn: Math.min(a.column, b.column),
    endRow: Math.max(a.row, b.row),
    endColumn: Math.max(a.column, b.column),
  };
}

/** `A1:B2`, or `A1` for a single cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.startRow, area.startColumn);
  const last = cellAddress(area.endRow, area.endColumn);
  return first === last ? first : `${first}:${last}`;
}

/** `$A$1:$B$2` for `A1:B2`. */
export function absoluteAddress(address: string): string {
  return address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** The areas as an sqref. Univer marks whole rows and columns with NaN or with the sheet's own size. */
export function areasAddress(areas: readonly Area[]): string {
  return areas.map((area) => areaAddress(boundedArea(area))).join(" ");
}

/** The same area with real numbers for ends that Univer leaves open. */
export function boundedArea(area: Area): Area {
  const or = (value: number, fallback: number) => (Number.isFinite(value) ? value : fallback);
  return {
    startRow: or(area.startRow, 0),
    startColumn: or(area.startColumn, 0),
    endRow: Math.min(or(area.endRow, maximumRows - 1), maximumRows - 1),
    endColumn: Math.min(or(area.endColumn, maximumColumns - 1), maximumColumns - 1),
  };
}

/** What a file says where it names cells of one of its sheets. */
export interface NamedAreas {
  /** On the sheet. */
  readonly areas: readonly Area[];
  /** Spelled as the file format has it, so that every program reads it. */
  readonly isSound: boolean;
  /** Pieces that are no cells of this sheet, such as `#REF!`. */
  readonly lost: readonly string[];
  /** Pieces that reach beyond the last row or column, of which the part on the sheet is among the areas. */
  readonly cut: readonly string[];
}

/** As Excel spells them, but that it writes no `$`. */
const sound =
  /^(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})$/;
/** A sheet's name in quotes may hold a comma or a blank. */
const piece = /(?:'(?:[^']|'')*'|[^\s,;'])+/g;

/**
 * Reads the areas of a rule, a filter, merged cells: apart by blanks as the format has it, or by commas as other
 * programs have it; with `$`, in small letters, with the sheet's name before them.
 */
export function readAreas(text: string, sheetName: string): NamedAreas {
  const [areas, lost, cut]: [Area[], string[], string[]] = [[], [], []];
  const pieces: readonly string[] = text.match(piece) ?? [];
  for (const one of pieces) {
    const [reference, sheet] = withoutSheet(one);
    const isHere = sheet === undefined || sheet.toLowerCase() === sheetName.toLowerCase();
    const area = isHere ? parseAreaAnywhere(reference) : undefined;
    if (area === undefined || area.startRow >= maximumRows || area.startColumn >= maximumColumns) {
      lost.push(one);
      continue;
    }
    if (area.endRow >= maximumRows || area.endColumn >= maximumColumns) cut.push(one);
    areas.push({
      ...area,
      endRow: Math.min(area.endRow, maximumRows - 1),
      endColumn: Math.min(area.endColumn, maximumColumns - 1),
    });
  }
  const isSound =
    pieces.length > 0 &&
    lost.length + cut.length === 0 &&
    !/[,;]/.test(text) &&
    pieces.every((one) => sound.test(one) && isInOrder(one));
  return { areas, isSound, lost, cut };
}

/** The one area that a file names; undefined if it names none, or several. */
export function readArea(text: string, sheetName: string): Area | undefined {
  const { areas, lost } = readAreas(text, sheetName);
  return areas.length === 1 && lost.length === 0 ? areas[0] : undefined;
}

/** Whether nothing is left of what was named. */
export function isDeleted(text: string | undefined): boolean {
  return text?.includes("#REF!") === true;
}

function withoutSheet(reference: string): [reference: string, sheet: string | undefined] {
  const at = reference.lastIndexOf("!");
  // `#REF!` is no sheet.
  if (at < 0 || at === reference.length - 1) return [reference, undefined];
  const sheet = reference.slice(0, at);
  return [reference.slice(at + 1), sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet];
}

/** From the upper left to the lower right: no program but ours reads it the other way round. */
function isInOrder(reference: string): boolean {
  const plain = reference.replace(/\$/g, "");
  if (!plain.includes(":")) return true;
  const area = parseAreaAnywhere(plain);
  const first = parseAreaAnywhere(plain.split(":")[0] ?? "");
  if (area === undefined) return false;
  if (first !== undefined) return first.startRow === area.startRow && first.startColumn === area.startColumn;
  const [from = "", to = ""] = plain.split(":");
  return /\d/.test(from)
    ? Number(from) <= Number(to)
    : from.length < to.length || (from.length === to.length && from <= to);
}

/** A sheet's name as a formula names it: in quotes unless it is a plain word that cannot be taken for a reference. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const reference = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*|[Cc]\d*)$/.test(name);
  return plain && !reference ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Splits `Sheet!$A$1,'a,b'!$C$1` at its commas and gives each piece without its sheet. */
export function addressesWithoutSheet(formula: string): string[] {
  const pieces = formula.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
  return pieces.map((piece) => piece.replace(/^.*!/s, "").trim());
}
