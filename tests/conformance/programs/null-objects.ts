import type { Program } from "../program";

/** The documentation has it that `isNullObject` may be asked; that anything may be led through stands nowhere. */
const NULL_OBJECTS = "Microsoft 文档：*OrNullObject methods and properties（能否一路问下去没有写明）";
const TABLE = "自检_没有的表";
const SHEET = "自检没有的工作表";

interface Chain {
  /** The chain as the product writes it. */
  readonly chain: string;
  readonly since?: number;
  readonly follow: (context: Excel.RequestContext) => { readonly isNullObject: boolean };
}

/** Each chain that src/workbook makes from a thing that may be absent, with what it loads. */
const CHAINS: readonly Chain[] = [
  {
    chain: "表.worksheet（name、id）",
    follow: ({ workbook }) => {
      const { worksheet } = workbook.tables.getItemOrNullObject(TABLE);
      worksheet.load("name,id");
      return worksheet;
    },
  },
  {
    chain: "表.worksheet.protection",
    follow: ({ workbook }) => {
      const { protection } = workbook.tables.getItemOrNullObject(TABLE).worksheet;
      protection.load("protected");
      return protection;
    },
  },
  {
    chain: "表.worksheet.getRange(地址)",
    follow: ({ workbook }) => {
      const range = workbook.tables.getItemOrNullObject(TABLE).worksheet.getRange("A2");
      range.load("formulas");
      return range;
    },
  },
  {
    chain: "表.worksheet.getRange().conditionalFormats",
    follow: ({ workbook }) => {
      const formats = workbook.tables.getItemOrNullObject(TABLE).worksheet.getRange().conditionalFormats;
      formats.load("id,type,customOrNullObject/rule/formula");
      return formats;
    },
  },
  {
    chain: "表.getHeaderRowRange()",
    follow: ({ workbook }) => {
      const range = workbook.tables.getItemOrNullObject(TABLE).getHeaderRowRange();
      range.load("values,rowIndex,columnIndex");
      return range;
    },
  },
  {
    chain: "表.getDataBodyRange().getIntersectionOrNullObject(区域)",
    follow: ({ workbook }) => {
      const body = workbook.tables.getItemOrNullObject(TABLE).getDataBodyRange();
      const part = body.getIntersectionOrNullObject("1:5100");
      part.load("values,valueTypes");
      return part;
    },
  },
  {
    chain: "表.columns（name、filter/criteria）",
    follow: ({ workbook }) => {
      const { columns } = workbook.tables.getItemOrNullObject(TABLE);
      columns.load("name,filter/criteria");
      return columns;
    },
  },
  {
    chain: "表.columns.getItemOrNullObject().getDataBodyRange().dataValidation",
    follow: ({ workbook }) => {
      const { columns } = workbook.tables.getItemOrNullObject(TABLE);
      const { dataValidation } = columns.getItemOrNullObject("甲").getDataBodyRange();
      dataValidation.load("type");
      return dataValidation;
    },
  },
  {
    chain: "表.columns.getItemOrNullObject().getDataBodyRange().getSpecialCellsOrNullObject()",
    follow: ({ workbook }) => {
      const { columns } = workbook.tables.getItemOrNullObject(TABLE);
      const cells = columns.getItemOrNullObject("甲").getDataBodyRange();
      const constants = cells.getSpecialCellsOrNullObject("Constants");
      constants.areas.load("rowIndex,columnIndex,rowCount,columnCount");
      return constants;
    },
  },
  {
    chain: "表.getRange().getLastRow().…getBoundingRect().getUsedRangeOrNullObject()",
    follow: ({ workbook }) => {
      const last = workbook.tables.getItemOrNullObject(TABLE).getRange().getLastRow();
      const below = last.getOffsetRange(1, 0).getEntireRow().getBoundingRect("A1048576");
      const used = below.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      return used;
    },
  },
  {
    chain: "表.getRange().getEntireRow().getUsedRangeOrNullObject()",
    follow: ({ workbook }) => {
      const rows = workbook.tables.getItemOrNullObject(TABLE).getRange().getEntireRow();
      const used = rows.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      return used;
    },
  },
  {
    chain: "表.getRange().getMergedAreasOrNullObject()",
    since: 13,
    follow: ({ workbook }) => {
      const merged = workbook.tables.getItemOrNullObject(TABLE).getRange().getMergedAreasOrNullObject();
      merged.areas.load("rowIndex,columnIndex,rowCount,columnCount");
      return merged;
    },
  },
  {
    chain: "工作表.protection",
    follow: ({ workbook }) => {
      const { protection } = workbook.worksheets.getItemOrNullObject(SHEET);
      protection.load("protected");
      return protection;
    },
  },
  {
    chain: "工作表.getUsedRangeOrNullObject()",
    follow: ({ workbook }) => {
      const used = workbook.worksheets.getItemOrNullObject(SHEET).getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      return used;
    },
  },
  {
    chain: "工作表.tables",
    follow: ({ workbook }) => {
      const { tables } = workbook.worksheets.getItemOrNullObject(SHEET);
      tables.load("name");
      return tables;
    },
  },
  {
    chain: "工作表.getRangeByIndexes()",
    follow: ({ workbook }) => {
      const range = workbook.worksheets.getItemOrNullObject(SHEET).getRangeByIndexes(0, 0, 3, 2);
      range.load("values");
      return range;
    },
  },
  {
    chain: "工作表.getRange(整列).getUsedRangeOrNullObject()",
    follow: ({ workbook }) => {
      const column = workbook.worksheets.getItemOrNullObject(SHEET).getRange("A:A");
      const used = column.getUsedRangeOrNullObject(true);
      used.load("values,rowIndex");
      return used;
    },
  },
];

/** The pane opened in an empty workbook is the first thing that anyone sees: nothing in it may throw. */
export const nullObjectPrograms: readonly Program[] = CHAINS.map(({ chain, since, follow }) => ({
  name: `没有的东西一路问下去是空对象，不抛出：${chain}`,
  source: NULL_OBJECTS,
  ...(since === undefined ? {} : { since }),
  run: async (context) => {
    const asked = follow(context);
    await context.sync();
    return asked.isNullObject;
  },
  expected: true,
}));
