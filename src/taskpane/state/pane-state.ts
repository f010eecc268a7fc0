import { isWhole, type RepairSummary } from "../../actions/outcome/repair-summary";
import type { LedgerState } from "../../actions/outcome/ledger-state";
import type { Outcome, Fixed, Validated } from "../../actions/outcome/outcome";
import type { MeetingState } from "../../actions/outcome/meeting-state";
import type { PaneLook } from "../../actions/look";
import type { Doing, Progress } from "../../actions/outcome/progress";
import type { FormerTable, TableShown } from "../../actions/outcome/table-view";
import type { Issue } from "../../ledger/fixes/issue";
import type { SettingField } from "../../ledger/settings/setting-fields";
import type { Written } from "../../ledger/repair/taking-back";
import type { Serial } from "../../plan/plan";
import { issueKeys } from "./issue-key";
import { NO_FILTER, type ConcernFilter } from "./concern-filter";
import type { LiveChange } from "./intent";
import { words } from "../ui/text";

/** A list that a later one is compared with: the keys of its issues, and when it was made. */
export interface EarlierList {
  readonly keys: ReadonlySet<string>;
  readonly at: string;
}

/** The last check. Its date is kept, because 统计截止日 may be changed after it. */
export interface LastCheck {
  readonly issues: readonly Issue[];
  readonly asOf: Serial | null;
  readonly at: string;
  /** The list of the last 校验 that was pressed before: what is not in it is new. Null: there was none. */
  readonly since: EarlierList | null;
}

/** What the last fix did not do, and why. */
export type FixReport = Pick<Fixed, "written" | "skipped">;

/** What the table shows, where the pane filtered it, and whether the pane sorted it; and the way back. */
export interface ChangedTable {
  readonly shown: Pick<TableShown, "wanted" | "rows"> | null;
  readonly sorted: boolean;
  readonly former: FormerTable;
}

/** The views of a ledger. */
export type PaneTab = keyof typeof words.tabs;

/** The reports that were made last. */
export interface Reports {
  readonly sheets: readonly string[];
  readonly at: string;
}

/** 通报 or letters that were written last, as plain text. */
export interface WrittenPapers {
  readonly papers: "bulletin" | "letters";
  readonly text: string;
  readonly at: string;
}

/** Whether edits are checked as they come: `stale` when the last of these checks failed. */
export type Live = "off" | "on" | "stale";

/** Everything that the pane shows. Plain data; a new object for each change. */
export interface PaneState {
  /** The action that runs now, and how far it is. */
  readonly busy: (Progress & { readonly action: Doing }) | null;
  /** Null until the workbook has been read. */
  readonly look: PaneLook | null;
  /** 统计截止日 as chosen in the pane, for a ledger that is still to be inserted. */
  readonly chosenAsOf: Serial | null;
  readonly lastOutcome: Outcome | LiveChange | null;
  /** What happened last, in one sentence, and when; "" before anything has. */
  readonly sentence: string;
  readonly at: string;
  readonly live: Live;
  readonly check: LastCheck | null;
  /** The list of the last 校验 that was pressed, else the first that was made. */
  readonly pressed: EarlierList | null;
  /** Null unless the last thing that happened to the list was a fix. */
  readonly fixed: FixReport | null;
  /** The ledger as the last action saw it: the source of the light counts. */
  readonly judged: LedgerState | null;
  /** What the last check saw of meetings and reports; null before one. */
  readonly meeting: MeetingState | null;
  readonly tab: PaneTab;
  readonly concernFilter: ConcernFilter;
  /** Null before any were made, and without a ledger. */
  readonly reports: Reports | null;
  /** Likewise. */
  readonly papers: WrittenPapers | null;
  /** The settings as the form shows them; null before they have been read, and after they changed. */
  readonly settings: readonly SettingField[] | null;
  /** What was typed into the form and not written yet, by name. */
  readonly settingDrafts: ReadonlyMap<string, string>;
  /** A repair that waits for a yes or no; never one that would change nothing. */
  readonly offeredRepair: RepairSummary | null;
  /** 高亮预警 waits for a yes or no: every conditional format of the sheet would go. */
  readonly offersClearing: boolean;
  /** 留存本期 waits for a yes or no: the meeting of this day is kept already. */
  readonly offersKeep: Serial | null;
  /** Reports that somebody typed in, to be asked about before they are made again; empty: nothing is asked. */
  readonly offersSummarise: readonly string[];
  /** What the pane did to the ledger's table in Excel, and how it was before; null: nothing. */
  readonly table: ChangedTable | null;
  /** What fixes and repairs wrote while the pane is open; the last can be taken back. */
  readonly wrote: readonly Written[];
}

export const INITIAL: PaneState = {
  busy: null,
  look: null,
  chosenAsOf: null,
  lastOutcome: null,
  sentence: "",
  at: "",
  live: "off",
  check: null,
  pressed: null,
  fixed: null,
  judged: null,
  meeting: null,
  tab: "today",
  concernFilter: NO_FILTER,
  reports: null,
  papers: null,
  settings: null,
  settingDrafts: new Map(),
  offeredRepair: null,
  offersClearing: false,
  offersKeep: null,
  offersSummarise: [],
  table: null,
  wrote: [],
};

/** The workbook was read anew: without a ledger nothing that was known of one holds. */
export function afterLook(state: PaneState, look: PaneLook): PaneState {
  return look.ledger ? { ...state, look, judged: look.state } : { ...state, look, ...NO_LEDGER };
}

