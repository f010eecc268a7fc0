import type { Issue } from "../../ledger/fixes/issue";
import { text } from "./text";

/** To whom, and of which day: 统计截止日, and until when to answer (null: none is known), as they are read. */
export interface Message {
  /** "": to all, with a heading for each. */
  readonly unit: string;
  readonly day: string;
  readonly answerBy: string | null;
  /** The units in the plan's order; others stand behind. */
  readonly order: readonly string[];
}

/**
 * The issues as a message: plain text, a line each, numbered through for each unit, in the order of 序号. A line is enough
 * by itself: which task, which column, what is wrong with it and what was expected.
 */
export function copiedText(issues: readonly Issue[], { unit, day, answerBy, order }: Message): string {
  const ordered = [...issues].sort((a, b) => (a.no ?? Infinity) - (b.no ?? Infinity));
  const until = text.message.until(answerBy);
  if (unit !== "")
    return [
      text.message.greeting(unit),
      text.message.ask(day, issues.length, until),
      ...linesOf(ordered),
    ].join("\n");
  const sections = byUnit(ordered, order);
  return [
    text.message.greetingAll,
    text.message.ask(day, issues.length, until),
    ...sections.flatMap(([name, own]) => ["", text.message.section(name, own.length), ...linesOf(own)]),
  ].join("\n");
}

function linesOf(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ no, measure, column, message }, index) => {
    const task = no === null ? text.message.table : text.message.task(no, measure);
    return text.message.issue(index + 1, task, column === null ? "" : headerWords(column), message);
  });
}

/** A co-led task's issue under each of its units; what is of no unit under "". */
function byUnit(
  issues: readonly Issue[],
  order: readonly string[],
): readonly (readonly [string, readonly Issue[]])[] {
  const found = new Map<string, Issue[]>(order.map((name) => [name, []]));
  for (const issue of issues)
    for (const name of issue.units.length === 0 ? [""] : new Set(issue.units)) {
      const own = found.get(name) ?? [];
      found.set(name, own);
      own.push(issue);
    }
  return [...found].filter(([, own]) => own.length > 0);
}

/** A header on one line. */
export function headerWords(column: string): string {
  return column.replace(/\s+/gu, " ").trim();
}

/** `H25` of `任务台账!H25`. */
export function cellOnly(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}
