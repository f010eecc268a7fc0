import type { MadeFile, Outcome } from "../../actions/outcome/outcome";
import { isWhole } from "../../actions/outcome/repair-summary";
import type { PaneLook } from "../../actions/look";
import type { PaneActions } from "../../actions/pane/pane-actions";
import type { Progress } from "../../actions/outcome/progress";
import type { Serial } from "../../plan/plan";
import { NO_FILTER } from "./concern-filter";
import { createCurrentRow } from "./current-row";
import { createLiveLedger } from "./live-ledger";
import { INITIAL, afterLook, afterOutcome, type PaneState, type PaneTab } from "./pane-state";
import { DOING, type Doing } from "../../actions/outcome/progress";
import { text } from "./text";
import type { PaneStore } from "./pane-store";
import { unexpected } from "./unexpected";
import type { CellPlace } from "../../ledger/rows/find-cell";

/** What leaves the workbook as it is. */
const READS_ONLY: ReadonlySet<Doing> = new Set([
  "look",
  "offer",
  "copy",
  "go-to",
  "bulletin",
  "letters",
  "settings",
]);

/** After these the issues, or where they stand, may be others than the list has. */
const MAKES_OLD: ReadonlySet<Outcome["kind"]> = new Set([
  "inserted",
  "as-of-set",
  "taken-back",
  "kept",
  "settings-set",
  "table-sorted",
  "table-restored",
  "row-written",
]);

/** Whether the issues may now be others than the list has. */
function makesListOld(outcome: Outcome): boolean {
  if (outcome.kind === "repaired") return !isWhole(outcome.repair);
  return MAKES_OLD.has(outcome.kind);
}

/** The view that shows what an action finds: a press of the ribbon leads there too. */
const TAB_OF: Partial<Record<Doing, PaneTab>> = {
  insert: "today",
  validate: "issues",
  fix: "issues",
  highlight: "concerns",
  summarise: "reports",
  keep: "reports",
  bulletin: "reports",
  letters: "reports",
};

export interface PaneStoreOptions {
  readonly sentenceOf: (outcome: Outcome) => string;
  /** The time of day as it is shown, e.g. `10:21`. */
  readonly now: () => string;
  /** Hands a file to whoever keeps it. */
  readonly download: (file: MadeFile) => void;
}

/**
 * What pane and ribbon share: one place that knows what runs and what happened last. While an action runs, any
 * other is ignored. The methods resolve when the action has ended and never reject.
 */
