import { GRAVEST_FIRST, type Severity } from "../../ledger/fixes/issue";
import type { ShownIssue } from "./shown-issues";

export interface IssuesOfCode {
  readonly code: string;
  readonly issues: readonly ShownIssue[];
}
export interface IssuesOfSeverity {
  readonly severity: Severity;
  readonly count: number;
  readonly groups: readonly IssuesOfCode[];
}

/** By severity, then by code in order; within a code as the check gave them. Severities without issues are left out. */
export function groupIssues(listed: readonly ShownIssue[]): readonly IssuesOfSeverity[] {
  return GRAVEST_FIRST.map((severity) => {
    const byCode = new Map<string, ShownIssue[]>();
    for (const one of listed) {
      if (one.issue.severity !== severity) continue;
      const own = byCode.get(one.issue.code);
      if (own) own.push(one);
      else byCode.set(one.issue.code, [one]);
    }
    const groups = [...byCode.keys()].sort().map((code) => ({ code, issues: byCode.get(code) ?? [] }));
    return { severity, count: groups.reduce((sum, { issues }) => sum + issues.length, 0), groups };
  }).filter(({ count }) => count > 0);
}
