import { comparisonKey, withoutUnseen } from "../../../plan/text/comparison-key";
import { asIdeographs } from "../../../plan/text/radicals";

const WHOLE = 40;
const BEFORE = 6;
const AFTER = 20;

/** The next sign of a text from here on that a reader sees; past the end its key is "". */
function nextSeen(
  text: string,
  from: number,
): { readonly key: string; readonly at: number; readonly end: number } {
  let at = from;
  while (at < text.length) {
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const key = comparisonKey(sign);
    if (key !== "") return { key, at, end: at + sign.length };
    at += sign.length;
  }
  return { key: "", at, end: at };
}

/** Where a reader sees the text part from the other. */
function partingOf(text: string, other: string): number {
  let [own, others] = [nextSeen(text, 0), nextSeen(other, 0)];
  while (own.key !== "" && own.key === others.key)
    [own, others] = [nextSeen(text, own.end), nextSeen(other, others.end)];
  return own.at;
}

/** A text as far as the reader needs it to see the difference: whole if short, else around where they part. */
export function excerpt(text: string, other: string): string {
  const shown = plain(text);
  if (shown === "") return "空";
  if (text.length <= WHOLE) return `“${shown}”`;
  const parting = partingOf(text, other);
  const start = Math.max(0, parting - BEFORE);
  const end = Math.min(text.length, parting + AFTER);
  return `“${start > 0 ? "…" : ""}${plain(text.slice(start, end))}${end < text.length ? "…" : ""}”`;
}

function plain(text: string): string {
  return asIdeographs(withoutUnseen(text)).replace(/\s+/gu, " ").trim();
}
