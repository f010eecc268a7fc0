/** At which stage an action failed: nothing is written before "writing". */
export type Stage = "reading" | "writing";

/** Office.js or Excel refused. `code` is OfficeExtension's; branch on it, never on the message (it is localised). */
export class WorkbookFailure extends Error {
  readonly code: string;
  readonly stage: Stage;
  constructor(code: string, stage: Stage, detail: string) {
    super(detail);
    this.name = "WorkbookFailure";
    this.code = code;
    this.stage = stage;
  }
}

/** A failure of Office.js has a string for its code; anything else is an error of ours and is passed on as it is. */
export function asWorkbookFailure(error: unknown, stage: Stage): unknown {
  if (
    error instanceof WorkbookFailure ||
    typeof error !== "object" ||
    error === null ||
    !("code" in error) ||
    typeof error.code !== "string"
  )
    return error;
  const message = "message" in error && typeof error.message === "string" ? error.message : "";
  return new WorkbookFailure(error.code, stage, message);
}
