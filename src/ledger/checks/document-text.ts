import { comparisonKey } from "../../plan/comparison-key";
import { textOf } from "../cell-value";
import { columnOf } from "../columns";
import type { Check } from "./check";

type TextKey = "measure" | "leadUnits" | "deadline";

const WHOLE = 40;
const BEFORE = 6;
const AFTER = 20;

/** A text as far as the reader needs it to see the difference: whole if short, else around where they part. */
function excerpt(text: string, other: string): string {
  if (text === "") return "空";
  if (text.length <= WHOLE) return `“${text}”`;
  let parting = 0;
  while (parting < text.length && text[parting] === other[parting]) parting += 1;
  const start = Math.max(0, Math.min(parting, text.length) - BEFORE);
  const end = Math.min(text.length, parting + AFTER);
  return `“${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}”`;
}

/** The cell's text must be the document's; where only blanks or width differ, that is K04's. */
function sameText(code: string, key: TextKey): Check {
  const { header } = columnOf(key);
  return {
    code,
    severity: "error",
    title: `${header}与文件不符`,
    needs: ["no", key],
    run: ({ rows }) =>
      rows.flatMap((row) => {
        if (row.task === null) return [];
        const [was, is] = [textOf(row.cell(key)), row.task[key]];
        if (was === is || comparisonKey(was) === comparisonKey(is)) return [];
        const message = `${header}与文件不符：现为${excerpt(was, is)}，文件为${excerpt(is, was)}。`;
        return [{ row, key, message }];
      }),
  };
}

/** Checks of the document's own columns. */
export const documentTextChecks: readonly Check[] = [
  sameText("K01", "measure"),
  sameText("K02", "leadUnits"),
  sameText("K03", "deadline"),
];
