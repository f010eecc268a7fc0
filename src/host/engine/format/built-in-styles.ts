import type { NamedStyle, StylePart } from "../../../xlsx/model/named-style";
import type { Border, CellStyle } from "../../../xlsx/model/style";

/* The styles that every workbook of Excel has, as they look in the theme "Office" of 2013 to 2022. */

/** Univer's numbers of lines. */
const [THIN, DOUBLE, MEDIUM, THICK] = [1, 7, 8, 13];
const HEADING = "#44546A";

const font = (rgb: string, rest: CellStyle = {}): CellStyle => ({ cl: { rgb }, ...rest });
const filled = (bg: string, text: string, rest: CellStyle = {}): CellStyle => ({
  bg: { rgb: bg },
  cl: { rgb: text },
  ...rest,
});
const line = (s: number, rgb: string): { s: number; cl: { rgb: string } } => ({ s, cl: { rgb } });
const boxed = (s: number, rgb: string): { bd: Border } => {
  const one = line(s, rgb);
  return { bd: { t: one, r: one, b: one, l: one } };
};
const under = (s: number, rgb: string): { bd: Border } => ({ bd: { b: line(s, rgb) } });

const ACCENTS = [
  ["#4472C4", "#D9E1F2", "#B4C6E7", "#8EA9DB"],
  ["#ED7D31", "#FCE4D6", "#F8CBAD", "#F4B084"],
  ["#A5A5A5", "#EDEDED", "#DBDBDB", "#C9C9C9"],
  ["#FFC000", "#FFF2CC", "#FFE699", "#FFD966"],
  ["#5B9BD5", "#DDEBF7", "#BDD7EE", "#9BC2E6"],
  ["#70AD47", "#E2EFDA", "#C6E0B4", "#A9D08E"],
] as const;
const SHADES = [
  ["", "", "#FFFFFF"],
  ["_20", "20% - ", "#000000"],
  ["_40", "40% - ", "#000000"],
  ["_60", "60% - ", "#FFFFFF"],
] as const;
/** Of the built-in number of the first accent; each has four. */
const FIRST_ACCENT = 29;

type Row = readonly [word: string, name: string, builtInId: number, style: CellStyle];

const pattern = (text: string): CellStyle => ({ n: { pattern: text } });
const ROWS: readonly Row[] = [
  ["Normal", "Normal", 0, {}],
  ["Comma", "Comma", 3, pattern(String.raw`_(* #,##0.00_);_(* \(#,##0.00\);_(* "-"??_);_(@_)`)],
  [
    "Currency",
    "Currency",
    4,
    pattern(String.raw`_("$"* #,##0.00_);_("$"* \(#,##0.00\);_("$"* "-"??_);_(@_)`),
  ],
  ["Percent", "Percent", 5, pattern("0%")],
  ["WholeComma", "Comma [0]", 6, pattern(String.raw`_(* #,##0_);_(* \(#,##0\);_(* "-"_);_(@_)`)],
  ["WholeDollar", "Currency [0]", 7, pattern(String.raw`_("$"* #,##0_);_("$"* \(#,##0\);_("$"* "-"_);_(@_)`)],
  ["Hlink", "Hyperlink", 8, font("#0563C1", { ul: { s: 1 } })],
  ["HlinkTrav", "Followed Hyperlink", 9, font("#954F72", { ul: { s: 1 } })],
  ["Note", "Note", 10, { bg: { rgb: "#FFFFCC" }, ...boxed(THIN, "#B2B2B2") }],
  ["WarningText", "Warning Text", 11, font("#FF0000")],
  ["SheetTitle", "Title", 15, font(HEADING, { fs: 18 })],
  ["Heading1", "Heading 1", 16, font(HEADING, { fs: 15, bl: 1, ...under(THICK, "#4472C4") })],
  ["Heading2", "Heading 2", 17, font(HEADING, { fs: 13, bl: 1, ...under(THICK, "#A1B8E1") })],
  ["Heading3", "Heading 3", 18, font(HEADING, { bl: 1, ...under(MEDIUM, "#8EA9DB") })],
  ["Heading4", "Heading 4", 19, font(HEADING, { bl: 1 })],
  ["Input", "Input", 20, filled("#FFCC99", "#3F3F76", boxed(THIN, "#7F7F7F"))],
  ["Output", "Output", 21, filled("#F2F2F2", "#3F3F3F", { bl: 1, ...boxed(THIN, "#3F3F3F") })],
  ["Calculation", "Calculation", 22, filled("#F2F2F2", "#FA7D00", { bl: 1, ...boxed(THIN, "#7F7F7F") })],
  ["CheckCell", "Check Cell", 23, filled("#A5A5A5", "#FFFFFF", { bl: 1, ...boxed(DOUBLE, "#3F3F3F") })],
  ["LinkedCell", "Linked Cell", 24, font("#FA7D00", under(DOUBLE, "#FF8001"))],
  ["Total", "Total", 25, { bl: 1, bd: { t: line(THIN, "#4472C4"), b: line(DOUBLE, "#4472C4") } }],
  ["Good", "Good", 26, filled("#C6EFCE", "#006100")],
  ["Bad", "Bad", 27, filled("#FFC7CE", "#9C0006")],
  ["Neutral", "Neutral", 28, filled("#FFEB9C", "#9C5700")],
  ...ACCENTS.flatMap((shades, accent) =>
    SHADES.map(([word, name, text], shade): Row => [
      `Accent${accent + 1}${word}`,
      `${name}Accent${accent + 1}`,
      FIRST_ACCENT + accent * SHADES.length + shade,
      filled(shades[shade] ?? "", text),
    ]),
  ),
  ["ExplanatoryText", "Explanatory Text", 53, font("#7F7F7F", { it: 1 })],
];

const ALL: readonly StylePart[] = ["numberFormat", "font", "fill", "border", "alignment", "protection"];

/** A built-in style leaves alone what it says nothing of; Normal says all. */
function partsOf(style: CellStyle): readonly StylePart[] {
  if (Object.keys(style).length === 0) return ALL;
  const said: Readonly<Partial<Record<StylePart, boolean>>> = {
    numberFormat: style.n !== undefined,
    font: style.n === undefined && Object.keys(style).some((key) => !["bg", "bd"].includes(key)),
    fill: style.bg !== undefined,
    border: style.bd !== undefined,
  };
  return ALL.filter((part) => said[part]);
}

export interface BuiltInStyle extends NamedStyle {
  /** Excel.BuiltInStyle's word. */
  readonly word: string;
}

export const BUILT_IN_STYLES: readonly BuiltInStyle[] = ROWS.map(([word, name, builtInId, style]) => ({
  word,
  name,
  builtInId,
  style,
  includes: partsOf(style),
}));
