import { dayOf } from "../../ledger/counting/counted-tasks";
import type { PaneState } from "../state/pane-state";
import { text } from "./text";

/** What is left to do for the meeting, in order; `keep` comes after it. */
export interface MeetingStep {
  readonly key: "mend" | "remind" | "reports" | "keep";
  readonly done: boolean;
  readonly sentence: string;
  /** Why it is to be done, or when it was; "" where there is nothing to say. */
  readonly note: string;
}

/** The steps as the pane knows the workbook; what no check has seen yet counts as not done. */
export function meetingSteps({
  check,
  judged,
  meeting,
  reports,
}: Pick<PaneState, "check" | "judged" | "meeting" | "reports">): readonly MeetingStep[] {
  const errors = check?.issues.filter(({ severity }) => severity === "error").length ?? null;
  const stale = judged?.all.filter((task) => task.stale) ?? [];
  const units = new Set(stale.flatMap((task) => task.units)).size;
  const freshness = meeting?.reports ?? "none";
  const day = dayOf(judged?.asOf ?? null);
  const isKept = day !== null && (meeting?.keptDays.includes(day) ?? false);
  return [
    {
      key: "mend",
      done: errors === 0,
      sentence: errors === null ? text.notChecked : errors === 0 ? text.mended : text.mend(errors),
      note: errors === null ? "" : errors === 0 ? text.checkedAt(check?.at ?? "") : text.mendWhy,
    },
    {
      key: "remind",
      done: stale.length === 0,
      sentence: stale.length === 0 ? text.reminded : text.remind(units, stale.length),
      note: "",
    },
    {
      key: "reports",
      done: freshness === "current",
      sentence: text.reports[freshness],
      note: reports === null ? "" : text.madeAt(reports.at),
    },
    {
      key: "keep",
      done: isKept,
      sentence: isKept ? text.kept : text.keepStep,
      note: isKept ? "" : text.keepWhy,
    },
  ];
}

/** How many of the steps before the meeting are left. */
export function stepsLeft(steps: readonly MeetingStep[]): number {
  return steps.filter(({ key, done }) => key !== "keep" && !done).length;
}
