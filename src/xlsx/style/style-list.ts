import type { NamedStyle } from "../model/named-style";
import type { CellStyle } from "../model/style";
import { element } from "../package/xml-write";
import { FormatLists } from "./format-lists";
import { changedFormatXml, formatKey, formatXml } from "./format-xml";
import { Numbered } from "./aspects/numbered";
import type { StyleSheet } from "./read-styles";
import { listOf, stylesXml, withAdded, withTableStyle } from "./styles-part";

/** The formats that a file has already, to be written again with ours after them. */
export interface OriginalStyles {
  /** styles.xml as it stands. */
  readonly xml: string;
  readonly sheet: StyleSheet;
}

/** Collects the formats of a file being written, and becomes its styles.xml. */
export class StyleList {
  readonly #original: OriginalStyles | undefined;
  readonly #lists: FormatLists;
  readonly #formats: Numbered;
  readonly #differential: Numbered;
  readonly #cache = new Map<string, number>();
  readonly #entries = new Map<string, readonly string[]>();
  readonly #defaultStyle: CellStyle;
  /** Of new tables; undefined: as it is. */
  readonly #tableStyle: string | undefined;

  /**
   * The default style is what cells without any format show; its font is the file's first. With an `original`, its
   * formats keep their numbers, and ours that look the same take them. `tableStyle`: the one of new tables.
   */
  constructor(
    defaultStyle: CellStyle,
    named: readonly NamedStyle[] = [],
    original?: OriginalStyles,
    tableStyle?: string,
  ) {
    this.#tableStyle = tableStyle === original?.sheet.tableStyles.usual ? undefined : tableStyle;
    this.#defaultStyle = { ff: "Arial", fs: 11, ...defaultStyle };
    this.#original = original;
    const sheet = original?.sheet;
    this.#lists = new FormatLists(this.#defaultStyle, sheet, named);
    this.#differential = new Numbered(original === undefined ? [] : listOf(original.xml, "dxfs", "dxf"));
    this.#formats = new Numbered(sheet?.cellFormats.map(() => undefined));
    if (sheet === undefined) this.formatId(this.#defaultStyle);
    else this.#shareFormats(sheet);
  }

  /** Formats of the file without ways of their own come first, so that ours do not take on a gradient by chance. */
  #shareFormats(sheet: StyleSheet): void {
    for (const own of [false, true]) {
      for (const [index, style] of sheet.cellFormats.entries()) {
        if (sheet.hasOwnWays.format(index) !== own) continue;
        const key = formatKey({ style, quotePrefix: sheet.quotePrefixes[index] === true }, this.#lists);
        if (!this.#cache.has(key)) this.#cache.set(key, index);
      }
    }
  }

  /** The number of a complete format. */
  formatId(style: CellStyle, quotePrefix = false): number {
    const format = { style, quotePrefix };
    return this.#numberOf(formatKey(format, this.#lists), () => formatXml(format, this.#lists));
  }

  /**
   * The number of a complete format of a cell that had format `base` in the file: what is not changed by it stays as
   * it is there, e.g. a pattern, a colour of the theme, a named style.
   */
  formatFrom(base: number, style: CellStyle, quotePrefix = false): number {
    const was = this.#original?.sheet.cellFormats[base];
    const xml = this.#entry("cellXfs", "xf", base);
    if (was === undefined || xml === undefined) return this.formatId(style, quotePrefix);
    const format = { style, quotePrefix };
    const fontAt = (index: number): string => this.#entry("fonts", "font", index) ?? "";
    return this.#numberOf(`${base}\n${formatKey(format, this.#lists)}`, () =>
      changedFormatXml({ xml, style: was, fontAt }, format, this.#lists),
    );
  }

  #numberOf(key: string, xml: () => string): number {
    const known = this.#cache.get(key);
    if (known !== undefined) return known;
    const id = this.#formats.add(xml());
    this.#cache.set(key, id);
    return id;
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
    return this.#lists.numberFormats.idOf(pattern);
  }

  /** Whether anything but the default was asked for. */
  get isUsed(): boolean {
    if (this.#lists.named.isChanged || this.#tableStyle !== undefined) return true;
    return this.#formats.added.length > 1 || this.#differential.added.length > 0;
  }

  toXml(): string {
    const { numberFormats, fonts, fills, borders, named } = this.#lists;
    const formatOf = (style: CellStyle): string => formatXml({ style, quotePrefix: false }, this.#lists);
    // Formats of styles name fonts, fills and borders too.
    const original = this.#original && named.changed(this.#original.xml, formatOf);
    const styles = named.added(formatOf);
    const lists = {
      numFmts: numberFormats.own.map(([numFmtId, formatCode]) => element("numFmt", { numFmtId, formatCode })),
      fonts: fonts.added,
      fills: fills.added,
      borders: borders.added,
      cellXfs: this.#formats.added,
      dxfs: this.#differential.added,
      ...styles,
    };
    return original === undefined
      ? stylesXml(lists, this.#lists.fontXml({}), this.#defaultStyle, this.#tableStyle)
      : withTableStyle(withAdded(original, lists), this.#tableStyle);
  }
}
