import type { JudgedTask } from "../../actions/outcome/ledger-state";
import type { Issue } from "../../ledger/fixes/issue";
import type { LastCheck } from "../state/pane-state";
import { issueKeys } from "../state/issue-key";

/** An issue as the list shows it. */
export interface ShownIssue {
  readonly key: string;
  readonly issue: Issue;
  /** 板块 of its task; "" where it has none. */
  readonly part: string;
  /** It was not in the list of the 校验 before. */
  readonly isNew: boolean;
}

export function shownIssues(
  { issues, since }: LastCheck,
  tasks: readonly Pick<JudgedTask, "no" | "part">[] = [],
): readonly ShownIssue[] {
  const parts = new Map(tasks.map(({ no, part }) => [no, part]));
  return issueKeys(issues).map((key, index) => {
    const issue = issues[index] as Issue;
    const part = issue.no === null ? "" : (parts.get(issue.no) ?? "");
    return { key, issue, part, isNew: since !== null && !since.keys.has(key) };
  });
}

/** How many issues of the earlier list are there no longer. */
export function goneSince({ issues, since }: LastCheck): number {
  const now = new Set(issueKeys(issues));
  return [...(since?.keys ?? [])].filter((key) => !now.has(key)).length;
}
