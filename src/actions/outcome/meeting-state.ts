import { textOf } from "../../ledger/cells/cell-value";
import { FINISHED } from "../../ledger/lights/lights";
import type { Serial } from "../../plan/plan";
import type { DetailedLook } from "../../workbook/reading/ledger-details";
import type { ReportsFreshness } from "../../workbook/reading/reports-basis";

/** What the workbook has for the next meeting beside the ledger itself. */
export interface MeetingState {
  readonly reports: ReportsFreshness;
  /** The days of the meetings that are kept, as they stand in 历次会议. */
  readonly keptDays: readonly Serial[];
  /** The last meeting before 统计截止日; null: there is none, or its rows were altered. */
  readonly last: LastMeeting | null;
}

export interface LastMeeting {
  readonly day: Serial;
  /** Light words by 序号. */
  readonly lights: ReadonlyMap<number, string>;
  /** 序号 of what was 已完成. */
  readonly finished: ReadonlySet<number>;
}

/** What pane and today's list are told of meetings and reports. */
export function meetingState({ earlier, meetings, freshness }: DetailedLook): MeetingState {
  return {
    reports: freshness,
    keptDays: meetings.map(({ day }) => day),
    last:
      earlier.kind === "kept"
        ? {
            day: earlier.meeting.day,
            lights: new Map(earlier.meeting.tasks.map(({ no, cells }) => [no, textOf(cells.light)])),
            finished: new Set(
              earlier.meeting.tasks.flatMap(({ no, cells }) => (cells.status === FINISHED ? [no] : [])),
            ),
          }
        : null,
  };
}
