import fc from "fast-check";
import { movesNothing, relativeForm } from "../../../src/host/engine/workarounds/calculation/relative-form";

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}
const cell: fc.Arbitrary<Cell> = fc.record({
  row: fc.integer({ min: 20, max: 900 }),
  column: fc.integer({ min: 5, max: 20 }),
  isRowFixed: fc.boolean(),
  isColumnFixed: fc.boolean(),
});
/** What stands beside cells in a formula and does not move. */
const still = fc.constantFrom(
  '"B5"',
  '"a""B5"',
  "'B5 年'!$A$1",
  "'it''s B5'!$A$1",
  "表[B5]",
  "表[[#This Row],[B5]]",
  "表['[B5]",
  "率",
  "$F$4:$F$7",
  "12",
  "TRUE",
);

const written = ({ row, column, isRowFixed, isColumnFixed }: Cell): string =>
  [isColumnFixed ? "$" : "", String.fromCharCode(65 + column), isRowFixed ? "$" : "", String(row + 1)].join(
    "",
  );
const moved = (one: Cell, rows: number, columns: number): Cell => ({
  ...one,
  row: one.isRowFixed ? one.row : one.row + rows,
  column: one.isColumnFixed ? one.column : one.column + columns,
});
const movesAtAll = ({ isRowFixed, isColumnFixed }: Cell): boolean => !isRowFixed || !isColumnFixed;

it("formulas that say the same of their own place have one form, those that do not have another", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(cell, still), { minLength: 1, maxLength: 5 }),
      fc.tuple(fc.integer({ min: -15, max: 40 }), fc.integer({ min: -4, max: 4 })),
      (parts, [rows, columns]) => {
        const at = (byRows: number, byColumns: number): string =>
          `=SUM(${parts.map((one) => (typeof one === "string" ? one : written(moved(one, byRows, byColumns)))).join(",")})`;
        const here = relativeForm(at(0, 0), 30, 8);
        const moves = parts.some((one) => typeof one !== "string" && movesAtAll(one));
        expect(here === null).toBe(!moves);
        expect(movesNothing(at(0, 0))).toBe(!moves);
        expect(relativeForm(at(rows, columns), 30 + rows, 8 + columns)).toBe(here);
        if (moves && at(rows, columns) !== at(0, 0))
          expect(relativeForm(at(rows, columns), 30, 8)).not.toBe(here);
      },
    ),
    { numRuns: 500 },
  );
});

it.each([
  ["a range that moves", "=SUM(A1:A5)"],
  ["a range of which one end moves", "=SUM($A$1:A5)"],
  ["a column", "=SUM(A:A)+B5"],
  ["rows", "=SUM(5:6)+B5"],
  ["a function that may ask where a reference stands in the text", "=OFFSET(B5,1,0)"],
  ["a spilled range", "=SUM(B5#)"],
  ["a text that does not end", '=B5&"a'],
])("%s is not compared", (_what, formula) => {
  expect(relativeForm(formula, 4, 0)).toBeNull();
  expect(movesNothing(formula)).toBe(false);
});

it("what looks like a cell and is none does not move", () => {
  expect(relativeForm("=B5+ROUND(1,2)", 4, 0)).toBe(relativeForm("=B6+ROUND(1,2)", 5, 0));
  expect(relativeForm("=B5+A1!$B$2", 4, 0)).toBe(relativeForm("=B6+A1!$B$2", 5, 0));
  expect(relativeForm("=B5+A1!$B$2", 4, 0)).not.toBe(relativeForm("=B6+A2!$B$2", 5, 0));
});
