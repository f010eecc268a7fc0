import type { Serial } from "../../plan/plan";
import { dayOf, type CountedTask } from "./counted-tasks";
import type { Settings } from "../cells/ledger";
import { CONCERN_WORDS, LIGHTS, plannedProgress } from "../lights/lights";

/** A task of 预警清单: overdue or at risk on 统计截止日. */
export interface ListedConcern {
  readonly task: CountedTask;
  /** 应达进度, 0 to 1. */
  readonly planned: number;
  /** 落后百分点; null without a progress from 0 to 1. Below 0: ahead. */
  readonly pointsBehind: number | null;
  /** 距截止天数; below 0: so many days overdue. */
  readonly daysLeft: number;
}

const GRAVITY: readonly string[] = LIGHTS.map(({ word }) => word);

/** Gravest first: by light, then the longest overdue or nearest due (滞后 and 严重滞后: the furthest behind), then 序号. */
export function concernList(tasks: readonly CountedTask[], settings: Settings): readonly ListedConcern[] {
  const asOf = dayOf(settings.asOf);
  const { issuedOn } = settings;
  if (asOf === null || issuedOn === null) return [];
  return tasks
    .flatMap((task) =>
      task.due === null || !CONCERN_WORDS.includes(task.light)
        ? []
        : [concernOf(task, task.due, asOf, issuedOn)],
    )
    .sort(
      (a, b) =>
        GRAVITY.indexOf(a.task.light) - GRAVITY.indexOf(b.task.light) ||
        (isBehind(a) ? (b.pointsBehind ?? 0) - (a.pointsBehind ?? 0) : 0) ||
        a.daysLeft - b.daysLeft ||
        (b.pointsBehind ?? 0) - (a.pointsBehind ?? 0) ||
        a.task.no - b.task.no,
    );
}

function concernOf(task: CountedTask, due: Serial, asOf: Serial, issuedOn: Serial): ListedConcern {
  const planned = plannedProgress(asOf, issuedOn, due);
  const { progress } = task;
  return {
    task,
    planned,
    pointsBehind: progress !== null ? (planned - progress) * 100 : null,
    daysLeft: Math.floor(due) - asOf,
  };
}

function isBehind({ task }: ListedConcern): boolean {
  return task.light === "严重滞后" || task.light === "滞后";
}
