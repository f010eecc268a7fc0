import { oneOf, type Program } from "../program";

const VALIDATION = "Microsoft 文档：Add data validation to Excel ranges";

/** Typing rules as they read back. */
export const validationPrograms: readonly Program[] = [
  {
    name: "下拉列表的选项读回来一样",
    source: VALIDATION,
    run: async (context, sheet) => {
      const { dataValidation } = sheet.getRange("A2:A9");
      dataValidation.rule = { list: { inCellDropDown: true, source: "未启动,推进中,已完成" } };
      dataValidation.load("type,rule");
      await context.sync();
      const { list } = dataValidation.rule;
      return { type: dataValidation.type, source: list?.source, dropDown: list?.inCellDropDown };
    },
    expected: { type: "List", source: "未启动,推进中,已完成", dropDown: true },
  },
  {
    name: "日期规则读得出类型和运算；起始日可能读回公式、序号或日期",
    source: "Microsoft 文档：Excel.DateTimeDataValidation",
    run: async (context, sheet) => {
      const { dataValidation } = sheet.getRange("A2:A9");
      dataValidation.rule = { date: { formula1: "=DATE(2000,1,1)", operator: "GreaterThanOrEqualTo" } };
      dataValidation.load("type,rule");
      await context.sync();
      return { type: dataValidation.type, operator: dataValidation.rule.date?.operator };
    },
    expected: { type: "Date", operator: "GreaterThanOrEqualTo" },
  },
  {
    name: "小数规则读回上下限，可能写成公式",
    source: VALIDATION,
    run: async (context, sheet) => {
      const { dataValidation } = sheet.getRange("A2:A9");
      dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
      dataValidation.load("type,rule");
      await context.sync();
      const { decimal } = dataValidation.rule;
      const bounds = [decimal?.formula1, decimal?.formula2].map((bound) =>
        String(bound as string | number).replace("=", ""),
      );
      return [dataValidation.type, ...bounds, decimal?.operator];
    },
    expected: ["Decimal", "0", "1", "Between"],
  },
  {
    name: "自定义规则的公式读回来一样",
    source: VALIDATION,
    run: async (context, sheet) => {
      const { dataValidation } = sheet.getRange("B2:B9");
      dataValidation.rule = { custom: { formula: "=NOT(AND(ISNUMBER($A2),$A2>=1,$A2<=195))" } };
      dataValidation.load("type,rule");
      await context.sync();
      return [dataValidation.type, dataValidation.rule.custom?.formula];
    },
    expected: ["Custom", "=NOT(AND(ISNUMBER($A2),$A2>=1,$A2<=195))"],
  },
  {
    name: "没有规则的读到 None，清除以后也是",
    source: "Microsoft 文档：Excel.DataValidationType",
    run: async (context, sheet) => {
      const [none, cleared] = [sheet.getRange("A1:A2"), sheet.getRange("B1:B2")];
      cleared.dataValidation.rule = { custom: { formula: "=TRUE" } };
      cleared.dataValidation.clear();
      none.dataValidation.load("type");
      cleared.dataValidation.load("type");
      await context.sync();
      return [none.dataValidation.type, cleared.dataValidation.type];
    },
    expected: ["None", "None"],
  },
  {
    name: "一列里规则不一致的，读到的不是其中任何一种",
    source: "Microsoft 文档：Excel.DataValidationType（Inconsistent、MixedCriteria）",
    run: async (context, sheet) => {
      sheet.getRange("A1:A2").dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
      sheet.getRange("A3:A4").dataValidation.rule = { custom: { formula: "=TRUE" } };
      const { dataValidation } = sheet.getRange("A1:A4");
      dataValidation.load("type");
      await context.sync();
      return dataValidation.type;
    },
    expected: oneOf("Inconsistent", "MixedCriteria"),
  },
  {
    name: "出错提示的样式、标题和文字读回来一样",
    source: "Microsoft 文档：Excel.DataValidationErrorAlert",
    run: async (context, sheet) => {
      const { dataValidation } = sheet.getRange("A2:A9");
      dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
      dataValidation.ignoreBlanks = true;
      dataValidation.errorAlert = {
        message: "请选择。",
        title: "完成状态",
        style: "Warning",
        showAlert: true,
      };
      dataValidation.load("errorAlert,ignoreBlanks");
      await context.sync();
      const { message, title, style, showAlert } = dataValidation.errorAlert;
      return [message, title, style, showAlert, dataValidation.ignoreBlanks];
    },
    expected: ["请选择。", "完成状态", "Warning", true, true],
  },
  {
    name: "程序写入的值不受录入限制",
    source: VALIDATION,
    run: async (context, sheet) => {
      const range = sheet.getRange("A1");
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
      range.values = [["丙"]];
      range.load("values");
      await context.sync();
      return range.values as unknown;
    },
    expected: [["丙"]],
  },
];
