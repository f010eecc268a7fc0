import fc from "fast-check";
import type { JudgedTask } from "../../src/actions/outcome/ledger-state";
import { LIGHTS } from "../../src/ledger/lights/lights";
import { pressingUnits } from "../../src/taskpane/today/pressing-units";
import { standingOf } from "../../src/taskpane/today/standing";
import { concern, task } from "./samples";

const WORDS = LIGHTS.map(({ word }) => word);
const UNITS = ["教育厅", "公安厅", "财政厅"];

const tasks: fc.Arbitrary<readonly JudgedTask[]> = fc
  .array(
    fc.record({
      light: fc.constantFrom(...WORDS),
      part: fc.constantFrom("一、甲", "二、乙", "三、丙"),
      units: fc.subarray(UNITS, { minLength: 1 }),
      ongoing: fc.boolean(),
      finished: fc.boolean(),
      stale: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((made) => made.map((one, index) => task({ ...one, no: index + 1 })));

it("every task is counted under one light and, if it is dated, in one part; ongoing ones are in no rate", () => {
  fc.assert(
    fc.property(tasks, (all) => {
      const { dated, finished, lights, parts, stale } = standingOf(all, null);
      const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
      expect(sum(lights.map(({ count }) => count))).toBe(all.length);
      expect(dated).toBe(all.filter(({ ongoing }) => !ongoing).length);
      expect(sum(parts.map((part) => part.dated))).toBe(dated);
      expect(sum(parts.map((part) => part.finished))).toBe(finished.count);
      expect(stale).toBe(all.filter((one) => one.stale).length);
      expect(
        [finished.change, ...lights.map(({ change }) => change)].every((change) => change === null),
      ).toBe(true);
    }),
  );
});

it("against a meeting that found the same, nothing changed; what became graver since is one more there and one less elsewhere", () => {
  fc.assert(
    fc.property(tasks, fc.nat(), fc.constantFrom(...WORDS), (all, at, light) => {
      const last = {
        day: 44447,
        lights: new Map(all.map((one) => [one.no, one.light])),
        finished: new Set(all.filter(({ finished }) => finished).map(({ no }) => no)),
      };
      const same = standingOf(all, last);
      expect([same.finished, ...same.lights].every(({ change }) => change === 0)).toBe(true);
      if (all.length === 0) return;
      const moved = at % all.length;
      const was = all[moved]?.light;
      const now = standingOf(
        all.map((one, index) => (index === moved ? { ...one, light } : one)),
        last,
      );
      const change = (word: string): number => now.lights.find((one) => one.light.word === word)?.change ?? 0;
      if (was !== light) expect(change(light)).toBe(1);
      expect(now.lights.reduce((total, one) => total + (one.change ?? 0), 0)).toBe(
        was === light || now.lights.some((one) => one.light.word === was) ? 0 : 1,
      );
    }),
  );
});

it("a unit stands before another that has fewer overdue tasks, and a co-led task counts for each of its units", () => {
  const concerns = fc
    .array(
      fc.record({
        light: fc.constantFrom("逾期" as const, "严重滞后" as const, "滞后" as const, "临期" as const),
        units: fc.subarray(UNITS, { minLength: 1 }),
      }),
      { maxLength: 30 },
    )
    .map((made) => made.map((one, index) => concern({ ...one, no: index + 1 })));
  fc.assert(
    fc.property(concerns, (all) => {
      const listed = pressingUnits(all, UNITS.length);
      for (const { unit, counts } of listed)
        for (const { word, count } of counts)
          expect(count).toBe(all.filter((one) => one.light === word && one.units.includes(unit)).length);
      const overdue = listed.map(({ counts }) => counts.find(({ word }) => word === "逾期")?.count ?? 0);
      expect(overdue).toEqual([...overdue].sort((a, b) => b - a));
      expect(pressingUnits(all, 1)).toEqual(listed.slice(0, 1));
    }),
  );
});
