import type { ReplacedCell } from "../actions/outcome/repair-summary";
import type { LedgerState } from "../actions/outcome/ledger-state";
import { actionSetup } from "../actions/outcome/action-setup";
import { keep } from "../actions/keep";
import { setAsOf } from "../actions/set-as-of";
import { highlight } from "../actions/highlight";
import { insert } from "../actions/insert";
import { look } from "../actions/look";
import type { KeepOffered, Outcome, PapersMade, Stopped } from "../actions/outcome/outcome";
import { sentenceOf } from "../actions/outcome/sentences";
import { summarise } from "../actions/summarise";
import { validate } from "../actions/validate";
import type { EmbeddedExcel } from "embedded-excel/node";
import type { MeetingChanges } from "../ledger/meetings/changes";
import type { Issue } from "../ledger/fixes/issue";
import type { Plan, Serial } from "../plan/plan";
import type { ActionName } from "./arguments";

/** The embedded Excel answers for certain, on a busy machine late; what never ends is ended from outside. */
const PATIENCE_MS = 20 * 60_000;

/** What one action cost: requests over the seam, those that the client adds itself among them. */
export interface ActionCost {
  readonly name: ActionName;
  readonly requests: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  readonly ms: number;
}

export interface ActionsRun {
  readonly costs: readonly ActionCost[];
  /** The last action's; null when none got that far. */
  readonly state: LedgerState | null;
  /** The last validation's. */
  readonly issues: readonly Issue[];
  /** What of the document's columns the repairs of insert put right; null: no ledger was repaired. */
  readonly replaced: readonly ReplacedCell[] | null;
  /** The outcome that ended the run before its end; null when all was done. */
  readonly stopped: Stopped | KeepOffered | null;
  /** What changed since the last meeting, as the last summary has it; null: none was made, or there is no meeting. */
  readonly changes: MeetingChanges | null;
  /** 通报 or letters, not yet written anywhere; null: none was asked for. */
  readonly papers: PapersMade | null;
}

export interface RunOptions {
  readonly asOf: Serial | undefined;
  readonly today: Serial;
  /** A meeting that is kept already is replaced. */
  readonly overwrite: boolean;
  /** The units to write letters to; empty: to all. */
  readonly units: readonly string[];
  readonly say: (line: string) => void;
}

/** A megabyte that few runs need. */
const papersPart = () => import("../actions/papers/papers");

const NOTHING_DONE: ActionsRun = {
  costs: [],
  state: null,
  issues: [],
  replaced: null,
  stopped: null,
  changes: null,
  papers: null,
};

/**
 * Runs the actions in the order given, on the embedded Excel. `asOf` replaces a stored 统计截止日; without it the
 * stored one holds, and a new ledger takes the plan's first. `say` hears each action's sentence.
 */
export async function runActions(
  excel: EmbeddedExcel,
  plan: Plan,
  actions: readonly ActionName[],
  { asOf, today, overwrite, units, say }: RunOptions,
): Promise<ActionsRun> {
  // The actions speak to the Excel of their window: in Node that is the pane's.
  Object.assign(globalThis, { Excel: excel.Excel, Office: excel.Office });
  const setup = { ...actionSetup(plan), patienceMs: PATIENCE_MS };
  const seen = await look(setup, today);
  let run = NOTHING_DONE;
  if ("kind" in seen) return { ...run, stopped: seen };
  if (asOf !== undefined && seen.ledger) {
    const chosen = await setAsOf(setup, asOf);
    // A missing named cell is what insert brings back, with this very date.
    const forInsert = chosen.kind === "refused" && chosen.reason === "no-as-of" && actions[0] === "insert";
    if (!forInsert) run = after(run, chosen);
    if (run.stopped) return run;
  }
  const verbs: Record<ActionName, () => Promise<Outcome>> = {
    insert: () => insert(setup, { asOf: asOf ?? seen.proposed.asOf, repair: "do" }),
    validate: () => validate(setup),
    summarise: () => summarise(setup),
    keep: () => keep(setup, { overwrite }),
    highlight: () => highlight(setup, { asOf: asOf ?? seen.proposed.asOf }),
    bulletin: async () => (await papersPart()).bulletin(setup),
    letters: async () => (await papersPart()).letters(setup, { units, zipped: false }),
  };
  for (const name of actions) {
    const { outcome, cost } = await measured(excel, name, verbs[name]);
    run = after({ ...run, costs: [...run.costs, cost] }, outcome);
    if (run.stopped) return run;
    // What papers there are is said once they are written.
    if (outcome.kind !== "papers-made") say(sentenceOf(outcome));
  }
  return run;
}

function after(run: ActionsRun, outcome: Outcome): ActionsRun {
  switch (outcome.kind) {
    case "validated":
      return {
        ...run,
        state: outcome.state,
        issues: outcome.issues,
        stopped:
          outcome.list.kind === "failed" ? { ...outcome.list, kind: "failed", stage: "writing" } : null,
      };
    case "repaired":
      return {
        ...run,
        state: outcome.state,
        replaced: [...(run.replaced ?? []), ...outcome.repair.replaced],
      };
    case "inserted":
    case "repair-offered":
    case "fixed":
    case "highlighted":
      return { ...run, state: outcome.state };
    case "summarised":
      return { ...run, state: outcome.state, changes: outcome.changes };
    case "kept":
      return { ...run, state: outcome.state };
    case "papers-made":
      return { ...run, state: outcome.state, changes: outcome.changes, papers: outcome };
    case "keep-offered":
      return { ...run, state: outcome.state, stopped: outcome };
    case "as-of-set":
    case "settings-set":
    case "clearing-offered":
    case "summarise-offered":
    case "recalculated":
    case "taken-back":
    case "row-written":
    case "row-changed":
    case "copy-opened":
    case "copy-by-hand":
    case "table-shown":
    case "table-sorted":
    case "table-restored":
      return run;
    default:
      return { ...run, stopped: outcome };
  }
}

async function measured(
  excel: EmbeddedExcel,
  name: ActionName,
  act: () => Promise<Outcome>,
): Promise<{ outcome: Outcome; cost: ActionCost }> {
  await excel.host.idle();
  const before = excel.host.log.length;
  const started = performance.now();
  const outcome = await act();
  const ms = Math.round(performance.now() - started);
  await excel.host.idle();
  const requests = excel.host.log.slice(before);
  const sum = (of: "bytesSent" | "bytesReceived"): number =>
    requests.reduce((total, one) => total + one[of], 0);
  return {
    outcome,
    cost: {
      name,
      requests: requests.length,
      bytesSent: sum("bytesSent"),
      bytesReceived: sum("bytesReceived"),
      ms,
    },
  };
}
