import type { Plan } from "../../plan/plan";
import type { Settings } from "../cells/ledger";
import type { ListedConcern } from "../counting/concern-list";
import type { Summary } from "../counting/summary";
import { suggestedLetters, type Letter } from "../letters/letters";
import { changesSince, movementSince, type MeetingChanges, type Movement } from "./changes";
import type { EarlierMeeting } from "./history";
import { rankChanges, type RankChange } from "./rank-changes";

/** A ledger as a meeting looks at it: its summary, what has changed since the last meeting, and whom to write to. */
export interface MeetingView extends Summary {
  readonly earlier: EarlierMeeting;
  /** Null: there is no meeting to compare with. */
  readonly changes: MeetingChanges | null;
  /** Which units went up or down; none where there is no meeting to compare with. */
  readonly moved: readonly RankChange[];
  /** 建议函件. */
  readonly letterOf: (concern: ListedConcern) => Letter;
  /** 较上次; "" too where there is no meeting to compare with. */
  readonly movementOf: (concern: ListedConcern) => Movement;
}

export function meetingView(
  summary: Summary,
  plan: Plan,
  settings: Settings,
  earlier: EarlierMeeting,
): MeetingView {
  const meeting = earlier.kind === "kept" ? earlier.meeting : null;
  const movement = meeting && movementSince(meeting);
  return {
    ...summary,
    earlier,
    changes: meeting && changesSince(meeting, summary.counted.tasks),
    moved: meeting ? rankChanges(meeting, summary.units, plan, settings) : [],
    letterOf: suggestedLetters(summary.units, settings),
    movementOf: ({ task }) => movement?.(task.no, task.light) ?? "",
  };
}
