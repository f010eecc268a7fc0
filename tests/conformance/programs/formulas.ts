import { oneOf, type Program } from "../program";

const RANGES = "Microsoft 文档：Set and get range values, text, or formulas using the Excel JavaScript API";
const TEXT_FORMAT = "Microsoft 支持：Fix text-formatted numbers by applying a number format";

/** Formulas as they are taken and as they read back. */
export const formulaPrograms: readonly Program[] = [
  {
    name: "公式里的小数读回时可能换一种写法，数值不变",
    source: "Excel 重写公式中的数（0.000000001、1E-09）；OfficeDev/office-js 无文档",
    run: async (context, sheet) => {
      const cell = sheet.getRange("B1");
      sheet.getRange("A1").values = [[1]];
      cell.formulas = [["=A1-0.000000001"]];
      cell.load("formulas,values");
      await context.sync();
      const [, number] = /^=A1-(.*)$/.exec(String(cell.formulas[0]?.[0])) ?? [];
      return { 公式里的数: Number(number), 结果: cell.values[0]?.[0] as unknown };
    },
    expected: { 公式里的数: 1e-9, 结果: 1 - 1e-9 },
  },
  {
    name: "写进文本格式（@）单元格的公式仍是文字，不计算",
    source: TEXT_FORMAT,
    run: async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.numberFormat = [["@"]];
      cell.formulas = [["=1+1"]];
      cell.load("formulas,values,valueTypes");
      await context.sync();
      return { values: cell.values, formulas: cell.formulas, types: cell.valueTypes };
    },
    expected: { values: [["=1+1"]], formulas: [["=1+1"]], types: [["String"]] },
  },
  {
    name: "先改回常规格式再写，公式就计算",
    source: TEXT_FORMAT,
    run: async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.numberFormat = [["@"]];
      cell.values = [["旧"]];
      cell.numberFormat = [["General"]];
      cell.formulas = [["=1+1"]];
      cell.load("formulas,values");
      await context.sync();
      return { values: cell.values, formulas: cell.formulas };
    },
    expected: { values: [[2]], formulas: [["=1+1"]] },
  },
  {
    name: "写好公式以后才把格式改成文本（@），公式还是公式",
    source: TEXT_FORMAT,
    run: async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.formulas = [["=1+1"]];
      cell.numberFormat = [["@"]];
      cell.load("formulas,values");
      await context.sync();
      return [cell.formulas, cell.values];
    },
    expected: oneOf([[["=1+1"]], [[2]]], [[["=1+1"]], [["2"]]]),
  },
  {
    name: "常规格式的单元格里，以等号开头写入 values 的是公式",
    source: RANGES,
    run: async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [["=1+1"]];
      cell.load("formulas,values");
      await context.sync();
      return { values: cell.values, formulas: cell.formulas };
    },
    expected: { values: [[2]], formulas: [["=1+1"]] },
  },
  {
    name: "没有公式的单元格，formulas 读到的就是它的值；以等号开头的文字不会读成公式",
    source: RANGES,
    run: async (context, sheet) => {
      const cells = sheet.getRange("A1:C1");
      cells.values = [[7, "甲", "'=1+1"]];
      cells.load("formulas,values");
      await context.sync();
      const [number, text, like] = (cells.formulas as unknown[][])[0] ?? [];
      return { number, text, 认得出是文字: like === cells.values[0]?.[2] || like === "'=1+1" };
    },
    expected: { number: 7, text: "甲", 认得出是文字: true },
  },
  {
    name: "一列公式用一个值写：整列都是它",
    source: "Microsoft 文档：Special values — update all cells in a range",
    run: async (context, sheet) => {
      const cells = sheet.getRange("B1:B3");
      cells.formulas = "=ROW()*10" as unknown as string[][];
      cells.load("values");
      await context.sync();
      return cells.values;
    },
    expected: [[10], [20], [30]],
  },
  {
    name: "公式得出错误时，值是错误名，类型是 Error",
    source: "Microsoft 文档：Excel.RangeValueType",
    run: async (context, sheet) => {
      const cells = sheet.getRange("A1:C1");
      cells.formulas = [["=1/0", "=NA()", "=没有这个名称"]];
      cells.load("values,valueTypes");
      await context.sync();
      return { values: cells.values[0], types: cells.valueTypes[0] };
    },
    expected: { values: ["#DIV/0!", "#N/A", "#NAME?"], types: ["Error", "Error", "Error"] },
  },
  {
    name: "写入“#N/A”是错误值，加单引号写入的是文字",
    source: RANGES,
    run: async (context, sheet) => {
      const cells = sheet.getRange("A1:B1");
      cells.values = [["#N/A", "'#N/A"]];
      cells.load("values,valueTypes");
      await context.sync();
      return { values: cells.values[0], types: cells.valueTypes[0] };
    },
    expected: { values: ["#N/A", "#N/A"], types: ["Error", "String"] },
  },
  {
    name: "公式得出空字符串的，读到空字符串",
    source: "Microsoft 文档：Excel.RangeValueType",
    run: async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.formulas = [['=""']];
      cell.load("values,valueTypes");
      await context.sync();
      return { values: cell.values, types: cell.valueTypes };
    },
    expected: oneOf({ values: [[""]], types: [["String"]] }, { values: [[""]], types: [["Empty"]] }),
  },
  {
    name: "有公式的单元格不是空的，即使公式得出空字符串（ISBLANK）",
    source: "Microsoft 支持：IS functions",
    knownDifference: "Univer 把得出空字符串的公式当作空单元格",
    run: async (context, sheet) => {
      const cells = sheet.getRange("A1:B1");
      cells.formulas = [['=""', "=ISBLANK(A1)"]];
      cells.load("values");
      await context.sync();
      return cells.values[0]?.[1] as unknown;
    },
    expected: false,
  },
  {
    name: "EXACT 区分大小写，FIND 不认通配符",
    source: "Microsoft 支持：EXACT function；FIND, FINDB functions",
    run: async (context, sheet) => {
      sheet.getRange("A1:A2").values = [["a*"], ["abc"]];
      const cells = sheet.getRange("B1:D1");
      cells.formulas = [["=EXACT(A1,A2)", '=ISNUMBER(FIND("*",A2))', '=EXACT(UPPER(A1),"A*")']];
      cells.load("values");
      await context.sync();
      return cells.values[0];
    },
    expected: [false, false, true],
  },
];
