import { WorkbookFailure } from "../workbook/failure";
import type { Outcome } from "./outcome";

/** An action never throws at its caller: what Office.js refuses becomes an outcome. */
export async function settled<Result>(run: () => Promise<Result>): Promise<Result | Outcome> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof WorkbookFailure)) return ownFailure(error);
    switch (error.code) {
      case "InvalidOperationInCellEditMode":
        return { kind: "refused", reason: "cell-in-edit", detail: "" };
      case "AccessDenied":
        return { kind: "refused", reason: "sheet-protected", detail: "" };
      default:
        return { kind: "failed", code: error.code, stage: error.stage, detail: error.message };
    }
  }
}

/** An error of our own code: shown like any other failure, with what it says. */
function ownFailure(error: unknown): Outcome {
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: "failed", code: "InternalError", stage: "writing", detail };
}
