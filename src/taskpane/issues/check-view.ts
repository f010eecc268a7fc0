import type { Severity } from "../../ledger/fixes/issue";
import type { Grouping } from "./issue-groups";

/** How someone looks at the list. It outlives every check: nothing moves while one reads. */
export interface CheckView {
  readonly hidden: ReadonlySet<Severity>;
  /** "" for all. */
  readonly unit: string;
  readonly part: string;
  readonly section: string;
  /** Words of the task, its units, the message or the column, or a 序号; "" for all. */
  readonly find: string;
  readonly onlyNew: boolean;
  /** Are the other choices unfolded? */
  readonly choosing: boolean;
  readonly grouping: Grouping;
  /** Groups that somebody opened or folded, by their id. */
  readonly open: ReadonlyMap<string, boolean>;
  /** The row that Tab reaches, and from which 下一个 goes on. */
  readonly current: string | null;
  /** The rows whose fix is being looked at before it is written. */
  readonly preview: readonly string[];
}

/** Changes the view: from what it is by then, since checks and fixes end in their own time. */
export type ChangeView = (change: (view: CheckView) => CheckView) => void;

export const INITIAL_VIEW: CheckView = {
  hidden: new Set(),
  unit: "",
  part: "",
  section: "",
  find: "",
  onlyNew: false,
  choosing: false,
  grouping: "code",
  open: new Map(),
  current: null,
  preview: [],
};

/** How many of the choices that are folded away are at work. */
export function foldedChoices({ part, section, find, onlyNew }: CheckView): number {
  return [part !== "", section !== "", find !== "", onlyNew].filter(Boolean).length;
}
