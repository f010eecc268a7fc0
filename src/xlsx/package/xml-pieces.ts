/**
 * XML taken apart and put together again letter by letter: what nobody asks to change stays as its writer spelled it,
 * prefixes, order and blanks included. Texts handed in are known to be XML (xml-read.ts has parsed them).
 */

/** A child of an element: an element by its name without prefix, or what stands between elements (name ""). */
export interface Piece {
  readonly name: string;
  readonly xml: string;
}

/** An element in pieces; `close` is "" for one that closes itself. */
export interface Pieces {
  readonly open: string;
  readonly children: readonly Piece[];
  readonly close: string;
}

const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<(\/?)([^\s/>]+)(?:"[^"]*"|'[^']*'|[^"'>])*>/g;
const localName = (tag: string): string => tag.slice(tag.indexOf(":") + 1);

/** Takes an element apart; `xml` begins with its start tag. */
export function piecesOf(xml: string): Pieces {
  const children: Piece[] = [];
  const scan = new RegExp(markup.source, "g");
  let open = "";
  let depth = 0;
  let start = 0;
  let name = "";
  const between = (end: number) => {
    if (end > start) children.push({ name: "", xml: xml.slice(start, end) });
  };
  for (let match = scan.exec(xml); match !== null; match = scan.exec(xml)) {
    const [tag, slash, qualified] = match;
    if (qualified === undefined) continue;
    const closesItself = tag.endsWith("/>");
    if (open === "") {
      open = tag;
      start = scan.lastIndex;
      if (closesItself) return { open, children, close: "" };
      depth = 1;
      continue;
    }
    if (slash === "") {
      if (depth === 1) {
        between(match.index);
        start = match.index;
        name = localName(qualified);
      }
      if (!closesItself) depth += 1;
    } else {
      depth -= 1;
      if (depth === 0) {
        between(match.index);
        return { open, children, close: tag };
      }
    }
    if (depth === 1) {
      children.push({ name, xml: xml.slice(start, scan.lastIndex) });
      start = scan.lastIndex;
    }
  }
  return { open, children, close: "" };
}

/** What stands before the root of a part: declaration, comments. */
export function prologOf(xml: string): string {
  const scan = new RegExp(markup.source, "g");
  for (let match = scan.exec(xml); match !== null; match = scan.exec(xml)) {
    if (match[2] !== undefined) return xml.slice(0, match.index);
  }
  return xml;
}

/** The inverse of {@link piecesOf}. */
export function joinPieces({ open, close }: Pieces, children: readonly Piece[]): string {
  const content = children.map((one) => one.xml).join("");
  if (close !== "") return open + content + close;
  if (content === "") return open;
  const tag = /^<([^\s/>]+)/.exec(open)?.[1] ?? "";
  return `${open.replace(/\s*\/>$/, ">")}${content}</${tag}>`;
}

const attribute = /\s([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/g;

/** The attributes of a start tag by their names as spelled, values as spelled without their quotes. */
export function attributesOf(open: string): Map<string, string> {
  return new Map(
    [...open.matchAll(attribute)].map(([, name = "", value = ""]) => [name, value.slice(1, -1)]),
  );
}

/** The start tag with an attribute set (value as XML spells it) or, with undefined, taken off. */
export function withAttribute(open: string, name: string, value: string | undefined): string {
  const fresh = value === undefined ? "" : ` ${name}="${value}"`;
  const changed = open.replace(attribute, (whole: string, own: string) => (own === name ? fresh : whole));
  if (value === undefined || attributesOf(open).has(name)) return changed;
  return changed.replace(/\s*(\/?)>$/, ` ${name}="${value}"$1>`);
}

/** A child's place when it is new: before the first one that the schema has after it. */
export function insertInOrder(children: Piece[], piece: Piece, order: readonly string[]): void {
  const rank = order.indexOf(piece.name);
  const at = children.findIndex((one) => one.name !== "" && order.indexOf(one.name) > rank);
  children.splice(at < 0 ? children.length : at, 0, piece);
}

/** Puts `xml` where the children of that name stood, or where the schema has them; "" only takes these away. */
export function replaceChildren(
  children: readonly Piece[],
  name: string,
  xml: string,
  order: readonly string[],
): Piece[] {
  const first = children.findIndex((one) => one.name === name);
  const rest = children.filter((one) => one.name !== name);
  if (xml === "") return rest;
  if (first < 0) insertInOrder(rest, { name, xml }, order);
  else rest.splice(first, 0, { name, xml });
  return rest;
}

/** The root's start tag so that elements without a prefix mean below it what they mean to us. */
export function openToOurs(open: string): string {
  const attributes = attributesOf(open);
  const prefix = /^<([^\s/>:]+):/.exec(open)?.[1];
  return prefix === undefined || attributes.has("xmlns")
    ? open
    : withAttribute(open, "xmlns", attributes.get(`xmlns:${prefix}`));
}

/** The same, where ours have relationships too (`r:id`). */
export function openToLinks(open: string): string {
  const result = openToOurs(open);
  if (attributesOf(open).has("xmlns:r")) return result;
  const base = open.includes("http://purl.oclc.org/ooxml/")
    ? "http://purl.oclc.org/ooxml/officeDocument"
    : "http://schemas.openxmlformats.org/officeDocument/2006";
  return withAttribute(result, "xmlns:r", `${base}/relationships`);
}
