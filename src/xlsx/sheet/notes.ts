import type { Note, Notes } from "../model/notes/notes";
import { cellAddress, parseCell } from "../model/address";
import { threadOf } from "../model/notes/thread";
import { placeholder, placeholderAuthor } from "./threads";
import type { Palette } from "../style/aspects/color";
import { readText } from "./rich-text";
import { child, childrenOf, descendants, parseXmlText, type XmlElement } from "../package/xml-read";
import {
  attributesOf,
  joinPieces,
  openToOurs,
  piecesOf,
  prologOf,
  replaceChildren,
} from "../package/xml-pieces";
import { element, encodeCellText, spacedElement, textElement, xmlPart } from "../package/xml-write";

const usualSize = { width: 144, height: 79 };

interface Shape {
  readonly width: number;
  readonly height: number;
  readonly show: boolean;
}

/** The boxes that notes are shown in stand in a drawing of an older format, by `row,column`. */
function readShapes(drawing: XmlElement | undefined): Map<string, Shape> {
  const shapes = new Map<string, Shape>();
  for (const shape of descendants(drawing, "shape")) {
    const data = child(shape, "ClientData");
    const [row, column] = [child(data, "Row")?.text.trim(), child(data, "Column")?.text.trim()];
    if (row === undefined || column === undefined) continue;
    const style = shape.attributes["style"] ?? "";
    const pixels = (name: string, usual: number) => {
      const match = new RegExp(`(?:^|;)\\s*${name}:\\s*([\\d.]+)(pt|px)?`).exec(style);
      return match === null ? usual : Math.round(Number(match[1]) * (match[2] === "px" ? 1 : 4 / 3));
    };
    const show = child(data, "Visible") !== undefined || /visibility:\s*visible/.test(style);
    shapes.set(`${row},${column}`, {
      width: pixels("width", usualSize.width),
      height: pixels("height", usualSize.height),
      show,
    });
  }
  return shapes;
}

/** Reads the notes of a sheet from its comments part and the drawing of their boxes. */
export function readNotes(
  comments: XmlElement | undefined,
  drawing: XmlElement | undefined,
  palette: Palette,
): Notes {
  const shapes = readShapes(drawing);
  const notes: Notes = {};
  for (const comment of childrenOf(child(comments, "commentList"), "comment")) {
    const at = parseCell(comment.attributes["ref"] ?? "");
    if (at === undefined) continue;
    const { row, column: col } = at;
    const shape = shapes.get(`${row},${col}`) ?? { ...usualSize, show: false };
    const { text } = readText(child(comment, "text"), palette);
    (notes[row] ??= {})[col] = { id: `note-${cellAddress(row, col)}`, row, col, ...shape, note: text };
  }
  return notes;
}

export const listNotes = (notes: Notes): Note[] =>
  Object.values(notes)
    .flatMap((row) => Object.values(row ?? {}))
    .filter((note) => note.note !== "")
    .sort((a, b) => a.row - b.row || a.col - b.col);

/** The notes by address, to compare two moments by. */
export function noteKeys(notes: Notes): Map<string, string> {
  return new Map(
    listNotes(notes).map((one) => [
      cellAddress(one.row, one.col),
      JSON.stringify([one.note, one.width, one.height, one.show === true, threadOf(one)]),
    ]),
  );
}

/** `authors`: those that the part has by now; a thread's is added. */
function commentXml(one: Note, authors: string[]): string {
  const { row, col, note } = one;
  const thread = threadOf(one);
  const said = thread === undefined ? note : placeholder(thread);
  const text = element("text", {}, spacedElement("t", encodeCellText(said)));
  const author = thread === undefined ? "" : placeholderAuthor(thread);
  if (!authors.includes(author)) authors.push(author);
  return element("comment", { ref: cellAddress(row, col), authorId: authors.indexOf(author) }, text);
}

const authorXml = (name: string): string => textElement("author", name);

/** The comments part; undefined if there are no notes. */
export function commentsXml(notes: Notes): string | undefined {
  const list = listNotes(notes);
  if (list.length === 0) return undefined;
  const xmlns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const authors = [""];
  const comments = list.map((note) => commentXml(note, authors));
  return xmlPart(
    element(
      "comments",
      { xmlns },
      element("authors", {}, ...authors.map(authorXml)),
      element("commentList", {}, ...comments),
    ),
  );
}

/** One note's box. `number` is the drawing's own for it. */
function boxXml({ row, col, width, height, show }: Note, number: number): string {
  const points = (pixels: number) => Math.round(pixels * 75) / 100;
  const style =
    `position:absolute;margin-left:60pt;margin-top:2pt;width:${points(width)}pt;height:${points(height)}pt;` +
    `z-index:${number + 1};visibility:${show === true ? "visible" : "hidden"}`;
  const anchor = `${col + 1}, 15, ${Math.max(0, row - 1)}, 10, ${col + 3}, 15, ${row + 3}, 4`;
  const data = [
    element("x:MoveWithCells"),
    element("x:SizeWithCells"),
    textElement("x:Anchor", anchor),
    textElement("x:AutoFill", "False"),
    textElement("x:Row", String(row)),
    textElement("x:Column", String(col)),
    show === true ? element("x:Visible") : "",
  ];
  return element(
    "v:shape",
    {
      id: `_x0000_s${1025 + number}`,
      type: `#${boxType}`,
      style,
      fillcolor: "#ffffe1",
      "o:insetmode": "auto",
    },
    element("v:fill", { color2: "#ffffe1" }),
    element("v:path", { "o:connecttype": "none" }),
    element("v:textbox", { style: "mso-direction-alt:auto" }),
    element("x:ClientData", { ObjectType: "Note" }, ...data),
  );
}

