import fc from "fast-check";
import { RTree, type IUnitRange } from "@univerjs/core";
import { RangeIndex, type ReadRange } from "../../../src/host/engine/workarounds/calculation/range-index";

const span = fc.tuple(fc.nat(6), fc.nat(3)).map(([first, more]) => [first, first + more] as const);
const range: fc.Arbitrary<IUnitRange> = fc
  .record({ sheetId: fc.constantFrom("one", "other"), rows: span, columns: span })
  .map(({ sheetId, rows: [startRow, endRow], columns: [startColumn, endColumn] }) => ({
    unitId: "book",
    sheetId,
    range: { startRow, endRow, startColumn, endColumn },
  }));
const reads = fc.array(range, { maxLength: 4 });

/** Univer's own tree, as its dependency manager uses it: to remove a formula it gives all that the formula reads. */
function byUniver(formulas: readonly ReadRange[][], removed: readonly number[], searched: IUnitRange[]) {
  const tree = new RTree(true);
  for (const formula of formulas) tree.bulkInsert(formula);
  for (const id of removed) tree.bulkRemove(formulas[id] ?? []);
  tree.openKdTree();
  return tree.bulkSearch(searched);
}

it("finds the same formulas as Univer's tree, whatever they read and whichever were removed", () => {
  fc.assert(
    fc.property(
      fc.array(reads, { maxLength: 12 }),
      fc.array(fc.nat(11), { maxLength: 5 }),
      fc.array(range, { minLength: 1, maxLength: 3 }),
      (read, removed, searched) => {
        const formulas = read.map((ranges, id) => ranges.map((one) => ({ ...one, id })));
        const index = new RangeIndex();
        for (const formula of formulas) index.bulkInsert(formula);
        for (const id of removed) index.bulkRemove(formulas[id] ?? []);
        const found = (ids: ReadonlySet<unknown>): unknown[] => [...ids].sort();
        expect(found(index.bulkSearch(searched))).toEqual(found(byUniver(formulas, removed, searched)));
      },
    ),
    { numRuns: 300 },
  );
});

it("a column without end is found by its cells, a sheet that is forgotten no more", () => {
  const index = new RangeIndex();
  const columnA = { startRow: NaN, endRow: NaN, startColumn: 0, endColumn: 0 };
  index.bulkInsert([{ unitId: "book", sheetId: "one", range: columnA, id: 7 }]);
  const cell = {
    unitId: "book",
    sheetId: "one",
    range: { startRow: 900, endRow: 900, startColumn: 0, endColumn: 0 },
  };
  expect([...index.bulkSearch([cell])]).toEqual([7]);
  expect([...index.bulkSearch([cell], new Set([7]))]).toEqual([]);
  index.removeById("book", "one");
  expect([...index.bulkSearch([cell])]).toEqual([]);
});
