import type { StyleSheet } from "../../style/read-styles";
import type { SheetState } from "../state/sheet-state";

/** A sheet of somebody else's file that changed since it was opened. */
export interface SheetChange {
  readonly id: string;
  readonly path: string;
  readonly before: SheetState;
  readonly now: SheetState;
  /** The file's own formats, which its rules name. */
  readonly styles: StyleSheet;
}
