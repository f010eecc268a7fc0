import type { CellStyle } from "../model/style";
import { mergeElement } from "../package/three-way";
import { attributesOf, joinPieces, piecesOf, replaceChildren, withAttribute } from "../package/xml-pieces";
import { element } from "../package/xml-write";
import { alignmentXml } from "./aspects/alignment";
import { borderXml } from "./aspects/border";
import { fillXml } from "./aspects/fill";
import type { FormatLists } from "./format-lists";
import { protectionXml } from "./aspects/protection";

/** A complete format: how a cell looks, and whether its text was entered with an apostrophe before it. */
export interface Format {
  readonly style: CellStyle;
  readonly quotePrefix: boolean;
}

/** The same for two formats that no file tells apart. */
export function formatKey({ style, quotePrefix }: Format, lists: FormatLists): string {
  const { locked, formulaHidden } = style.xlsx ?? {};
  return [
    lists.fontXml(style),
    fillXml(style),
    borderXml(style.bd),
    style.n?.pattern ?? "",
    alignmentXml(style),
    String(locked !== false),
    String(formulaHidden === true),
    String(quotePrefix),
    style.xlsx?.styleName ?? "",
  ].join("\n");
}

/** `<xf>` of a format. */
export function formatXml({ style, quotePrefix }: Format, lists: FormatLists): string {
  const fontId = lists.fonts.add(lists.fontXml(style));
  const fill = fillXml(style);
  const fillId = fill === "" ? 0 : lists.fills.add(fill);
  const borderId = lists.borders.add(borderXml(style.bd));
  const numFmtId = lists.numberFormats.idOf(style.n?.pattern);
  const alignment = alignmentXml(style);
  const protection = protectionXml(style);
  return element(
    "xf",
    {
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: lists.named.idOf(style.xlsx?.styleName),
      quotePrefix: quotePrefix ? true : undefined,
      applyNumberFormat: numFmtId > 0 ? true : undefined,
      applyFont: fontId > 0 ? true : undefined,
      applyFill: fillId > 0 ? true : undefined,
      applyBorder: borderId > 0 ? true : undefined,
      applyAlignment: alignment === "" ? undefined : true,
      applyProtection: protection === "" ? undefined : true,
    },
    alignment,
    protection,
  );
}

const fontOrder =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");

/** A format of the file, as it is spelled, and how it looks. */
export interface OriginalFormat {
  readonly xml: string;
  readonly style: CellStyle;
  /** The font that it names, as the file spells it. */
  fontAt(index: number): string;
}

/** `<xf>` of a format of the file that was changed: what is not changed by it stays as it is there. */
export function changedFormatXml(
  original: OriginalFormat,
  { style, quotePrefix }: Format,
  lists: FormatLists,
): string {
  const { open, children, close } = piecesOf(original.xml);
  const was = original.style;
  const attributes = attributesOf(open);
  let tag = open;
  const set = (name: string, apply: string, value: number) => {
    tag = withAttribute(withAttribute(tag, name, String(value)), apply, "1");
  };
  const fonts = [lists.fontXml(was), lists.fontXml(style)] as const;
  if (fonts[0] !== fonts[1]) {
    const font = original.fontAt(Number(attributes.get("fontId") ?? 0));
    set("fontId", "applyFont", lists.fonts.add(mergeElement(font, ...fonts, fontOrder)));
  }
  const fills = [fillXml(was), fillXml(style)] as const;
  if (fills[0] !== fills[1]) set("fillId", "applyFill", fills[1] === "" ? 0 : lists.fills.add(fills[1]));
  const borders = [borderXml(was.bd), borderXml(style.bd)] as const;
  if (borders[0] !== borders[1]) set("borderId", "applyBorder", lists.borders.add(borders[1]));
  if (was.n?.pattern !== style.n?.pattern)
    set("numFmtId", "applyNumberFormat", lists.numberFormats.idOf(style.n?.pattern));
  if (was.xlsx?.styleName !== style.xlsx?.styleName)
    tag = withAttribute(tag, "xfId", String(lists.named.idOf(style.xlsx?.styleName)));
  if ((attributes.get("quotePrefix") === "1") !== quotePrefix)
    tag = withAttribute(tag, "quotePrefix", quotePrefix ? "1" : undefined);
  let inside = children.filter(({ name }) => name !== "");
  for (const [name, apply, xml] of [
    ["alignment", "applyAlignment", alignmentXml],
    ["protection", "applyProtection", protectionXml],
  ] as const) {
    if (xml(was) === xml(style)) continue;
    const merged = mergeElement(inside.find((one) => one.name === name)?.xml ?? "", xml(was), xml(style));
    inside = replaceChildren(inside, name, merged, ["alignment", "protection", "extLst"]);
    tag = withAttribute(tag, apply, "1");
  }
  return joinPieces({ open: tag, children, close }, inside);
}
