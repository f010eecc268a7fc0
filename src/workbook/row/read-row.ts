import { WorkbookFailure } from "../requests/failure";
import { inExcel } from "../requests/in-excel";
import type { Patience } from "../requests/patience";
import { untracked } from "../requests/untracked";
import type { SelectedPlace } from "../requests/watch-selection";
import { findLedger, type KnownLedger } from "./known-ledger";
import { requestRow, seenRow, type SeenRow } from "./seen-row";

/** The task under the cursor. */
export interface RowUnderCursor {
  /** Null: the workbook has no ledger. */
  readonly known: KnownLedger | null;
  /** Null: the cursor is in no task's row. */
  readonly row: SeenRow | null;
}

const GONE = "ItemNotFound";

/**
 * The task under the cursor, in one request; one more where it is not known where the cursor is, and where the ledger is
 * not known, or no more by the name that was known. Throws WorkbookFailure.
 */
export async function readRowAt(
  patience: Patience,
  place: SelectedPlace | null,
  known: KnownLedger | null,
): Promise<RowUnderCursor> {
  if (known !== null) {
    try {
      return await inExcel(patience, (context) => readAt(context, place, known));
    } catch (error) {
      if (!(error instanceof WorkbookFailure) || error.code !== GONE) throw error;
    }
  }
  return inExcel(patience, async (context) => {
    const found = await findLedger(context);
    return found === null ? { known: null, row: null } : readAt(context, place, found);
  });
}

async function readAt(
  context: Excel.RequestContext,
  told: SelectedPlace | null,
  known: KnownLedger,
): Promise<RowUnderCursor> {
  const { sheetId, row } = told ?? (await cursorOf(context));
  if (sheetId !== known.sheetId) return { known, row: null };
  const asked = requestRow(context, known, row);
  await context.sync();
  return { known, row: seenRow(asked) };
}

async function cursorOf(context: Excel.RequestContext): Promise<SelectedPlace> {
  const cell = untracked(context.workbook.getActiveCell());
  cell.load("rowIndex");
  const { worksheet } = cell;
  worksheet.load("id");
  await context.sync();
  return { sheetId: worksheet.id, row: cell.rowIndex + 1 };
}
