import type { Program } from "../program";

const NULL_OBJECTS = "Microsoft 文档：*OrNullObject methods and properties";

/** A table with nothing around it. */
function addTable(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange("C3:D4").values = [
    ["甲", "乙"],
    ["一", 1],
  ];
  const table = sheet.tables.add(sheet.getRange("C3:D4"), true);
  table.name = "自检空处";
  return table;
}

/**
 * What is asked of things that are there, and may have nothing: each a single null object, since nothing is documented of
 * what one gets through it.
 */
export const nullObjectPrograms: readonly Program[] = [
  {
    name: "一次问出所有表的名字、列名和所在的工作表，列按顺序",
    source: "Microsoft 文档：Excel.TableCollection load()（columns/items/name）",
    run: async (context, sheet) => {
      addTable(sheet);
      sheet.load("name");
      const { tables } = context.workbook;
      tables.load("name,columns/items/name,worksheet/name");
      await context.sync();
      return tables.items
        .filter(({ name }) => name === "自检空处")
        .map(({ columns, worksheet }) => [
          columns.items.map(({ name }) => name),
          worksheet.name === sheet.name,
        ]);
    },
    expected: [[["甲", "乙"], true]],
  },
  {
    name: "空工作簿里问名称、表和计算方式，不抛出",
    source: "Microsoft 文档：Excel.NamedItemCollection、Excel.TableCollection",
    run: async (context) => {
      const { application, names, tables } = context.workbook;
      names.load("name");
      tables.load("name,columns/items/name,worksheet/name");
      application.load("calculationMode");
      await context.sync();
      return [Array.isArray(names.items), Array.isArray(tables.items)];
    },
    expected: [true, true],
  },
  {
    name: "空工作表的已用区域是空对象",
    source: NULL_OBJECTS,
    run: async (context, sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("values,valueTypes,rowIndex,columnIndex");
      const column = sheet.getRange("A:A").getUsedRangeOrNullObject(true);
      column.load("values,rowIndex");
      await context.sync();
      return [used.isNullObject, column.isNullObject];
    },
    expected: [true, true],
  },
  {
    name: "表的下面、右边、左边什么也没有时，各是空对象",
    source: NULL_OBJECTS,
    run: async (context, sheet) => {
      const whole = addTable(sheet).getRange();
      const below = whole.getLastRow().getOffsetRange(1, 0).getEntireRow().getResizedRange(1_999, 0);
      const left = sheet.getRange("A1:B9").getBoundingRect(sheet.getRange("A1"));
      const used = [below, whole.getColumnsAfter(60), left].map((piece) => {
        const part = piece.getUsedRangeOrNullObject(true);
        part.load("values,valueTypes,rowIndex,columnIndex");
        return part;
      });
      await context.sync();
      return used.map(({ isNullObject }) => isNullObject);
    },
    expected: [true, true, true],
  },
  {
    name: "两块区域的交集；不相交的是空对象",
    source: "Microsoft 文档：Excel.Range getIntersectionOrNullObject()",
    run: async (context, sheet) => {
      const body = addTable(sheet).getDataBodyRange();
      const rows = body.getIntersectionOrNullObject(sheet.getRange("1:5100"));
      const none = body.getIntersectionOrNullObject(sheet.getRange("A1:A9"));
      rows.load("values,valueTypes");
      none.load("values");
      await context.sync();
      return [rows.values, none.isNullObject];
    },
    expected: [[["一", 1]], true],
  },
  {
    name: "没有合并单元格时是空对象，连同它的区域一起问也不抛出",
    source: "Microsoft 文档：Excel.Range getMergedAreasOrNullObject()",
    since: 13,
    run: async (context, sheet) => {
      const merged = addTable(sheet).getRange().getMergedAreasOrNullObject();
      merged.load(
        "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount",
      );
      await context.sync();
      return merged.isNullObject;
    },
    expected: true,
  },
  {
    name: "一列里没有常量时是空对象，连同它的区域一起问也不抛出",
    source: "Microsoft 文档：Excel.Range getSpecialCellsOrNullObject()",
    run: async (context, sheet) => {
      const table = addTable(sheet);
      table.rows.add(undefined, [["二", 2]]);
      const body = table.columns.getItemAt(1).getDataBodyRange();
      body.formulas = [["=1"], ["=2"]];
      const constants = body.getSpecialCellsOrNullObject("Constants");
      constants.load(
        "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount",
      );
      await context.sync();
      return constants.isNullObject;
    },
    expected: true,
  },
];
