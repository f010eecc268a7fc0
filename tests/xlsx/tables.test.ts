import { strFromU8, unzipSync } from "fflate";
import type { TableSheetResource } from "../../src/xlsx/model/table";
import type { Cell, CellMatrix } from "../../src/xlsx/model/snapshot";
import { writeXlsx } from "../../src/xlsx/save/write-xlsx";
import { savedAndOpened, workbookOf } from "./workbooks";

const tablesName = "SHEET_TABLE_PLUGIN";

function table(names: readonly string[], rows: number, more: object = {}) {
  return {
    id: "t",
    name: "任务表",
    range: { startRow: 2, startColumn: 0, endRow: 2 + rows, endColumn: names.length - 1 },
    options: { showHeader: true, showFooter: false, tableStyleId: "table-default-0" },
    filters: {},
    columns: names.map((displayName, index) => ({
      id: `c${index}`,
      displayName,
      dataType: "string",
      formula: "",
      meta: {},
      style: {},
    })),
    meta: {},
    ...more,
  };
}

const withTable = (one: object, filteredOut: number[] = []) => ({
  [tablesName]: { s1: { tables: [one], tableFilteredOutRows: filteredOut } },
});
const headers = (...texts: Cell[]): CellMatrix => ({
  2: Object.fromEntries(texts.map((cell, index) => [index, cell])),
});
const text = (v: string): Cell => ({ v, t: 1 });

async function readTables(cells: CellMatrix, one: object, filteredOut?: number[], extras = {}) {
  const result = await savedAndOpened(workbookOf(cells, { resources: withTable(one, filteredOut), extras }));
  return { ...result, ...(result.ofSheet(tablesName) as TableSheetResource) };
}

describe("a table", () => {
  it("keeps name, range, columns and looks", async () => {
    const look = {
      style: "TableStyleLight9",
      showBandedRows: false,
      showBandedColumns: true,
      showFirstColumn: true,
      showLastColumn: true,
      showFilterButton: false,
    };
    const { tables, file } = await readTables(
      headers(text("序号"), text("名称")),
      table(["序号", "名称"], 3),
      [],
      { tables: { 任务表: look } },
    );
    expect(tables).toMatchObject([
      { name: "任务表", range: { startRow: 2, startColumn: 0, endRow: 5, endColumn: 1 } },
    ]);
    expect(tables[0]?.columns.map((column) => column.displayName)).toEqual(["序号", "名称"]);
    expect(file.extras.tables).toEqual({ 任务表: look });
  });

  it("takes its column names from the header cells, as texts that differ", async () => {
    const cells = headers(
      text("序号"),
      text("完成\n状态"),
      { v: 2024, t: 2 },
      text("序号"),
      {},
      { f: "=1+1", v: 2, t: 2 },
    );
    const { tables, cells: read } = await readTables(cells, table(["a", "b", "c", "d", "e", "f"], 1));
    const names = ["序号", "完成\n状态", "2024", "序号2", "列5", "2"];
    expect(tables[0]?.columns.map((column) => column.displayName)).toEqual(names);
    expect(Object.values(read[2] ?? {})).toEqual(names.map(text));
  });

  it("tells Excel a column's formula where all its cells carry the same one", async () => {
    const cells: CellMatrix = {
      ...headers(text("a"), text("b"), text("c")),
      3: {
        0: { f: "=任务表[[#This Row],[c]]", v: 0, t: 2 },
        1: { f: "=C4+1", v: 1, t: 2 },
        2: { f: "=1", v: 1, t: 2 },
      },
      4: {
        0: { f: "=任务表[[#This Row],[c]]", v: 0, t: 2 },
        1: { f: "=C5+1", v: 1, t: 2 },
        2: { v: 2, t: 2 },
      },
    };
    const { tables } = await readTables(cells, table(["a", "b", "c"], 2));
    expect(tables[0]?.columns.map((column) => column.meta)).toEqual([
      { calculatedColumnFormula: "=任务表[[#This Row],[c]]" },
      { calculatedColumnFormula: "=C4+1" },
      {},
    ]);
  });

  it("keeps its total row, which Univer does not count to it", async () => {
    const columns = table(["a", "b"], 1).columns.map((column, index) => ({
      ...column,
      meta: index === 0 ? { totalsRowLabel: "合计" } : { totalsRowFunction: "sum" },
    }));
    const one = table(["a", "b"], 1, { meta: { totalsRow: true }, columns });
    const file = workbookOf(headers(text("a"), text("b")), { resources: withTable(one) });
    expect(strFromU8(unzipSync(await writeXlsx(file))["xl/tables/table1.xml"] ?? new Uint8Array())).toContain(
      'ref="A3:B5"',
    );
    const { ofSheet } = await savedAndOpened(file);
    expect(ofSheet(tablesName)).toMatchObject({
      tables: [
        {
          range: one.range,
          meta: one.meta,
          columns: [{ meta: columns[0]?.meta }, { meta: columns[1]?.meta }],
        },
      ],
    });
  });

  it.each([
    [{ filterType: "manual", values: ["甲", ""] }],
    [
      {
        filterType: "condition",
        filterInfo: { conditionType: "string", compareType: "contains", expectedValue: "局" },
      },
    ],
    [
      {
        filterType: "condition",
        filterInfo: { conditionType: "string", compareType: "notEqual", expectedValue: "局" },
      },
    ],
    [
      {
        filterType: "condition",
        filterInfo: { conditionType: "number", compareType: "between", expectedValue: [1, 2.5] },
      },
    ],
    [
      {
        filterType: "condition",
        filterInfo: { conditionType: "number", compareType: "greaterThan", expectedValue: 3 },
      },
    ],
  ])("keeps a filter and the rows that it hides: %j", async (filter) => {
    const one = table(["a", "b"], 3, { filters: { tableColumnFilterList: [null, filter] } });
    const { tables, tableFilteredOutRows, sheet } = await readTables(
      headers(text("a"), text("b")),
      one,
      [3, 5],
    );
    expect(tables[0]?.filters).toEqual({ tableColumnFilterList: [null, filter] });
    expect(tableFilteredOutRows).toEqual([3, 5]);
    expect(Object.values(sheet.rowData ?? {}).some((row) => row.hd === 1)).toBe(false);
  });

  it("writes Univer's word for a blank as the file's blank", async () => {
    const filter = { filterType: "manual", values: ["甲", "__UNIVER_TABLE_FILTER_EMPTY__"] };
    const one = table(["a"], 2, { filters: { tableColumnFilterList: [filter] } });
    const { tables } = await readTables(headers(text("a")), one);
    expect(tables[0]?.filters.tableColumnFilterList).toEqual([{ filterType: "manual", values: ["甲", ""] }]);
  });
});
