import { oneOf, type Program } from "../program";

const RANGES = "Microsoft 文档：Set and get range values, text, or formulas using the Excel JavaScript API";

/** Values and their types, as one row read them. */
async function row(
  context: Excel.RequestContext,
  range: Excel.Range,
): Promise<{ values: unknown; types: unknown }> {
  range.load("values,valueTypes");
  await context.sync();
  return { values: range.values[0], types: range.valueTypes[0] };
}

/** Texts that are not to become anything else, and cells that are to stay. */
export const textPrograms: readonly Program[] = [
  {
    name: "单引号开头写入的内容是文字，读回时没有单引号",
    source: RANGES,
    run: (context, sheet) => {
      const range = sheet.getRange("A1:E1");
      range.values = [["'=1+1", "'00123", "'2021-10-08", "'TRUE", "'@市政府"]];
      return row(context, range);
    },
    expected: {
      values: ["=1+1", "00123", "2021-10-08", "TRUE", "@市政府"],
      types: ["String", "String", "String", "String", "String"],
    },
  },
  {
    name: "写入 null 的单元格不动，写入空字符串的清空",
    source: "Microsoft 文档：Special values null, blanks and empty strings",
    run: (context, sheet) => {
      const range = sheet.getRange("A1:C1");
      range.values = [["甲", "乙", "丙"]];
      range.values = [[null, "", "丁"]];
      return row(context, range);
    },
    expected: { values: ["甲", "", "丁"], types: ["String", "Empty", "String"] },
  },
  {
    name: "写入 formulas 时，null 同样不动单元格和它的公式",
    source: "Microsoft 文档：Special values null, blanks and empty strings",
    run: async (context, sheet) => {
      const range = sheet.getRange("A1:A2");
      range.formulas = [["=1+1"], ["=2+2"]];
      range.formulas = [[null], ["=3+3"]];
      range.load("formulas");
      await context.sync();
      return range.formulas as unknown;
    },
    expected: [["=1+1"], ["=3+3"]],
  },
  {
    name: "numberFormat 里的 null 不动那一格的格式",
    source: "Microsoft 文档：Special values null, blanks and empty strings",
    run: async (context, sheet) => {
      const range = sheet.getRange("A1:A2");
      range.numberFormat = [["@"], ["@"]];
      range.numberFormat = [[null], ["0%"]];
      range.load("numberFormat");
      await context.sync();
      return range.numberFormat as unknown;
    },
    expected: [["@"], ["0%"]],
  },
  {
    name: "文本格式（@）的单元格里，等号开头的、像日期的、像数的都是文字",
    source: "Microsoft 支持：Format numbers as text",
    run: (context, sheet) => {
      const range = sheet.getRange("A1:D1");
      range.numberFormat = [["@", "@", "@", "@"]];
      range.values = [["=1+1", "2021-10-08", "007", "+86"]];
      return row(context, range);
    },
    expected: {
      values: ["=1+1", "2021-10-08", "007", "+86"],
      types: ["String", "String", "String", "String"],
    },
  },
  {
    name: "数只存十五位，文字原样",
    source: "Microsoft 支持：Long numbers are displayed incorrectly in Excel",
    run: (context, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.values = [["1234567890123456789", "'1234567890123456789"]];
      return row(context, range);
    },
    expected: {
      values: [1234567890123450000, "1234567890123456789"],
      types: ["Double", "String"],
    },
  },
  {
    name: "空、文字、数、是非的类型",
    source: "Microsoft 文档：Excel.RangeValueType",
    run: (context, sheet) => {
      const range = sheet.getRange("A1:D1");
      range.values = [["", "甲", 1.5, true]];
      return row(context, range);
    },
    expected: { values: ["", "甲", 1.5, true], types: ["Empty", "String", "Double", "Boolean"] },
  },
  {
    name: "单元格里的换行读回来还是一个换行符",
    source: RANGES,
    run: (context, sheet) => {
      const range = sheet.getRange("A1");
      range.values = [["第一行\n第二行"]];
      return row(context, range);
    },
    expected: { values: ["第一行\n第二行"], types: ["String"] },
  },
  {
    name: "零宽空格、部首字符、全角空格原样存",
    source: RANGES,
    run: (context, sheet) => {
      const range = sheet.getRange("A1:C1");
      range.values = [["市\u200B政府", "⼤数据", "\u3000甲\u3000"]];
      return row(context, range);
    },
    expected: {
      values: ["市\u200B政府", "⼤数据", "\u3000甲\u3000"],
      types: ["String", "String", "String"],
    },
  },
  {
    name: "自动调整行高：折行的长文字使行变高",
    source: "Microsoft 文档：Excel.RangeFormat autofitRows()",
    run: async (context, sheet) => {
      const [long, short] = [sheet.getRange("A1"), sheet.getRange("A2")];
      long.values = [["很长的文字".repeat(30)]];
      short.values = [["短"]];
      sheet.getRange("A1:A2").format.wrapText = true;
      sheet.getRange("A1:A2").format.autofitRows();
      long.load("format/rowHeight");
      short.load("format/rowHeight");
      await context.sync();
      return long.format.rowHeight > 2 * short.format.rowHeight;
    },
    expected: true,
  },
  {
    name: "合并单元格只留左上角的值，拆开后其余为空",
    source: "Microsoft 文档：Excel.Range merge()、unmerge()",
    run: (context, sheet) => {
      const range = sheet.getRange("A1:C1");
      range.values = [["甲", "", ""]];
      range.merge(false);
      range.unmerge();
      return row(context, range);
    },
    expected: { values: ["甲", "", ""], types: ["String", "Empty", "Empty"] },
  },
  {
    name: "表里没有填过的地方不算已用区域，只有格式的也不算",
    source: "Microsoft 文档：Excel.Worksheet getUsedRangeOrNullObject(valuesOnly)",
    run: async (context, sheet) => {
      const before = sheet.getUsedRangeOrNullObject(true);
      before.load("address");
      sheet.getRange("D9").format.fill.color = "#FFFF66";
      const formats = sheet.getUsedRangeOrNullObject(true);
      formats.load("address");
      sheet.getRange("B2").values = [["甲"]];
      const after = sheet.getUsedRangeOrNullObject(true);
      after.load("rowIndex,columnIndex,rowCount,columnCount");
      await context.sync();
      const { rowIndex, columnIndex, rowCount, columnCount } = after;
      return [before.isNullObject, formats.isNullObject, rowIndex, columnIndex, rowCount, columnCount];
    },
    expected: oneOf([true, true, 1, 1, 1, 1]),
  },
];
