import type { TextStyle } from "../model/style";
import type { RichDocument, Cell } from "../model/snapshot";
import type { Palette } from "../style/aspects/color";
import { fontXml, readFont } from "../style/aspects/font";
import { child, childrenOf, type XmlElement } from "../package/xml-read";
import {
  cellText,
  decodeCellText,
  element,
  encodeCellText,
  spacedElement,
  withLineFeeds,
} from "../package/xml-write";

/** A text of the file, with its differently formatted runs if it has any. */
export interface FileText {
  readonly text: string;
  readonly runs?: readonly { readonly text: string; readonly style: TextStyle }[];
}

/** Reads `<si>` or `<is>`; phonetic hints are not part of the text. */
export function readText(item: XmlElement | undefined, palette: Palette): FileText {
  const raw = childrenOf(item, "r").map((run) => ({
    text: decodeCellText(child(run, "t")?.text ?? ""),
    style: readFont(child(run, "rPr"), palette),
  }));
  if (raw.length === 0) return { text: cellText(child(item, "t")?.text ?? "") };
  // A CR and its LF may stand in two runs.
  const runs = raw.map(({ text, style }, index) => ({
    text: withLineFeeds(raw[index + 1]?.text.startsWith("\n") === true ? text.replace(/\r$/, "") : text),
    style,
  }));
  const text = runs.map((run) => run.text).join("");
  return runs.some((run) => Object.keys(run.style).length > 0) ? { text, runs } : { text };
}

/** Univer's document for a text with runs: a paragraph per line, ended by `\r`, the whole by `\r\n`. */
export function richDocument(value: FileText): RichDocument {
  const lines = value.text.replace(/\n/g, "\r");
  const textRuns: NonNullable<NonNullable<RichDocument["body"]>["textRuns"]> = [];
  let start = 0;
  for (const { text, style } of value.runs ?? []) {
    if (Object.keys(style).length > 0) textRuns.push({ st: start, ed: start + text.length, ts: style });
    start += text.length;
  }
  const paragraphs = [...`${lines}\r`.matchAll(/\r/g)].map(({ index }) => ({ startIndex: index }));
  return { id: "d", documentStyle: {}, body: { dataStream: `${lines}\r\n`, textRuns, paragraphs } };
}

/** The plain text of Univer's document. */
export function documentText(document: RichDocument): string {
  return (document.body?.dataStream ?? "").replace(/\r?\n?$/, "").replace(/\r/g, "\n");
}

/** `<si>` of a cell's text. A document counts only while it still says what the cell's value says. */
export function textItem(cell: Cell): string {
  const value = cell.v === null || cell.v === undefined ? undefined : String(cell.v);
  const text = cell.p ? documentText(cell.p) : "";
  const runs = cell.p?.body?.textRuns ?? [];
  if (!cell.p || (value !== undefined && value !== text) || runs.length === 0) {
    return element("si", {}, spacedElement("t", encodeCellText(withLineFeeds(value ?? text))));
  }
  const pieces: string[] = [];
  const piece = (start: number, end: number, style: TextStyle) => {
    if (end <= start) return;
    const font = fontXml(style, "rFont");
    const content = spacedElement("t", encodeCellText(text.slice(start, end)));
    pieces.push(element("r", {}, font === "" ? "" : element("rPr", {}, font), content));
  };
  let at = 0;
  for (const run of runs) {
    piece(at, run.st, {});
    piece(Math.max(at, run.st), Math.min(run.ed, text.length), run.ts ?? {});
    at = Math.max(at, run.ed);
  }
  piece(at, text.length, {});
  return element("si", {}, ...pieces);
}
