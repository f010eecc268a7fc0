import { dayOf } from "../../ledger/counting/counted-tasks";
import { summaryOf } from "../../ledger/counting/summary";
import { intactMeetings } from "../../ledger/meetings/history";
import { meetingView } from "../../ledger/meetings/meeting-view";
import { packOf, type MeetingPack } from "../../ledger/pack/meeting-pack";
import type { Plan } from "../../plan/plan";
import type { DetailedLook } from "../../workbook/reading/ledger-details";
import type { LedgerTable } from "../../workbook/reading/ledger-table";

/** The meeting pack out of a look at the workbook. */
export async function packFrom(
  { settings, earlier, meetings }: DetailedLook,
  ledger: LedgerTable,
  plan: Plan,
): Promise<MeetingPack> {
  return packOf(
    meetingView(summaryOf(ledger, plan, settings), plan, settings, earlier),
    settings,
    await intactMeetings(meetings, dayOf(settings.asOf)),
  );
}
