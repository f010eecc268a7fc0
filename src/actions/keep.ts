import { dayOf, ledgerTasks } from "../ledger/counting/counted-tasks";
import { fingerprintOf, meetingOf } from "../ledger/meetings/meeting";
import { setUpPages } from "../workbook/excel/page-setup";
import { inExcel } from "../workbook/requests/in-excel";
import { historyOf, requestHistory } from "../workbook/reading/history-look";
import { HISTORY_PAGES, queueMeeting } from "../workbook/meetings/history-sheet";
import { readLook } from "../workbook/reading/look";
import type { ActionSetup } from "./outcome/action-setup";
import { ledgerState } from "./outcome/ledger-state";
import { NOTHING_SHORT, type Outcome } from "./outcome/outcome";
import { DOING } from "./outcome/progress";
import { settled } from "./outcome/settled";

export interface KeepOptions {
  /** A meeting of the same day that is kept already is replaced; without it, it is asked about. */
  readonly overwrite: boolean;
}

/**
 * 留存本期: keeps status, progress, days and light of every task, as they stand on 统计截止日, as a meeting in 历次会议. Other
 * meetings are never written again. Three requests, one more for each 4 MB and for
 * the pages of a new sheet.
 */
export function keep(setup: ActionSetup, { overwrite }: KeepOptions): Promise<Outcome> {
  const { plan, onProgress } = setup;
  onProgress({ sentence: DOING.look });
  return settled<Outcome>(() =>
    inExcel<Outcome>(setup, async (context, mark) => {
      const { look, also } = await readLook(context, ({ presence }) => requestHistory(context, presence));
      const { ledger, settings, uses1904 } = look;
      if (!ledger) return { kind: "refused", reason: "no-ledger" };
      const day = dayOf(settings.asOf);
      if (day === null) return { kind: "refused", reason: "as-of-no-date" };
      const history = historyOf(also);
      if (history.kind === "foreign")
        return { kind: "refused", reason: "sheet-in-the-way", sheets: [history.sheetName] };
      const state = ledgerState(ledger, settings, plan);
      const meetings = history.kind === "ours" ? history.meetings : [];
      const isKept = meetings.some((meeting) => meeting.day === day);
      if (isKept && !overwrite) return { kind: "keep-offered", day, state };
      if (history.kind === "ours" && history.isProtected)
        return { kind: "refused", reason: "sheet-protected", sheets: [history.sheetName] };
      const meeting = meetingOf(ledgerTasks(ledger, settings).tasks, settings, day);
      if (meeting.tasks.length === 0) return { kind: "refused", reason: "no-tasks" };
      const fingerprint = await fingerprintOf(meeting);
      mark.stage = "writing";
      onProgress({ sentence: DOING.keep });
      await queueMeeting(context, history, { meeting, fingerprint, uses1904 });
      await context.sync();
      const pages = history.kind === "ours" ? [] : [HISTORY_PAGES];
      return {
        kind: "kept",
        day,
        tasks: meeting.tasks.length,
        meetings: meetings.length + (isKept ? 0 : 1),
        replaced: isKept,
        state,
        short: { ...NOTHING_SHORT, pages: !(await setUpPages(context, pages)) },
      };
    }),
  );
}
