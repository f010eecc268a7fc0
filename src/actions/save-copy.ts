import { openCopyOfWorkbook } from "../workbook/excel/copy-workbook";
import { WorkbookFailure } from "../workbook/requests/failure";
import type { Patience } from "../workbook/requests/patience";
import type { Outcome } from "./outcome/outcome";
import { settled } from "./outcome/settled";

/**
 * 另存副本: a copy of the workbook is opened beside it, for people to save under another name. Where that cannot be, the
 * outcome tells how it is done by hand: nobody is kept from going on.
 */
export function saveCopy(patience: Patience): Promise<Outcome> {
  return settled<Outcome>(async () => {
    try {
      return (await openCopyOfWorkbook(patience))
        ? { kind: "copy-opened" }
        : { kind: "copy-by-hand", why: "not-supported", code: "" };
    } catch (error) {
      if (!(error instanceof WorkbookFailure)) throw error;
      return { kind: "copy-by-hand", why: "failed", code: error.code };
    }
  });
}
