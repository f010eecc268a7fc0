import { oneOf, type Program } from "../program";

const TABLES = "Microsoft 文档：Work with tables using the Excel JavaScript API";
const STRUCTURED = "Microsoft 支持：Using structured references with Excel tables";
const TABLE = "自检表";

/** A table of two columns and two rows in A3:B5; it has its name in the same request. */
function addTable(sheet: Excel.Worksheet, headers: readonly [string, string] = ["甲", "乙"]): Excel.Table {
  sheet.getRange("A3:B5").values = [[...headers], ["一", 1], ["二", 2]];
  const table = sheet.tables.add(sheet.getRange("A3:B5"), true);
  table.name = TABLE;
  return table;
}

async function cellsOf(context: Excel.RequestContext, range: Excel.Range): Promise<unknown> {
  range.load("values");
  await context.sync();
  return range.values;
}

async function headersOf(context: Excel.RequestContext, table: Excel.Table): Promise<unknown> {
  const { columns } = table;
  columns.load("name");
  await context.sync();
  return columns.items.map(({ name }) => name);
}

/** Tables, their rows, columns and headers. */
export const tablePrograms: readonly Program[] = [
  {
    name: "建表、改名在同一次请求里，按新名取得到表头和数据",
    source: TABLES,
    run: async (context, sheet) => {
      addTable(sheet);
      const table = context.workbook.tables.getItem(TABLE);
      const [header, body] = [table.getHeaderRowRange(), table.getDataBodyRange()];
      header.load("values,rowIndex,columnIndex");
      body.load("values");
      await context.sync();
      return [header.values, header.rowIndex, header.columnIndex, body.values];
    },
    expected: [
      [["甲", "乙"]],
      2,
      0,
      [
        ["一", 1],
        ["二", 2],
      ],
    ],
  },
  {
    name: "表改名，引用它的公式跟着改",
    source: STRUCTURED,
    run: async (context, sheet) => {
      const table = addTable(sheet);
      const cell = sheet.getRange("E1");
      cell.formulas = [[`=SUM(${TABLE}[乙])`]];
      await context.sync();
      table.name = `${TABLE}2`;
      cell.load("formulas,values");
      await context.sync();
      return [cell.formulas, cell.values];
    },
    expected: [[[`=SUM(${TABLE}2[乙])`]], [[3]]],
  },
  {
    name: "改写表头单元格就是给列改名，引用它的公式跟着改",
    source: STRUCTURED,
    run: async (context, sheet) => {
      const table = addTable(sheet);
      const cell = sheet.getRange("E1");
      cell.formulas = [[`=SUM(${TABLE}[乙])`]];
      await context.sync();
      sheet.getRange("B3").values = [["完成进度"]];
      await context.sync();
      cell.load("formulas,values");
      return [await headersOf(context, table), cell.formulas, cell.values];
    },
    expected: [["甲", "完成进度"], [[`=SUM(${TABLE}[完成进度])`]], [[3]]],
  },
  {
    name: "表头写成另一列已有的名字，Excel 给它加上数字，不会重名",
    source: "Microsoft 支持：Excel 表的列名不能相同",
    run: async (context, sheet) => {
      const table = addTable(sheet);
      await context.sync();
      sheet.getRange("B3").values = [["甲"]];
      await context.sync();
      const names = (await headersOf(context, table)) as string[];
      return { 列: names.length, 不重名: new Set(names).size === 2 };
    },
    expected: oneOf({ 列: 2, 不重名: true }, { 抛出: "InvalidArgument" }),
  },
  {
    name: "本行的引用读回时可能略去表名",
    source: STRUCTURED,
    run: async (context, sheet) => {
      const table = addTable(sheet);
      table.columns.add(undefined, [["丙"], [`=${TABLE}[@乙]*10`], [`=${TABLE}[@乙]*10`]]);
      const body = table.columns.getItem("丙").getDataBodyRange();
      body.load("formulas,values");
      await context.sync();
      const formulas = (body.formulas as string[][]).map(([formula = ""]) => formula.replace(TABLE, ""));
      return [formulas, body.values];
    },
    expected: [
      ["=[@乙]*10", "=[@乙]*10"],
      [[10], [20]],
    ],
  },
  {
    name: "列名里有空格和括号，要双层方括号",
    source: STRUCTURED,
    run: async (context, sheet) => {
      addTable(sheet, ["甲", "完成 进度（%）"]);
      const cells = sheet.getRange("E4:F4");
      cells.formulas = [[`=${TABLE}[@[完成 进度（%）]]`, `=SUM(${TABLE}[完成 进度（%）])`]];
      return cellsOf(context, cells);
    },
    expected: [[1, 3]],
  },
  {
    name: "列名里的 [ ] # ' 前加单引号，公式照常计算",
    source: STRUCTURED,
    run: async (context, sheet) => {
      addTable(sheet, ["甲", "a[b]#'c"]);
      const cell = sheet.getRange("E1");
      cell.formulas = [[`=SUM(${TABLE}[a'['b']'#''c])`]];
      return cellsOf(context, cell);
    },
    expected: [[3]],
  },
  {
    name: "表名里可以有下划线，公式照常计算",
    source: "Microsoft 支持：Rename an Excel table",
    run: async (context, sheet) => {
      const table = addTable(sheet);
      table.name = `${TABLE}_2021`;
      await context.sync();
      const cell = sheet.getRange("E1");
      cell.formulas = [[`=SUM(${TABLE}_2021[乙])`]];
      return cellsOf(context, cell);
    },
    expected: [[3]],
  },
  {
    name: "在末尾、在中间加行",
    source: TABLES,
    run: async (context, sheet) => {
      const table = addTable(sheet);
      table.rows.add(undefined, [["三", 3]]);
      await context.sync();
      context.workbook.tables.getItem(TABLE).rows.add(1, [
        ["插入", 8],
        ["插入", 9],
      ]);
      return cellsOf(context, context.workbook.tables.getItem(TABLE).getDataBodyRange());
    },
    expected: [
      ["一", 1],
      ["插入", 8],
      ["插入", 9],
      ["二", 2],
      ["三", 3],
    ],
  },
  {
    name: "在中间加列，连同表头和数据一起，右边的列右移",
    source: TABLES,
    run: async (context, sheet) => {
      const table = addTable(sheet);
      table.columns.add(1, [["新列"], ["x"], ["y"]]);
      return cellsOf(context, table.getRange());
    },
    expected: [
      ["甲", "新列", "乙"],
      ["一", "x", 1],
      ["二", "y", 2],
    ],
  },
  {
    name: "加的行带上那一列的录入限制",
    source: "Microsoft 支持：Excel 表扩展时沿用格式与数据验证",
    run: async (context, sheet) => {
      const table = addTable(sheet);
      table.getDataBodyRange().dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
      table.rows.add(undefined, [["三", 3]]);
      await context.sync();
      const last = sheet.getRange("A6").dataValidation;
      last.load("type");
      await context.sync();
      return last.type;
    },
    expected: "List",
  },
  {
    name: "按位置从下往上删行",
    source: "Microsoft 文档：Excel.TableRow delete()",
    run: async (context, sheet) => {
      const table = addTable(sheet);
      table.rows.add(undefined, [["三", 3]]);
      table.rows.getItemAt(2).delete();
      table.rows.getItemAt(0).delete();
      return cellsOf(context, table.getDataBodyRange());
    },
    expected: [["二", 2]],
  },
  {
    name: "转为区域后表没有了，值还在",
    source: "Microsoft 文档：Excel.Table convertToRange()",
    run: async (context, sheet) => {
      const table = addTable(sheet);
      await context.sync();
      table.convertToRange();
      const gone = context.workbook.tables.getItemOrNullObject(TABLE);
      gone.load("name");
      const cells = await cellsOf(context, sheet.getRange("A3:B3"));
      return [gone.isNullObject, cells];
    },
    expected: [true, [["甲", "乙"]]],
  },
  {
    name: "表名已有的，改名被拒绝",
    source: "Microsoft 文档：Excel.ErrorCodes（ItemAlreadyExists；有的版本 InvalidArgument）",
    run: async (context, sheet) => {
      addTable(sheet);
      sheet.getRange("E3:E4").values = [["丁"], [1]];
      const other = sheet.tables.add(sheet.getRange("E3:E4"), true);
      await context.sync();
      other.name = TABLE;
      await context.sync();
    },
    expected: oneOf({ 抛出: "ItemAlreadyExists" }, { 抛出: "InvalidArgument" }),
  },
];
