import { oneOf, type Program } from "../program";

const SERIALS = "Microsoft 支持：DATE function；Date systems in Excel";

/** Days as numbers, in a workbook of either date system. */
export const datePrograms: readonly Program[] = [
  {
    name: "日期序号配上 yyyy-mm-dd 显示为那一天",
    source: SERIALS,
    run: async (context, sheet) => {
      const [day, cell] = [sheet.getRange("A1"), sheet.getRange("A2")];
      day.formulas = [["=DATE(2021,10,8)"]];
      day.load("values");
      await context.sync();
      cell.numberFormat = [["yyyy-mm-dd"]];
      cell.values = day.values;
      cell.load("text,valueTypes");
      await context.sync();
      return { text: cell.text, types: cell.valueTypes };
    },
    expected: { text: [["2021-10-08"]], types: [["Double"]] },
  },
  {
    name: "functions.date(1904,1,2) 说出工作簿从哪一年数日期：1900 年的是 1463，1904 年的是 1",
    source: SERIALS,
    run: async (context) => {
      const day = context.workbook.functions.date(1904, 1, 2);
      day.load("value");
      await context.sync();
      return day.value;
    },
    expected: oneOf(1463, 1),
  },
  {
    name: "写入“2021-10-08”成为日期，读到序号；显示随系统",
    source: "Microsoft 文档：Work with dates using the Excel JavaScript API",
    run: async (context, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.formulas = [["2021-10-08", "=A1-DATE(2021,10,8)"]];
      range.load("values,valueTypes");
      await context.sync();
      return { 差: range.values[0]?.[1] as unknown, type: range.valueTypes[0]?.[0] };
    },
    expected: { 差: 0, type: "Double" },
  },
  {
    name: "有时间的日期读到小数，INT 得出那一天",
    source: SERIALS,
    run: async (context, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.numberFormat = [["yyyy-mm-dd", "General"]];
      range.formulas = [["=DATE(2021,10,8)+0.6875", "=INT(A1)-DATE(2021,10,8)"]];
      range.load("values,text");
      await context.sync();
      return { 差: range.values[0]?.[1] as unknown, text: range.text[0]?.[0] };
    },
    expected: { 差: 0, text: "2021-10-08" },
  },
  {
    name: "TEXT 按 yyyy-mm-dd 写出日期",
    source: "Microsoft 支持：TEXT function（格式代码随系统语言，中文和英文系统相同）",
    run: async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.formulas = [['=TEXT(DATE(2021,10,8),"yyyy-mm-dd")']];
      cell.load("values");
      await context.sync();
      return cell.values as unknown;
    },
    expected: [["2021-10-08"]],
  },
  {
    name: "EOMONTH 得出月末",
    source: "Microsoft 支持：EOMONTH function",
    run: async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.formulas = [["=EOMONTH(DATE(2021,1,31),1)-DATE(2021,2,28)"]];
      cell.load("values");
      await context.sync();
      return cell.values as unknown;
    },
    expected: [[0]],
  },
];
