import type { CellStyle, TextStyle } from "../model/style";
import { alignmentXml } from "./alignment";
import { borderXml } from "./border";
import { fileColorOf } from "./color";
import { fontXml } from "./font";
import { NumberFormatList } from "./number-formats";
import type { StyleSheet } from "./read-styles";
import { mergeElement } from "../package/three-way";
import {
  attributesOf,
  joinPieces,
  openToOurs,
  piecesOf,
  prologOf,
  replaceChildren,
  withAttribute,
} from "../package/xml-pieces";
import { element, listElement, xmlPart } from "../package/xml-write";

/** Numbers equal strings alike, in order of first use, after those that the file has already. */
class Numbered {
  readonly #numbers = new Map<string, number>();
  readonly #added: string[] = [];
  readonly #first: number;

  /** `original`: what the file has already, undefined for an entry that nothing of ours may share. */
  constructor(original: readonly (string | undefined)[] = []) {
    this.#first = original.length;
    for (const [index, text] of original.entries())
      if (text !== undefined && !this.#numbers.has(text)) this.#numbers.set(text, index);
  }

  add(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#first + this.#added.length;
    this.#numbers.set(text, number);
    this.#added.push(text);
    return number;
  }

  get added(): readonly string[] {
    return this.#added;
  }
}

const noFill = element("fill", {}, element("patternFill", { patternType: "none" }));
/** Excel reserves the second fill. */
const grayFill = element("fill", {}, element("patternFill", { patternType: "gray125" }));
const tableStyles = {
  count: 0,
  defaultTableStyle: "TableStyleMedium2",
  defaultPivotStyle: "PivotStyleLight16",
};

/** The formats that a file has already, to be written again with ours after them. */
export interface OriginalStyles {
  /** styles.xml as it stands. */
  readonly xml: string;
  readonly sheet: StyleSheet;
}

const listOrder = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

const fontOrder =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");

const solidFill = (rgb: string) =>
  element(
    "fill",
    {},
    element(
      "patternFill",
      { patternType: "solid" },
      element("fgColor", { rgb }),
      element("bgColor", { indexed: 64 }),
    ),
  );

/** `<protection>`; "" for a cell that is locked and shows its formula, as usual. */
function protectionXml({ xlsx }: CellStyle): string {
  const locked = xlsx?.locked === false ? false : undefined;
  const hidden = xlsx?.formulaHidden === true ? true : undefined;
  return locked === undefined && hidden === undefined ? "" : element("protection", { locked, hidden });
}

/** Collects the formats of a file being written, and becomes its styles.xml. */
export class StyleList {
  readonly #original: OriginalStyles | undefined;
  readonly #numberFormats: NumberFormatList;
  readonly #fonts: Numbered;
  readonly #fills: Numbered;
  readonly #borders: Numbered;
  readonly #formats: Numbered;
  readonly #differential: Numbered;
  readonly #cache = new Map<string, number>();
  readonly #entries = new Map<string, readonly string[]>();
  readonly #defaultStyle: CellStyle;

  /**
   * The default style is what cells without any format show; its font is the file's first. With an `original`, its
   * formats keep their numbers, and ours that look the same take them.
   */
  constructor(defaultStyle: CellStyle, original?: OriginalStyles) {
    this.#defaultStyle = { ff: "Arial", fs: 11, ...defaultStyle };
    this.#original = original;
    const sheet = original?.sheet;
    this.#numberFormats = new NumberFormatList(sheet?.numberFormats);
    const background = (rgb: string | undefined) => fileColorOf({ rgb });
    this.#fonts = new Numbered(
      sheet?.fonts.map((font, index) => (sheet.hasOwnWays.font(index) ? undefined : this.#fontXml(font))) ?? [
        this.#fontXml({}),
      ],
    );
    this.#fills = new Numbered(
      sheet?.fills.map((fill, index) => {
        const color = background(fill);
        return sheet.hasOwnWays.fill(index) || color === undefined ? undefined : solidFill(color);
      }) ?? [noFill, grayFill],
    );
    this.#borders = new Numbered(sheet?.borders.map(borderXml) ?? [borderXml(undefined)]);
    const dxfs = original === undefined ? [] : listOf(original.xml, "dxfs", "dxf");
    this.#differential = new Numbered(dxfs);
    this.#formats = new Numbered(sheet?.cellFormats.map(() => undefined));
    if (sheet === undefined) this.formatId(this.#defaultStyle);
    else this.#shareFormats(sheet);
  }

