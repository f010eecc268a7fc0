import type { CellValue } from "../cells/ledger";
import type { CountedTask } from "../counting/counted-tasks";
import { hasFallen } from "../lights/fallen";
import { CONCERN_WORDS, FINISHED, WORDS } from "../lights/lights";
import { keptProgress, type KeptTask, type Meeting } from "./meeting";

/** What changed since a meeting: the 序号 of tasks, ascending. Part of the report's contract. */
export interface MeetingChanges {
  readonly newlyOverdue: readonly number[];
  /** Dated tasks alone: an ongoing one is never finished (domain, "Counting"). */
  readonly newlyFinished: readonly number[];
  readonly noLongerOverdue: readonly number[];
  /** 完成进度 fell. */
  readonly fell: readonly number[];
}

/** 较上次: how a task that is overdue or at risk stands beside the last meeting. */
export type Movement = "新增" | "加重" | "减轻" | "";

/** What became of the tasks since the meeting; one that it did not have was neither overdue nor finished then. */
export function changesSince(meeting: Meeting, tasks: readonly CountedTask[]): MeetingChanges {
  const then = byNo(meeting);
  const those = (holds: (task: CountedTask, was: KeptTask | undefined) => boolean): number[] =>
    tasks.filter((task) => holds(task, then.get(task.no))).map(({ no }) => no);
  return {
    newlyOverdue: those((task, was) => task.light === WORDS.overdue && was?.cells.light !== WORDS.overdue),
    newlyFinished: those(
      (task, was) => !task.ongoing && task.cell("status") === FINISHED && was?.cells.status !== FINISHED,
    ),
    noLongerOverdue: those((task, was) => task.light !== WORDS.overdue && was?.cells.light === WORDS.overdue),
    fell: those((task, was) => hasFallen(task.progress, was && keptProgress(was))),
  };
}

/** 较上次 of a task whose light is a concern, by its 序号 and light. */
export function movementSince(meeting: Meeting): (no: number, light: CellValue) => Movement {
  const then = byNo(meeting);
  const gravity = (light: CellValue | undefined): number => CONCERN_WORDS.findIndex((word) => word === light);
  return (no, light) => {
    const was = gravity(then.get(no)?.cells.light);
    if (was < 0) return "新增";
    const now = gravity(light);
    return now < was ? "加重" : now > was ? "减轻" : "";
  };
}

function byNo({ tasks }: Meeting): ReadonlyMap<number, KeptTask> {
  return new Map(tasks.map((task) => [task.no, task]));
}
