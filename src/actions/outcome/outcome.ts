import type { Issue } from "../../ledger/fixes/issue";
import type { SkipReason } from "../../ledger/fixes/placed-fixes";
import type { Letter } from "../../ledger/letters/letters";
import type { MeetingChanges } from "../../ledger/meetings/changes";
import type { EarlierMeeting } from "../../ledger/meetings/history";
import type { LeftAlone, Written } from "../../ledger/repair/taking-back";
import type { WordingFault } from "../../ledger/papers/template";
import type { ColumnKey } from "../../ledger/rows/columns";
import type { CellPlace } from "../../ledger/rows/find-cell";
import type { ChangedCell } from "../../ledger/task/row-edit";
import type { SeenRow } from "../../workbook/row/seen-row";
import type { Serial } from "../../plan/plan";
import type { LedgerState } from "./ledger-state";
import type { MeetingState } from "./meeting-state";
import type { RepairSummary } from "./repair-summary";
import type { TableRestored, TableShown, TableSorted } from "./table-view";

/** What Excel did not do beside what was asked; none of it harms what was done. */
export interface Shortfall {
  /** Headers of columns whose filter was lifted and could not be put back. */
  readonly filtersOff: readonly string[];
  /** Pages could not be set up: the sheets print as they did. */
  readonly pages: boolean;
  /** The charts of 会议材料 were not drawn. */
  readonly charts: boolean;
  /** The conditional formats could not be read, and were left as they are. */
  readonly colours: boolean;
}

export const NOTHING_SHORT: Shortfall = { filtersOff: [], pages: false, charts: false, colours: false };

/** What became of the sheet 校验结果; `marked`: the ledger's wrong cells carry their mark. */
export type ListOutcome =
  | { readonly kind: "written"; readonly marked: boolean; readonly short?: Shortfall }
  /** It is not there, and was not asked for. */
  | { readonly kind: "absent" }
  /** A sheet of that name is somebody else's, or protected: nothing was written. */
  | { readonly kind: "in-the-way" | "protected" }
  /** Office.js or the host failed while it was written; `code` is OfficeExtension's. */
  | { readonly kind: "failed"; readonly code: string; readonly detail: string };

/** A fix that was not made. */
export interface SkippedIssue {
  readonly issue: Issue;
  readonly why: SkipReason;
}

/** Why an action changed nothing, and what that is about. One sentence each in sentences.ts. */
export type Refusal =
  | {
      readonly reason:
        | "no-ledger"
        | "cell-in-edit"
        | "cancelled"
        | "no-as-of"
        | "as-of-no-date"
        | "no-tasks"
        /** No row of the table is of what the filter was to show. */
        | "nothing-to-show";
    }
  | {
      readonly reason: "sheet-in-the-way" | "table-in-the-way" | "unit-table-in-the-way" | "sheet-protected";
      /** Names of the sheets that it is about. */
      readonly sheets: readonly string[];
    }
  /** A row that was to be written to: no row has its 序号 any more, or several have. */
  | { readonly reason: "row-gone" | "row-unclear"; readonly no: number }
  | { readonly reason: "columns-missing"; readonly columns: readonly ColumnKey[] }
  /** Names of the settings. */
  | { readonly reason: "settings-missing" | "settings-changed"; readonly settings: readonly string[] }
  | { readonly reason: "cell-gone"; readonly place: CellPlace }
  | { readonly reason: "no-day-for-papers" }
  /** A part of the program that is loaded when it is asked for. */
  | { readonly reason: "part-not-loaded" }
  /** Words of an office that cannot be filled; `cell`: the named cell where they stand. */
  | { readonly reason: "wording-faulty"; readonly cell: string; readonly fault: WordingFault }
  /** A unit that neither the registry nor the ledger has; null: none is near. */
  | { readonly reason: "unknown-unit"; readonly unit: string; readonly nearest: string | null };
export type Refused = { readonly kind: "refused" } & Refusal;

/** Office.js or the host failed. */
export interface Failed {
  readonly kind: "failed";
  /** OfficeExtension's. */
  readonly code: string;
  /** Says whether anything was written. */
  readonly stage: "reading" | "writing";
  readonly detail: string;
}

export interface Inserted {
  readonly kind: "inserted";
  readonly state: LedgerState;
  readonly short?: Shortfall;
}

export interface RepairOffered {
  readonly kind: "repair-offered";
  readonly repair: RepairSummary;
  readonly state: LedgerState;
}

export interface Repaired {
  readonly kind: "repaired";
  readonly repair: RepairSummary;
  readonly state: LedgerState;
  readonly short?: Shortfall;
  /** What can be taken back, in the order of writing. */
  readonly wrote?: readonly Written[];
}

export interface Validated {
  readonly kind: "validated";
  readonly issues: readonly Issue[];
  readonly state: LedgerState;
  readonly meeting: MeetingState;
  readonly list: ListOutcome;
}

export interface Fixed {
  readonly kind: "fixed";
  /** How many issues were mended. */
  readonly written: number;
  readonly skipped: readonly SkippedIssue[];
  /** What a check finds afterwards. */
  readonly issues: readonly Issue[];
  readonly state: LedgerState;
  readonly list: ListOutcome;
  readonly short?: Shortfall;
  readonly wrote?: readonly Written[];
}