  /** Formats of the file without ways of their own come first, so that ours do not take on a gradient by chance. */
  #shareFormats(sheet: StyleSheet): void {
    for (const own of [false, true]) {
      for (const [index, style] of sheet.cellFormats.entries()) {
        if (sheet.hasOwnWays.format(index) !== own) continue;
        const key = this.#key(style, sheet.quotePrefixes[index] === true);
        if (!this.#cache.has(key)) this.#cache.set(key, index);
      }
    }
  }

  #key(style: CellStyle, quotePrefix: boolean): string {
    const { locked, formulaHidden } = style.xlsx ?? {};
    return [
      this.#fontXml(style),
      fileColorOf(style.bg) ?? "",
      borderXml(style.bd),
      style.n?.pattern ?? "",
      alignmentXml(style),
      String(locked !== false),
      String(formulaHidden === true),
      String(quotePrefix),
    ].join("\n");
  }

  #fontXml(style: TextStyle): string {
    const { ff, fs } = this.#defaultStyle;
    return element("font", {}, fontXml({ ff: ff ?? null, fs: fs ?? 11, ...style }, "name"));
  }

  /** The number of a complete format. */
  formatId(style: CellStyle, quotePrefix = false): number {
    const key = this.#key(style, quotePrefix);
    const known = this.#cache.get(key);
    if (known !== undefined) return known;
    const id = this.#formats.add(this.#formatXml(style, quotePrefix));
    this.#cache.set(key, id);
    return id;
  }

  /**
   * The number of a complete format of a cell that had format `base` in the file: what is not changed by it stays as
   * it is there, e.g. a pattern, a colour of the theme, a named style.
   */
  formatFrom(base: number, style: CellStyle, quotePrefix = false): number {
    const was = this.#original?.sheet.cellFormats[base];
    const raw = this.#entry("cellXfs", "xf", base);
    if (was === undefined || raw === undefined) return this.formatId(style, quotePrefix);
    const key = `${base}\n${this.#key(style, quotePrefix)}`;
    const known = this.#cache.get(key);
    if (known !== undefined) return known;
    const id = this.#formats.add(this.#changedFormat(raw, was, style, quotePrefix));
    this.#cache.set(key, id);
    return id;
  }

  #changedFormat(raw: string, was: CellStyle, is: CellStyle, quotePrefix: boolean): string {
    const { open, children, close } = piecesOf(raw);
    const attributes = attributesOf(open);
    let tag = open;
    const set = (name: string, apply: string, value: number) => {
      tag = withAttribute(withAttribute(tag, name, String(value)), apply, "1");
    };
    const part = (list: string, name: string, id: string) =>
      this.#entry(list, name, Number(attributes.get(id) ?? 0)) ?? "";
    const fonts = [this.#fontXml(was), this.#fontXml(is)] as const;
    if (fonts[0] !== fonts[1])
      set(
        "fontId",
        "applyFont",
        this.#fonts.add(mergeElement(part("fonts", "font", "fontId"), ...fonts, fontOrder)),
      );
    const colors = [fileColorOf(was.bg), fileColorOf(is.bg)];
    if (colors[0] !== colors[1])
      set("fillId", "applyFill", colors[1] === undefined ? 0 : this.#fills.add(solidFill(colors[1])));
    const borders = [borderXml(was.bd), borderXml(is.bd)] as const;
    if (borders[0] !== borders[1]) set("borderId", "applyBorder", this.#borders.add(borders[1]));
    if (was.n?.pattern !== is.n?.pattern)
      set("numFmtId", "applyNumberFormat", this.numberFormatId(is.n?.pattern));
    const mark = quotePrefix ? "1" : undefined;
    if ((attributes.get("quotePrefix") === "1") !== quotePrefix)
      tag = withAttribute(tag, "quotePrefix", mark);
    let inside = children.filter(({ name }) => name !== "");
    for (const [name, apply, xml] of [
      ["alignment", "applyAlignment", alignmentXml],
      ["protection", "applyProtection", protectionXml],
    ] as const) {
      if (xml(was) === xml(is)) continue;
      const merged = mergeElement(inside.find((one) => one.name === name)?.xml ?? "", xml(was), xml(is));
      inside = replaceChildren(inside, name, merged, ["alignment", "protection", "extLst"]);
      tag = withAttribute(tag, apply, "1");
    }
    return joinPieces({ open: tag, children, close }, inside);
  }

  /** An entry of one of the original's lists, as it is spelled. */
  #entry(list: string, name: string, index: number): string | undefined {
    if (this.#original === undefined) return undefined;
    const entries = this.#entries.get(list) ?? listOf(this.#original.xml, list, name);
    this.#entries.set(list, entries);
    return entries[index];
  }

  /** The number of a conditional format's `<dxf>`. */
  differentialId(xml: string): number {
    return this.#differential.add(xml);
  }

  /** The number of a pattern, for `<dxf>` too. */
  numberFormatId(pattern: string | undefined): number {
    return this.#numberFormats.idOf(pattern);
  }

  #formatXml(style: CellStyle, quotePrefix: boolean): string {
    const fontId = this.#fonts.add(this.#fontXml(style));
    const color = fileColorOf(style.bg);
    const fillId = color === undefined ? 0 : this.#fills.add(solidFill(color));
    const borderId = this.#borders.add(borderXml(style.bd));
    const numFmtId = this.numberFormatId(style.n?.pattern);
    const alignment = alignmentXml(style);
    const protection = protectionXml(style);
    return element(
      "xf",
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
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

  /** Whether anything but the default was asked for. */
  get isUsed(): boolean {
    return this.#formats.added.length > 1 || this.#differential.added.length > 0;
  }

  toXml(): string {
    const styleXf = element(
      "xf",
      { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 },
      alignmentXml(this.#defaultStyle),
    );
    const lists = {
      numFmts: this.#numberFormats.own.map(([numFmtId, formatCode]) =>
        element("numFmt", { numFmtId, formatCode }),
      ),
      fonts: this.#fonts.added,
      fills: this.#fills.added,
      borders: this.#borders.added,
      cellXfs: this.#formats.added,
      dxfs: this.#differential.added,
    };
    if (this.#original !== undefined) return withAdded(this.#original.xml, lists);
    return xmlPart(
      element(
        "styleSheet",
        { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
        listElement("numFmts", lists.numFmts),
        listElement("fonts", [this.#fontXml({}), ...lists.fonts]),
        listElement("fills", [noFill, grayFill, ...lists.fills]),
        listElement("borders", [borderXml(undefined), ...lists.borders]),
        listElement("cellStyleXfs", [styleXf]),
        listElement("cellXfs", lists.cellXfs),
        listElement("cellStyles", [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
        listElement("dxfs", lists.dxfs),
        element("tableStyles", tableStyles),
      ),
    );
  }
}

const rootOf = (part: string) => piecesOf(part.slice(prologOf(part).length));

/** The entries of one of the lists in styles.xml, as they are spelled. */
function listOf(part: string, list: string, name: string): string[] {
  const found = rootOf(part).children.find((one) => one.name === list);
  if (found === undefined) return [];
  return piecesOf(found.xml)
    .children.filter((one) => one.name === name)
    .map(({ xml }) => xml);
}

/** styles.xml with entries added at the ends of its lists. */
function withAdded(part: string, lists: Readonly<Record<string, readonly string[]>>): string {
  if (Object.values(lists).every((entries) => entries.length === 0)) return part;
  const root = rootOf(part);
  let children = [...root.children];
  for (const [name, entries] of Object.entries(lists)) {
    if (entries.length === 0) continue;
    const found = children.find((one) => one.name === name);
    const list = piecesOf(found?.xml ?? element(name));
    const there = list.children.filter((one) => one.name !== "");
    const open = withAttribute(list.open, "count", String(there.length + entries.length));
    const xml = joinPieces({ ...list, open }, [...there, { name: "", xml: entries.join("") }]);
    children = replaceChildren(children, name, xml, listOrder);
  }
  return prologOf(part) + joinPieces({ ...root, open: openToOurs(root.open) }, children);
}
