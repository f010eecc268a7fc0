import fc from "fast-check";
import { answerableUnits } from "../../../src/ledger/counting/assignments";
import type { ColumnKey } from "../../../src/ledger/rows/columns";
import { concernList } from "../../../src/ledger/counting/concern-list";
import { ledgerTasks } from "../../../src/ledger/counting/counted-tasks";
import { countTasks, countUnit, type Counts } from "../../../src/ledger/counting/counting";
import type { CellValue, Ledger } from "../../../src/ledger/cells/ledger";
import { LIGHTS } from "../../../src/ledger/lights/lights";
import { rankUnits } from "../../../src/ledger/counting/ranking";
import { sectionGroups } from "../../../src/ledger/counting/section-groups";
import { serialOf } from "../../../src/plan/serial";
import { officialPlan } from "../../plan/official-plan";
import { staffInput } from "../../summaries/staff-input";
import { freshLedger, positionOf, settingsOf, withCells } from "../fresh-ledger";

const plan = officialPlan();
const settings = settingsOf(plan);
const fresh = freshLedger(plan);
const countAll = (ledger: Ledger): Counts => countTasks(ledgerTasks(ledger, settings).tasks, settings);

/** The ledger with one row's cells changed, the row found by 序号. */
const changed = (no: number, cells: Partial<Record<ColumnKey, CellValue>>, ledger = fresh): Ledger =>
  withCells(
    ledger,
    ledger.rows.findIndex((row) => row[positionOf("no")] === no),
    cells,
  );

describe("the numbers of the official plan", () => {
  it("on the day of the meeting, nothing done", () => {
    expect(countAll(fresh)).toMatchObject({
      tasks: plan.tasks.length,
      dated: plan.tasks.filter(({ meaning }) => meaning.kind === "dated").length,
      finished: 0,
      finishedShare: 0,
      meanProgress: 0,
      first: null,
    });
  });

  it("assignments and their units are the plan's, concrete ones in its order", () => {
    const units = answerableUnits(ledgerTasks(fresh, settings).tasks, plan);
    expect(units.reduce((sum, { tasks }) => sum + tasks.length, 0)).toBe(plan.assignments.length);
    const concrete = (kind: string): boolean => kind !== "集合单位";
    expect(units.filter(({ unitClass }) => unitClass === "concrete").map(({ name }) => name)).toEqual(
      plan.units.filter(({ kind }) => concrete(kind)).map(({ name }) => name),
    );
    expect(units.filter(({ unitClass }) => unitClass === "unrecognised")).toEqual([]);
  });

  it("every section stands under its part", () => {
    const groups = sectionGroups(ledgerTasks(fresh, settings).tasks, plan);
    expect(groups.map(({ part }) => part)).toEqual(plan.parts);
    expect(groups.flatMap(({ sections }) => sections.map(({ title }) => title))).toEqual(
      plan.sections.map(({ title }) => title),
    );
  });
});

it("while 计划年度 says nothing no day is one of the ledger: nobody is 未更新, as in the sheet's formula", () => {
  const noYear = ledgerTasks(fresh, { ...settings, year: null }).tasks;
  expect(countAll(fresh).stale).toBeGreaterThan(0);
  expect(countTasks(noYear, settings).stale).toBe(0);
});

describe("a task", () => {
  it("that is finished counts as finished whatever its light, and stands in no list", () => {
    const done = changed(2, { status: "已完成", progress: 1 });
    expect(countAll(done)).toMatchObject({ finished: 1, unjudgeable: 1, finishedInTime: 0 });
    expect(concernList(ledgerTasks(done, settings).tasks, settings).map(({ task }) => task.no)).not.toContain(
      2,
    );
  });

  it("that is ongoing counts under 长期推进 alone", () => {
    const no = plan.tasks.find(({ meaning }) => meaning.kind === "ongoing")?.no ?? 0;
    const before = countAll(fresh);
    expect(countAll(changed(no, { status: "已完成", progress: 1, due: 44_400 }))).toEqual(before);
  });

  it.each<[CellValue, number]>([
    [0.5, 0.5],
    [1, 1],
    ["八成", 0],
    [1.5, 0],
    [true, 0],
    [{ error: "#REF!" }, 0],
  ])("with a progress of %p adds what is a number from 0 to 1", (progress, share) => {
    const counts = countAll(changed(2, { progress }));
    const others = (counts.dated ?? 0) - 1;
    const counted = typeof progress === "number" && progress <= 1;
    expect(counts.meanProgress).toBeCloseTo(share / (others + (counted ? 1 : 0)), 12);
  });

  it("updated on the first day of the last period is no longer 未更新, nor is a finished one", () => {
    const stale = countAll(fresh).stale ?? 0;
    expect(stale).toBe(countAll(fresh).dated);
    expect(countAll(changed(2, { updatedOn: serialOf(2021, 8, 26) })).stale).toBe(stale - 1);
    expect(countAll(changed(2, { updatedOn: serialOf(2021, 8, 25) + 0.9 })).stale).toBe(stale);
    expect(countAll(changed(2, { status: "已完成" })).stale).toBe(stale - 1);
  });

  it("whose 序号 stands twice counts once, by its first row", () => {
    const twice: Ledger = { ...fresh, rows: [...fresh.rows, fresh.rows[1] ?? []] };
    const { tasks, leftOut } = ledgerTasks(twice, settings);
    expect([tasks.length, leftOut]).toEqual([plan.tasks.length, 1]);
  });
});

