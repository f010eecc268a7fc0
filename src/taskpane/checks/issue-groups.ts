import type { Issue, Severity } from "../../ledger/issue";

export interface IssuesOfCode {
  readonly code: string;
  readonly issues: readonly Issue[];
}
export interface IssuesOfSeverity {
  readonly severity: Severity;
  readonly count: number;
  readonly groups: readonly IssuesOfCode[];
}

const GRAVEST_FIRST: readonly Severity[] = ["error", "warning", "info"];

/** By severity, then by code in order; within a code as the check gave them. Severities without issues are left out. */
export function groupIssues(issues: readonly Issue[]): readonly IssuesOfSeverity[] {
  return GRAVEST_FIRST.map((severity) => {
    const own = issues.filter((issue) => issue.severity === severity);
    const codes = [...new Set(own.map(({ code }) => code))].sort();
    const groups = codes.map((code) => ({ code, issues: own.filter((issue) => issue.code === code) }));
    return { severity, count: own.length, groups };
  }).filter(({ count }) => count > 0);
}
