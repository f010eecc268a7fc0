import type { Issue } from "../../ledger/fixes/issue";
import type { Serial } from "../../plan/plan";
import { isoOf } from "../../plan/serial";
import { text } from "./text";
import { words } from "../ui/text";

/**
 * The issues as a message to a unit ("" for all): plain text, a line each, in the order of 序号. A line is enough by
 * itself: it says which task of whom it is about, which column is wrong, how, and what to do.
 */
export function copiedText(issues: readonly Issue[], unit: string, asOf: Serial | null): string {
  const day = asOf === null ? words.noDay : isoOf(asOf);
  const ordered = [...issues].sort((a, b) => (a.no ?? Infinity) - (b.no ?? Infinity));
  return [
    text.message.greeting(unit),
    text.message.ask(day, issues.length),
    ...ordered.map(({ no, measure, units, column, cell, message }, index) => {
      const task = no === null ? text.message.table : text.message.task(no, measure);
      const place = [...(column === null ? [] : [headerWords(column)]), cellOnly(cell)].join(" ");
      return text.message.issue(index + 1, `${task}${text.message.units(units)}`, place, message);
    }),
  ].join("\n");
}

/** A header on one line. */
export function headerWords(column: string): string {
  return column.replace(/\s+/gu, " ").trim();
}

/** `H25` of `任务台账!H25`. */
export function cellOnly(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}
