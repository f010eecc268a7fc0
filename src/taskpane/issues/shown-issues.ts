import type { Issue } from "../../ledger/fixes/issue";
import type { LastCheck } from "../state/pane-state";
import { issueKeys } from "../state/issue-key";

/** An issue as the list shows it. */
export interface ShownIssue {
  readonly key: string;
  readonly issue: Issue;
  /** It was not in the list of the 校验 before. */
  readonly isNew: boolean;
}

export function shownIssues({ issues, since }: LastCheck): readonly ShownIssue[] {
  return issueKeys(issues).map((key, index) => ({
    key,
    issue: issues[index] as Issue,
    isNew: since !== null && !since.keys.has(key),
  }));
}

/** How many issues of the earlier list are there no longer. */
export function goneSince({ issues, since }: LastCheck): number {
  const now = new Set(issueKeys(issues));
  return [...(since?.keys ?? [])].filter((key) => !now.has(key)).length;
}
