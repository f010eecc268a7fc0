import { oneOf, type Program } from "../program";

const NAMES = "Microsoft 文档：Excel.NamedItem、Excel.NamedItemCollection";
const NAME = "自检_截止日";

/** Named cells, by which formulas find the settings. */
export const namePrograms: readonly Program[] = [
  {
    name: "给单元格起名，公式按名取值，名称的公式指向那一格",
    source: NAMES,
    run: async (context, sheet) => {
      sheet.load("name");
      sheet.getRange("B4").values = [[7]];
      const named = context.workbook.names.add(NAME, sheet.getRange("B4"));
      named.load("formula");
      const cell = sheet.getRange("D1");
      cell.formulas = [[`=${NAME}*2`]];
      cell.load("values");
      await context.sync();
      return [cell.values, String(named.formula).replaceAll("'", "").replace(sheet.name, "表")];
    },
    expected: [[[14]], "=表!$B$4"],
  },
  {
    name: "改名称的公式，它就指向另一块区域",
    source: NAMES,
    run: async (context, sheet) => {
      sheet.load("name");
      const named = context.workbook.names.add(NAME, sheet.getRange("B4"));
      await context.sync();
      named.formula = `='${sheet.name}'!$B$4:$B$9`;
      const range = context.workbook.names.getItem(NAME).getRange();
      range.load("rowIndex,rowCount,columnIndex");
      await context.sync();
      return [range.rowIndex, range.rowCount, range.columnIndex];
    },
    expected: [3, 6, 1],
  },
  {
    name: "在上面插入一行，名称跟着单元格走",
    source: NAMES,
    run: async (context, sheet) => {
      context.workbook.names.add(NAME, sheet.getRange("B4"));
      sheet.getRange("1:1").insert("Down");
      const range = context.workbook.names.getItem(NAME).getRange();
      range.load("rowIndex");
      await context.sync();
      return range.rowIndex;
    },
    expected: 4,
  },
  {
    name: "单元格被删掉的名称还在，它的区域是空对象",
    source: "Microsoft 文档：Excel.NamedItem getRangeOrNullObject()",
    run: async (context, sheet) => {
      context.workbook.names.add(NAME, sheet.getRange("B4"));
      await context.sync();
      sheet.getRange("4:4").delete("Up");
      await context.sync();
      const range = context.workbook.names.getItem(NAME).getRangeOrNullObject();
      range.load("values,valueTypes,formulas,address");
      await context.sync();
      return range.isNullObject;
    },
    expected: true,
  },
  {
    name: "同名的名称不能再加",
    source: "Microsoft 文档：Excel.ErrorCodes（ItemAlreadyExists；有的版本 InvalidArgument）",
    run: async (context, sheet) => {
      context.workbook.names.add(NAME, sheet.getRange("B4"));
      await context.sync();
      context.workbook.names.add(NAME, sheet.getRange("B5"));
      await context.sync();
    },
    expected: oneOf({ 抛出: "ItemAlreadyExists" }, { 抛出: "InvalidArgument" }),
  },
];