/** What the pane knows after an action, without asking the workbook again. */
export function afterOutcome(state: PaneState, outcome: Outcome, sentence: string, at: string): PaneState {
  const wrote = "wrote" in outcome ? [...state.wrote, ...outcome.wrote] : state.wrote;
  const told: PaneState = {
    ...state,
    lastOutcome: outcome,
    sentence,
    at,
    wrote,
    offersClearing: false,
    offersKeep: null,
    offersSummarise: [],
  };
  const { look } = state;
  switch (outcome.kind) {
    case "inserted":
      return { ...told, ...NO_LEDGER, ...seen(look, outcome.state) };
    case "repaired":
      return { ...told, ...seen(look, outcome.state), offeredRepair: null };
    case "repair-offered":
      return {
        ...told,
        ...seen(look, outcome.state),
        offeredRepair: isWhole(outcome.repair) ? null : outcome.repair,
      };
    case "validated": {
      const pressed = { keys: new Set(issueKeys(outcome.issues)), at };
      const live = state.live === "stale" ? "on" : state.live;
      const { meeting } = outcome;
      return {
        ...told,
        ...checked(state, outcome, at),
        pressed,
        live,
        meeting,
        fixed: null,
        offeredRepair: null,
      };
    }
    case "fixed": {
      const { written, skipped } = outcome;
      const meeting = written > 0 ? withOldReports(state.meeting) : state.meeting;
      return { ...told, ...checked(state, outcome, at), meeting, fixed: { written, skipped } };
    }
    case "highlighted":
      return { ...told, ...seen(look, outcome.state) };
    case "clearing-offered":
      return { ...told, ...seen(look, outcome.state), offersClearing: true };
    case "taken-back":
      return { ...told, wrote: state.wrote.filter((one) => one !== outcome.written), fixed: null };
    case "summarised":
      return {
        ...told,
        ...seen(look, outcome.state),
        reports: { sheets: outcome.sheets, at },
        meeting: state.meeting && { ...state.meeting, reports: "current" },
      };
    case "summarise-offered":
      return { ...told, ...seen(look, outcome.state), offersSummarise: outcome.edited };
    case "papers-made": {
      const { papers, text: words } = outcome;
      return {
        ...told,
        ...seen(look, outcome.state),
        papers: words === "" ? null : { papers, text: words, at },
      };
    }
    case "kept":
      return { ...told, ...seen(look, outcome.state) };
    case "keep-offered":
      return { ...told, ...seen(look, outcome.state), offersKeep: outcome.day };
    case "as-of-set":
      return { ...told, look: look && { ...look, asOf: outcome.asOf }, judged: outcome.state };
    case "settings-set":
      return { ...told, settings: null, settingDrafts: new Map() };
    case "refused":
      if (outcome.reason === "settings-changed") return { ...told, settings: null };
      if (outcome.reason === "no-ledger") return { ...told, ...withoutLedger(look) };
      return outcome.reason === "no-as-of" ? { ...told, look: look && { ...look, asOf: null } } : told;
    case "table-shown": {
      const { wanted, rows, former } = outcome;
      return { ...told, table: { shown: { wanted, rows }, sorted: former.order !== null, former } };
    }
    case "table-sorted":
      return { ...told, table: { shown: state.table?.shown ?? null, sorted: true, former: outcome.former } };
    case "table-restored":
      return { ...told, table: null };
    case "row-written":
    case "row-changed":
    case "failed":
    case "recalculated":
    case "copy-opened":
    case "copy-by-hand":
      return told;
  }
}

/** The ledger is no longer what the reports were made of. */
function withOldReports(meeting: MeetingState | null): MeetingState | null {
  return meeting?.reports === "current" ? { ...meeting, reports: "old" } : meeting;
}

/** What the pane knows after a check that nobody pressed: what happened last stays what it was. */
export function afterLiveCheck(state: PaneState, found: Validated, at: string): PaneState {
  const pressed = state.pressed ?? { keys: new Set(issueKeys(found.issues)), at };
  return { ...state, ...checked(state, found, at), pressed, meeting: found.meeting, live: "on" };
}

/** The ledger is gone, as a check that nobody pressed found. */
export function afterLedgerGone(state: PaneState): PaneState {
  return { ...state, ...withoutLedger(state.look), live: "on" };
}

function checked(
  { look, pressed }: PaneState,
  { issues, state: ledger }: Extract<Outcome, { kind: "validated" | "fixed" }>,
  at: string,
): Pick<PaneState, "check" | "look" | "judged" | "chosenAsOf"> {
  return { ...seen(look, ledger), check: { issues, asOf: ledger.asOf, at, since: pressed } };
}

const NO_LEDGER = {
  check: null,
  pressed: null,
  fixed: null,
  judged: null,
  meeting: null,
  reports: null,
  papers: null,
  offeredRepair: null,
  table: null,
} as const;

function withoutLedger(look: PaneLook | null): Pick<PaneState, "look"> & typeof NO_LEDGER {
  return { look: look && { ...look, ledger: false, asOf: null }, ...NO_LEDGER };
}

function seen(look: PaneLook | null, ledger: LedgerState): Pick<PaneState, "look" | "judged" | "chosenAsOf"> {
  return { look: look && { ...look, ledger: true, asOf: ledger.asOf }, judged: ledger, chosenAsOf: null };
}
