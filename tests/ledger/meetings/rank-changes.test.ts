import fc from "fast-check";
import type { CellValue, Ledger } from "../../../src/ledger/cells/ledger";
import { answerableUnits } from "../../../src/ledger/counting/assignments";
import { ledgerTasks } from "../../../src/ledger/counting/counted-tasks";
import { meetingOf } from "../../../src/ledger/meetings/meeting";
import { rankChanges } from "../../../src/ledger/meetings/rank-changes";
import type { ColumnKey } from "../../../src/ledger/rows/columns";
import { officialPlan } from "../../plan/official-plan";
import { freshLedger, MEETING_DAY, settingsOf, withCells } from "../fresh-ledger";

const plan = officialPlan();
const EARLIER = MEETING_DAY - 30;
const settings = settingsOf(plan);

type Reported = ReadonlyMap<number, Partial<Record<ColumnKey, CellValue>>>;
const report = fc
  .array(fc.tuple(fc.integer({ min: 1, max: plan.tasks.length }), fc.integer({ min: 0, max: 10 })), {
    maxLength: 120,
  })
  .map((rows): Reported => new Map(rows.map(([no, tenths]) => [no, cellsOf(tenths)])));

function cellsOf(tenths: number): Partial<Record<ColumnKey, CellValue>> {
  return tenths === 10
    ? { status: "已完成", progress: 1, completedOn: EARLIER - 5 }
    : { status: "推进中", progress: tenths / 10, updatedOn: tenths % 2 === 0 ? EARLIER : "" };
}

function tasksOf(reported: Reported, asOf: number) {
  const ledger = [...reported].reduce<Ledger>(
    (all, [no, cells]) => withCells(all, no - 1, cells),
    freshLedger(plan),
  );
  return ledgerTasks(ledger, { ...settings, asOf }).tasks;
}

/** 名次 of each ranked unit, counted by hand: share finished, then fewest overdue, then fewest behind. */
function ranksByHand(tasks: ReturnType<typeof tasksOf>): Map<string, number> {
  const scores = answerableUnits(tasks, plan)
    .filter(({ unitClass }) => unitClass === "concrete")
    .map(({ name, tasks: own }) => {
      const dated = own.filter(({ task }) => !task.ongoing);
      const count = (...words: string[]): number =>
        dated.filter(({ task }) => words.includes(task.light)).length;
      const finished = dated.filter(({ task }) => task.cell("status") === "已完成").length;
      const score = [-finished / dated.length, count("逾期"), count("严重滞后", "滞后")] as const;
      return { name, score, dated: dated.length };
    })
    .filter(({ dated }) => dated >= 3);
  const before = (a: readonly number[], b: readonly number[]): boolean => {
    const at = a.findIndex((value, index) => Math.abs(value - (b[index] ?? 0)) > 1e-12);
    return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
  };
  return new Map(
    scores.map(({ name, score }) => [name, 1 + scores.filter((other) => before(other.score, score)).length]),
  );
}

it("a unit's way up or down is what ranking both days by hand gives", () => {
  fc.assert(
    fc.property(report, report, (then, now) => {
      const [was, is] = [tasksOf(then, EARLIER), tasksOf(now, MEETING_DAY)];
      const meeting = meetingOf(was, { ...settings, asOf: EARLIER }, EARLIER);
      const [ranksThen, ranksNow] = [ranksByHand(was), ranksByHand(is)];
      const expected = [...ranksNow]
        .map(([name, rank]) => [name, (ranksThen.get(name) ?? rank) - rank] as const)
        .filter(([, up]) => up !== 0);
      const found = rankChanges(meeting, answerableUnits(is, plan), plan, settings);
      expect(new Map(found.map(({ name, up }) => [name, up]))).toEqual(new Map(expected));
      expect(found.map(({ up }) => up)).toEqual(found.map(({ up }) => up).sort((a, b) => b - a));
    }),
    { numRuns: 40 },
  );
});

it("nothing moves where nothing changed, whoever has not reported since", () => {
  const tasks = tasksOf(new Map([[1, cellsOf(10)]]), MEETING_DAY);
  const meeting = meetingOf(tasks, settings, MEETING_DAY);
  expect(rankChanges(meeting, answerableUnits(tasks, plan), plan, settings)).toEqual([]);
});