export function createPaneStore(
  actions: PaneActions,
  { sentenceOf, now, download }: PaneStoreOptions,
): PaneStore {
  let state = INITIAL;
  const listeners = new Set<() => void>();
  const live = createLiveLedger({ actions, now, get: () => state, set });
  let cancelling = new AbortController();
  let wantedPlace: CellPlace | null = null;
  let going = false;

  function set(next: PaneState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function tell(outcome: Outcome): void {
    set(afterOutcome(state, outcome, sentenceOf(outcome), now()));
  }

  async function run(
    action: Doing,
    work: (onProgress: (progress: Progress) => void) => Promise<Outcome | null>,
  ): Promise<void> {
    // A jump to a cell may still be under way; what is pressed meanwhile must not be lost.
    while (action !== "go-to" && state.busy?.action === "go-to") await whenFree();
    if (state.busy !== null) return;
    let running = true;
    set({ ...state, tab: TAB_OF[action] ?? state.tab, busy: { action, sentence: DOING[action] } });
    cancelling = new AbortController();
    let outcome: Outcome | null;
    try {
      outcome = await live.around(!READS_ONLY.has(action), () =>
        work((progress) => {
          if (running) set({ ...state, busy: { action, ...progress } });
        }),
      );
    } catch (error) {
      outcome = unexpected(error);
    }
    running = false;
    state = { ...state, busy: null };
    if (outcome === null) set(state);
    else tell(outcome);
    if (outcome !== null && makesListOld(outcome)) live.due();
  }

  function whenFree(): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (state.busy !== null) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
    });
  }

  async function read(): Promise<PaneLook | Outcome> {
    const seen = await actions.look();
    if ("kind" in seen) return seen;
    // The first look that succeeds takes back what an earlier one said of its failure.
    const first = state.look === null ? { lastOutcome: null, sentence: "", at: "" } : {};
    set(afterLook({ ...state, ...first }, seen));
    return seen;
  }

  async function insert(repair: "offer" | "do", onProgress: (progress: Progress) => void): Promise<Outcome> {
    const look = state.look ?? (await read());
    return "kind" in look ? look : actions.insert({ repair, asOf: dayFor(look) }, onProgress);
  }

  async function highlight(clearing: boolean, onProgress: (progress: Progress) => void): Promise<Outcome> {
    const look = state.look ?? (await read());
    return "kind" in look ? look : actions.highlight({ asOf: dayFor(look), clearing }, onProgress);
  }

  async function handedOver(papers: Promise<Outcome>): Promise<Outcome> {
    const outcome = await papers;
    if (outcome.kind === "papers-made") outcome.files.forEach(download);
    return outcome;
  }

  /** The 统计截止日 that an action writes where the workbook has none. */
  function dayFor(look: PaneLook): Serial {
    return look.asOf ?? state.chosenAsOf ?? look.proposed.asOf;
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  return {
    subscribe,
    getSnapshot: () => state,
    row: createCurrentRow({ actions, get: () => state, subscribe, run }),
    refresh: () =>
      run("look", async () => {
        const seen = await read();
        if ("kind" in seen) return seen;
        if (seen.ledger) live.due();
        return null;
      }),
    insert: () =>
      run(state.look?.ledger === true ? "offer" : "insert", (onProgress) => insert("offer", onProgress)),
    repair: () => run("repair", (onProgress) => insert("do", onProgress)),
    dismissRepair() {
      if (state.busy !== null || state.offeredRepair === null) return;
      set({ ...state, offeredRepair: null, lastOutcome: null, sentence: text.cancelled, at: now() });
    },
    saveCopy: () => run("copy", () => actions.saveCopy()),
    validate: () => run("validate", (onProgress) => actions.validate(onProgress, cancelling.signal)),
    cancel() {
      cancelling.abort();
    },
    fix: (issues) => run("fix", (onProgress) => actions.fix(issues, onProgress)),
    dismissFixReport() {
      set({ ...state, fixed: null });
    },
    turnLive: live.turn,
    highlight: () => run("highlight", (onProgress) => highlight(false, onProgress)),
    clearAndHighlight: () => run("highlight", (onProgress) => highlight(true, onProgress)),
    dismissClearing() {
      set({ ...state, offersClearing: false });
    },
    async takeBack() {
      const last = state.wrote.at(-1);
      if (last !== undefined) await run("take-back", (onProgress) => actions.takeBack(last, onProgress));
    },
    recalculate: () => run("recalculate", () => actions.recalculate()),
    summarise: () => run("summarise", (onProgress) => actions.summarise({ overwrite: false }, onProgress)),
    summariseOver: () => run("summarise", (onProgress) => actions.summarise({ overwrite: true }, onProgress)),
    dismissSummarise: () => {
      set({ ...state, offersSummarise: [] });
    },
    keep: () => run("keep", (onProgress) => actions.keep({ overwrite: false }, onProgress)),
    keepAgain: () => run("keep", (onProgress) => actions.keep({ overwrite: true }, onProgress)),
    dismissKeep() {
      set({ ...state, offersKeep: null });
    },
    bulletin: () => run("bulletin", (onProgress) => handedOver(actions.bulletin(onProgress))),
    letters: (unit) =>
      run("letters", (onProgress) =>
        handedOver(actions.letters({ units: unit === "" ? [] : [unit], zipped: true }, onProgress)),
      ),
    async setAsOf(day) {
      const { look, busy } = state;
      if (look?.ledger) await run("set-as-of", () => actions.setAsOf(day));
      else if (look !== null && busy === null) set({ ...state, chosenAsOf: day });
    },
    loadSettings: () =>
      run("settings", async () => {
        const fields = await actions.readSettings();
        if ("kind" in fields) return fields;
        set({ ...state, settings: fields });
        return null;
      }),
    draftSetting(name, typed) {
      const shown = state.settings?.find((field) => field.name === name)?.shown;
      const others = [...state.settingDrafts].filter(([other]) => other !== name);
      set({ ...state, settingDrafts: new Map(shown === typed ? others : [...others, [name, typed]]) });
    },
    writeSettings: () =>
      run("set-settings", () =>
        actions.writeSettings(
          (state.settings ?? []).flatMap(({ name, shown }) => {
            const will = state.settingDrafts.get(name);
            return will === undefined ? [] : [{ name, was: shown, will }];
          }),
        ),
      ),
    about: () => actions.about(),
    show(tab) {
      set({ ...state, tab });
    },
    showConcerns(filter) {
      set({ ...state, tab: "concerns", concernFilter: { ...NO_FILTER, ...filter } });
    },
    filterConcerns(change) {
      set({ ...state, concernFilter: { ...state.concernFilter, ...change } });
    },
    showInTable: (wanted) => run("show-rows", () => actions.showInTable(wanted, state.table?.former ?? null)),
    sortByGravity: () => run("sort-rows", () => actions.sortByGravity(state.table?.former ?? null)),
    restoreTable: () => run("restore-rows", () => actions.restoreTable(state.table?.former ?? null)),
    async goTo(place) {
      // Who walks quickly through a list wants to arrive at the last place, and not to lose the way to a fix that runs.
      wantedPlace = place;
      if (going) return;
      going = true;
      while (wantedPlace !== null) {
        await whenFree();
        const next: CellPlace = wantedPlace;
        wantedPlace = null;
        await run("go-to", () => actions.goTo(next));
      }
      going = false;
    },
    whenFree,
  };
}
