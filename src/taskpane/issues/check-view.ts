import type { Severity } from "../../ledger/fixes/issue";
import { FOLDED } from "../ui/FoldButton";
import type { ShownIssue } from "./shown-issues";

/** How someone looks at the list. It outlives every check: nothing moves while one reads. */
export interface CheckView {
  readonly hidden: ReadonlySet<Severity>;
  /** "" for all. */
  readonly unit: string;
  readonly section: string;
  readonly onlyNew: boolean;
  /** Are the choices of unit and section unfolded? */
  readonly choosing: boolean;
  /** How many issues of a code are shown, where that is not the first few. */
  readonly shown: ReadonlyMap<string, number>;
  /** The issue that Tab reaches, and from which 下一个 goes on. */
  readonly current: string | null;
  /** The issues whose fix is being looked at before it is written. */
  readonly preview: readonly string[];
}

/** Changes the view: from what it is by then, since checks and fixes end in their own time. */
export type ChangeView = (change: (view: CheckView) => CheckView) => void;

export const INITIAL_VIEW: CheckView = {
  hidden: new Set(),
  unit: "",
  section: "",
  onlyNew: false,
  choosing: false,
  shown: new Map(),
  current: null,
  preview: [],
};

/** The issues of the chosen unit and section; a choice that no issue has any more counts as none. */
export function chosenIssues(all: readonly ShownIssue[], view: CheckView): readonly ShownIssue[] {
  const unit = all.some(({ issue }) => issue.units.includes(view.unit)) ? view.unit : "";
  const section = all.some(({ issue }) => issue.section === view.section) ? view.section : "";
  return all.filter(
    ({ issue, isNew }) =>
      (unit === "" || issue.units.includes(unit)) &&
      (section === "" || issue.section === section) &&
      (!view.onlyNew || isNew),
  );
}

/** Without the severities that are hidden. */
export function visibleIssues(chosen: readonly ShownIssue[], view: CheckView): readonly ShownIssue[] {
  return chosen.filter(({ issue }) => !view.hidden.has(issue.severity));
}

export function shownOf(view: CheckView, code: string): number {
  return view.shown.get(code) ?? FOLDED;
}

/** With the issue at this position of its group unfolded. */
export function unfoldedTo(view: CheckView, code: string, index: number): CheckView {
  return index < shownOf(view, code) ? view : { ...view, shown: new Map([...view.shown, [code, index + 1]]) };
}

/** Names with how many issues each has; as often as not a name is asked for by its number, so the longest list first. */
export function countedNames(
  issues: readonly ShownIssue[],
  namesOf: (listed: ShownIssue) => readonly string[],
): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const listed of issues)
    for (const name of new Set(namesOf(listed))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}
