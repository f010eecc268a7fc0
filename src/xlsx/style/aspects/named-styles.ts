import { isNamed, NORMAL, STYLE_PARTS, type NamedStyle, type StylePart } from "../../model/named-style";
import type { CellStyle } from "../../model/style";
import { joinPieces, piecesOf, prologOf, replaceChildren, withAttribute } from "../../package/xml-pieces";
import {
  booleanAttribute,
  child,
  childrenOf,
  numberAttribute,
  type XmlElement,
} from "../../package/xml-read";
import { element } from "../../package/xml-write";

const applies: Readonly<Record<StylePart, string>> = {
  numberFormat: "applyNumberFormat",
  font: "applyFont",
  fill: "applyFill",
  border: "applyBorder",
  alignment: "applyAlignment",
  protection: "applyProtection",
};

/** A style that a file names, and where in its list the format stands. */
export interface FileNamedStyle extends NamedStyle {
  readonly xfId: number;
}

/** The styles of styles.xml; the first of a name. Those of outlines' levels have one built-in number. */
export function readNamedStyles(
  root: XmlElement | undefined,
  readFormat: (xf: XmlElement) => CellStyle,
): FileNamedStyle[] {
  const formats = childrenOf(child(root, "cellStyleXfs"), "xf");
  const read: FileNamedStyle[] = [];
  for (const one of childrenOf(child(root, "cellStyles"), "cellStyle")) {
    const xfId = numberAttribute(one, "xfId") ?? 0;
    const [xf, builtInId] = [formats[xfId], numberAttribute(one, "builtinId")];
    const name = builtInId === 0 ? NORMAL : (one.attributes["name"] ?? "");
    if (xf === undefined || name === "" || read.some((known) => isNamed(known, name))) continue;
    read.push({
      name,
      xfId,
      style: readFormat(xf),
      includes: STYLE_PARTS.filter((part) => booleanAttribute(xf, applies[part]) !== false),
      ...(builtInId !== undefined && { builtInId }),
    });
  }
  return read;
}

/** `<cellStyle>` of a style whose format has the number `xfId`. */
function cellStyleXml({ name, builtInId }: NamedStyle, xfId: number): string {
  return element("cellStyle", { name, xfId, builtinId: builtInId });
}

/** `<xf>` of a style, of that of a cell which looks so. */
function styleFormatXml({ includes }: NamedStyle, cellFormat: string): string {
  const pieces = piecesOf(cellFormat);
  let { open } = pieces;
  for (const part of STYLE_PARTS)
    open = withAttribute(open, applies[part], includes.includes(part) ? "1" : "0");
  return joinPieces({ ...pieces, open: withAttribute(open, "xfId", undefined) }, pieces.children);
}

/** The named styles of a file being written, and their numbers. */
export class NamedStyleList {
  readonly #now: readonly NamedStyle[];
  readonly #before: readonly FileNamedStyle[];
  readonly #ids = new Map<string, number>();
  readonly #first: number;

  /** `formats`: how many formats of styles the file has already; a file of ours has that of Normal. */
  constructor(now: readonly NamedStyle[], before: readonly FileNamedStyle[] = [], formats = 1) {
    this.#now = now.filter((style) => !isNamed(style, NORMAL));
    this.#before = before;
    this.#first = formats;
    for (const { name, xfId } of before) this.#ids.set(name.toLowerCase(), xfId);
    for (const { name } of this.#added)
      this.#ids.set(name.toLowerCase(), this.#first + this.#ids.size - before.length);
  }

  get #added(): readonly NamedStyle[] {
    return this.#now.filter(({ name }) => !this.#before.some((one) => isNamed(one, name)));
  }

  /** 0, Normal, for none. */
  idOf(name: string | undefined): number {
    return this.#ids.get(name?.toLowerCase() ?? "") ?? 0;
  }

  /** What comes behind the lists of the file. */
  added(formatOf: (style: CellStyle) => string): { cellStyleXfs: string[]; cellStyles: string[] } {
    return {
      cellStyleXfs: this.#added.map((one) => styleFormatXml(one, formatOf(one.style))),
      cellStyles: this.#added.map((one) => cellStyleXml(one, this.idOf(one.name))),
    };
  }

  /** Whether the file's own styles are others now, too. */
  get isChanged(): boolean {
    return this.#added.length > 0 || this.#before.some((one) => this.#fateOf(one) !== "same");
  }

  #fateOf(before: FileNamedStyle): NamedStyle | "gone" | "same" {
    if (isNamed(before, NORMAL)) return "same";
    const now = this.#now.find((one) => isNamed(one, before.name));
    if (now === undefined) return "gone";
    const said = ({ style, includes }: NamedStyle) => JSON.stringify([style, includes]);
    return said(now) === said(before) ? "same" : now;
  }

  /** The file's styles.xml with the formats of changed styles, and without names that are gone. */
  changed(part: string, formatOf: (style: CellStyle) => string): string {
    const fates = this.#before.map((one) => [one, this.#fateOf(one)] as const);
    if (fates.every(([, fate]) => fate === "same")) return part;
    const prolog = prologOf(part);
    const root = piecesOf(part.slice(prolog.length));
    const rewritten = (list: string, change: (xml: string, index: number) => string): string => {
      const pieces = piecesOf(root.children.find(({ name }) => name === list)?.xml ?? element(list));
      const entries = pieces.children.filter(({ name }) => name !== "");
      const kept = entries.map(({ name, xml }, index) => ({ name, xml: change(xml, index) }));
      const count = String(kept.filter(({ xml }) => xml !== "").length);
      return joinPieces({ ...pieces, open: withAttribute(pieces.open, "count", count) }, kept);
    };
    const formats = rewritten("cellStyleXfs", (xml, index) => {
      const fate = fates.find(([one]) => one.xfId === index)?.[1];
      return typeof fate === "object" ? styleFormatXml(fate, formatOf(fate.style)) : xml;
    });
    const names = rewritten("cellStyles", (xml) => {
      const gone = fates.some(
        ([{ xfId }, fate]) => fate === "gone" && new RegExp(`xfId="${xfId}"`).test(xml),
      );
      return gone ? "" : xml;
    });
    const children = replaceChildren(root.children, "cellStyleXfs", formats, []);
    return prolog + joinPieces(root, replaceChildren(children, "cellStyles", names, []));
  }
}
