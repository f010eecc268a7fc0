import { checkInSlices } from "../ledger/checks/check-ledger";
import type { Issue } from "../ledger/issue";
import type { LedgerSheet, Settings } from "../ledger/ledger-sheet";
import { listedIssues } from "../workbook/checks/check-list";
import {
  amendmentOf,
  checkLookOf,
  fitsOneMessage,
  requestCheck,
  saysTheSame,
  type CheckLook,
} from "../workbook/checks/check-look";
import { queueList, type CheckToWrite } from "../workbook/checks/check-sheet";
import { WorkbookFailure } from "../workbook/failure";
import { inExcel } from "../workbook/in-excel";
import { readLookInDetail } from "../workbook/reading/ledger-details";
import type { ListChanges } from "../workbook/checks/list-changes";
import type { LedgerTable } from "../workbook/reading/look";
import { markInOrder } from "../workbook/checks/marks";
import type { ActionSetup } from "./action-setup";
import type { ListOutcome } from "./outcome";
import { progressSentences } from "./sentences";

/** The workbook as a check sees it: in one request. */
export interface SeenCheck {
  readonly settings: Settings;
  /** Null: the workbook has none. */
  readonly ledger: LedgerTable | null;
  readonly check: CheckLook | null;
}

export async function readCheck(context: Excel.RequestContext): Promise<SeenCheck> {
  const { look, also } = await readLookInDetail(context, (asked) => requestCheck(context, asked));
  const { ledger, settings } = look;
  return { ledger, settings, check: ledger && checkLookOf(also) };
}

/** So many rows are checked between two looks at the clock. */
const ROWS_PER_SLICE = 200;
/** Others have a turn when so much time has passed: one frame. */
const SLICE_MS = 12;

/**
 * What is wrong with the ledger, found some rows at a time, so that the pane stays alive. Null: cancelled. Cancelling
 * is heeded between two turns.
 */
export async function checked(
  ledger: LedgerSheet,
  settings: Settings,
  { plan, onProgress, signal }: ActionSetup,
): Promise<readonly Issue[] | null> {
  const slices = checkInSlices(ledger, plan, settings, ROWS_PER_SLICE);
  let turn = performance.now();
  for (let slice = slices.next(); ; slice = slices.next()) {
    if (slice.done) return slice.value;
    if (signal?.aborted) return null;
    if (performance.now() - turn < SLICE_MS) continue;
    onProgress({ sentence: progressSentences.checking(slice.value.of), ...slice.value });
    await aTurnOfOthers();
    turn = performance.now();
  }
}

/** A message, because browsers make a timer wait for 4 ms. */
function aTurnOfOthers(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export const CANCELLED = { kind: "refused", reason: "cancelled", detail: "" } as const;

/** What forbids the list or the mark; null: nothing. Found before anything is written. */
export function listObstacle({ sheet }: CheckLook): ListOutcome | null {
  if (sheet.kind === "foreign") return { kind: "in-the-way" };
  return sheet.isProtected ? { kind: "protected" } : null;
}

/**
 * Writes 校验结果 whole and sees to the mark, in a request of its own. What Excel refuses here does not take the
 * check's result from the one who asked for it: it is told beside it.
 */
export function renewList(
  setup: ActionSetup,
  ledger: LedgerTable,
  settings: Settings,
  check: CheckLook,
  issues: readonly Issue[],
): Promise<ListOutcome> {
  return writeList(setup, check, { ledger, listed: listedIssues(issues, ledger), settings }, null);
}

async function writeList(
  { patienceMs }: ActionSetup,
  check: CheckLook,
  wanted: CheckToWrite,
  changes: ListChanges | null,
): Promise<ListOutcome> {
  const obstacle = listObstacle(check);
  if (obstacle) return obstacle;
  const { ledger } = wanted;
  try {
    await inExcel(patienceMs, async (context, mark) => {
      mark.stage = "writing";
      await queueList(context, check, wanted, changes, !ledger.isProtected);
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

/**
 * Only where 校验结果 is there already and shows something else than what is so; of a list that stands only the rows
 * that differ.
 */
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
  if (inOrder) return { kind: "as-it-was", marked: marked(ledger, check) };
  const changes = amendmentOf(check, listed);
  if (!fitsOneMessage(listed, changes)) return { kind: "as-it-was", marked: marked(ledger, check) };
  return writeList(setup, check, { ledger, listed, settings }, changes);
}
