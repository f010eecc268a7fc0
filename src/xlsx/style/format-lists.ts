import type { NamedStyle } from "../model/named-style";
import type { CellStyle, TextStyle } from "../model/style";
import { element } from "../package/xml-write";
import { borderXml } from "./aspects/border";
import { fileColorOf } from "./aspects/color";
import { grayFill, noFill, solidFill } from "./aspects/fill";
import { fontXml } from "./aspects/font";
import { NamedStyleList } from "./aspects/named-styles";
import { NumberFormatList } from "./aspects/number-formats";
import { Numbered } from "./aspects/numbered";
import type { StyleSheet } from "./read-styles";

/** The lists whose entries a format names by number: ours come after those that the file has already. */
export class FormatLists {
  readonly numberFormats: NumberFormatList;
  readonly fonts: Numbered;
  readonly fills: Numbered;
  readonly borders: Numbered;
  readonly named: NamedStyleList;
  readonly #defaultStyle: CellStyle;

  /** What looks in the `sheet` of a file as no style of ours can say is no entry that ours may share. */
  constructor(defaultStyle: CellStyle, sheet: StyleSheet | undefined, named: readonly NamedStyle[]) {
    this.named = new NamedStyleList(named, sheet?.namedStyles, sheet?.styleFormats);
    this.#defaultStyle = defaultStyle;
    this.numberFormats = new NumberFormatList(sheet?.numberFormats);
    this.fonts = new Numbered(
      sheet?.fonts.map((font, index) => (sheet.hasOwnWays.font(index) ? undefined : this.fontXml(font))) ?? [
        this.fontXml({}),
      ],
    );
    this.fills = new Numbered(
      sheet?.fills.map((fill, index) => {
        const color = fileColorOf({ rgb: fill });
        return sheet.hasOwnWays.fill(index) || color === undefined ? undefined : solidFill({ rgb: color });
      }) ?? [noFill, grayFill],
    );
    this.borders = new Numbered(sheet?.borders.map(borderXml) ?? [borderXml(undefined)]);
  }

  /** `<font>`; what a style does not say is as in the default one. */
  fontXml(style: TextStyle): string {
    const { ff, fs } = this.#defaultStyle;
    return element("font", {}, fontXml({ ff: ff ?? null, fs: fs ?? 11, ...style }, "name"));
  }
}
