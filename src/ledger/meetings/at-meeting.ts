import type { Serial } from "../../plan/plan";
import { textOf } from "../cells/cell-value";
import { shownCell } from "../rows/shown-cell";
import type { KeptMeeting } from "./history";

/** A task as a kept meeting found it, as its cells show it. */
export interface TaskAtMeeting {
  readonly day: Serial;
  readonly status: string;
  readonly progress: string;
  readonly light: string;
}

/** What the meetings had of the task with this 序号, the last meeting first; those that did not have it are left out. */
export function keptWords(meetings: readonly KeptMeeting[], no: number): readonly TaskAtMeeting[] {
  return meetings
    .flatMap(({ day, tasks }) => {
      const task = tasks.find((one) => one.no === no);
      if (task === undefined) return [];
      const { status, progress, light } = task.cells;
      return [
        { day, status: textOf(status), progress: shownCell(progress, "progress"), light: textOf(light) },
      ];
    })
    .sort((a, b) => b.day - a.day);
}
