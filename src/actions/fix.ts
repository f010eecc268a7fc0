import { placeFixes, withFixes, type PlacedFixes } from "../ledger/fixes/placed-fixes";
import type { Issue } from "../ledger/issue";
import { serialOf } from "../plan/serial";
import { listedIssues } from "../workbook/checks/check-list";
import { amendmentOf, checkLookOf, fitsOneMessage, requestCheck } from "../workbook/checks/check-look";
import { queueList } from "../workbook/checks/check-sheet";
import { inExcel } from "../workbook/in-excel";
import { readLookInDetail } from "../workbook/reading/ledger-details";
import { filtersOf, requestFilters } from "../workbook/ledger/table-filters";
import { queueFixes } from "../workbook/checks/write-fixes";
import type { ActionSetup } from "./action-setup";
import { CANCELLED, checked, listObstacle } from "./check";
import { insert } from "./insert";
import { ledgerState } from "./ledger-state";
import type { ListOutcome, Outcome } from "./outcome";
import { recheck } from "./recheck";
import { progressSentences, skipSentence } from "./sentences";
import { settled } from "./settled";

type Fixed = Extract<Outcome, { kind: "fixed" }>;

/**
 * Makes the fixes of the given issues. Two requests: the ledger is read again, and all that still fits is written in
 * one sync, 校验结果 with it where it is there, so that Excel undoes it as one. What no longer fits is skipped and
 * told. A fix that calls for the repair of insert is followed by it.
 */
export function fix(setup: ActionSetup, issues: readonly Issue[]): Promise<Outcome> {
  const { plan, onProgress, patienceMs } = setup;
  onProgress({ sentence: progressSentences.reading });
  return settled<Outcome>(async () => {
    const done = await inExcel<Outcome | { fixed: Fixed; repair: boolean }>(
      patienceMs,
      async (context, mark) => {
        const { look, also } = await readLookInDetail(context, (asked) => ({
          check: requestCheck(context, asked),
          filters: requestFilters(asked.table),
        }));
        const { ledger, settings } = look;
        if (!ledger) return { kind: "refused", reason: "no-ledger", detail: "" };
        if (ledger.isProtected)
          return { kind: "refused", reason: "sheet-protected", detail: ledger.sheetName };
        const placed = placeFixes(issues, ledger);
        const after = {
          ...withFixes(ledger, placed),
          tableName: placed.tableName ?? ledger.tableName,
          isProtected: false,
        };
        const left = await checked(after, settings, { ...setup, onProgress: () => undefined });
        if (left === null) return CANCELLED;
        const check = checkLookOf(also.check);
        let list: ListOutcome = listObstacle(check) ?? { kind: "absent" };
        const written = placed.taken.length;
        if (changesSheet(placed)) {
          mark.stage = "writing";
          onProgress({ sentence: progressSentences.fixing(written) });
          queueFixes(context, ledger, placed, filtersOf(also.filters));
          const listed = listedIssues(left, after);
          const changes = amendmentOf(check, listed);
          if (check.sheet.kind === "ours" && list.kind === "absent" && fitsOneMessage(listed, changes)) {
            await queueList(context, check, { ledger: after, listed, settings }, changes, true);
            list = { kind: "written", marked: true };
          }
          await context.sync();
        }
        const fixed: Fixed = {
          kind: "fixed",
          written,
          skipped: placed.skipped.map(({ issue, why }) => ({ issue, reason: skipSentence(why) })),
          issues: left,
          state: ledgerState(after, settings, plan),
          list,
        };
        return { fixed, repair: placed.repair };
      },
    );
    if ("kind" in done) return done;
    return done.repair ? repaired(setup, done.fixed) : done.fixed;
  });
}

/** Is there more to do than a repair? */
function changesSheet({ cells, headers, blankRows, merged, tableName }: PlacedFixes): boolean {
  return [cells, headers, blankRows, merged].some(({ length }) => length > 0) || tableName !== null;
}

/** The repair of insert, and what a check finds after it. */
async function repaired(setup: ActionSetup, fixed: Fixed): Promise<Outcome> {
  // A ledger whose 统计截止日 is gone gets it back, as by insert, with the plan year's last day.
  const asOf = fixed.state.asOf ?? serialOf(setup.plan.year, 12, 31);
  const outcome = await insert(setup, { asOf, repair: "do" });
  if (outcome.kind === "refused" || outcome.kind === "failed") return outcome;
  const now = await recheck(setup);
  if (now.kind !== "validated") return now;
  return { ...fixed, issues: now.issues, state: now.state, list: now.list };
}
