import { TextRun } from "docx";

/** What no XML may hold: control characters, halves of pairs, and two that are no characters. */
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** A text as runs, its line breaks kept; what XML cannot hold is left out. */
export function runs(text: string): TextRun[] {
  return text
    .replace(NOT_IN_XML, "")
    .split(/\r\n|\r|\n/u)
    .map((line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }) }));
}
