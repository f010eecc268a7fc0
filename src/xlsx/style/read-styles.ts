import { DEFAULT_TABLE_EXTRAS, type TableStyles } from "../model/book/workbook-file";
import { NORMAL } from "../model/named-style";
import type { Border, CellStyle, FileOnlyStyle, TextStyle } from "../model/style";
import { readAlignment } from "./aspects/alignment";
import { readBorder } from "./aspects/border";
import { readColor, readPalette, readTint, type Palette } from "./aspects/color";
import { readFont } from "./aspects/font";
import { readNamedStyles, type FileNamedStyle } from "./aspects/named-styles";
import { patternOf } from "./aspects/number-formats";
import { booleanAttribute, child, childrenOf, numberAttribute, type XmlElement } from "../package/xml-read";

/** The file's formats. */
export interface StyleSheet {
  readonly palette: Palette;
  /** Complete formats, by the number that cells name. */
  readonly cellFormats: readonly CellStyle[];
  /** By the same number: the text was entered with an apostrophe before it. */
  readonly quotePrefixes: readonly boolean[];
  readonly namedStyles: readonly FileNamedStyle[];
  /** How many formats the named styles have. */
  readonly styleFormats: number;
  /** `<dxf>` elements, which conditional formats name by number. */
  readonly differential: readonly XmlElement[];
  readonly tableStyles: TableStyles;
  readonly fonts: readonly TextStyle[];
  /** Colours of fills, undefined for none. */
  readonly fills: readonly (string | undefined)[];
  readonly borders: readonly (Border | undefined)[];
  /** The patterns that the file spells out, by number. */
  readonly numberFormats: ReadonlyMap<number, string>;
  /** Whether a font, a fill or a format looks in the file as no style of ours can say. */
  readonly hasOwnWays: Readonly<Record<"font" | "fill" | "format", (index: number) => boolean>>;
}

function fontHasOwnWays(font: XmlElement): boolean {
  const underline = child(font, "u")?.attributes["val"] ?? "";
  return (
    underline.endsWith("Accounting") ||
    ["shadow", "outline", "condense", "extend"].some((name) => child(font, name))
  );
}

function fillHasOwnWays(fill: XmlElement): boolean {
  const kind = child(fill, "patternFill")?.attributes["patternType"] ?? "none";
  return child(fill, "gradientFill") !== undefined || !["none", "solid"].includes(kind);
}

function readFill(fill: XmlElement | undefined, palette: Palette): string | undefined {
  const pattern = child(fill, "patternFill");
  if (pattern !== undefined) {
    const kind = pattern.attributes["patternType"] ?? "none";
    if (kind === "none") return undefined;
    const [front, back] = [
      readColor(child(pattern, "fgColor"), palette),
      readColor(child(pattern, "bgColor"), palette),
    ];
    return kind === "solid" ? front : back;
  }
  return readColor(child(childrenOf(child(fill, "gradientFill"), "stop")[0], "color"), palette);
}

/** What a fill shows before its colour; undefined: nothing. */
function readPattern(
  fill: XmlElement,
  palette: Palette,
): Pick<FileOnlyStyle, "pattern" | "patternColor"> | undefined {
  const found = child(fill, "patternFill");
  const pattern = found?.attributes["patternType"] ?? "none";
  if (["none", "solid"].includes(pattern)) return undefined;
  const patternColor = readColor(child(found, "fgColor"), palette);
  return { pattern, ...(patternColor !== undefined && { patternColor }) };
}

function readTableStyles(styles: XmlElement | undefined): TableStyles {
  const usual = styles?.attributes["defaultTableStyle"] ?? "";
  const own = childrenOf(styles, "tableStyle").filter((one) => booleanAttribute(one, "table") !== false);
  return {
    own: own.flatMap((one) => one.attributes["name"] ?? []),
    ...(usual !== "" && usual !== DEFAULT_TABLE_EXTRAS.style && { usual }),
  };
}

