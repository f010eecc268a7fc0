import { textOf } from "../cells/cell-value";
import type { ListedConcern } from "../counting/concern-list";
import type { CountedTask } from "../counting/counted-tasks";
import { WORDS } from "../lights/lights";
import { dayInChinese } from "../pack/day-in-chinese";
import { percent } from "../pack/percent";
import { shownCell } from "../rows/shown-cell";

/** A text of a task on one line, as papers have it. */
export function taskText(
  { cell }: CountedTask,
  key: "measure" | "leadUnits" | "deadline" | "status",
): string {
  return textOf(cell(key))
    .trim()
    .replace(/\s*[\r\n\t]+\s*/gu, " ");
}

/** 完成时限 as printed, and the day that an adopted extension moved it to. */
export function deadlineWords(task: CountedTask): string {
  const printed = taskText(task, "deadline");
  return task.extended && task.due !== null ? `${printed}\n（调整为${dayInChinese(task.due)}）` : printed;
}

/** 完成进度, and as it stands in the cell where it is no share. */
export function progressWords(task: CountedTask): string {
  if (task.progress !== null) return percent(task.progress);
  const shown = shownCell(task.cell("progress"), "progress").trim();
  return shown === "" ? "未填" : shown;
}

/**
 * How a task stands beside its time, with its light: `逾期191天`, `滞后，落后序时进度12.3个百分点`, `临期，还有8天`. Line
 * breaks are where a narrow cell may end its lines.
 */
export function standingWords({ task, pointsBehind, daysLeft }: ListedConcern): string {
  switch (task.light) {
    case WORDS.overdue:
      return `${task.light}${-daysLeft}天`;
    case WORDS.dueSoon:
      return daysLeft === 0 ? `${task.light}，当日到期` : `${task.light}，还有${daysLeft}天`;
    default:
      return pointsBehind === null
        ? task.light
        : `${task.light}，\n落后序时进度\n${Math.round(pointsBehind * 10) / 10}个百分点`;
  }
}
