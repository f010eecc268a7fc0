import type { WorkbookExtras } from "../engine/workbook-file";
import type { PartList } from "./part-list";
import type { SharedStringList } from "./shared-string-list";
import type { Snapshot } from "./snapshot";
import type { StyleList } from "./style-list";

/** A workbook on its way into a file. */
export interface WorkbookWriting {
  readonly snapshot: Snapshot;
  readonly extras: WorkbookExtras;
  readonly parts: PartList;
  readonly styles: StyleList;
  readonly strings: SharedStringList;
  tableCount: number;
  noteCount: number;
}
