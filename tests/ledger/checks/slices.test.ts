import fc from "fast-check";
import { checkInSlices, checkLedger, type CheckProgress } from "../../../src/ledger/checks/check-ledger";
import type { Ledger } from "../../../src/ledger/cells/ledger";
import { officialPlan } from "../../plan/official-plan";
import { freshLedger, settingsOf } from "../fresh-ledger";
import { DAMAGES } from "./damages";
import { tendedLedger } from "./tended-ledger";

const plan = officialPlan();
const settings = settingsOf(plan);
const tended = tendedLedger(plan);

/** Several damages to one ledger, one after the other. */
const damaged: fc.Arbitrary<Ledger> = fc
  .array(fc.tuple(fc.constantFrom(...DAMAGES), fc.nat({ max: 190 })), { maxLength: 6 })
  .map((damages) =>
    damages.reduce(
      (ledger, [{ apply }, row]) => apply(ledger, Math.min(row, ledger.rows.length - 1), plan)[0],
      tended,
    ),
  );

it("a check in slices finds what a check at once finds, and tells how far it is", () => {
  fc.assert(
    fc.property(damaged, fc.integer({ min: 1, max: 250 }), (ledger, rowsPerSlice) => {
      const slices = checkInSlices(ledger, plan, settings, rowsPerSlice);
      const progress: CheckProgress[] = [];
      let slice = slices.next();
      for (; !slice.done; slice = slices.next()) progress.push(slice.value);
      expect(slice.value).toEqual(checkLedger(ledger, plan, settings));
      const of = progress.at(-1)?.of ?? 0;
      const steps = [...new Set(progress.map(({ done }) => done))].filter((done) => done > 0);
      expect(steps).toEqual(
        Array.from({ length: Math.ceil(of / rowsPerSlice) }, (_, at) =>
          Math.min(of, (at + 1) * rowsPerSlice),
        ),
      );
      expect(progress.at(-1)?.done).toBe(progress.at(-1)?.of);
    }),
    { numRuns: 60 },
  );
});

it("a check changes nothing", () => {
  fc.assert(
    fc.property(damaged, (ledger) => {
      const before = structuredClone(ledger);
      checkLedger(ledger, plan, settings);
      expect(ledger).toEqual(before);
    }),
    { numRuns: 20 },
  );
});

it("rows that are not touched are not spoken of, whatever was done to another", () => {
  const rowDamages = DAMAGES.filter(
    ({ apply }) => apply(tended, 5, plan)[0].rows.length === tended.rows.length,
  );
  fc.assert(
    fc.property(fc.constantFrom(...rowDamages), fc.nat({ max: 194 }), ({ apply }, row) => {
      const [ledger, expected] = apply(tended, row, plan);
      const spoken = checkLedger(ledger, plan, settings).map(
        ({ cell }) => Number(/\d+$/.exec(cell)?.[0]) - 4,
      );
      const touched = new Set(expected.map(({ row: at }) => at));
      expect(spoken.filter((at) => !touched.has(at))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it("ten times the rows are read ten times as often: no check compares every row with every other", () => {
  const { rows } = freshLedger(plan);
  const reads = (count: number): number => {
    let read = 0;
    const counted = <Item extends object>(items: Item): Item =>
      new Proxy(items, {
        get(target, key, receiver) {
          read += 1;
          return Reflect.get(target, key, receiver) as unknown;
        },
      });
    const long = Array.from({ length: count }, (_, index) => {
      const [, ...rest] = rows[index % rows.length] ?? [];
      return counted([index + 1, ...rest]);
    });
    checkLedger({ ...tended, rows: counted(long) }, plan, settings);
    return read;
  };
  expect(reads(5_000) / reads(500)).toBeLessThan(11);
});
