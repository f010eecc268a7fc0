import { type Area, readAreas } from "../model/address";

/** More ranges than these nobody lays over one another by hand, and to compare each with each would take long. */
const mostRanges = 4000;

const overlap = (a: Area, b: Area): boolean =>
  a.startRow <= b.endRow &&
  b.startRow <= a.endRow &&
  a.startColumn <= b.endColumn &&
  b.startColumn <= a.endColumn;

/**
 * Of the rules that a file lays over one another the engine takes the later one, cell by cell: those of which it drops
 * something when the rules are written anew, by their ranges as spelled.
 */
export function overlaidRules(sqrefs: readonly string[], sheetName: string): string[] {
  const rules = sqrefs.map((sqref) => readAreas(sqref, sheetName).areas);
  if (rules.reduce((sum, { length }) => sum + length, 0) > mostRanges) return [];
  return sqrefs.filter((_sqref, index) =>
    rules
      .slice(index + 1)
      .some((later) => later.some((range) => rules[index]?.some((own) => overlap(own, range)))),
  );
}
