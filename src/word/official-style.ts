import {
  AlignmentType,
  LineRuleType,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
} from "docx";

/**
 * The form of official papers, GB/T 9704-2012: A4, 版心 156 mm × 225 mm with 37 mm above and 28 mm to the left, 22 lines
 * of 28 characters; title 方正小标宋 二号, text 仿宋 三号, headings 黑体 and 楷体. Fonts are named, none is embedded: a
 * program substitutes what it lacks.
 */
const TWIPS_PER_POINT = 20;
const TWIPS_PER_MM = 1440 / 25.4;
export const mm = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MM);
const points = (size: number): number => Math.round(size * TWIPS_PER_POINT);

export const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), header: mm(15), footer: mm(22) },
} as const;
/** The width of the text, mm. */
export const LINE_MM = 156;

/** 二号, 三号, 四号, 小四, 五号 in points. */
const SIZES = { title: 22, text: 16, page: 14, table: 12, smallTable: 10.5 } as const;
/** 22 lines in 225 mm. */
export const LINE = points(28.95);
const TITLE_LINE = points(36);
/** Between a table and the text before and after it. */
export const [BEFORE_TABLE, AFTER_TABLE] = [points(4), points(8)];
/** One character of the text. */
export const CHARACTER = points(SIZES.text);
const FONTS = {
  title: "方正小标宋简体",
  text: "仿宋",
  heading: "黑体",
  subheading: "楷体",
  page: "宋体",
} as const;

/** The same font for every script: figures and quotation marks stand in the text's own. */
function font(name: string): NonNullable<IRunStylePropertiesOptions["font"]> {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: "eastAsia" };
}
/** Word counts half points. */
function letters(name: string, size: number): IRunStylePropertiesOptions {
  return { font: font(name), size: size * 2, sizeComplexScript: size * 2 };
}

export const exactly = (line: number) =>
  ({ line, lineRule: LineRuleType.EXACT, before: 0, after: 0 }) as const;
/** Rows of a table grow with their text. */
const atLeast = (line: number) => ({ line, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 }) as const;

/** By what a paragraph is; names as Word shows them in its list of styles. */
export const STYLES = {
  documentNo: {
    id: "DocumentNo",
    name: "发文字号",
    run: letters(FONTS.text, SIZES.text),
    paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(LINE) },
  },
  title: {
    id: "PaperTitle",
    name: "公文标题",
    run: letters(FONTS.title, SIZES.title),
    // Two blank lines above, one below.
    paragraph: {
      alignment: AlignmentType.CENTER,
      spacing: { ...exactly(TITLE_LINE), before: 2 * LINE, after: LINE },
      keepNext: true,
    },
  },
  addressee: {
    id: "Addressee",
    name: "主送机关",
    run: letters(FONTS.text, SIZES.text),
    paragraph: { spacing: exactly(LINE) },
  },
  text: {
    id: "PaperText",
    name: "公文正文",
    run: letters(FONTS.text, SIZES.text),
    paragraph: {
      alignment: AlignmentType.JUSTIFIED,
      spacing: exactly(LINE),
      indent: { firstLineChars: 200, firstLine: 2 * CHARACTER },
    },
  },
  heading: {
    id: "PaperHeading",
    name: "一级标题",
    run: letters(FONTS.heading, SIZES.text),
    paragraph: {
      spacing: exactly(LINE),
      indent: { firstLineChars: 200, firstLine: 2 * CHARACTER },
      keepNext: true,
      outlineLevel: 0,
    },
  },
  subheading: {
    id: "PaperSubheading",
    name: "二级标题",
    run: letters(FONTS.subheading, SIZES.text),
    paragraph: {
      spacing: exactly(LINE),
      indent: { firstLineChars: 200, firstLine: 2 * CHARACTER },
      keepNext: true,
      outlineLevel: 1,
    },
  },
  signature: {
    id: "Signature1",
    name: "落款",
    run: letters(FONTS.text, SIZES.text),
    paragraph: { alignment: AlignmentType.RIGHT, spacing: exactly(LINE), keepLines: true },
  },
  tableHeader: {
    id: "TableHeader",
    name: "表头",
    run: letters(FONTS.heading, SIZES.table),
    paragraph: { alignment: AlignmentType.CENTER, spacing: atLeast(points(18)) },
  },
  tableText: {
    id: "TableText",
    name: "表格文字",
    run: letters(FONTS.text, SIZES.table),
    paragraph: { spacing: atLeast(points(18)) },
  },
  smallTableHeader: {
    id: "SmallTableHeader",
    name: "表头（小）",
    run: letters(FONTS.heading, SIZES.smallTable),
    paragraph: { alignment: AlignmentType.CENTER, spacing: atLeast(points(16)) },
  },
  smallTableText: {
    id: "SmallTableText",
    name: "表格文字（小）",
    run: letters(FONTS.text, SIZES.smallTable),
    paragraph: { spacing: atLeast(points(16)) },
  },
  page: {
    id: "PageNumber1",
    name: "页码",
    run: letters(FONTS.page, SIZES.page),
    paragraph: {},
  },
} as const satisfies Readonly<Record<string, IParagraphStyleOptions>>;

/** What holds where no style says otherwise. */
export const DEFAULT_RUN: IRunStylePropertiesOptions = {
  ...letters(FONTS.text, SIZES.text),
  // Figures are broken as in English, that is nowhere.
  language: { value: "en-US", eastAsia: "zh-CN" },
};
