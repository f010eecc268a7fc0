import { supportsSet } from "../excel-facts";
import { oneOf, type Program } from "../program";

const SETS = "Microsoft 文档：Excel JavaScript API requirement sets";

/** What an Excel says of itself. */
export const apiPrograms: readonly Program[] = [
  {
    name: "支持 ExcelApi 1.9，本加载项的最低要求",
    source: SETS,
    run: () => Promise.resolve(supportsSet(9)),
    expected: true,
  },
  {
    name: "ExcelApi 的版本没有缺号：支持 1.20（撤销保留）的，也支持其下每一版",
    source: SETS,
    run: () => {
      const sets = Array.from({ length: 40 }, (_set, at) => at + 1).filter(supportsSet);
      return Promise.resolve(sets.every((set, at) => set === at + 1));
    },
    expected: true,
  },
  {
    name: "读得出计算方式是自动还是手动",
    source: "Microsoft 文档：Excel.Application calculationMode",
    run: async (context) => {
      const { application } = context.workbook;
      application.load("calculationMode");
      await context.sync();
      return application.calculationMode;
    },
    expected: oneOf("Automatic", "AutomaticExceptTables", "Manual"),
  },
  {
    name: "让 Excel 全部重算一次，不抛出",
    source: "Microsoft 文档：Excel.Application calculate()",
    run: async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.formulas = [["=1+1"]];
      context.workbook.application.calculate("Full");
      cell.load("values");
      await context.sync();
      return cell.values as unknown;
    },
    expected: [[2]],
  },
  {
    name: "没有的工作表，getItem 的错误代码是 ItemNotFound",
    source: "Microsoft 文档：Error handling with the application-specific JavaScript APIs",
    run: async (context) => {
      context.workbook.worksheets.getItem("自检没有的表").load("name");
      await context.sync();
    },
    expected: { 抛出: "ItemNotFound" },
  },
  {
    name: "加一张已有名字的工作表被拒绝",
    source: "Microsoft 文档：Excel.ErrorCodes（ItemAlreadyExists；有的版本 InvalidArgument）",
    run: async (context, sheet) => {
      sheet.load("name");
      await context.sync();
      context.workbook.worksheets.add(sheet.name);
      await context.sync();
    },
    expected: oneOf({ 抛出: "ItemAlreadyExists" }, { 抛出: "InvalidArgument" }),
  },
  {
    name: "冻结窗格：冻结前三行，读回那三行；再按区域冻结，以后一次为准",
    source: "Microsoft 文档：Excel.WorksheetFreezePanes",
    run: async (context, sheet) => {
      sheet.freezePanes.freezeRows(3);
      const rows = sheet.freezePanes.getLocationOrNullObject();
      rows.load("rowCount");
      await context.sync();
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      const both = sheet.freezePanes.getLocationOrNullObject();
      both.load("rowCount,columnCount");
      await context.sync();
      return [rows.rowCount, both.rowCount, both.columnCount];
    },
    expected: [3, 3, 2],
  },
];
