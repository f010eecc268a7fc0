import type { WorkbookFile } from "../../model/book/workbook-file";
import type { Lose } from "../../package/losses";
import type { SharedStringList } from "./shared-string-list";
import type { PersonList } from "../../sheet/threads";
import type { StyleList } from "../../style/style-list";

/** What its rules are written with. */
export function ruleWriting({ snapshot, styles, uses1904, lose }: WorkbookWriting) {
  return { unitId: snapshot.id, styles, uses1904, lose };
}

/** A workbook on its way into a file, with what numbers the formats, texts and tables that its sheets name. */
export interface WorkbookWriting extends WorkbookFile {
  readonly styles: StyleList;
  readonly strings: SharedStringList;
  readonly people: PersonList;
  readonly uses1904: boolean;
  readonly lose: Lose;
  /** The number of a table that no other has. */
  nextTableId(): number;
}
