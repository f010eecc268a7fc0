import { CATALOGUE } from "../ledger/checks/catalogue";
import type { Issue, Severity } from "../ledger/fixes/issue";

const SEVERITIES: readonly (readonly [Severity, string])[] = [
  ["error", "错误"],
  ["warning", "警告"],
  ["info", "提示"],
];

/** What a check found, for the screen: a line for each issue, or for each code how many there are. */
export function issueLines(issues: readonly Issue[], verbose: boolean): readonly string[] {
  return verbose ? issues.map(issueLine) : countLines(issues);
}

function issueLine({ code, no, cell, message }: Issue): string {
  return `${code} ${cell}${no === null ? "" : ` 序号 ${no}`}：${message}`;
}

/** In the catalogue's order, with the totals last; nothing where nothing was found. */
function countLines(issues: readonly Issue[]): readonly string[] {
  if (issues.length === 0) return [];
  const codes = CATALOGUE.flatMap(({ code, title }) =>
    bySeverity(issues.filter((issue) => issue.code === code)).map(
      ([word, count]) => `${code} ${title} ${word} ${count}`,
    ),
  );
  const totals = bySeverity(issues).map(([word, count]) => `${word} ${count}`);
  return [...codes, `合计 ${totals.join("、")}`];
}

function bySeverity(issues: readonly Issue[]): readonly (readonly [word: string, count: number])[] {
  return SEVERITIES.map(
    ([severity, word]) => [word, issues.filter((issue) => issue.severity === severity).length] as const,
  ).filter(([, count]) => count > 0);
}
