import { CATALOGUE } from "../checks/catalogue";
import type { Issue } from "../fixes/issue";
import { COLUMNS } from "../rows/columns";

const STAFF_HEADERS = new Set(
  COLUMNS.filter(({ writtenBy }) => writtenBy === "staff").map(({ header }) => header),
);
const CHECKS = new Map(CATALOGUE.map((check) => [check.code as string, check]));

/**
 * 应补报内容 by 序号: what the checks find in the columns of staff, errors and warnings, by the titles of the catalogue;
 * none twice for a task.
 */
export function missingContents(
  issues: readonly Pick<Issue, "no" | "column" | "code" | "severity">[],
): ReadonlyMap<number, ReadonlySet<string>> {
  const missing = new Map<number, Set<string>>();
  for (const { no, column, code, severity } of issues) {
    if (no === null || column === null || severity === "info" || !STAFF_HEADERS.has(column)) continue;
    const titles = missing.get(no) ?? new Set();
    const { title = code, isOfAnyColumn } = CHECKS.get(code) ?? {};
    missing.set(no, titles.add(isOfAnyColumn ? `${column}：${title}` : title));
  }
  return missing;
}
