import { oneOf, refusal, type Json, type Program } from "../program";

const FILTERS = "Microsoft 文档：Excel.Filter applyValuesFilter()、apply()";
const NULLS = "OfficeDev/office-js #1226（criteria 里的 null）";
const PUT_BACK = "OfficeDev/office-js #3030（clearFilters 后再 apply，Windows 上可能出错）";
const REFUSED: readonly Json[] = ["InvalidArgument", "GeneralException"].map(refusal);

function addTable(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange("A1:B5").values = [
    ["名称", "状态"],
    ["一", "甲"],
    ["二", "乙"],
    ["三", "甲"],
    ["四", "丙"],
  ];
  const table = sheet.tables.add(sheet.getRange("A1:B5"), true);
  table.name = "自检筛选";
  return table;
}

/** Which of the table's rows are hidden. */
async function hiddenRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<readonly boolean[]> {
  const rows = [2, 3, 4, 5].map((row) => {
    const range = sheet.getRange(`A${row}`);
    range.load("rowHidden");
    return range;
  });
  await context.sync();
  return rows.map(({ rowHidden }) => rowHidden);
}

/** Writing needs filters off for a moment; only plain choices of values are put back. */
export const filterPrograms: readonly Program[] = [
  {
    name: "按值筛选读回：filterOn 是 Values，values 是选中的值；没有筛选的列没有 filterOn",
    source: FILTERS,
    run: async (context, sheet) => {
      const table = addTable(sheet);
      table.columns.getItem("状态").filter.applyValuesFilter(["甲"]);
      await context.sync();
      const { columns } = table;
      columns.load("name,filter/criteria");
      await context.sync();
      return columns.items.map(({ filter }) => {
        const criteria = filter.criteria as Excel.FilterCriteria | null;
        return criteria?.filterOn ? [criteria.filterOn, criteria.values] : null;
      });
    },
    expected: [null, ["Values", ["甲"]]],
  },
  {
    name: "按值筛选藏起别的行，clearFilters 以后全部显示",
    source: "Microsoft 文档：Excel.Table clearFilters()；OfficeDev/office-js #468（有的版本行仍藏着）",
    run: async (context, sheet) => {
      const table = addTable(sheet);
      table.columns.getItem("状态").filter.applyValuesFilter(["甲"]);
      const filtered = await hiddenRows(context, sheet);
      table.clearFilters();
      return [filtered, await hiddenRows(context, sheet)];
    },
    expected: [
      [false, true, false, true],
      [false, false, false, false],
    ],
  },
  {
    name: "清除后只用选中的值（applyValuesFilter）放回按值筛选，同样的行又藏起来",
    source: PUT_BACK,
    run: async (context, sheet) => {
      const table = addTable(sheet);
      table.columns.getItem("状态").filter.applyValuesFilter(["甲", "丙"]);
      await context.sync();
      table.clearFilters();
      await context.sync();
      table.columns.getItem("状态").filter.applyValuesFilter(["甲", "丙"]);
      return hiddenRows(context, sheet);
    },
    expected: [false, true, false, false],
  },
  {
    name: "读到的 criteria 里，没有用到的属性可能是 null；原样放回可能被拒绝",
    source: NULLS,
    run: async (context, sheet) => {
      const { filter } = addTable(sheet).columns.getItem("状态");
      filter.applyValuesFilter(["甲"]);
      filter.load("criteria");
      await context.sync();
      const { criteria } = filter;
      filter.clear();
      filter.apply(criteria);
      return hiddenRows(context, sheet);
    },
    expected: oneOf([false, true, false, true], ...REFUSED),
  },
  {
    name: "放回之后再读筛选，不出错",
    source: PUT_BACK,
    run: async (context, sheet) => {
      const table = addTable(sheet);
      const { filter } = table.columns.getItem("状态");
      filter.applyValuesFilter(["甲"]);
      await context.sync();
      table.clearFilters();
      filter.applyValuesFilter(["甲"]);
      await context.sync();
      filter.load("criteria");
      await context.sync();
      return filter.criteria.filterOn;
    },
    expected: oneOf("Values", refusal("GeneralException"), refusal("InternalServerError")),
  },
];
