import type { Ledger } from "./ledger";

/** Column letters for a position counted from 0: 0 is A, 26 is AA. */
export function columnLetters(position: number): string {
  const rest = Math.floor(position / 26);
  const letter = String.fromCharCode("A".charCodeAt(0) + (position % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

/** The position of column letters, from 0: A is 0, AA is 26. */
export function columnPosition(letters: string): number {
  return (
    Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - "A".charCodeAt(0) + 1, 0) -
    1
  );
}

/** The sheet row, counted from 1, of a row of the ledger. */
export function sheetRow(ledger: Ledger, index: number): number {
  return ledger.headerRow + 1 + index;
}

/**
 * `任务台账!H25`: the cell in a row (null: the header) and a column of the table, both counted from 0. The
 * sheet's name is quoted where Excel quotes it.
 */
export function cellAddress(ledger: Ledger, index: number | null, position: number): string {
  const row = index === null ? ledger.headerRow : sheetRow(ledger, index);
  return `${quoted(ledger.sheetName)}!${columnLetters(ledger.firstColumn + position)}${row}`;
}

function quoted(sheetName: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheetName);
  const likeAnAddress = /^(?:[a-z]{1,3}\d+|r\d*c?\d*|c\d*)$/i.test(sheetName);
  return plain && !likeAnAddress ? sheetName : `'${sheetName.replaceAll("'", "''")}'`;
}
