import fc from "fast-check";
import { isSameOrder, placesAfter, rowNames } from "../../../src/ledger/rows/row-order";

/** What stands in 序号: numbers, texts, blanks, some of them twice. */
const numbers = fc.array(
  fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom("", "3", "无"), fc.constant({ error: "#REF!" })),
  { maxLength: 20 },
);
/** The rows as they stand once each has gone to its place. */
const sorted = <Row>(rows: readonly Row[], places: readonly number[]): readonly Row[] =>
  rows
    .map((row, index) => ({ row, place: places[index] ?? 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row);

describe("the order of rows", () => {
  it("comes back whatever order they were brought into, and rows added since stand behind in theirs", () => {
    const changed = fc.tuple(
      numbers,
      fc.array(fc.integer({ min: 100, max: 200 }), { maxLength: 4 }),
      fc.array(fc.double({ noNaN: true }), { minLength: 24, maxLength: 24 }),
    );
    fc.assert(
      fc.property(changed, ([was, added, chance]) => {
        const fresh = [...new Set(added)];
        const shuffled = sorted(
          [...was, ...fresh],
          [...was, ...fresh].map((_row, index) => chance[index] ?? 0),
        );
        const back = sorted(shuffled, placesAfter(rowNames(shuffled), rowNames(was)));
        expect(back.slice(0, was.length).map(String)).toEqual(was.map(String));
        expect(back.slice(was.length)).toEqual(shuffled.filter((one) => fresh.includes(one as number)));
      }),
    );
  });

  it("is the same where only rows were added or taken away, and another where two changed places", () => {
    const names = rowNames([1, 2, 3, 4]);
    expect(isSameOrder(rowNames([9, 1, 3, 8, 4]), names)).toBe(true);
    expect(isSameOrder(rowNames([1, 4, 3]), names)).toBe(false);
  });
});
