import fc from "fast-check";
import { checkInSlices, checkLedger, type CheckProgress } from "../../../src/ledger/checks/check-ledger";
import type { LedgerSheet } from "../../../src/ledger/cells/ledger-sheet";
import { officialPlan } from "../../plan/official-plan";
import { freshLedger, settingsOf } from "../fresh-ledger";
import { DAMAGES } from "./damages";
import { tendedLedger } from "./tended-ledger";

const plan = officialPlan();
const settings = settingsOf(plan);
const tended = tendedLedger(plan);

/** Several damages to one ledger, one after the other. */
const damaged: fc.Arbitrary<LedgerSheet> = fc
  .array(fc.tuple(fc.constantFrom(...DAMAGES), fc.nat({ max: 190 })), { maxLength: 6 })
  .map((damages) =>
    damages.reduce(
      (sheet, [{ apply }, row]) => apply(sheet, Math.min(row, sheet.rows.length - 1), plan)[0],
      tended,
    ),
  );

it("a check in slices finds what a check at once finds, and tells how far it is", () => {
  fc.assert(
    fc.property(damaged, fc.integer({ min: 1, max: 250 }), (sheet, rowsPerSlice) => {
      const slices = checkInSlices(sheet, plan, settings, rowsPerSlice);
      const progress: CheckProgress[] = [];
      let slice = slices.next();
      for (; !slice.done; slice = slices.next()) progress.push(slice.value);
      expect(slice.value).toEqual(checkLedger(sheet, plan, settings));
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
    fc.property(damaged, (sheet) => {
      const before = structuredClone(sheet);
      checkLedger(sheet, plan, settings);
      expect(sheet).toEqual(before);
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
      const [sheet, expected] = apply(tended, row, plan);
      const spoken = checkLedger(sheet, plan, settings).map(({ cell }) => Number(/\d+$/.exec(cell)?.[0]) - 4);
      const touched = new Set(expected.map(({ row: at }) => at));
      expect(spoken.filter((at) => !touched.has(at))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it("a ledger of 20,000 rows is checked in time that grows with its rows", () => {
  const { rows } = freshLedger(plan);
  const long = (count: number): LedgerSheet => ({
    ...tended,
    rows: Array.from({ length: count }, (_, index) => {
      const [, ...rest] = rows[index % rows.length] ?? [];
      return [index + 1, ...rest];
    }),
  });
  const time = (sheet: LedgerSheet): number => {
    const started = performance.now();
    checkLedger(sheet, plan, settings);
    return performance.now() - started;
  };
  time(long(2000));
  const [small, large] = [time(long(2000)), time(long(20_000))];
  expect(large / small).toBeLessThan(40);
});
