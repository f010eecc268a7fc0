import { oneOf, type Program } from "../program";

const FORMATS = "Microsoft 文档：Apply conditional formatting to Excel ranges";
const RELATIVE = "OfficeDev/office-js #5194（by design）";
const LIGHT = '=$B2="逾期"';

function add(range: Excel.Range, formula: string): Excel.ConditionalFormat {
  const format = range.conditionalFormats.add("Custom");
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = "#FFC7CE";
  return format;
}

/** The formulas of custom formats, first the one that counts first. */
async function formulasOf(context: Excel.RequestContext, asked: Excel.Range): Promise<readonly string[]> {
  const formats = asked.conditionalFormats;
  formats.load("priority,customOrNullObject/rule/formula");
  await context.sync();
  return formats.items
    .filter(({ customOrNullObject }) => !customOrNullObject.isNullObject)
    .sort((one, other) => one.priority - other.priority)
    .map(({ customOrNullObject }) => customOrNullObject.rule.formula);
}

/** Ours are found again by their formula, and removed one by one. */
export const conditionalFormatPrograms: readonly Program[] = [
  {
    name: "自定义条件格式的公式，经它所在的区域读回，与写入的一样",
    source: FORMATS,
    run: async (context, sheet) => {
      add(sheet.getRange("A2:D9"), LIGHT);
      await context.sync();
      return formulasOf(context, sheet.getRange("A2:D9"));
    },
    expected: [LIGHT],
  },
  {
    name: "经整张工作表读回，可能相对于 A1 改写行号",
    source: RELATIVE,
    run: async (context, sheet) => {
      add(sheet.getRange("A2:D9"), LIGHT);
      await context.sync();
      return formulasOf(context, sheet.getRange());
    },
    expected: oneOf([LIGHT], ['=$B1="逾期"'], ['=$B1048576="逾期"']),
  },
  {
    name: "含命名区域的公式读回时仍含那个名称",
    source: FORMATS,
    run: async (context, sheet) => {
      context.workbook.names.add("自检_标记", sheet.getRange("H1:H5"));
      add(sheet.getRange("A2:D9"), "=ISNUMBER(MATCH($A2,自检_标记,0))");
      await context.sync();
      const [formula = ""] = await formulasOf(context, sheet.getRange());
      return formula.includes("自检_标记");
    },
    expected: true,
  },
  {
    name: "公式里的小数读回时可能换一种写法，数值不变",
    source: "Excel 重写公式中的数（0.000000001、1E-09）",
    run: async (context, sheet) => {
      add(sheet.getRange("A1:A9"), "=$A1>0.000000001");
      await context.sync();
      const [formula = ""] = await formulasOf(context, sheet.getRange("A1:A9"));
      return Number(formula.replace("=$A1>", ""));
    },
    expected: 1e-9,
  },
  {
    name: "后加的条件格式排在最前",
    source: "Microsoft 文档：Excel.ConditionalFormatCollection add()（first/top priority）",
    run: async (context, sheet) => {
      const range = sheet.getRange("A1:A9");
      add(range, "=$A1=1");
      add(range, "=$A1=2");
      await context.sync();
      return formulasOf(context, range);
    },
    expected: ["=$A1=2", "=$A1=1"],
  },
  {
    name: "把一条的 priority 设为 0，它就排到最前",
    source: "Microsoft 文档：Excel.ConditionalFormat priority",
    run: async (context, sheet) => {
      const range = sheet.getRange("A1:A9");
      const first = add(range, "=$A1=1");
      add(range, "=$A1=2");
      first.load("id");
      await context.sync();
      range.conditionalFormats.getItem(first.id).priority = 0;
      await context.sync();
      return formulasOf(context, range);
    },
    expected: ["=$A1=1", "=$A1=2"],
  },
  {
    name: "按 id 经整张工作表删一条，另一条留着",
    source: "Microsoft 文档：Excel.ConditionalFormat delete()",
    run: async (context, sheet) => {
      const range = sheet.getRange("A1:A9");
      const own = add(range, "=$A1=1");
      add(range, "=$A1=2");
      own.load("id");
      await context.sync();
      sheet.getRange().conditionalFormats.getItem(own.id).delete();
      await context.sync();
      return formulasOf(context, range);
    },
    expected: ["=$A1=2"],
  },
  {
    name: "不是自定义公式的条件格式，customOrNullObject 是空对象，读其余的不受影响",
    source: "OfficeDev/office-js #2180",
    run: async (context, sheet) => {
      const range = sheet.getRange("A1:A9");
      add(range, "=$A1=1");
      const other = range.conditionalFormats.add("CellValue");
      other.cellValue.rule = { formula1: "=5", operator: "GreaterThan" };
      other.cellValue.format.fill.color = "#FFFF66";
      await context.sync();
      return formulasOf(context, sheet.getRange());
    },
    expected: ["=$A1=1"],
  },
  {
    name: "清除一块区域的条件格式，别处的留着",
    source: "Microsoft 文档：Excel.ConditionalFormatCollection clearAll()",
    run: async (context, sheet) => {
      add(sheet.getRange("A1:A3"), "=$A1=1");
      add(sheet.getRange("A5:A9"), "=$A5=2");
      await context.sync();
      sheet.getRange("A1:A3").conditionalFormats.clearAll();
      await context.sync();
      return formulasOf(context, sheet.getRange("A5:A9"));
    },
    expected: ["=$A5=2"],
  },
];
