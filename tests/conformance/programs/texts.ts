import type { Program } from "../program";

const RANGES = "Microsoft 文档：Set and get range values, text, or formulas using the Excel JavaScript API";

/** Texts that are not to become anything else. */
export const textPrograms: readonly Program[] = [
  {
    name: "单引号开头写入的内容是文字，读回时没有单引号",
    source: RANGES,
    run: async (context, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.values = [["'=1+1", "'00123"]];
      range.load("values,valueTypes");
      await context.sync();
      return { values: range.values[0], types: range.valueTypes[0] };
    },
    expected: { values: ["=1+1", "00123"], types: ["String", "String"] },
  },
  {
    name: "写入 null 的单元格不动，写入空字符串的清空",
    source: "Microsoft 文档：Special values null, blanks and empty strings",
    run: async (context, sheet) => {
      const range = sheet.getRange("A1:C1");
      range.values = [["甲", "乙", "丙"]];
      range.values = [[null, "", "丁"]];
      range.load("values,valueTypes");
      await context.sync();
      return { values: range.values[0], types: range.valueTypes[0] };
    },
    expected: { values: ["甲", "", "丁"], types: ["String", "Empty", "String"] },
  },
  {
    name: "文本格式（@）的单元格里，等号开头的内容是文字",
    source: "Microsoft 支持：Format numbers as text",
    run: async (context, sheet) => {
      const range = sheet.getRange("A1:A1");
      range.numberFormat = [["@"]];
      range.values = [["=1+1"]];
      range.load("values,valueTypes");
      await context.sync();
      return { values: range.values[0], types: range.valueTypes[0] };
    },
    expected: { values: ["=1+1"], types: ["String"] },
  },
];
