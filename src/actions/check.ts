import { checkInSlices } from "../ledger/checks/check-ledger";
import type { Issue } from "../ledger/fixes/issue";
import type { Ledger, Settings } from "../ledger/cells/ledger";
import { listedIssues } from "../workbook/check-list/check-list";
import { checkLookOf, requestCheck, type CheckLook } from "../workbook/check-list/check-look";
import { queueCheck } from "../workbook/check-list/check-sheet";
import { WorkbookFailure } from "../workbook/requests/failure";
import { inExcel } from "../workbook/requests/in-excel";
import { readLookInDetail } from "../workbook/reading/ledger-details";
import type { LedgerTable } from "../workbook/reading/ledger-table";
import type { FormatReading } from "../workbook/marks/format-reading";
import { readFormats } from "../workbook/marks/read-highlights";
import { setUpPages } from "../workbook/excel/page-setup";
import { CHECK_RESULTS } from "../workbook/check-list/check-results";
import { pagesOf } from "../workbook/reports/report-sheet";
import type { ActionSetup } from "./outcome/action-setup";
import { meetingState, type MeetingState } from "./outcome/meeting-state";
import { NOTHING_SHORT, type ListOutcome } from "./outcome/outcome";
import { DOING_SO_MANY } from "./outcome/progress";

/** The workbook as a check that writes its list sees it; two requests. */
export interface SeenCheck {
  readonly settings: Settings;
  /** Null: the workbook has none. */
  readonly ledger: LedgerTable | null;
  readonly check: CheckLook;
  readonly meeting: MeetingState;
}

export async function readCheck(context: Excel.RequestContext): Promise<SeenCheck> {
  const { look, also } = await readLookInDetail(context, ({ presence }) => requestCheck(context, presence));
  const { ledger, settings } = look;
  return { ledger, settings, check: checkLookOf(also), meeting: meetingState(look) };
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
  ledger: Ledger,
  settings: Settings,
  { plan, onProgress, signal }: ActionSetup,
): Promise<readonly Issue[] | null> {
  const slices = checkInSlices(ledger, plan, settings, ROWS_PER_SLICE);
  let turn = performance.now();
  for (let slice = slices.next(); ; slice = slices.next()) {
    if (slice.done) return slice.value;
    if (signal?.aborted) return null;
    if (performance.now() - turn < SLICE_MS) continue;
    onProgress({ sentence: DOING_SO_MANY.validate(slice.value.of), ...slice.value });
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

export const CANCELLED = { kind: "refused", reason: "cancelled" } as const;

/** What forbids the list or the mark; null: nothing. Found before anything is written. */
export function listObstacle({ sheet }: CheckLook): ListOutcome | null {
  if (sheet.kind === "foreign") return { kind: "in-the-way" };
  return sheet.isProtected ? { kind: "protected" } : null;
}

/**
 * Writes 校验结果 and sees to the mark, in requests of their own. What Excel refuses here does not take the check's
 * result from the one who asked for it: it is told beside it.
 */
export async function writeList(
  setup: ActionSetup,
  ledger: LedgerTable,
  settings: Settings,
  check: CheckLook,
  issues: readonly Issue[],
): Promise<ListOutcome> {
  const obstacle = listObstacle(check);
  if (obstacle) return obstacle;
  try {
    return await inExcel(setup, async (context, mark) => {
      const formats = await formatsForMark(context, ledger, check);
      mark.stage = "writing";
      const wanted = { ledger, listed: listedIssues(issues, ledger), settings };
      await queueCheck(context, check, wanted, ledger.isProtected ? null : formats);
      await context.sync();
      return written(context, check, ledger, formats);
    });
  } catch (error) {
    if (!(error instanceof WorkbookFailure)) throw error;
    return { kind: "failed", code: error.code, detail: error.message };
  }
}

/** The formats of the ledger's sheet. A workbook without the names that a mark refers to has no mark in it. */
export async function formatsForMark(
  context: Excel.RequestContext,
  { sheetName }: LedgerTable,
  { names }: CheckLook,
): Promise<readonly FormatReading[] | null> {
  return names.keys || names.values ? readFormats(context, sheetName) : [];
}

/** The outcome once the list stands: its pages, which are set up once, come behind all else. */
export async function written(
  context: Excel.RequestContext,
  { sheet }: CheckLook,
  { isProtected }: LedgerTable,
  formats: readonly FormatReading[] | null,
): Promise<ListOutcome> {
  const pages = sheet.kind === "ours" ? [] : [pagesOf(CHECK_RESULTS)];
  const short = {
    ...NOTHING_SHORT,
    pages: !(await setUpPages(context, pages)),
    colours: formats === null,
  };
  return { kind: "written", marked: !isProtected, short };
}
