import { comparisonKey } from "../../plan/text/comparison-key";
import { textOf } from "../cells/cell-value";
import { COLUMNS, columnOf, type ColumnKey } from "./columns";
import type { CellValue, Ledger } from "../cells/ledger";
import { nearest } from "../cells/nearest";

/** A header that evidently means one of ours; `position` is counted from 0. */
export interface MeantHeader {
  readonly position: number;
  readonly was: string;
  readonly key: ColumnKey;
}

/**
 * The header row against the declared columns: the one understanding of it that checks, repair, lights and summaries
 * share. A header is first ours to the letter, else ours but for blanks, line breaks, width and what cannot be seen,
 * else ours but for a slip or two.
 */
export interface HeaderReading {
  /** Where each column stands, misnamed ones among them. Of a repeated header the first counts. */
  readonly positions: ReadonlyMap<ColumnKey, number>;
  /** Nothing in the header row stands for them, in the columns' declared order. */
  readonly missing: readonly ColumnKey[];
  /** They stand for a column that would be missing otherwise. */
  readonly misnamed: readonly MeantHeader[];
  /** They repeat a column that is there; Excel numbers a header that would stand twice: 完成状态2. */
  readonly repeated: readonly MeantHeader[];
}

const KEY_BY_HEADER = new Map(COLUMNS.map(({ key, header }) => [header, key]));
const keyOf = (header: string): ColumnKey | undefined => KEY_BY_HEADER.get(header);

/** So many characters of a header may be wrong. */
const SLIPS = { short: 1, long: 2, longFrom: 6 };

const READ = new WeakMap<readonly CellValue[], HeaderReading>();

/** Reads a header row; each once. */
export function readHeaders(headers: readonly CellValue[]): HeaderReading {
  const known = READ.get(headers) ?? read(headers);
  READ.set(headers, known);
  return known;
}

/** Where each declared column stands in the table, counted from 0, as `readHeaders` understands its headers. */
export function columnPositions(headers: readonly CellValue[]): ReadonlyMap<ColumnKey, number> {
  return readHeaders(headers).positions;
}

function read(headers: readonly CellValue[]): HeaderReading {
  const positions = new Map<ColumnKey, number>();
  for (const { key, header } of COLUMNS) {
    const position = headers.indexOf(header);
    if (position !== -1) positions.set(key, position);
  }
  const misnamed: MeantHeader[] = [];
  const take = (position: number, was: string, key: ColumnKey): void => {
    positions.set(key, position);
    misnamed.push({ position, was, key });
  };
  const ours = new Set(positions.values());
  const others = headers
    .map((header, position) => ({ position, was: textOf(header) }))
    .filter(({ position }) => !ours.has(position));
  // The surest first: a slip must not take the place of a header that is ours but for a line break.
  const unlike = others.filter(({ position, was }) => {
    const key = keyOf(comparisonKey(was));
    if (key === undefined || positions.has(key)) return true;
    take(position, was, key);
    return false;
  });
  const repeated: MeantHeader[] = [];
  for (const { position, was } of unlike) {
    const key = keyOf(comparisonKey(was)) ?? keyOf(comparisonKey(was).replace(/\d+$/, ""));
    if (key !== undefined && positions.has(key)) repeated.push({ position, was, key });
    else {
      const meant = meantBy(was, positions);
      if (meant !== null) take(position, was, meant);
    }
  }
  const inOrder = COLUMNS.filter(({ key }) => positions.has(key)).map(
    ({ key }) => [key, positions.get(key) ?? 0] as const,
  );
  return {
    positions: new Map(inOrder),
    missing: COLUMNS.map(({ key }) => key).filter((key) => !positions.has(key)),
    misnamed: misnamed.sort((a, b) => a.position - b.position),
    repeated,
  };
}

function meantBy(was: string, found: ReadonlyMap<ColumnKey, number>): ColumnKey | null {
  const text = comparisonKey(was);
  const choices = COLUMNS.filter(({ key }) => !found.has(key)).map(({ header }) => header);
  const slips = text.length >= SLIPS.longFrom ? SLIPS.long : SLIPS.short;
  const header = nearest(text, choices, slips);
  return header === null ? null : (keyOf(header) ?? null);
}

/** The ledger under headers as they should read: itself where they do. */
export function rightlyNamed<Read extends Ledger>(ledger: Read): Read {
  const { misnamed } = readHeaders(ledger.headers);
  if (misnamed.length === 0) return ledger;
  const headers = [...ledger.headers];
  for (const { position, key } of misnamed) headers[position] = columnOf(key).header;
  return { ...ledger, headers };
}
