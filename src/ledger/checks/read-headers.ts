import { comparisonKey } from "../../plan/comparison-key";
import { textOf } from "../cell-value";
import { COLUMNS, columnOf, type ColumnKey } from "../columns";
import { columnPositions } from "../ledger-rows";
import type { CellValue, LedgerSheet } from "../ledger-sheet";
import { nearest } from "../nearest";

/** A header that evidently means one of ours; `position` is counted from 0. */
export interface MeantHeader {
  readonly position: number;
  readonly was: string;
  readonly key: ColumnKey;
}

/** The header row against the declared columns. */
export interface HeaderReading {
  /** Nothing in the header row stands for them. */
  readonly missing: readonly ColumnKey[];
  /** They stand for a column that would be missing otherwise. */
  readonly misnamed: readonly MeantHeader[];
  /** They repeat a column that is there; Excel numbers a header that would stand twice: 完成状态2. */
  readonly repeated: readonly MeantHeader[];
}

const KEY_BY_HEADER = new Map(COLUMNS.map(({ key, header }) => [header, key]));

/** So many characters of a header may be wrong. */
const SLIPS = { short: 1, long: 2, longFrom: 6 };

export function readHeaders(headers: readonly CellValue[]): HeaderReading {
  const positions = columnPositions(headers);
  const ours = new Set(positions.values());
  const foreign = headers
    .map((header, position) => ({ position, was: textOf(header) }))
    .filter(({ position }) => !ours.has(position));

  const repeated = foreign.flatMap(({ position, was }) => {
    const key =
      KEY_BY_HEADER.get(comparisonKey(was)) ?? KEY_BY_HEADER.get(comparisonKey(was).replace(/\d+$/, ""));
    return key !== undefined && positions.has(key) ? [{ position, was, key }] : [];
  });
  const missing = new Set(COLUMNS.map(({ key }) => key).filter((key) => !positions.has(key)));
  const misnamed: MeantHeader[] = [];
  for (const { position, was } of foreign) {
    const key = meantBy(was, missing);
    if (key === null || !missing.delete(key)) continue;
    misnamed.push({ position, was, key });
  }
  return { missing: [...missing], misnamed, repeated };
}

function meantBy(was: string, missing: ReadonlySet<ColumnKey>): ColumnKey | null {
  const text = comparisonKey(was);
  const choices = [...missing].map((key) => columnOf(key).header);
  const slips = text.length >= SLIPS.longFrom ? SLIPS.long : SLIPS.short;
  const header = nearest(text, choices, slips);
  return header === null ? null : (KEY_BY_HEADER.get(header) ?? null);
}

/** The ledger under headers as they should read: itself where they do. */
export function rightlyNamed(sheet: LedgerSheet, { misnamed }: HeaderReading): LedgerSheet {
  if (misnamed.length === 0) return sheet;
  const headers = [...sheet.headers];
  for (const { position, key } of misnamed) headers[position] = columnOf(key).header;
  return { ...sheet, headers };
}
