import type { PaneActions } from "../../actions/pane/pane-actions";
import type { Outcome, Validated } from "../../actions/outcome/outcome";
import { issueKeys } from "./issue-key";
import { createLiveChecks, type LiveEnd } from "./live-checks";
import { ownWrites } from "./own-writes";
import { afterLedgerGone, afterLiveCheck, type PaneState } from "./pane-state";
import { text } from "./text";
import { unexpected } from "./unexpected";

/** Waits between tries to listen to the workbook, until the pane says that it cannot. */
const LISTEN_AGAIN_MS = [1_000, 3_000, 10_000];

interface Pane {
  readonly actions: PaneActions;
  readonly now: () => string;
  readonly get: () => PaneState;
  readonly set: (state: PaneState) => void;
}

export interface LiveLedger {
  /** Listens to the workbook, or ends it. */
  readonly turn: (on: boolean) => Promise<void>;
  /** An action changed what the issues depend on: the ledger is checked once more. */
  readonly due: () => void;
  /** Around an action: no check runs beside it, and what it writes, if it does, is its own. */
  readonly around: (writing: boolean, work: () => Promise<Outcome | null>) => Promise<Outcome | null>;
}

/**
 * Checks the ledger by itself after every edit. What the pane shows is renewed in silence; the status line tells of
 * edits made here, never of another person's, and of a check that failed.
 */
export function createLiveLedger({ actions, now, get, set }: Pane): LiveLedger {
  const writes = ownWrites();
  const checks = createLiveChecks(check);
  let stop: Extract<Awaited<ReturnType<PaneActions["watch"]>>, () => unknown> | null = null;
  let wish = 0;
  /** Someone edited at this computer since the last check. */
  let editedHere = false;

  function heard(change: Parameters<Parameters<PaneActions["watch"]>[0]>[0]): void {
    const { judged } = get();
    const sheets = judged?.sheetIds ?? null;
    if (stop === null || judged === null || (sheets !== null && !sheets.includes(change.sheetId))) return;
    if (change.byUs ?? (!change.remote && writes.mayEcho())) return;
    if (!change.remote) editedHere = true;
    checks.due();
  }

  async function check(signal: AbortSignal): Promise<LiveEnd> {
    const tell = editedHere;
    try {
      const outcome = await actions.recheck(signal);
      if (signal.aborted) return "again";
      if (outcome.kind === "validated") show(outcome, tell);
      return ended(outcome);
    } catch (error) {
      return ended(unexpected(error));
    }
  }

  function show(found: Validated, tell: boolean): void {
    const state = get();
    editedHere = false;
    const next = afterLiveCheck(withoutLiveFailure(state), found, now());
    const difference = tell && state.check !== null ? compared(state.check.issues, found.issues) : null;
    set(
      difference === null
        ? next
        : {
            ...next,
            lastOutcome: { kind: "live-changed", ...difference },
            sentence: text.liveChanged(difference),
            at: now(),
          },
    );
  }

  function ended(outcome: Outcome): LiveEnd {
    const state = get();
    if (outcome.kind === "validated") return "done";
    if (outcome.kind === "refused" && outcome.reason === "no-ledger") {
      set(afterLedgerGone(withoutLiveFailure(state)));
      return "done";
    }
    if (outcome.kind === "refused" && outcome.reason === "cell-in-edit") return "again";
    set({ ...state, live: "stale", sentence: text.liveFailed, at: now(), lastOutcome: outcome });
    return "failed";
  }

  async function listen(mine: number): Promise<void> {
    for (const wait of [...LISTEN_AGAIN_MS, null]) {
      const watching = await actions.watch(heard);
      if (typeof watching === "function") {
        if (mine !== wish) {
          await watching();
          return;
        }
        stop = watching;
        set({ ...get(), live: "on" });
        if (get().judged !== null) checks.due();
        return;
      }
      if (mine !== wish) return;
      if (wait === null)
        set({ ...get(), live: "off", sentence: text.liveOff, at: now(), lastOutcome: watching });
      else await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }

  return {
    async turn(on) {
      wish += 1;
      const mine = wish;
      const ending = stop;
      stop = null;
      await checks.forget();
      if (ending !== null) {
        // Handlers that could not be removed are heard no more all the same: nothing is due without `stop`.
        await ending();
      }
      if (on) await listen(mine);
      else set({ ...get(), live: "off" });
    },
    due() {
      if (stop !== null) checks.due();
    },
    async around(writing, work) {
      const close = writing ? writes.begin() : null;
      try {
        const ending = checks.pause();
        if (ending !== null) await ending;
        const outcome = await work();
        if (outcome?.kind === "validated" || outcome?.kind === "fixed") checks.satisfied();
        return outcome;
      } finally {
        close?.();
        checks.resume();
      }
    },
  };
}

/** A failure that this check has made good is no longer what happened last. */
function withoutLiveFailure(state: PaneState): PaneState {
  return state.live === "stale" && state.sentence === text.liveFailed
    ? { ...state, sentence: "", at: "", lastOutcome: null }
    : state;
}

interface Difference {
  readonly added: number;
  readonly gone: number;
}

function compared(
  before: Parameters<typeof issueKeys>[0],
  after: Parameters<typeof issueKeys>[0],
): Difference | null {
  const [was, is] = [new Set(issueKeys(before)), new Set(issueKeys(after))];
  const difference = {
    added: [...is].filter((key) => !was.has(key)).length,
    gone: [...was].filter((key) => !is.has(key)).length,
  };
  return difference.added === 0 && difference.gone === 0 ? null : difference;
}
