import { WorkbookFailure } from "../../workbook/requests/failure";
import type { Stopped } from "./outcome";

/** An action never throws at its caller: what Office.js refuses becomes an outcome. */
export async function settled<Done>(run: () => Promise<Done>): Promise<Done | Stopped> {
  try {
    return await run();
  } catch (error) {
    return stoppedBy(error);
  }
}

const IN_CELL_EDIT = "InvalidOperationInCellEditMode";

function stoppedBy(error: unknown): Stopped {
  if (!(error instanceof WorkbookFailure)) {
    // An error of our own code: shown like any other failure, with what it says.
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: "failed", code: "InternalError", stage: "writing", detail };
  }
  // Once it is writing, some of it may be there, which the sentence of a failure says.
  if (error.code === IN_CELL_EDIT && error.stage === "reading")
    return { kind: "refused", reason: "cell-in-edit" };
  return { kind: "failed", code: error.code, stage: error.stage, detail: error.message };
}
