import { checkLedger } from "../ledger/checks/check-ledger";
import type { Issue } from "../ledger/issue";
import type { LedgerSheet, Settings } from "../ledger/ledger-sheet";
import { listedIssues } from "../workbook/check-list";
import {
  checkLookOf,
  fitsOneMessage,
  queueCheck,
  requestCheck,
  saysTheSame,
  type CheckLook,
} from "../workbook/check-sheet";
import { WorkbookFailure } from "../workbook/failure";
import { inExcel } from "../workbook/in-excel";
import { readLookInDetail } from "../workbook/ledger-details";
import type { LedgerTable, WorkbookLook } from "../workbook/look";
import { markInOrder } from "../workbook/marks";
import type { ActionSetup } from "./action-setup";
import type { ListOutcome } from "./outcome";

/** The workbook as a check sees it: in one request. */
export interface SeenCheck {
  readonly look: WorkbookLook;
  readonly check: CheckLook;
}

export async function readCheck(context: Excel.RequestContext): Promise<SeenCheck> {
  const { look, also } = await readLookInDetail(context, (asked) => requestCheck(context, asked));
  return { look, check: checkLookOf(also) };
}

export function checked(ledger: LedgerSheet, settings: Settings, { plan }: ActionSetup): readonly Issue[] {
  return checkLedger(ledger, plan, settings);
}

/** What forbids the list or the mark; null: nothing. Found before anything is written. */
export function listObstacle({ sheet }: CheckLook): ListOutcome | null {
  if (sheet.kind === "foreign") return { kind: "in-the-way" };
  return sheet.isProtected ? { kind: "protected" } : null;
}

/**
 * Writes 校验结果 and sees to the mark, in a request of its own. What Excel refuses here does not take the check's
 * result from the one who asked for it: it is told beside it.
 */
export async function renewList(
  { patienceMs }: ActionSetup,
  ledger: LedgerTable,
  settings: Settings,
  check: CheckLook,
  issues: readonly Issue[],
): Promise<ListOutcome> {
  const obstacle = listObstacle(check);
  if (obstacle) return obstacle;
  try {
    await inExcel(patienceMs, async (context, mark) => {
      mark.stage = "writing";
      await queueCheck(context, check, { ledger, issues, settings }, !ledger.isProtected);
      await context.sync();
    });
  } catch (error) {
    if (!(error instanceof WorkbookFailure)) throw error;
    return { kind: "failed", code: error.code, detail: error.message };
  }
  return { kind: "written", marked: marked(ledger, check) };
}

/** Is the mark on the ledger once all is written? A protected sheet keeps the one it has. */
function marked(ledger: LedgerTable, check: CheckLook): boolean {
  return !ledger.isProtected || markInOrder(check.formats, ledger);
}

/** The same, only where 校验结果 is there already and shows something else than what is so. */
export async function renewStaleList(
  setup: ActionSetup,
  ledger: LedgerTable,
  settings: Settings,
  check: CheckLook,
  issues: readonly Issue[],
): Promise<ListOutcome> {
  if (check.sheet.kind === "absent" || check.sheet.kind === "empty") return { kind: "absent" };
  const obstacle = listObstacle(check);
  if (obstacle) return obstacle;
  const listed = listedIssues(issues, ledger);
  const inOrder = saysTheSame(check, listed) && marked(ledger, check);
  if (inOrder || !fitsOneMessage(listed)) return { kind: "as-it-was", marked: marked(ledger, check) };
  return renewList(setup, ledger, settings, check, issues);
}
