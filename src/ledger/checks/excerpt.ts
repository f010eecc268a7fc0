import { comparisonKey, withoutUnseen } from "../../plan/comparison-key";
import { asIdeographs } from "../../plan/radicals";

const WHOLE = 40;
const BEFORE = 6;
const AFTER = 20;

/** A sign of a text as a reader sees it, and where it stands. */
interface SeenSign {
  readonly key: string;
  readonly at: number;
}

function seenSigns(text: string): readonly SeenSign[] {
  let at = 0;
  return Array.from(text).flatMap((sign) => {
    const seen = { key: comparisonKey(sign), at };
    at += sign.length;
    return seen.key === "" ? [] : [seen];
  });
}

/** Where a reader sees the text part from the other. */
function partingOf(text: string, other: string): number {
  const [own, others] = [seenSigns(text), seenSigns(other)];
  const parting = own.find(({ key }, index) => key !== others[index]?.key);
  return parting?.at ?? text.length;
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
