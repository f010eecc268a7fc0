import { oneOf, type Program } from "../program";

const SPECIAL = "Microsoft 文档：Find special cells within a range using the Excel JavaScript API";

/** Areas as row, column, rows, columns. */
async function areasOf(context: Excel.RequestContext, asked: Excel.RangeAreas): Promise<unknown> {
  asked.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  await context.sync();
  if (asked.isNullObject) return null;
  return asked.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => [
    rowIndex,
    columnIndex,
    rowCount,
    columnCount,
  ]);
}

/** Where a formula was written over, and where cells are merged. */
export const specialCellPrograms: readonly Program[] = [
  {
    name: "一列公式里找得出写成常量的格",
    source: SPECIAL,
    run: (context, sheet) => {
      const range = sheet.getRange("B2:B6");
      range.formulas = [["=1"], ["=2"], ["常量"], ["=4"], [5]];
      return areasOf(context, range.getSpecialCellsOrNullObject("Constants"));
    },
    expected: [
      [3, 1, 1, 1],
      [5, 1, 1, 1],
    ],
  },
  {
    name: "一个也没有时是空对象",
    source: SPECIAL,
    run: (context, sheet) => {
      const range = sheet.getRange("B2:B3");
      range.formulas = [["=1"], ["=2"]];
      return areasOf(context, range.getSpecialCellsOrNullObject("Constants"));
    },
    expected: null,
  },
  {
    name: "只问一个单元格时，可能在整张表里找",
    source: "Microsoft 支持：Find and select cells that meet specific conditions（Go To Special）",
    run: (context, sheet) => {
      sheet.getRange("A1").values = [["常量"]];
      const cell = sheet.getRange("B2");
      cell.formulas = [["=1"]];
      return areasOf(context, cell.getSpecialCellsOrNullObject("Constants"));
    },
    expected: oneOf([[0, 0, 1, 1]], null),
  },
  {
    name: "找得出区域里合并的单元格",
    source: "Microsoft 文档：Excel.Range getMergedAreasOrNullObject()",
    since: 13,
    run: (context, sheet) => {
      sheet.getRange("B2:C3").merge(false);
      return areasOf(context, sheet.getRange("A1:D5").getMergedAreasOrNullObject());
    },
    expected: [[1, 1, 2, 2]],
  },
  {
    name: "表以下、整行里填过的地方读得出位置",
    source: "Microsoft 文档：Excel.Range getUsedRangeOrNullObject(valuesOnly)",
    run: async (context, sheet) => {
      sheet.getRange("A1:B2").values = [
        ["甲", "乙"],
        ["一", 1],
      ];
      sheet.getRange("C9").values = [["下面的"]];
      const below = sheet.getRange("A1:B2").getLastRow().getOffsetRange(1, 0).getEntireRow();
      const used = below.getBoundingRect(sheet.getRange("A1048576")).getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      await context.sync();
      return [used.rowIndex, used.columnIndex, used.rowCount, used.columnCount];
    },
    expected: [8, 2, 1, 1],
  },
];
