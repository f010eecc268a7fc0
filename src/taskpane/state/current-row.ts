import type { PaneActions } from "../../actions/pane/pane-actions";
import type { Outcome } from "../../actions/outcome/outcome";
import type { RowLook, ShownRow } from "../../actions/read-row";
import type { RowMeetings } from "../../actions/row-meetings";
import type { Doing, Progress } from "../../actions/outcome/progress";
import type { Issue } from "../../ledger/fixes/issue";
import type { StaffKey } from "../../ledger/task/task-row";
import type { PaneState } from "./pane-state";
import { draftOf, givenUp, heldAgainst, typed, withoutWritten, writable, type Drafts } from "./row-drafts";

/** How long the cursor must rest before its row is read. */
const RESTED_MS = 120;

type Place = Parameters<PaneActions["readRow"]>[0];

/** What the pane shows of the task under the cursor. Plain data; a new object for each change. */
export interface CurrentRowState {
  /** Null: the cursor is in no task's row, as far as is known. */
  readonly shown: ShownRow | null;
  readonly drafts: Drafts;
  readonly unfolded: boolean;
  /** There is no task further in this direction. */
  readonly end: 1 | -1 | null;
  /** Null: not asked for, or of another task. */
  readonly meetings: (Pick<RowMeetings, "meetings"> & { readonly no: number }) | null;
}

const INITIAL: CurrentRowState = {
  shown: null,
  drafts: new Map(),
  unfolded: false,
  end: null,
  meetings: null,
};

export interface CurrentRow {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => CurrentRowState;
  /** Follows the cursor, or no longer. */
  readonly follow: (on: boolean) => Promise<void>;
  readonly unfold: (on: boolean) => void;
  readonly type: (key: StaffKey, entry: string) => void;
  /** Takes back what was typed in a field, in all where none is named. */
  readonly giveUp: (key?: StaffKey) => void;
  /** What was typed holds, though somebody else changed the cell. */
  readonly keepMine: (key: StaffKey) => void;
  readonly judge: PaneActions["judgeRow"];
  /** Writes the draft of the task that is shown. */
  readonly write: () => Promise<void>;
  /** Mends an issue of the task that is shown; the views stay where they are. */
  readonly fix: (issue: Issue) => Promise<void>;
  /** To the next task in the sheet, or the one before. */
  readonly step: (step: 1 | -1) => Promise<void>;
  /** Reads what earlier meetings had of the task that is shown. */
  readonly readMeetings: () => Promise<void>;
}

interface Pane {
  readonly actions: PaneActions;
  readonly get: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly run: (
    action: Doing,
    work: (onProgress: (progress: Progress) => void) => Promise<Outcome | null>,
  ) => Promise<void>;
}

/**
 * Follows the cursor and keeps what is typed for its task. Reading is quiet: never beside an action, the last move alone
 * counts, and what Excel refuses (a cell that is being edited) is asked again at the next move.
 */
export function createCurrentRow({ actions, get, subscribe: onPane, run }: Pane): CurrentRow {
  let state = INITIAL;
  const listeners = new Set<() => void>();
  let known: RowLook["known"] = null;
  let place: Place = null;
  /** Counts the moves: of several answers the last move's counts. */
  let moves = 0;
  let isDue = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | null = null;
  let judged: PaneState["judged"] = null;

  function set(change: Partial<CurrentRowState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function due(next: Place, after = RESTED_MS): void {
    place = next;
    moves += 1;
    isDue = true;
    clearTimeout(timer);
    timer = setTimeout(() => void read(moves), after);
  }

  async function read(mine: number): Promise<void> {
    // What runs now ends with a change of the pane, which asks again.
    if (get().busy !== null || get().judged === null) return;
    const look = await actions.readRow(place, known);
    if (mine !== moves || look.kind !== "row-look") return;
    isDue = false;
    known = look.known;
    show(look.shown);
  }

  function show(shown: ShownRow | null): void {
    const same = shown !== null && shown.row.no === state.shown?.row.no;
    const drafts = shown === null ? state.drafts : withoutWritten(state.drafts, shown.row);
    set({ shown, drafts, end: null, ...(same ? {} : { meetings: null }) });
  }

  /** The ledger was read anew, or an action ended: the row may be another by now. */
  function paneChanged(): void {
    const { busy, judged: now } = get();
    if (busy !== null) return;
    const isNew = now !== judged;
    if (now?.sheetIds?.join() !== judged?.sheetIds?.join()) known = null;
    judged = now;
    if (now === null) {
      if (state.shown !== null) show(null);
      return;
    }
    if (stop !== null && (isNew || isDue)) due(place);
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => state,
    async follow(on) {
      stop?.();
      stop = null;
      if (!on) return;
      const watching = await actions.watchSelection((next) => {
        if (stop !== null) due(next);
      });
      // Without events the row that the cursor was in at first is shown, and those that steps lead to.
      const unhear = onPane(paneChanged);
      stop = () => {
        clearTimeout(timer);
        unhear();
        if (typeof watching === "function") void watching();
      };
      paneChanged();
    },
    unfold(unfolded) {
      set({ unfolded });
    },
    type(key, entry) {
      if (state.shown !== null) set({ drafts: typed(state.drafts, state.shown.row, key, entry) });
    },
    giveUp(key) {
      if (state.shown === null) return;
      const { no } = state.shown.row;
      set({ drafts: givenUp(state.drafts, no, key === undefined ? undefined : [key]) });
    },
    keepMine(key) {
      if (state.shown !== null) set({ drafts: heldAgainst(state.drafts, state.shown.row, key) });
    },
    judge: (row, draft) => actions.judgeRow(row, draft),
    async write() {
      const { shown } = state;
      if (shown === null) return;
      const edits = writable(draftOf(state.drafts, shown.row.no));
      if (edits === null) return;
      await run("write-row", async (onProgress) => {
        const outcome = await actions.writeRow(shown.row, edits, onProgress);
        if (outcome.kind !== "row-written" && outcome.kind !== "row-changed") return outcome;
        // Who typed on meanwhile keeps what was typed: only what the cells hold now is done.
        const drafts = withoutWritten(state.drafts, outcome.row);
        const isShown = state.shown?.row.no === outcome.row.no;
        set(isShown ? { drafts, shown: { ...shown, row: outcome.row } } : { drafts });
        return outcome;
      });
    },
    fix: (issue) => run("fix-here", (onProgress) => actions.fix([issue], onProgress)),
    async step(step) {
      const { shown } = state;
      if (shown === null) return;
      await run("go-to", async () => {
        const stepped = await actions.stepRow(shown.row, step);
        if (stepped.kind !== "stepped") return stepped;
        if (stepped.place === null) set({ end: step });
        else due(stepped.place, 0);
        return null;
      });
    },
    async readMeetings() {
      const no = state.shown?.row.no;
      if (no === undefined || state.meetings?.no === no) return;
      await run("look", async () => {
        const found = await actions.readMeetings(no);
        if (found.kind !== "row-meetings") return found;
        set({ meetings: { no, meetings: found.meetings } });
        return null;
      });
    },
  };
}
