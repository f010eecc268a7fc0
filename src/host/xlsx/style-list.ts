import type { CellStyle } from "./snapshot";
import { alignmentXml } from "./alignment";
import { borderXml } from "./border";
import { fileColorOf } from "./color";
import { fontXml } from "./font";
import { NumberFormatList } from "./number-formats";
import { element, listElement, xmlPart } from "./xml-write";

/** Numbers equal strings alike, in order of first use. */
class Numbered {
  readonly #numbers = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const text of first) this.add(text);
  }

  add(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  get all(): readonly string[] {
    return [...this.#numbers.keys()];
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

/** Collects the formats of a file being written, and becomes its styles.xml. */
export class StyleList {
  readonly #numberFormats = new NumberFormatList();
  readonly #fonts: Numbered;
  readonly #fills = new Numbered(noFill, grayFill);
  readonly #borders = new Numbered(borderXml(undefined));
  readonly #formats = new Numbered();
  readonly #differential = new Numbered();
  readonly #cache = new Map<string, number>();
  readonly #defaultStyle: CellStyle;

  /** The default style is what cells without any format show; its font is the file's first. */
  constructor(defaultStyle: CellStyle) {
    this.#defaultStyle = { ff: "Arial", fs: 11, ...defaultStyle };
    this.#fonts = new Numbered(element("font", {}, fontXml(this.#defaultStyle, "name")));
    this.formatId(this.#defaultStyle);
  }

  /** The number of a complete format. */
  formatId(style: CellStyle, quotePrefix = false): number {
    const key = JSON.stringify([style, quotePrefix]);
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
    const { ff, fs } = this.#defaultStyle;
    const fontId = this.#fonts.add(
      element("font", {}, fontXml({ ff: ff ?? null, fs: fs ?? 11, ...style }, "name")),
    );
    const color = fileColorOf(style.bg);
    const solid = (rgb: string) =>
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
    const fillId = color === undefined ? 0 : this.#fills.add(solid(color));
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
    const numFmts = this.#numberFormats.own.map(([numFmtId, formatCode]) =>
      element("numFmt", { numFmtId, formatCode }),
    );
    return xmlPart(
      element(
        "styleSheet",
        { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
        listElement("numFmts", numFmts),
        listElement("fonts", this.#fonts.all),
        listElement("fills", this.#fills.all),
        listElement("borders", this.#borders.all),
        listElement("cellStyleXfs", [styleXf]),
        listElement("cellXfs", this.#formats.all),
        listElement("cellStyles", [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
        listElement("dxfs", this.#differential.all),
        element("tableStyles", tableStyles),
      ),
    );
  }
}
