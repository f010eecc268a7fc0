import { XlsxError } from "../package/xlsx-error";
import { child, parseXmlText, withoutComments, xmlText, type XmlElement } from "../package/xml-read";

/** A worksheet whose rows are parsed a few at a time: all of them at once would fill the memory. */
export interface WorksheetText {
  /** The worksheet without its rows. */
  readonly root: XmlElement;
  rows(): Generator<XmlElement>;
}

const pieceLength = 1 << 20;

/** Parts a worksheet's XML into its rows and all the rest. XlsxError "damaged": it is none, or its rows are not its own. */
export function parseWorksheet(bytes: Uint8Array): WorksheetText {
  // A comment may hold what looks like the end of a row.
  const text = withoutComments(xmlText(bytes));
  const opening = /<((?:[\w.-]+:)?)sheetData(?:\s[^>]*)?>/.exec(text);
  const prefix = opening?.[1] ?? "";
  const start = opening === null || opening[0].endsWith("/>") ? -1 : opening.index + opening[0].length;
  const end = start < 0 ? -1 : (closing(text, `${prefix}sheetData`, start)?.index ?? -1);
  const root = parseXmlText(end < 0 ? text : text.slice(0, start) + text.slice(end));
  if (root.name !== "worksheet") throw new XlsxError("damaged");
  if (end < 0) return { root, rows: () => pieces("", "") };
  // Rows within something else would be shown, and gone after a save.
  if (child(root, "sheetData") === undefined) throw new XlsxError("damaged");
  return { root, rows: () => pieces(text.slice(start, end), `${prefix}row`) };
}

/** Parses rows in pieces that end where a row ends. */
function* pieces(rows: string, name: string): Generator<XmlElement> {
  for (let at = 0; at < rows.length;) {
    const found = at + pieceLength >= rows.length ? null : closing(rows, name, at + pieceLength);
    const end = found === null ? rows.length : found.index + found[0].length;
    yield* parseXmlText(`<rows>${rows.slice(at, end)}</rows>`).children;
    at = end;
  }
}

/** The next closing tag of that name; white space may stand in it. */
function closing(text: string, name: string, from: number): RegExpExecArray | null {
  const tag = new RegExp(`</${name.replaceAll(".", "\\.")}\\s*>`, "g");
  tag.lastIndex = from;
  return tag.exec(text);
}
