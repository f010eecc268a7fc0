import { maximumColumns, maximumRows, parseRangeAnywhere, rangeAddress } from "./address";
import type { Range } from "./address";

/** What a file says where it names ranges of cells of one of its sheets. */
export interface References {
  /** On the sheet. */
  readonly ranges: readonly Range[];
  /** Spelled as the file format has it, so that every program reads it. */
  readonly isSound: boolean;
  /** Pieces that are no cells of this sheet, such as `#REF!`. */
  readonly lost: readonly string[];
  /** Pieces that reach beyond the last row or column, of which the part on the sheet is among the ranges. */
  readonly cut: readonly string[];
}

/** As Excel spells them, but that it writes no `$`. */
const sound =
  /^(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})$/;
/** A sheet's name in quotes may hold a comma or a blank. */
const piece = /(?:'(?:[^']|'')*'|[^\s,;'])+/g;

/**
 * Reads the ranges of a rule, a filter, merged cells: apart by blanks as the format has it, or by commas as other
 * programs have it; with `$`, in small letters, with the sheet's name before them.
 */
export function readReferences(text: string, sheetName: string): References {
  const [ranges, lost, cut]: [Range[], string[], string[]] = [[], [], []];
  const pieces: readonly string[] = text.match(piece) ?? [];
  for (const one of pieces) {
    const [reference, sheet] = withoutSheet(one);
    const isHere = sheet === undefined || sheet.toLowerCase() === sheetName.toLowerCase();
    const range = isHere ? parseRangeAnywhere(reference) : undefined;
    if (range === undefined || range.startRow >= maximumRows || range.startColumn >= maximumColumns) {
      lost.push(one);
      continue;
    }
    if (range.endRow >= maximumRows || range.endColumn >= maximumColumns) cut.push(one);
    ranges.push({
      ...range,
      endRow: Math.min(range.endRow, maximumRows - 1),
      endColumn: Math.min(range.endColumn, maximumColumns - 1),
    });
  }
  const isSound =
    pieces.length > 0 &&
    lost.length + cut.length === 0 &&
    !/[,;]/.test(text) &&
    pieces.every((one) => sound.test(one) && isInOrder(one));
  return { ranges, isSound, lost, cut };
}

/** The one range that a file names; undefined if it names none, or several. */
export function readReference(text: string, sheetName: string): Range | undefined {
  const { ranges, lost } = readReferences(text, sheetName);
  return ranges.length === 1 && lost.length === 0 ? ranges[0] : undefined;
}

/** Whether nothing is left of what was named. */
export function isDeleted(text: string | undefined): boolean {
  return text?.includes("#REF!") === true;
}

/** The ranges as the format spells them. */
export function soundReferences(ranges: readonly Range[]): string {
  return ranges.map(rangeAddress).join(" ");
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
  const range = parseRangeAnywhere(plain);
  const first = parseRangeAnywhere(plain.split(":")[0] ?? "");
  if (range === undefined) return false;
  if (first !== undefined)
    return first.startRow === range.startRow && first.startColumn === range.startColumn;
  const [from = "", to = ""] = plain.split(":");
  return /\d/.test(from)
    ? Number(from) <= Number(to)
    : from.length < to.length || (from.length === to.length && from <= to);
}
