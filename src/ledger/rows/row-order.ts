import { isCellError } from "../cells/cell-value";
import type { CellValue } from "../cells/ledger";

/** What a row is known by wherever it is sorted to: what stands in its 序号, and the how-manieth it is with that. */
export type RowName = string;

/** The names of rows in their order, of the cells of 序号. No two are the same. */
export function rowNames(numbers: readonly CellValue[]): readonly RowName[] {
  const seen = new Map<string, number>();
  return numbers.map((value) => {
    const no = isCellError(value) ? value.error : String(value);
    const before = seen.get(no) ?? 0;
    seen.set(no, before + 1);
    return `${no}|${String(before)}`;
  });
}

/**
 * The places (0-based) to which the rows go, by their present place, so that they stand in the order of `was`. Rows that
 * it does not know stay in their order behind it.
 */
export function placesAfter(now: readonly RowName[], was: readonly RowName[]): readonly number[] {
  const places = new Map(was.map((name, place) => [name, place]));
  return now.map((name, index) => places.get(name) ?? was.length + index);
}

/** Do the rows that both have stand in the same order? */
export function isSameOrder(one: readonly RowName[], other: readonly RowName[]): boolean {
  const [ofOne, ofOther] = [new Set(one), new Set(other)];
  const shared = other.filter((name) => ofOne.has(name));
  return one.filter((name) => ofOther.has(name)).every((name, place) => name === shared[place]);
}
