import type { Issue } from "../../ledger/fixes/issue";
import type { CellValue } from "../../ledger/cells/ledger-sheet";
import type { LightWord } from "../../ledger/lights/lights";
import type { Written } from "../../ledger/repair/taking-back";
import type { Serial } from "../../plan/plan";

/** What a repair of an existing ledger would change, or did: counts for the sentence, never staff cells. */
export interface RepairSummary {
  /** 序号 of rows that were missing. */
  readonly missingTasks: readonly number[];
  /** Headers that were missing. */
  readonly missingColumns: readonly string[];
  /** Headers that had another name; they get it in place. */
  readonly misnamed: readonly { readonly was: string; readonly is: string }[];
  /** Document cells that held something else, but those of `movedDays`. */
  readonly replaced: readonly ReplacedCell[];
  /** How many document cells were blank. */
  readonly filled: number;
  /** 截止日期 later than printed, which go to 调整后时限: 序号 and day. */
  readonly movedDays: readonly { readonly no: number; readonly day: Serial }[];
  /** The ledger is of the older format and is brought up to date. */
  readonly older: boolean;
  /** Merged cells that were taken apart; null: how many is not known. */
  readonly unmerged: number | null;
  /** Rows whose 预警状态 formula was missing or another. */
  readonly formulas: number;
  /** What else of the sheet is renewed, in Chinese: colours, typing rules. */
  readonly furniture: readonly string[];
  /** Named cells of 台账参数 that were missing. */
  readonly settings: readonly string[];
}

/** A document cell that is put right: what stood there is kept for whoever wants it back. */
export interface ReplacedCell {
  readonly no: number;
  /** Its header. */
  readonly column: string;
  readonly was: CellValue;
  readonly is: CellValue;
}

/** An overdue or at-risk task: what a meeting asks about. */
export interface Concern {
  readonly no: number;
  readonly light: LightWord;
  /** Its 预警状态, e.g. `任务台账!O25`. */
  readonly cell: string;
  /** How far 完成进度 is behind 序时进度, in percentage points; null where 完成进度 is no number. */
  readonly pointsBehind: number | null;
  /** Days from 统计截止日 to 截止日期; below 0 when it has passed. */
  readonly daysLeft: number;
  readonly measure: string;
  readonly units: readonly string[];
}

/** The ledger as an action saw it at its end. */
export interface LedgerState {
  /** 统计截止日, null when the named cell holds no date. */
  readonly asOf: Serial | null;
  readonly tasks: number;
  /** Light words by 序号. */
  readonly lights: ReadonlyMap<number, string>;
  /** 序号 of the tasks that are 未更新. */
  readonly stale: readonly number[];
  /** It is of the older format: without 调整后时限 and 调整依据. */
  readonly older: boolean;
  /** The overdue and at-risk tasks, gravest first. */
  readonly concerns: readonly Concern[];
  /** Excel's ids of the sheets whose edits change all this; null where they are not known yet. */
  readonly sheetIds: readonly string[] | null;
  /** Excel calculates nothing until somebody asks for it: what the sheets show may be old. */
  readonly manualCalculation: boolean;
}

/** What Excel did not do beside what was asked; none of it harms what was done. */
export interface Shortfall {
  /** Headers of columns whose filter was lifted and could not be put back. */
  readonly filtersOff: readonly string[];
  /** Pages could not be set up: the sheets print as they did. */
  readonly pages: boolean;
  /** The conditional formats could not be read, and were left as they are. */
  readonly colours: boolean;
}

export const NOTHING_SHORT: Shortfall = { filtersOff: [], pages: false, colours: false };

/** What became of the sheet 校验结果; `marked`: the ledger's wrong cells carry their mark. */
export type ListOutcome =
  | { readonly kind: "written"; readonly marked: boolean; readonly short?: Shortfall }
  /** It is not there, and was not asked for. */
  | { readonly kind: "absent" }
  /** A sheet of that name is somebody else's, or protected: nothing was written. */
  | { readonly kind: "in-the-way" | "protected" }
  /** Office.js or the host failed while it was written; `code` is OfficeExtension's. */
  | { readonly kind: "failed"; readonly code: string; readonly detail: string };

/** A fix that was not made; `reason` is Chinese, for a list beside the issue. */
export interface SkippedIssue {
  readonly issue: Issue;
  readonly reason: string;
}

/** Why an action changed nothing. One sentence each in sentences.ts. */
export type RefusalReason =
  | "no-ledger"
  | "sheet-in-the-way"
  | "table-in-the-way"
  | "sheet-protected"
  | "cell-in-edit"
  | "cell-gone"
  | "cancelled"
  | "no-as-of"
  | "columns-missing"
  | "settings-missing"
  | "unit-table-in-the-way";

/** What an action did. An action never throws at its caller. */
export type Outcome =
  | { readonly kind: "inserted"; readonly state: LedgerState; readonly short?: Shortfall }
  | { readonly kind: "repair-offered"; readonly repair: RepairSummary; readonly state: LedgerState }
  | {
      readonly kind: "repaired";
      readonly repair: RepairSummary;
      readonly state: LedgerState;
      readonly short?: Shortfall;
      /** What can be taken back, in the order of writing. */
      readonly wrote?: readonly Written[];
    }
  | {
      readonly kind: "validated";
      readonly issues: readonly Issue[];
      readonly state: LedgerState;
      readonly list: ListOutcome;
    }
  | {
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
  /** 撤回: `cells` counts headers and the table's name too; `left` names what somebody changed since. */
  | {
      readonly kind: "taken-back";
      readonly written: Written;
      readonly cells: number;
      readonly rows: number;
      readonly columns: number;
      readonly left: readonly string[];
      readonly short?: Shortfall;
    }
  /** The conditional formats cannot be read: all of the sheet's may be cleared, the users' own too, and ours written. */
  | { readonly kind: "clearing-offered"; readonly state: LedgerState }
  | { readonly kind: "highlighted"; readonly settings: readonly string[]; readonly state: LedgerState }
  | {
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
      readonly state: LedgerState;
      readonly short?: Shortfall;
    }
  /** Everything was calculated once more. */
  | { readonly kind: "recalculated" }
  /** `state` null: there is no ledger to judge. */
  | { readonly kind: "as-of-set"; readonly asOf: Serial; readonly state: LedgerState | null }
  /** Excel took the order to open a copy of the workbook. */
  | { readonly kind: "copy-opened" }
  /** No copy was opened; `code` is Office's, "" where it cannot do it at all. */
  | { readonly kind: "copy-by-hand"; readonly why: "not-supported" | "failed"; readonly code: string }
  | { readonly kind: "refused"; readonly reason: RefusalReason; readonly detail: string }
  /** Office.js or the host failed: `code` is OfficeExtension's, `stage` says whether anything was written. */
  | {
      readonly kind: "failed";
      readonly code: string;
      readonly stage: "reading" | "writing";
      readonly detail: string;
    };
