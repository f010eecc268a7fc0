import type { Issue } from "../../ledger/issue";
import type { Serial } from "../../plan/plan";
import { isoOf } from "../../plan/serial";
import { text } from "../text";

/** The issues as a message to a unit ("" for all): plain text, by task, in the order of 序号. */
export function copiedText(issues: readonly Issue[], unit: string, asOf: Serial | null): string {
  const day = asOf === null ? text.noDay : isoOf(asOf);
  const byTask = new Map<number | null, Issue[]>();
  for (const issue of issues) byTask.set(issue.no, [...(byTask.get(issue.no) ?? []), issue]);
  const tasks = [...byTask].sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity));
  return [
    text.message.greeting(unit),
    text.message.ask(day, issues.length),
    ...tasks.flatMap(([no, own]) => [
      no === null ? text.message.table : text.message.task(no, own[0]?.section ?? null),
      ...own.map(({ cell, message }, index) => text.message.issue(index + 1, cellOnly(cell), message)),
    ]),
  ].join("\n");
}

/** `H25` of `任务台账!H25`. */
export function cellOnly(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}
