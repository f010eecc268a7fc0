/** How long nothing must change before the ledger is checked: a paste brings several events, a typist one after another. */
const SETTLED_MS = 100;
/** The first wait before a check is tried again; it doubles, up to the longest. */
const AGAIN_MS = 400;
const LONGEST_MS = 5_000;
/** A check that Excel failed is tried this often; then the next change brings the next one. */
const TRIES = 3;

/** How a live check ended: `again` means not now (a cell is being edited, something else came first). */
export type LiveEnd = "done" | "again" | "failed";

export interface LiveChecks {
  /** Something changed: the ledger is checked once it has settled. */
  readonly due: () => void;
  /** An action begins: no check runs until `resume`. The end of the one that still runs, if one does. */
  readonly pause: () => Promise<void> | null;
  readonly resume: () => void;
  /** The action made a list of its own: nothing is due but what changed while it ran. */
  readonly satisfied: () => void;
  /** Nothing is due any more. Resolves once the check that runs has ended. */
  readonly forget: () => Promise<void>;
}

/**
 * When to check: after a change has settled, one check at a time, never beside an action, and again when it did not
 * come about. `check` never rejects, and looks at its signal: aborted, its result is of no use.
 */
export function createLiveChecks(check: (signal: AbortSignal) => Promise<LiveEnd>): LiveChecks {
  let wanted = false;
  let pauses = 0;
  /** Something changed since the last pause began. */
  let changed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: { readonly abort: AbortController; readonly ended: Promise<void> } | null = null;
  let wait = AGAIN_MS;
  let failures = 0;

  function schedule(after: number): void {
    clearTimeout(timer);
    if (wanted && pauses === 0 && running === null) timer = setTimeout(start, after);
  }

  function start(): void {
    wanted = false;
    const abort = new AbortController();
    running = { abort, ended: check(abort.signal).then(ended) };
  }

  function ended(how: LiveEnd): void {
    running = null;
    if (how === "done") {
      wait = AGAIN_MS;
      failures = 0;
      schedule(SETTLED_MS);
      return;
    }
    if (how === "failed") failures += 1;
    if (how === "again" || failures < TRIES) wanted = true;
    schedule(wait);
    wait = Math.min(wait * 2, LONGEST_MS);
  }

  return {
    due() {
      wanted = true;
      changed = true;
      wait = AGAIN_MS;
      failures = 0;
      running?.abort.abort();
      schedule(SETTLED_MS);
    },
    pause() {
      pauses += 1;
      changed = false;
      clearTimeout(timer);
      if (running === null) return null;
      wanted = true;
      running.abort.abort();
      return running.ended;
    },
    resume() {
      pauses -= 1;
      schedule(SETTLED_MS);
    },
    satisfied() {
      wanted = changed;
    },
    async forget() {
      clearTimeout(timer);
      const ending = running;
      ending?.abort.abort();
      await ending?.ended;
      wanted = false;
      clearTimeout(timer);
    },
  };
}
