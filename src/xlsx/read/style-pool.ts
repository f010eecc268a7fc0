import type { CellStyle } from "../model/style";
import { composeStyle, styleDifference } from "../style/aspects/cell-style";
import { isDatePattern } from "../style/aspects/number-formats";
import type { StyleSheet } from "../style/read-styles";

/** Turns the formats of a file that is being read into entries of the snapshot's `styles`. */
export class StylePool {
  readonly styles: Record<string, CellStyle> = {};
  /** What a cell without any format shows; becomes the snapshot's default style. */
  readonly defaultStyle: CellStyle;
  readonly #sheet: StyleSheet;
  readonly #ids = new Map<string, string>();
  readonly #cache = new Map<string, string | undefined>();

  constructor(sheet: StyleSheet) {
    this.#sheet = sheet;
    this.defaultStyle = this.#format(0);
  }

  /** The style of a row or a column; undefined for the default one. */
  outerStyle(format: number): string | undefined {
    return this.cellStyle(format, undefined, undefined);
  }

  /** The style that makes a cell look as the file says, over what its row and column bring along. */
  cellStyle(
    format: number,
    rowFormat: number | undefined,
    columnFormat: number | undefined,
  ): string | undefined {
    const key = `${format}/${rowFormat ?? ""}/${columnFormat ?? ""}`;
    if (this.#cache.has(key)) return this.#cache.get(key);
    const base = composeStyle(
      this.defaultStyle,
      rowFormat === undefined ? undefined : this.#format(rowFormat),
      columnFormat === undefined ? undefined : this.#format(columnFormat),
    );
    const id = this.#idOf(styleDifference(this.#format(format), base));
    this.#cache.set(key, id);
    return id;
  }

  isDate(format: number): boolean {
    return isDatePattern(this.#format(format).n?.pattern);
  }

  hasQuotePrefix(format: number): boolean {
    return this.#sheet.quotePrefixes[format] === true;
  }

  #format(index: number): CellStyle {
    return this.#sheet.cellFormats[index] ?? this.#sheet.cellFormats[0] ?? {};
  }

  #idOf(style: CellStyle): string | undefined {
    if (Object.keys(style).length === 0) return undefined;
    const text = JSON.stringify(style);
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = `s${this.#ids.size + 1}`;
    this.#ids.set(text, id);
    this.styles[id] = style;
    return id;
  }
}
