import { textOf } from "../ledger/cells/cell-value";
import { placeFixes, withFixes, type PlacedFixes } from "../ledger/fixes/placed-fixes";
import type { Issue } from "../ledger/fixes/issue";
import { serialOf } from "../plan/serial";
import { listedIssues } from "../workbook/check-list/check-list";
import { checkLookOf, requestCheck } from "../workbook/check-list/check-look";
import { queueCheck } from "../workbook/check-list/check-sheet";
import { inExcel } from "../workbook/requests/in-excel";
import { readLookInDetail } from "../workbook/reading/ledger-details";
import { readBeforeWriting } from "../workbook/ledger/before-writing";
import { liftFilters, putBackFilters } from "../workbook/excel/table-filters";
import { queueFixes } from "../workbook/ledger/write-fixes";
import type { ActionSetup } from "./outcome/action-setup";
import { CANCELLED, checked, formatsForMark, listObstacle, written } from "./check";
import { insert } from "./insert";
import { ledgerState } from "./outcome/ledger-state";
import { NOTHING_SHORT, type ListOutcome, type Outcome, type Fixed } from "./outcome/outcome";
import { recheck } from "./recheck";
import { DOING, DOING_SO_MANY } from "./outcome/progress";
import { settled } from "./outcome/settled";
import { columnsOfFixes, writtenByFixes } from "./outcome/what-was-written";
import type { Written } from "../ledger/repair/taking-back";

/**
 * Makes the fixes of the given issues: the ledger is read again, and all that still fits is written in one request,
 * 校验结果 with it where it is there. What no longer fits is skipped and told. A fix that calls for the repair of insert
 * is followed by it.
 */
export function fix(setup: ActionSetup, issues: readonly Issue[]): Promise<Outcome> {
  const { plan, onProgress } = setup;
  onProgress({ sentence: DOING.look });
  return settled<Outcome>(async () => {
    const done = await inExcel<Outcome | { fixed: Fixed; repair: boolean }>(setup, async (context, mark) => {
      const { look, also } = await readLookInDetail(context, ({ presence }) =>
        requestCheck(context, presence),
      );
      const { ledger, settings } = look;
      if (!ledger) return { kind: "refused", reason: "no-ledger" };
      if (ledger.isProtected)
        return { kind: "refused", reason: "sheet-protected", sheets: [ledger.sheetName] };
      const placed = placeFixes(issues, ledger);
      const after = {
        ...withFixes(ledger, placed),
        tableName: placed.tableName ?? ledger.tableName,
        isProtected: false,
      };
      const left = await checked(after, settings, { ...setup, onProgress: () => undefined });
      if (left === null) return CANCELLED;
      const check = checkLookOf(also);
      let list: ListOutcome = listObstacle(check) ?? { kind: "absent" };
      let short = NOTHING_SHORT;
      let wrote: readonly Written[] = [];
      if (changesSheet(placed)) {
        const renewing = check.sheet.kind === "ours" && list.kind === "absent";
        const formats = renewing ? await formatsForMark(context, ledger, check) : null;
        const before = await readBeforeWriting(context, ledger, columnsOfFixes(placed));
        const { filters } = before;
        mark.stage = "writing";
        onProgress({ sentence: DOING_SO_MANY.fix(placed.taken.length) });
        await liftFilters(context, ledger.tableName, filters);
        queueFixes(context, ledger, placed);
        if (renewing) {
          const wanted = { ledger: after, listed: listedIssues(left, after), settings };
          await queueCheck(context, check, wanted, formats);
        }
        await context.sync();
        if (renewing) list = await written(context, check, after, formats);
        const headers = placed.headers.map(
          ({ position, will }) => [textOf(ledger.headers[position] ?? ""), will] as const,
        );
        const off = await putBackFilters(context, after.tableName, filters, new Map(headers));
        short = { ...NOTHING_SHORT, filtersOff: off };
        wrote = [writtenByFixes(placed, ledger, after, before)];
      }
      const fixed: Fixed = {
        kind: "fixed",
        written: placed.taken.length,
        skipped: placed.skipped,
        issues: left,
        state: ledgerState(after, settings, plan),
        list,
        short,
        wrote,
      };
      return { fixed, repair: placed.repair };
    });
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
  if (outcome.kind !== "repaired") return { ...fixed, issues: now.issues, state: now.state };
  const { short = NOTHING_SHORT, wrote = [] } = outcome;
  return {
    ...fixed,
    issues: now.issues,
    state: now.state,
    short,
    wrote: [...(fixed.wrote ?? []), ...wrote],
  };
}
