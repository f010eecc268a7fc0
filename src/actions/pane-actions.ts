import type { Serial } from "../plan/plan";
import type { LedgerState, Outcome } from "./outcome";
import type { CellPlace } from "../ledger/rows/find-cell";
import type { Issue } from "../ledger/fixes/issue";
import type { Written } from "../ledger/repair/taking-back";
import type { SheetChange } from "../workbook/excel/watch-workbook";
import type { HighlightOptions } from "./highlight";
import type { Progress } from "./progress";
import type { StopWatching } from "./watch";

export interface InsertOptions {
  /** 统计截止日 of a new ledger, and of one whose named cell is missing; a stored date stays as it is. */
  readonly asOf: Serial;
  /** Where a ledger is already: only say what a repair would change, or do it. */
  readonly repair: "offer" | "do";
}

/** The workbook at a glance: what the pane must know before anything is pressed. */
export interface PaneLook {
  readonly ledger: boolean;
  /** The stored 统计截止日; null without a ledger, or when the named cell holds no date. */
  readonly asOf: Serial | null;
  /** The first value of 统计截止日, and in one sentence why it is this one. */
  readonly proposed: { readonly asOf: Serial; readonly reason: string };
  /** The ledger as it stands; null without one. */
  readonly state: LedgerState | null;
  /** Excel can undo what the add-in writes (ExcelApi 1.20); below it every write empties its list of what can be undone. */
  readonly undoKept: boolean;
}

/** The official plan in numbers, for the sentence that says what an insert will write. */
export interface PlanSummary {
  readonly tasks: number;
  readonly parts: number;
  readonly sections: number;
  readonly documentNo: string;
}

/** The actions as pane and ribbon press them. None of them rejects: a failure is an outcome. */
export interface PaneActions {
  insert(options: InsertOptions, onProgress: (progress: Progress) => void): Promise<Outcome>;
  /** `signal` aborted: refused as cancelled. */
  validate(onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<Outcome>;
  /** Mends these issues, where their cells still hold what the check saw. */
  fix(issues: readonly Issue[], onProgress: (progress: Progress) => void): Promise<Outcome>;
  /** The same check after an edit, in two requests at most, which only read. */
  recheck(signal: AbortSignal): Promise<Outcome>;
  /** Hears of every change in the workbook; the answer ends it. Or the outcome that says why it cannot. */
  watch(hear: (change: SheetChange) => void): Promise<StopWatching | Outcome>;
  highlight(options: HighlightOptions, onProgress: (progress: Progress) => void): Promise<Outcome>;
  summarise(onProgress: (progress: Progress) => void): Promise<Outcome>;
  /** Puts back what a fix or a repair wrote. */
  takeBack(written: Written, onProgress: (progress: Progress) => void): Promise<Outcome>;
  setAsOf(day: Serial): Promise<Outcome>;
  /** Has Excel calculate everything once, where it does not by itself. */
  recalculate(): Promise<Outcome>;
  /** Opens a copy of the workbook beside it, or tells how a copy is kept by hand. */
  saveCopy(): Promise<Outcome>;
  /** The look, or the outcome that says why the workbook could not be read. */
  look(): Promise<PaneLook | Outcome>;
  /** Selects a cell, e.g. `任务台账!H25`. Null: it is selected, and there is nothing to say. */
  goTo(place: CellPlace): Promise<Outcome | null>;
}
