import type { CellStyle, TextStyle } from "./snapshot";
import { alignmentXml } from "./alignment";
import { borderXml } from "./border";
import { fileColorOf } from "./color";
import { fontXml } from "./font";
import { NumberFormatList } from "./number-formats";
import type { StyleSheet } from "./read-styles";
import { joinPieces, openToOurs, piecesOf, prologOf, replaceChildren, withAttribute } from "./xml-pieces";
import { element, listElement, xmlPart } from "./xml-write";

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
    const { locked, formulaHidden } = style.xlsx ?? {};
    const isProtected = locked === false || formulaHidden === true;
    const protection = isProtected
      ? element("protection", {
          locked: locked === false ? false : undefined,
          hidden: formulaHidden === true ? true : undefined,
        })
      : "";
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
        applyProtection: isProtected ? true : undefined,
      },
      alignment,
      protection,
    );
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
