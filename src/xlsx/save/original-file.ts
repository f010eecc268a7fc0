import type { WorkbookFile } from "../model/book/workbook-file";
import type { StoredValues } from "./state/stored-values";
import { workbookState, type WorkbookState } from "./state/workbook-state";

/** A file as it was opened, and the workbook as the engine saw it then: what a save of it starts from. */
export interface OriginalFile {
  readonly bytes: Uint8Array;
  readonly state: WorkbookState;
}

/**
 * The file, opened, in a form that changes to it can be saved to (update-xlsx.ts). `stored`: what the file holds as the
 * values of its formulas, while `file` has those that the engine calculates.
 */
export function originalFile(bytes: Uint8Array, file: WorkbookFile, stored: StoredValues): OriginalFile {
  return { bytes, state: workbookState(file, undefined, stored) };
}