/** Reads styles.xml; the theme resolves its colours. */
export function readStyles(root: XmlElement | undefined, theme: XmlElement | undefined): StyleSheet {
  const palette = readPalette(theme, child(root, "colors"));
  const own = new Map(
    childrenOf(child(root, "numFmts"), "numFmt").map((one) => [
      numberAttribute(one, "numFmtId") ?? -1,
      one.attributes["formatCode"] ?? "",
    ]),
  );
  const list = (container: string, name: string) => childrenOf(child(root, container), name);
  const fonts = list("fonts", "font").map((font) => readFont(font, palette));
  const fills = list("fills", "fill").map((fill) => readFill(fill, palette));
  const patterns = list("fills", "fill").map((fill) => readPattern(fill, palette));
  const fillTints = list("fills", "fill").map((fill) => {
    const found = child(fill, "patternFill");
    return readTint(child(found, found?.attributes["patternType"] === "solid" ? "fgColor" : "bgColor"));
  });
  const fontTints = list("fonts", "font").map((font) => readTint(child(font, "color")));
  const borders = list("borders", "border").map((border) => readBorder(border, palette));
  const formats = list("cellXfs", "xf");
  const readFormat = (xf: XmlElement, styleName?: string): CellStyle => {
    const style: CellStyle = { ...fonts[numberAttribute(xf, "fontId") ?? 0] };
    const fileOnly: FileOnlyStyle = {};
    const background = fills[numberAttribute(xf, "fillId") ?? 0];
    const border = borders[numberAttribute(xf, "borderId") ?? 0];
    const numberFormat = patternOf(numberAttribute(xf, "numFmtId") ?? 0, own);
    const protection = child(xf, "protection");
    const pattern = patterns[numberAttribute(xf, "fillId") ?? 0];
    if (background !== undefined) style.bg = { rgb: background };
    if (pattern !== undefined) Object.assign(fileOnly, pattern);
    const fillTint = fillTints[numberAttribute(xf, "fillId") ?? 0];
    const fontTint = fontTints[numberAttribute(xf, "fontId") ?? 0];
    if (fillTint !== undefined) fileOnly.fillTint = fillTint;
    if (fontTint !== undefined) fileOnly.fontTint = fontTint;
    if (border !== undefined) style.bd = border;
    if (numberFormat !== undefined) style.n = { pattern: numberFormat };
    readAlignment(child(xf, "alignment"), style, fileOnly);
    if (booleanAttribute(protection, "locked") === false) fileOnly.locked = false;
    if (booleanAttribute(protection, "hidden") === true) fileOnly.formulaHidden = true;
    if (styleName !== undefined) fileOnly.styleName = styleName;
    if (Object.keys(fileOnly).length > 0) style.xlsx = fileOnly;
    return style;
  };
  const namedStyles = readNamedStyles(root, (xf) => readFormat(xf));
  const nameOf = (xf: XmlElement): string | undefined => {
    const xfId = numberAttribute(xf, "xfId") ?? 0;
    const name = namedStyles.find((one) => one.xfId === xfId)?.name;
    return name === NORMAL ? undefined : name;
  };
  const fontWays = list("fonts", "font").map(fontHasOwnWays);
  const fillWays = list("fills", "fill").map(fillHasOwnWays);
  const formatWays = formats.map(
    (xf) =>
      fontWays[numberAttribute(xf, "fontId") ?? 0] === true ||
      fillWays[numberAttribute(xf, "fillId") ?? 0] === true ||
      (numberAttribute(xf, "xfId") ?? 0) > 0,
  );
  return {
    palette,
    cellFormats: formats.map((xf) => readFormat(xf, nameOf(xf))),
    namedStyles,
    styleFormats: list("cellStyleXfs", "xf").length,
    quotePrefixes: formats.map((xf) => booleanAttribute(xf, "quotePrefix") === true),
    differential: list("dxfs", "dxf"),
    tableStyles: readTableStyles(child(root, "tableStyles")),
    fonts,
    fills,
    borders,
    numberFormats: own,
    hasOwnWays: {
      font: (index) => fontWays[index] === true,
      fill: (index) => fillWays[index] === true,
      format: (index) => formatWays[index] === true,
    },
  };
}
