/** Cells from one to another, ends included. */
export interface Range {
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
export function parseRange(reference: string): Range | undefined {
  const range = parseRangeAnywhere(reference);
  return range === undefined || range.endRow >= maximumRows || range.endColumn >= maximumColumns
    ? undefined
    : range;
}

/** The same, where it may reach beyond the sheet. */
export function parseRangeAnywhere(reference: string): Range | undefined {
  const match = rangeParts.exec(reference);
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
  const range = rangeBetween(
    { row: row(firstRow, 0), column: column(firstColumn, 0) },
    { row: row(lastRow, maximumRows - 1), column: column(lastColumn, maximumColumns - 1) },
  );
  return range.startRow < 0 ? undefined : range;
}

const rangeParts =
  /^\$?([A-Za-z]{1,4}(?=[$\d:]|$))?\$?(\d{1,9})?(?:(:)\$?([A-Za-z]{1,4}(?=[$\d]|$))?\$?(\d{1,9})?)?$/;

function rangeBetween(a: { row: number; column: number }, b: { row: number; column: number }): Range {
  return {
    startRow: Math.min(a.row, b.row),
    startColumn: Math.min(a.column, b.column),
    endRow: Math.max(a.row, b.row),
    endColumn: Math.max(a.column, b.column),
  };
}

/** `A1:B2`, or `A1` for a single cell. */
export function rangeAddress(range: Range): string {
  const first = cellAddress(range.startRow, range.startColumn);
  const last = cellAddress(range.endRow, range.endColumn);
  return first === last ? first : `${first}:${last}`;
}

/** The ranges as an sqref. Univer marks whole rows and columns with NaN or with the sheet's own size. */
export function rangesAddress(ranges: readonly Range[]): string {
  return ranges.map((range) => rangeAddress(boundedRange(range))).join(" ");
}

/** The same range with real numbers for ends that Univer leaves open. */
export function boundedRange(range: Range): Range {
  const or = (value: number, fallback: number) => (Number.isFinite(value) ? value : fallback);
  return {
    startRow: or(range.startRow, 0),
    startColumn: or(range.startColumn, 0),
    endRow: Math.min(or(range.endRow, maximumRows - 1), maximumRows - 1),
    endColumn: Math.min(or(range.endColumn, maximumColumns - 1), maximumColumns - 1),
  };
}