describe("units", () => {
  it("the registry does not know stand by themselves, one whatever its width; a unit named twice counts once", () => {
    const ledger = changed(
      2,
      { leadUnits: "省大数据中心、ＡＢ局、省大数据中心" },
      changed(3, { leadUnits: "ab局、教育厅" }),
    );
    const units = answerableUnits(ledgerTasks(ledger, settings).tasks, plan);
    const unknown = units.filter(({ unitClass }) => unitClass === "unrecognised");
    expect(
      unknown.map(({ name, tasks }) => [name, tasks.map(({ task, position }) => [task.no, position])]),
    ).toEqual([
      [
        "ＡＢ局",
        [
          [2, "shared"],
          [3, "first"],
        ],
      ],
    ]);
    expect(units.at(-1)?.unitClass).toBe("unrecognised");
  });

  const some = answerableUnits(ledgerTasks(fresh, settings).tasks, plan)[0];
  const unit = (name: string, counts: Partial<Counts>) => {
    if (!some) throw new Error("no unit");
    const { tasks } = ledgerTasks(fresh, settings);
    const nothing = { finished: 0, overdue: 0, farBehind: 0, behind: 0, stale: 0 };
    return { unit: { ...some, name }, counts: { ...countTasks(tasks, settings), ...nothing, ...counts } };
  };

  it("are ranked by 完成率, then 逾期, lag and 未更新; ties share their rank, more tasks stand first", () => {
    const ranked = rankUnits([
      unit("late", { dated: 3, finished: 1, overdue: 1, tasks: 3 }),
      unit("small", { dated: 3, finished: 1, tasks: 3 }),
      unit("large", { dated: 6, finished: 2, tasks: 9 }),
      unit("lagging", { dated: 3, finished: 1, behind: 1, tasks: 3 }),
      unit("best", { dated: 5, finished: 4, tasks: 5 }),
      unit("tiny", { dated: 2, finished: 2, tasks: 2 }),
      unit("silent", { dated: 3, finished: 1, behind: 1, stale: 1, tasks: 3 }),
    ]);
    expect(ranked.map((one) => [one.unit.name, one.rank])).toEqual([
      ["best", 1],
      ["large", 2],
      ["small", 2],
      ["lagging", 4],
      ["silent", 5],
      ["late", 6],
      ["tiny", null],
    ]);
  });
});

it("for whatever staff fill in, the parts add up", () => {
  const [from, to] = [serialOf(2021, 1, 1), serialOf(2022, 2, 1)];
  fc.assert(
    fc.property(
      fc.array(staffInput(from, to), { minLength: 40, maxLength: 40 }),
      fc.integer({ min: from, max: to }),
      (rows, asOf) => {
        const filled = rows.reduce((ledger, row, index) => withCells(ledger, index * 4, row), fresh);
        const on = { ...settings, asOf };
        const { tasks } = ledgerTasks(filled, on);
        const total = countTasks(tasks, on);
        const of = (key: keyof Counts, counts = total): number => counts[key] ?? 0;
        const dated = LIGHTS.filter(({ key }) => key !== "ongoing").reduce(
          (sum, { key }) => sum + of(key),
          0,
        );
        expect(of("dated")).toBe(dated);
        expect(of("tasks")).toBe(dated + of("ongoing"));
        expect(of("finished") + of("underWay") + of("notStarted")).toBeLessThanOrEqual(dated);
        expect(of("due")).toBeLessThanOrEqual(dated);
        expect(of("stale")).toBeLessThanOrEqual(dated - of("finished"));
        const sections = sectionGroups(tasks, plan).flatMap((group) => group.sections);
        for (const key of ["tasks", "dated", "due", "finished", "overdue", "stale"] as const)
          expect(sections.reduce((sum, { tasks: own }) => sum + of(key, countTasks(own, on)), 0)).toBe(
            of(key),
          );
        for (const one of answerableUnits(tasks, plan)) {
          const counts = countUnit(one, on);
          if (one.unitClass !== "collective")
            expect(of("first", counts) + of("shared", counts)).toBe(of("tasks", counts));
        }
        const grave = of("overdue") + of("farBehind") + of("behind") + of("dueSoon");
        expect(concernList(tasks, on)).toHaveLength(grave);
      },
    ),
    { numRuns: 40 },
  );
});
