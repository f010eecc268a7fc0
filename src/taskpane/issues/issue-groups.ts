import { GRAVEST_FIRST, type Severity } from "../../ledger/fixes/issue";
import type { ShownIssue } from "./shown-issues";

/** What the list is ordered by: what is wrong, or who mends it. */
export type Grouping = "code" | "unit";

/** An issue in a group: by unit one of a co-led task stands in more than one. */
export interface ListedRow {
  /** No other row of the list has it. */
  readonly id: string;
  readonly listed: ShownIssue;
}

export interface IssuesTogether {
  readonly id: string;
  readonly by: Grouping;
  /** The code, or the unit; "" where an issue is of no unit. */
  readonly name: string;
  /** The gravest of its issues. */
  readonly severity: Severity;
  readonly rows: readonly ListedRow[];
}

const gravity = ({ issue }: ShownIssue): number => GRAVEST_FIRST.indexOf(issue.severity);

/**
 * By code: by severity, then by code in order, within it as the check gave them. By unit: those with the most of the
 * gravest first, what is of no unit last; within a unit the gravest first, a co-led task's issue under each of its units.
 */
export function groupIssues(listed: readonly ShownIssue[], by: Grouping): readonly IssuesTogether[] {
  return by === "code" ? groupsByCode(listed) : groupsByUnit(listed);
}

/** Errors stand open, the others are folded, unless somebody chose otherwise. */
export function isOpen({ id, severity }: IssuesTogether, open: ReadonlyMap<string, boolean>): boolean {
  return open.get(id) ?? severity === "error";
}

function groupsByCode(listed: readonly ShownIssue[]): readonly IssuesTogether[] {
  return [...together(listed, ({ issue }) => [`${issue.severity} ${issue.code}`])]
    .map(([key, issues]) => groupOf(`code ${key}`, "code", issues[0]?.issue.code ?? "", issues))
    .sort(
      (a, b) =>
        GRAVEST_FIRST.indexOf(a.severity) - GRAVEST_FIRST.indexOf(b.severity) || (a.name < b.name ? -1 : 1),
    );
}

function groupsByUnit(listed: readonly ShownIssue[]): readonly IssuesTogether[] {
  const units = together(listed, ({ issue }) => (issue.units.length === 0 ? [""] : issue.units));
  const count = ({ rows }: IssuesTogether, severity: Severity): number =>
    rows.filter(({ listed: { issue } }) => issue.severity === severity).length;
  return [...units]
    .map(([name, issues]) =>
      groupOf(
        `unit ${name}`,
        "unit",
        name,
        [...issues].sort((a, b) => gravity(a) - gravity(b)),
      ),
    )
    .sort(
      (a, b) =>
        Number(a.name === "") - Number(b.name === "") ||
        GRAVEST_FIRST.map((severity) => count(b, severity) - count(a, severity)).find((by) => by !== 0) ||
        0,
    );
}

function groupOf(id: string, by: Grouping, name: string, issues: readonly ShownIssue[]): IssuesTogether {
  const gravest = Math.min(...issues.slice(0, 1).map(gravity));
  return {
    id,
    by,
    name,
    severity: GRAVEST_FIRST[gravest] ?? "info",
    rows: issues.map((one) => ({ id: `${id}|${one.key}`, listed: one })),
  };
}

function together(
  listed: readonly ShownIssue[],
  keysOf: (one: ShownIssue) => readonly string[],
): ReadonlyMap<string, readonly ShownIssue[]> {
  const found = new Map<string, ShownIssue[]>();
  for (const one of listed)
    for (const key of new Set(keysOf(one))) {
      const own = found.get(key);
      if (own) own.push(one);
      else found.set(key, [one]);
    }
  return found;
}
