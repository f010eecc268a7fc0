import { CATALOGUE } from "../ledger/checks/catalogue";
import { GRAVEST_FIRST, SEVERITIES, type Issue } from "../ledger/fixes/issue";

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
  return GRAVEST_FIRST.map(
    (severity) =>
      [SEVERITIES[severity], issues.filter((issue) => issue.severity === severity).length] as const,
  ).filter(([, count]) => count > 0);
}
