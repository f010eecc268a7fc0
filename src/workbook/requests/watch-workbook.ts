import { inExcel } from "./in-excel";
import type { Patience } from "./patience";

/** Something changed on a sheet, or the sheet is gone. What and where is not told: events tell it wrongly, or not. */
export interface SheetChange {
  readonly sheetId: string;
  /** Another person's, through co-authoring. */
  readonly remote: boolean;
  /** Our own write; null where this Excel does not say (below ExcelApi 1.14). */
  readonly byUs: boolean | null;
}

export interface Watch {
  /** Removes the handlers with the context that added them. Throws WorkbookFailure. */
  readonly stop: () => Promise<void>;
}

/**
 * Hears of every change in the workbook, on sheets that come later too, in one request. Events may come twice or
 * not at all, and a paste may bring several: whoever hears of one looks at the workbook itself. Throws WorkbookFailure.
 */
export async function watchWorkbook(patience: Patience, hear: (change: SheetChange) => void): Promise<Watch> {
  const [changed, deleted] = await inExcel(patience, async (context) => {
    const { onChanged, onDeleted } = context.workbook.worksheets;
    const added = [
      onChanged.add((event) => {
        hear({ sheetId: event.worksheetId, remote: event.source === "Remote", byUs: byUs(event) });
        return Promise.resolve();
      }),
      onDeleted.add((event) => {
        // We remove no sheet.
        hear({ sheetId: event.worksheetId, remote: event.source === "Remote", byUs: false });
        return Promise.resolve();
      }),
    ] as const;
    await context.sync();
    return added;
  });
  return {
    stop: () =>
      inExcel(
        patience,
        async (context) => {
          changed.remove();
          deleted.remove();
          await context.sync();
        },
        changed.context,
      ),
  };
}

function byUs(event: Excel.WorksheetChangedEventArgs): boolean | null {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.14")) return null;
  return event.triggerSource === "ThisLocalAddin";
}
