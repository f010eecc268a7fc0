import { strFromU8, unzipSync } from "fflate";
import { XMLParser } from "fast-xml-parser";

/** An element as the reader gives it, in order: its name, what is in it, its attributes. */
type Node = Readonly<Record<string, unknown>>;

const READER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  parseTagValue: false,
});

/** A .docx read back by another library than the one that wrote it. */
export interface ReadDocx {
  readonly parts: readonly string[];
  /** Of paragraphs outside tables: the name of their style, and their text. */
  readonly paragraphs: readonly (readonly [style: string, text: string])[];
  /** The cells' texts by table and row; lines of a cell apart by \n. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly xml: (part: string) => string;
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = unzipSync(bytes);
  const xml = (part: string): string => strFromU8(files[part] ?? new Uint8Array());
  const names = new Map(
    [
      ...xml("word/styles.xml").matchAll(/<w:style [^>]*w:styleId="([^"]*)"[^>]*><w:name w:val="([^"]*)"/g),
    ].map(([, id = "", name = ""]) => [id, name]),
  );
  const body = within(READER.parse(xml("word/document.xml")) as Node[], "w:document", "w:body");
  return {
    parts: Object.keys(files),
    xml,
    paragraphs: body.flatMap((node) =>
      "w:p" in node ? [[styleOf(node, names), textOf(node)] as const] : [],
    ),
    tables: body.flatMap((node) =>
      "w:tbl" in node
        ? [
            children(node).flatMap((row) =>
              "w:tr" in row ? [children(row).flatMap((cell) => ("w:tc" in cell ? [textOf(cell)] : []))] : [],
            ),
          ]
        : [],
    ),
  };
}

function within(nodes: readonly Node[], ...path: readonly string[]): readonly Node[] {
  return path.reduce((found, name) => found.flatMap((node) => (name in node ? children(node) : [])), nodes);
}

function children(node: Node): readonly Node[] {
  const name = Object.keys(node).find((key) => key !== ":@");
  const inner = name === undefined ? [] : node[name];
  return Array.isArray(inner) ? (inner as Node[]) : [];
}

function textOf(node: Node): string {
  if ("#text" in node) return String(node["#text"]);
  if ("w:br" in node) return "\n";
  if ("w:pPr" in node) return "";
  return children(node).map(textOf).join("");
}

function styleOf(node: Node, names: ReadonlyMap<string, string>): string {
  const [style] = within(children(node), "w:pPr").filter((one) => "w:pStyle" in one);
  const id = (style?.[":@"] as Record<string, string> | undefined)?.["w:val"] ?? "";
  return names.get(id) ?? id;
}
