import fc from "fast-check";
import { ledgerTasks } from "../../../src/ledger/counting/counted-tasks";
import { LIGHTS } from "../../../src/ledger/lights/lights";
import { changesSince, movementSince } from "../../../src/ledger/meetings/changes";
import { meetingOf } from "../../../src/ledger/meetings/meeting";
import { officialPlan } from "../../plan/official-plan";
import { freshLedger, MEETING_DAY, settingsOf, withCells } from "../fresh-ledger";

const plan = officialPlan();
const EARLIER = MEETING_DAY - 30;

/** What staff reported of the first tasks. */
type Reported = readonly { readonly status: string; readonly progress: number | string }[];
const reported: fc.Arbitrary<Reported> = fc.array(
  fc.record({
    status: fc.constantFrom("未启动", "推进中", "已完成"),
    progress: fc.oneof(
      fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
      fc.constant(""),
    ),
  }),
  { minLength: 20, maxLength: 20 },
);

const tasksOf = (rows: Reported, asOf: number) => {
  const ledger = rows.reduce(
    (all, { status, progress }, row) =>
      withCells(all, row, { status, progress, completedOn: status === "已完成" ? asOf - 5 : "" }),
    freshLedger(plan),
  );
  const settings = settingsOf(plan, { asOf });
  return { settings, tasks: ledgerTasks(ledger, settings).tasks };
};

describe("what has changed since a meeting", () => {
  it("is what comparing each task by hand finds", () => {
    fc.assert(
      fc.property(reported, reported, (then, now) => {
        const earlier = tasksOf(then, EARLIER);
        const { tasks } = tasksOf(now, MEETING_DAY);
        const changes = changesSince(meetingOf(earlier.tasks, earlier.settings, EARLIER), tasks);
        const found = { newlyOverdue: [], newlyFinished: [], noLongerOverdue: [], fell: [] } as Record<
          string,
          number[]
        >;
        for (const task of tasks) {
          const was = earlier.tasks.find(({ no }) => no === task.no);
          const [row, before] = [now[task.no - 1], then[task.no - 1]];
          if (task.light === "逾期" && was?.light !== "逾期") found["newlyOverdue"]?.push(task.no);
          if (task.light !== "逾期" && was?.light === "逾期") found["noLongerOverdue"]?.push(task.no);
          const isDated = plan.tasks[task.no - 1]?.meaning.kind === "dated";
          if (isDated && row?.status === "已完成" && before?.status !== "已完成")
            found["newlyFinished"]?.push(task.no);
          if (
            typeof row?.progress === "number" &&
            typeof before?.progress === "number" &&
            row.progress < before.progress
          )
            found["fell"]?.push(task.no);
        }
        expect(changes).toEqual(found);
      }),
      { numRuns: 40 },
    );
  });

  it("takes a task that the meeting did not have for one that was neither overdue nor finished", () => {
    const { tasks, settings } = tasksOf([{ status: "已完成", progress: 1 }], MEETING_DAY);
    const changes = changesSince(meetingOf([], settings, EARLIER), tasks);
    expect(changes.newlyOverdue).toEqual(tasks.filter(({ light }) => light === "逾期").map(({ no }) => no));
    expect(changes).toMatchObject({ newlyFinished: [1], noLongerOverdue: [], fell: [] });
  });
});

describe("较上次", () => {
  const { tasks, settings } = tasksOf([], MEETING_DAY);
  const kept = (light: string) => {
    const meeting = meetingOf(tasks.slice(0, 1), settings, EARLIER);
    const [first] = meeting.tasks;
    if (!first) throw new Error("no task");
    return movementSince({ ...meeting, tasks: [{ no: 1, cells: { ...first.cells, light } }] });
  };

  const same = LIGHTS.filter(({ concern }) => concern !== "none").map(
    ({ word }) => [word, word, ""] as const,
  );
  const moved = [
    ["正常", "逾期", "新增"],
    ["按期完成", "临期", "新增"],
    ["滞后", "逾期", "加重"],
    ["临期", "滞后", "加重"],
    ["逾期", "严重滞后", "减轻"],
    ["滞后", "临期", "减轻"],
  ] as const;

  it.each<readonly [then: string, now: string, movement: string]>([...moved, ...same])(
    "of a task that was %s and is %s is “%s”",
    (then, now, movement) => {
      expect(kept(then)(1, now)).toBe(movement);
    },
  );

  it("of a task that the meeting did not have is 新增", () => {
    expect(kept("逾期")(2, "逾期")).toBe("新增");
  });
});
