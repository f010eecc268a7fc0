import type { Settings } from "../cells/ledger";
import type { ListedConcern } from "../counting/concern-list";
import type { Summary } from "../counting/summary";
import { suggestedLetters, type Letter } from "../letters/letters";
import { changesSince, movementSince, type MeetingChanges, type Movement } from "./changes";
import type { EarlierMeeting } from "./history";

/** A ledger as a meeting looks at it: its summary, what has changed since the last meeting, and whom to write to. */
export interface MeetingView extends Summary {
  readonly earlier: EarlierMeeting;
  /** Null: there is no meeting to compare with. */
  readonly changes: MeetingChanges | null;
  /** 建议函件. */
  readonly letterOf: (concern: ListedConcern) => Letter;
  /** 较上次; "" too where there is no meeting to compare with. */
  readonly movementOf: (concern: ListedConcern) => Movement;
}

export function meetingView(summary: Summary, settings: Settings, earlier: EarlierMeeting): MeetingView {
  const meeting = earlier.kind === "kept" ? earlier.meeting : null;
  const movement = meeting && movementSince(meeting);
  return {
    ...summary,
    earlier,
    changes: meeting && changesSince(meeting, summary.counted.tasks),
    letterOf: suggestedLetters(summary.units, settings),
    movementOf: ({ task }) => movement?.(task.no, task.light) ?? "",
  };
}