/** The form of a row: its cells hold what was typed. */
export interface RowWritten {
  readonly kind: "row-written";
  /** Headers of the cells that changed. */
  readonly columns: readonly string[];
  /** The row as it stands now. */
  readonly row: SeenRow;
  readonly wrote: readonly Written[];
}

/** Somebody else changed cells of the row since they were shown; nothing was written. */
export interface RowChanged {
  readonly kind: "row-changed";
  readonly changed: readonly ChangedCell[];
  /** The row as it stands now. */
  readonly row: SeenRow;
}

/** 撤回: `cells` counts headers and the table's name too; `left` is what somebody changed since. */
export interface TakenBack {
  readonly kind: "taken-back";
  readonly written: Written;
  readonly cells: number;
  readonly rows: number;
  readonly columns: number;
  readonly left: readonly LeftAlone[];
  readonly short?: Shortfall;
}

/** The conditional formats cannot be read: all of the sheet's may be cleared, the users' own too, and ours written. */
export interface ClearingOffered {
  readonly kind: "clearing-offered";
  readonly state: LedgerState;
}

export interface Highlighted {
  readonly kind: "highlighted";
  /** Names of the settings that came back. */
  readonly settings: readonly string[];
  readonly state: LedgerState;
}

export interface Summarised {
  readonly kind: "summarised";
  /** Names of the sheets that were made or renewed. */
  readonly sheets: readonly string[];
  /** Units that the registry knows. */
  readonly units: number;
  /** 项次 */
  readonly assignments: number;
  /** Names in 牵头单位 that the registry does not know. */
  readonly unrecognised: readonly string[];
  /** Rows that do not count: their 序号 stands twice or is none. */
  readonly leftOut: number;
  /** Errors that a check finds in the ledger. */
  readonly errors: number;
  /** The meeting that the ledger was compared with. */
  readonly earlier: EarlierMeeting;
  /** Null: there is none to compare with. */
  readonly changes: MeetingChanges | null;
  /** Reports that somebody had typed in. */
  readonly edited: readonly string[];
  readonly state: LedgerState;
  readonly short?: Shortfall;
}

/** Somebody typed in these reports since they were made; nothing was changed. */
export interface SummariseOffered {
  readonly kind: "summarise-offered";
  readonly edited: readonly string[];
  readonly state: LedgerState;
}

/** 留存本期: the meeting of `day` stands in 历次会议. */
export interface Kept {
  readonly kind: "kept";
  readonly day: Serial;
  readonly tasks: number;
  /** How many meetings are kept now. */
  readonly meetings: number;
  /** One of the same day was there, and is replaced. */
  readonly replaced: boolean;
  readonly state: LedgerState;
  readonly short?: Shortfall;
}

/** A meeting of this day is kept already; nothing was changed. */
export interface KeepOffered {
  readonly kind: "keep-offered";
  readonly day: Serial;
  readonly state: LedgerState;
}

/** A file that is made and has no place yet. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A letter that was written. */
export interface MadeLetter {
  readonly unit: string;
  readonly kind: Letter;
  /** 序号, ascending. */
  readonly tasks: readonly number[];
  /** The name of its file. */
  readonly file: string;
}

/** 通报 or 函件 as files, for whoever asked to put them somewhere. */
export interface PapersMade {
  readonly kind: "papers-made";
  readonly papers: "bulletin" | "letters";
  /** One 通报; a letter each, or all in one .zip; none where nobody is to be written to. */
  readonly files: readonly MadeFile[];
  /** Empty for 通报. */
  readonly letters: readonly MadeLetter[];
  /** Units that were asked for and suggest no letter. */
  readonly without: readonly string[];
  /** Of those written to, the names that the registry does not know. */
  readonly unrecognised: readonly string[];
  /** The same as plain text. */
  readonly text: string;
  readonly errors: number;
  readonly changes: MeetingChanges | null;
  readonly state: LedgerState;
}

/** Everything was calculated once more. */
export interface Recalculated {
  readonly kind: "recalculated";
}

export interface AsOfSet {
  readonly kind: "as-of-set";
  readonly asOf: Serial;
  /** Null: there is no ledger to judge. */
  readonly state: LedgerState | null;
}

export interface SettingsSet {
  readonly kind: "settings-set";
  /** Their names. */
  readonly settings: readonly string[];
}

/** Excel took the order to open a copy of the workbook. */
export interface CopyOpened {
  readonly kind: "copy-opened";
}

/** No copy was opened; `code` is Office's, "" where it cannot do it at all. */
export interface CopyByHand {
  readonly kind: "copy-by-hand";
  readonly why: "not-supported" | "failed";
  readonly code: string;
}

/** How an action can end without having done what it is for. */
export type Stopped = Refused | Failed;

/** What an action did. An action never throws at its caller. */
export type Outcome =
  | Inserted
  | RepairOffered
  | Repaired
  | Validated
  | Fixed
  | RowWritten
  | RowChanged
  | TakenBack
  | ClearingOffered
  | Highlighted
  | Summarised
  | SummariseOffered
  | Kept
  | KeepOffered
  | PapersMade
  | Recalculated
  | AsOfSet
  | SettingsSet
  | CopyOpened
  | CopyByHand
  | TableShown
  | TableSorted
  | TableRestored
  | Stopped;
