import type { Serial } from "../../plan/plan";
import type { Outcome } from "../outcome/outcome";
import type { CellPlace } from "../../ledger/rows/find-cell";
import type { Issue } from "../../ledger/fixes/issue";
import type { Written } from "../../ledger/repair/taking-back";
import type { SheetChange } from "../../workbook/requests/watch-workbook";
import type { HighlightOptions } from "../highlight";
import type { InsertOptions } from "../insert";
import type { KeepOptions } from "../keep";
import type { SummariseOptions } from "../summarise";
import type { PaneLook } from "../look";
import type { FormerTable, WantedRows } from "../outcome/table-view";
import type { LettersOptions } from "../papers/letters";
import type { Progress } from "../outcome/progress";
import type { SettingField } from "../../ledger/settings/setting-fields";
import type { AboutExcel } from "../about";
import type { StopWatching } from "../watch";
import type { SettingChange } from "../write-settings";
import type { RowLook } from "../read-row";
import type { RowMeetings } from "../row-meetings";
import type { Stepped } from "../step-row";
import type { JudgedRow } from "../../ledger/task/judge-row";
import type { CellEdit, RowDraft } from "../../ledger/task/row-edit";
import type { TaskRow } from "../../ledger/task/task-row";
import type { SelectedPlace } from "../../workbook/requests/watch-selection";
import type { KnownLedger } from "../../workbook/row/known-ledger";
import type { SeenRow } from "../../workbook/row/seen-row";

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
  /** Hears of every move of the cursor; null: it is on another sheet, nobody knows where. */
  watchSelection(hear: (place: SelectedPlace | null) => void): Promise<StopWatching | Outcome>;
  /** The task at this place, null: wherever the cursor is. One request where `known` still holds. */
  readRow(place: SelectedPlace | null, known: KnownLedger | null): Promise<RowLook | Outcome>;
  /** A row as it would be with what is typed. Asks nothing of the workbook. */
  judgeRow(row: TaskRow, draft: RowDraft): JudgedRow;
  /** Writes into the cells of one row, unless somebody else changed them since they were shown. */
  writeRow(
    row: SeenRow,
    edits: readonly CellEdit[],
    onProgress: (progress: Progress) => void,
  ): Promise<Outcome>;
  /** Moves the cursor to the next task that can be seen (1), or the one before (-1). */
  stepRow(from: SeenRow, step: 1 | -1): Promise<Stepped | Outcome>;
  /** What earlier meetings found of the task with this 序号. */
  readMeetings(no: number): Promise<RowMeetings | Outcome>;
  highlight(options: HighlightOptions, onProgress: (progress: Progress) => void): Promise<Outcome>;
  summarise(options: SummariseOptions, onProgress: (progress: Progress) => void): Promise<Outcome>;
  keep(options: KeepOptions, onProgress: (progress: Progress) => void): Promise<Outcome>;
  /** 通报 as a file, from the workbook as it stands. */
  bulletin(onProgress: (progress: Progress) => void): Promise<Outcome>;
  letters(options: LettersOptions, onProgress: (progress: Progress) => void): Promise<Outcome>;
  /** Puts back what a fix or a repair wrote. */
  takeBack(written: Written, onProgress: (progress: Progress) => void): Promise<Outcome>;
  /** Filters the table; `before`: how it was before the pane changed it first, null: it has not yet. */
  showInTable(wanted: WantedRows, before: FormerTable | null): Promise<Outcome>;
  sortByGravity(before: FormerTable | null): Promise<Outcome>;
  /** The former order and filters; null: all filters go. */
  restoreTable(former: FormerTable | null): Promise<Outcome>;
  setAsOf(day: Serial): Promise<Outcome>;
  /** The settings and words of 台账参数, or the outcome that says why they could not be read. */
  readSettings(): Promise<readonly SettingField[] | Outcome>;
  writeSettings(changes: readonly SettingChange[]): Promise<Outcome>;
  /** What a help desk asks first: which Excel this is. */
  about(): AboutExcel;
  /** Has Excel calculate everything once, where it does not by itself. */
  recalculate(): Promise<Outcome>;
  /** Opens a copy of the workbook beside it, or tells how a copy is kept by hand. */
  saveCopy(): Promise<Outcome>;
  /** The look, or the outcome that says why the workbook could not be read. */
  look(): Promise<PaneLook | Outcome>;
  /** Selects a cell, e.g. `任务台账!H25`. Null: it is selected, and there is nothing to say. */
  goTo(place: CellPlace): Promise<Outcome | null>;
}