const NAMESPACES = {
  "xmlns:v": "urn:schemas-microsoft-com:vml",
  "xmlns:o": "urn:schemas-microsoft-com:office:office",
  "xmlns:x": "urn:schemas-microsoft-com:office:excel",
};

/** An element of ours with its namespaces, for a drawing that may call them otherwise or not at all. */
function spelledOut(xml: string): string {
  const names = Object.entries(NAMESPACES).map(([name, uri]) => ` ${name}="${uri}"`);
  return xml.replace(/^<[^\s/>]+/, (open) => open + names.join(""));
}

const boxType = "_x0000_t202";
const boxTypeXml = element(
  "v:shapetype",
  { id: boxType, coordsize: "21600,21600", "o:spt": 202, path: "m,l,21600r21600,l21600,xe" },
  element("v:stroke", { joinstyle: "miter" }),
  element("v:path", { gradientshapeok: "t", "o:connecttype": "rect" }),
);

/** The drawing of the notes' boxes, which Excel demands. */
export function noteDrawingXml(notes: Notes): string {
  return element(
    "xml",
    NAMESPACES,
    element("o:shapelayout", { "v:ext": "edit" }, element("o:idmap", { "v:ext": "edit", data: 1 })),
    boxTypeXml,
    ...listNotes(notes).map(boxXml),
  );
}

/** Addresses of the notes that changed, came or went since `before`. */
export function changedAddresses(before: ReadonlyMap<string, string>, notes: Notes): Set<string> {
  const now = noteKeys(notes);
  return new Set([...before.keys(), ...now.keys()].filter((ref) => before.get(ref) !== now.get(ref)));
}

/** Somebody else's comments part after a change: comments that did not change stand as they stood. */
export function changedComments(original: string, before: ReadonlyMap<string, string>, notes: Notes): string {
  const changed = changedAddresses(before, notes);
  const root = piecesOf(original.slice(prologOf(original).length));
  const authorsOf = root.children.find(({ name }) => name === "authors");
  const authorPieces = piecesOf(authorsOf?.xml ?? element("authors"));
  const theirs = authorPieces.children.filter(({ name }) => name === "author");
  const authors = theirs.map(({ xml }) => parseXmlText(xml).text);
  const written = root.children.map((piece) => {
    if (piece.name !== "commentList") return piece;
    const list = piecesOf(piece.xml);
    const kept = list.children.filter(
      ({ xml }) => !changed.has(attributesOf(piecesOf(xml).open).get("ref") ?? ""),
    );
    const added = listNotes(notes)
      .filter(({ row, col }) => changed.has(cellAddress(row, col)))
      .map((note) => ({ name: "comment", xml: commentXml(note, authors) }));
    return { name: piece.name, xml: joinPieces(list, [...kept, ...added]) };
  });
  const newAuthors = authors.slice(theirs.length).map((name) => ({ name: "author", xml: authorXml(name) }));
  const children =
    newAuthors.length === 0
      ? written
      : replaceChildren(
          written,
          "authors",
          joinPieces(authorPieces, [...authorPieces.children, ...newAuthors]),
          ["authors", "commentList"],
        );
  return prologOf(original) + joinPieces({ ...root, open: openToOurs(root.open) }, children);
}

/** Somebody else's drawing of boxes after a change: boxes of other notes, and controls, stand as they stood. */
export function changedNoteDrawing(
  original: string,
  before: ReadonlyMap<string, string>,
  notes: Notes,
): string {
  const changed = changedAddresses(before, notes);
  const root = piecesOf(original.slice(prologOf(original).length));
  const isChanged = (xml: string): boolean => {
    if (!/ObjectType\s*=\s*["']Note["']/.test(xml)) return false;
    const number = (name: string) => Number(new RegExp(`<[^>]*\\b${name}>\\s*(\\d+)\\s*<`).exec(xml)?.[1]);
    return changed.has(cellAddress(number("Row"), number("Column")));
  };
  const kept = root.children.filter(({ name, xml }) => name !== "shape" || !isChanged(xml));
  const taken = [...original.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number) - 1025);
  const first = taken.reduce((free, number) => Math.max(free, number + 1), 0);
  const added = listNotes(notes)
    .filter(({ row, col }) => changed.has(cellAddress(row, col)))
    .map((note, index) => ({ name: "shape", xml: spelledOut(boxXml(note, first + index)) }));
  const hasType = original.includes(`"${boxType}"`);
  const type = hasType || added.length === 0 ? [] : [{ name: "shapetype", xml: spelledOut(boxTypeXml) }];
  return prologOf(original) + joinPieces(root, [...kept, ...type, ...added]);
}
