import { keptWords, type TaskAtMeeting } from "../ledger/meetings/at-meeting";
import { meetingsOf, requestHistory } from "../workbook/reading/history-look";
import { readPresence } from "../workbook/reading/presence";
import { inExcel } from "../workbook/requests/in-excel";
import type { ActionSetup } from "./outcome/action-setup";
import type { Stopped } from "./outcome/outcome";
import { settled } from "./outcome/settled";

/** What the kept meetings had of a task, the last first. */
export interface RowMeetings {
  readonly kind: "row-meetings";
  readonly meetings: readonly TaskAtMeeting[];
}

/** What earlier meetings found of the task. Two requests, which only read. */
export function readMeetings(setup: ActionSetup, no: number): Promise<RowMeetings | Stopped> {
  return settled<RowMeetings | Stopped>(() =>
    inExcel(setup, async (context) => {
      const asked = requestHistory(context, await readPresence(context));
      await context.sync();
      return { kind: "row-meetings", meetings: keptWords(meetingsOf(asked), no) };
    }),
  );
}
