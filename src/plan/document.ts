import { comparisonKey } from "./text/comparison-key";
import type { Serial } from "./plan";
import { serialFromIso } from "./serial";

/** A line of the text and where it stands, counted from 1. Page breaks and outer blanks are gone. */
export interface Line {
  readonly line: number;
  readonly text: string;
}

/** A row of the annex, told apart by its cells alone. A heading's numeral is the Chinese one, `十四`. */
export type AnnexRow = Line &
  (
    | { readonly kind: "part" | "section"; readonly title: string; readonly numeral: string }
    | { readonly kind: "unknown-heading" }
    | { readonly kind: "cells"; readonly cells: readonly string[] }
  );

/** A paragraph of the body on one section: `text` is its first line. */
export interface PolicyParagraph extends Line {
  readonly numeral: string;
  /** All its lines, joined as printed. */
  readonly paragraph: string;
  /** The numeral of the part that it stands in, null where the body has no part headings. */
  readonly partNumeral: string | null;
}

/** The text taken apart. What is not found is null or empty: read-plan.ts says so. */
export interface DocumentText {
  readonly documentNo: string | null;
  readonly issuedOn: Serial | null;
  readonly title: Line | null;
  readonly policies: readonly PolicyParagraph[];
  readonly rows: readonly AnnexRow[];
}

/** The header of the annex, which returns on each printed page. */
export const ANNEX_HEADERS = ["序号", "具体措施", "牵头单位", "完成时限"] as const;

const DOCUMENT_NO = /^\p{Script=Han}+〔\d{4}〕\d+号$/u;
const DATE_LINE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const PART = /^([一二三四五六七八九十]+)、/;
const SECTION = /^[(（]([一二三四五六七八九十]+)[)）]/;
const ANNEX_NOTE = /^附件/;

/** Takes the text of the document with its annex apart: heading data, body paragraphs, rows. Judges nothing. */
export function readDocument(document: string): DocumentText {
  const lines = document.split(/\r\n?|\n/).map((text, index) => ({ line: index + 1, text }));
  const header = lines.findIndex(({ text }) => isHeaderRow(cellsOf(text)));
  const body = (header === -1 ? lines : lines.slice(0, header))
    .map(({ line, text }) => ({ line, text: text.trim() }))
    .filter(({ text }) => text !== "");
  const annex = header === -1 ? [] : lines.slice(header);

  const numbered = body.findIndex(({ text }) => DOCUMENT_NO.test(text.replace(/\s/gu, "")));
  return {
    documentNo: body[numbered]?.text.replace(/\s/gu, "") ?? null,
    issuedOn: numbered === -1 ? null : firstDate(body.slice(numbered)),
    title: header === -1 ? null : (body.at(-1) ?? null),
    policies: policiesOf(body),
    rows: annex.flatMap(rowOf),
  };
}

function cellsOf(text: string): readonly string[] {
  return text.split("\t").map((cell) => cell.trim());
}

function isHeaderRow(cells: readonly string[]): boolean {
  return cells.map(comparisonKey).join("\t") === ANNEX_HEADERS.join("\t");
}

function firstDate(lines: readonly Line[]): Serial | null {
  for (const { text } of lines) {
    const match = DATE_LINE.exec(comparisonKey(text));
    if (match === null) continue;
    const [, year = "", month = "", day = ""] = match;
    return serialFromIso(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  }
  return null;
}

/** A paragraph runs from `(一)…` to the next heading or the note of the annex: pages cut it in mid-sentence. */
function policiesOf(body: readonly Line[]): readonly PolicyParagraph[] {
  const paragraphs: PolicyParagraph[] = [];
  let open: { -readonly [Key in keyof PolicyParagraph]: PolicyParagraph[Key] } | null = null;
  let partNumeral: string | null = null;
  for (const { line, text } of body) {
    const numeral = SECTION.exec(text)?.[1];
    if (numeral !== undefined) {
      open = { line, text, numeral, paragraph: text, partNumeral };
      paragraphs.push(open);
    } else if (PART.test(text) || ANNEX_NOTE.test(text)) {
      open = null;
      partNumeral = PART.exec(text)?.[1] ?? partNumeral;
    } else if (open !== null) {
      open.paragraph += text;
    }
  }
  return paragraphs;
}

function rowOf({ line, text }: Line): readonly AnnexRow[] {
  const cells = cellsOf(text);
  const [title = "", ...others] = cells;
  if (cells.every((cell) => cell === "") || isHeaderRow(cells)) return [];
  if (others.some((cell) => cell !== "")) return [{ kind: "cells", line, text, cells }];
  const part = PART.exec(title)?.[1];
  if (part !== undefined) return [{ kind: "part", line, text, title, numeral: part }];
  const section = SECTION.exec(title)?.[1];
  if (section !== undefined) return [{ kind: "section", line, text, title, numeral: section }];
  return [{ kind: "unknown-heading", line, text }];
}
