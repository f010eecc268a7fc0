import type { AboutExcel } from "../../actions/about";
import type { WantedRows } from "../../actions/outcome/table-view";
import type { Issue } from "../../ledger/fixes/issue";
import type { CellPlace } from "../../ledger/rows/find-cell";
import type { Serial } from "../../plan/plan";
import type { ConcernFilter } from "./concern-filter";
import type { CurrentRow } from "./current-row";
import type { PaneState, PaneTab } from "./pane-state";

/** What views and ribbon may ask of the pane's one store. The methods resolve when the action has ended and never reject. */
export interface PaneStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => PaneState;
  /** The task under the cursor. */
  readonly row: CurrentRow;
  /** Reads the workbook at a glance. */
  readonly refresh: () => Promise<void>;
  /** Inserts the ledger; where there is one, finds out what a repair would change. */
  readonly insert: () => Promise<void>;
  /** Does the repair that was offered. */
  readonly repair: () => Promise<void>;
  readonly dismissRepair: () => void;
  /** Keeps a copy of the workbook first, or says how to. */
  readonly saveCopy: () => Promise<void>;
  readonly validate: () => Promise<void>;
  /** Ends the check that runs; the workbook stays as it is. */
  readonly cancel: () => void;
  /** Mends these issues. */
  readonly fix: (issues: readonly Issue[]) => Promise<void>;
  readonly dismissFixReport: () => void;
  /** Checks edits as they come, or no longer. */
  readonly turnLive: (on: boolean) => Promise<void>;
  /** Renews the colours of the ledger. */
  readonly highlight: () => Promise<void>;
  /** Clears every conditional format of the ledger's sheet first, as was offered. */
  readonly clearAndHighlight: () => Promise<void>;
  readonly dismissClearing: () => void;
  /** Takes back what the last fix or repair wrote that was not taken back yet. */
  readonly takeBack: () => Promise<void>;
  readonly recalculate: () => Promise<void>;
  /** Makes the report sheets. */
  readonly summarise: () => Promise<void>;
  /** Over what somebody typed in reports, after it was asked. */
  readonly summariseOver: () => Promise<void>;
  readonly dismissSummarise: () => void;
  /** Keeps the meeting of 统计截止日; where it is kept already, asks. */
  readonly keep: () => Promise<void>;
  /** Keeps it in place of the one that is there, as was offered. */
  readonly keepAgain: () => Promise<void>;
  readonly dismissKeep: () => void;
  /** Writes 通报 and hands it to the browser. */
  readonly bulletin: () => Promise<void>;
  /** Writes the letters to a unit, "" for all, and hands them to the browser. */
  readonly letters: (unit: string) => Promise<void>;
  /** Writes 统计截止日; before there is a ledger it only remembers the day for the insert. */
  readonly setAsOf: (day: Serial) => Promise<void>;
  /** Reads 台账参数 for the form. */
  readonly loadSettings: () => Promise<void>;
  /** What was typed into a field of the form. */
  readonly draftSetting: (name: string, text: string) => void;
  /** Writes what was typed. */
  readonly writeSettings: () => Promise<void>;
  readonly about: () => AboutExcel;
  readonly show: (tab: PaneTab) => void;
  /** 预警, with these tasks alone. */
  readonly showConcerns: (filter: Partial<ConcernFilter>) => void;
  /** Changes what 预警 lists. */
  readonly filterConcerns: (change: Partial<ConcernFilter>) => void;
  /** Filters the table in Excel. */
  readonly showInTable: (wanted: WantedRows) => Promise<void>;
  readonly sortByGravity: () => Promise<void>;
  /** The order and filters from before the pane changed them; without any filter where it did not. */
  readonly restoreTable: () => Promise<void>;
  readonly goTo: (place: CellPlace) => Promise<void>;
  /** Resolves once nothing runs: for the ribbon, whose presses are not to be lost. */
  readonly whenFree: () => Promise<void>;
}
