import type { Issue } from "../../ledger/fixes/issue";

/**
 * A name for each issue that it keeps from one check to the next, wherever its row was sorted to: code, 序号 and
 * column; where there is no 序号, the cell. Those that are still alike are counted, so that no two are the same.
 */
export function issueKeys(issues: readonly Issue[]): readonly string[] {
  const seen = new Map<string, number>();
  return issues.map(({ code, no, column, cell }) => {
    const own = [code, no ?? cell, column ?? ""].join("|");
    const before = seen.get(own) ?? 0;
    seen.set(own, before + 1);
    return before === 0 ? own : `${own}|${String(before)}`;
  });
}
