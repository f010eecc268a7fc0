/** Attribute values; booleans become 1 and 0, undefined leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Characters that XML cannot hold at all. */

const impossible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A quick look whether anything is to be escaped; most texts have nothing. */
const unsafe = /[&<>\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/;

/** Text as XML content. */
export function escapeText(text: string): string {
  if (!unsafe.test(text)) return text;
  return text
    .replace(impossible, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/\r/g, "&#13;");
}

export function escapeAttribute(text: string): string {
  const escaped = escapeText(text);
  if (!/["\n\t]/.test(escaped)) return escaped;
  return escaped.replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}

function attributeText(attributes: Attributes): string {
  let text = "";
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined) continue;
    const shown = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
    text += ` ${name}="${escapeAttribute(shown)}"`;
  }
  return text;
}

/** An element with children that are XML already. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const content = children.join("");
  const head = `<${name}${attributeText(attributes)}`;
  return content === "" ? `${head}/>` : `${head}>${content}</${name}>`;
}

/** An element that holds text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return element(name, attributes, escapeText(text));
}

/** An element that holds a user's text, where the schema lets it say that blanks at its ends count. */
export function spacedElement(name: string, text: string, attributes: Attributes = {}): string {
  const keepsSpace = /^\s|\s$|\n/.test(text);
  return textElement(name, text, keepsSpace ? { ...attributes, "xml:space": "preserve" } : attributes);
}

/** An element that is left out when it would hold nothing. */
export function listElement(name: string, children: readonly string[], attributes: Attributes = {}): string {
  return children.length === 0
    ? ""
    : element(name, { ...attributes, count: children.length }, children.join(""));
}

/** A whole part: declaration and root. */
export function xmlPart(root: string): string {
  return declaration + root;
}

/**
 * Text in a cell may hold what XML cannot; the file then says `_x0007_` (ECMA-376 part 1, 22.9.2.19 ST_Xstring),
 * and a text that looks like such an escape has its underscore escaped.
 */
export function encodeCellText(text: string): string {
  if (!unsafe.test(text) && !text.includes("_")) return text;
  const hex = (unit: string) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replace(impossible, hex)
    .replace(/\r/g, "_x000D_");
}

/** The inverse of {@link encodeCellText}. */
export function decodeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Text as a cell has it: its lines end in LF, whatever its writer ended them with. */
export function cellText(fileText: string): string {
  return withLineFeeds(decodeCellText(fileText));
}

/** Lines of a cell end in LF. */
export function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
