import { reopenTwice } from "./saved-twice";
import { embeddedTable } from "./table/embedded-tables";

const { excel, onTable, byUser } = embeddedTable();

function visible(from: number, to: number): number[] {
  const sheet = excel().host.workbook.facade.getActiveSheet().getSheet();
  const rows = Array.from({ length: to - from + 1 }, (_row, index) => from + index);
  return rows.filter((row) => sheet.getRowVisible(row - 1));
}

beforeEach(async () => {
  await onTable(async (table, _sheet, context) => {
    table.rows.add(undefined, [
      [3, 0.1, "丙局"],
      [4, 1, "丁局"],
      [null as unknown as string, 0.75, ""],
    ]);
    table.columns.getItem("进度").getDataBodyRange().numberFormat = Array.from({ length: 5 }, () => ["0%"]);
    await context.sync();
  });
});

const filters: [string, (filter: Excel.Filter) => void, string, number[]][] = [
  [
    "values as they are shown",
    (filter) => {
      filter.applyValuesFilter(["50%", "100%"]);
    },
    "进度",
    [3, 6],
  ],
  [
    "blanks",
    (filter) => {
      filter.applyValuesFilter(["", "1"]);
    },
    "序号",
    [3, 7],
  ],
  [
    "numbers beyond a bound",
    (filter) => {
      filter.applyCustomFilter(">0.25");
    },
    "进度",
    [3, 6, 7],
  ],
  [
    "two bounds",
    (filter) => {
      filter.applyCustomFilter(">=2", "<4", "And");
    },
    "序号",
    [4, 5],
  ],
  [
    "a pattern",
    (filter) => {
      filter.applyCustomFilter("=丙*", "=丁?", "Or");
    },
    "单位",
    [5, 6],
  ],
  [
    "the largest",
    (filter) => {
      filter.applyTopItemsFilter(2);
    },
    "进度",
    [6, 7],
  ],
  [
    "the smallest share",
    (filter) => {
      filter.applyBottomPercentFilter(40);
    },
    "进度",
    [4, 5],
  ],
  [
    "what is above average",
    (filter) => {
      filter.applyDynamicFilter("AboveAverage");
    },
    "进度",
    [6, 7],
  ],
];
it.each(filters)("a column is filtered by %s", async (_what, apply, column, rows) => {
  await onTable(async (table, _sheet, context) => {
    const { filter } = table.columns.getItem(column);
    apply(filter);
    table.autoFilter.load("isDataFiltered,enabled");
    await context.sync();
    expect([table.autoFilter.isDataFiltered, table.autoFilter.enabled]).toEqual([true, true]);
    expect(visible(3, 7)).toEqual(rows);
    filter.clear();
    table.autoFilter.load("isDataFiltered");
    await context.sync();
    expect(table.autoFilter.isDataFiltered).toBe(false);
    expect(visible(3, 7)).toEqual([3, 4, 5, 6, 7]);
  });
});

it("clearFilters shows all rows, reapplyFilters looks at the values of now", async () => {
  await onTable(async (table, sheet, context) => {
    table.columns.getItem("进度").filter.applyCustomFilter(">0.25");
    await context.sync();
    sheet.getRange("C4").values = [[0.9]];
    await context.sync();
    expect(visible(3, 7)).toEqual([3, 6, 7]);
    table.reapplyFilters();
    await context.sync();
    expect(visible(3, 7)).toEqual([3, 4, 6, 7]);
    table.clearFilters();
    await context.sync();
    expect(visible(3, 7)).toEqual([3, 4, 5, 6, 7]);
  });
});

it("a sort under a filter leaves hidden rows where they are", async () => {
  await onTable(async (table, sheet, context) => {
    table.columns.getItem("进度").filter.applyCustomFilter(">0.25");
    table.sort.apply([{ key: 1, ascending: false }]);
    const numbers = sheet.getRange("B3:B7").load("values");
    await context.sync();
    expect(numbers.values.flat()).toEqual([4, 2, 3, "", 1]);
  });
});

it("a filter is undone, and survives in the file", async () => {
  excel().host.modes.apiVersion = "1.20";
  await onTable(async (table, _sheet, context) => {
    table.columns.getItem("序号").filter.applyValuesFilter(["1", "3"]);
    await context.sync();
  });
  const { host } = excel();
  const bytes = await host.save();
  await byUser(() => host.workbook.facade.undo());
  expect(visible(3, 7)).toEqual([3, 4, 5, 6, 7]);
  await host.open(bytes, "台账.xlsx");
  await onTable(async (table, _sheet, context) => {
    table.autoFilter.load("isDataFiltered");
    await context.sync();
    expect(table.autoFilter.isDataFiltered).toBe(true);
    expect(visible(3, 7)).toEqual([3, 5]);
  });
});

it("a worksheet has a filter of its own", async () => {
  await onTable(async (_table, sheet, context) => {
    sheet.getRange("H12:I15").values = [
      ["甲", "乙"],
      [1, "a"],
      [2, "b"],
      [3, "a"],
    ];
    const { autoFilter } = sheet;
    autoFilter.apply("H12:I15", 1, { filterOn: "Values", values: ["a"] });
    autoFilter.load("enabled,isDataFiltered,criteria");
    const range = autoFilter.getRange().load("address");
    await context.sync();
    expect([autoFilter.enabled, autoFilter.isDataFiltered, range.address]).toEqual([
      true,
      true,
      "Sheet1!H12:I15",
    ]);
    expect(autoFilter.criteria[1]).toMatchObject({ filterOn: "Values", values: ["a"] });
    expect(visible(12, 15)).toEqual([12, 13, 15]);
    autoFilter.clearCriteria();
    autoFilter.load("enabled,isDataFiltered");
    await context.sync();
    expect([autoFilter.enabled, autoFilter.isDataFiltered]).toEqual([true, false]);
    expect(visible(12, 15)).toEqual([12, 13, 14, 15]);
    autoFilter.remove();
    const none = autoFilter.getRangeOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

it("filters by icons are named as missing", async () => {
  const done = onTable(async (table, _sheet, context) => {
    table.columns.getItem("进度").filter.applyIconFilter({ index: 0, set: "ThreeArrows" });
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code: "NotImplemented" });
});

it("a sheet's own filter is applied again to the values of now", async () => {
  await onTable(async (_table, sheet, context) => {
    const range = sheet.getRange("H12:H16");
    range.values = [["数"], [1], [2], [3], [4]];
    sheet.autoFilter.apply(range, 0, { filterOn: "Custom", criterion1: ">2" });
    sheet.getRange("H13").values = [[9]];
    const shown = async (): Promise<unknown> => {
      const view = range.getVisibleView().load("values");
      await context.sync();
      return view.values.flat();
    };
    expect(await shown()).toEqual(["数", 3, 4]);
    sheet.autoFilter.reapply();
    expect(await shown()).toEqual(["数", 9, 3, 4]);
  });
});

it("a column is filtered by a period of any year", async () => {
  await onTable(async (table, _sheet, context) => {
    const column = table.columns.getItem("序号").getDataBodyRange();
    column.values = [[44469], [44470], [44105], ["10月"], [""]];
    column.numberFormat = Array.from({ length: 5 }, () => ["yyyy-mm-dd"]);
    table.columns.getItem("序号").filter.applyDynamicFilter("AllDatesInPeriodOctober");
    await context.sync();
  });
  expect(visible(3, 7)).toEqual([4, 5]);
});

describe("by colours", () => {
  const dressed = (): Promise<void> =>
    onTable(async (_table, sheet, context) => {
      sheet.getRange("C4").format.fill.color = "#FF0000";
      sheet.getRange("C6").format.fill.color = "red";
      sheet.getRange("C5").format.fill.color = "#FF0001";
      sheet.getRange("D3").format.font.color = "#00B050";
      sheet.getRange("D4").format.font.color = "#00B050";
      await context.sync();
    });

  it("a table's columns leave the rows of that fill and of that font, in the file too", async () => {
    await dressed();
    await onTable(async (table, _sheet, context) => {
      table.columns.getItem("进度").filter.applyCellColorFilter("#FF0000");
      await context.sync();
    });
    expect(visible(3, 7)).toEqual([4, 6]);
    await onTable(async (table, _sheet, context) => {
      table.columns.getItem("单位").filter.applyFontColorFilter("#00B050");
      await context.sync();
    });
    expect(visible(3, 7)).toEqual([4]);
    await reopenTwice(excel());
    expect(visible(3, 7)).toEqual([4]);
    await onTable(async (table, sheet, context) => {
      const [fill, font] = ["进度", "单位"].map((name) =>
        table.columns.getItem(name).filter.load("criteria"),
      );
      await context.sync();
      expect([fill?.criteria, font?.criteria]).toEqual([
        { filterOn: "CellColor", color: "#FF0000" },
        { filterOn: "FontColor", color: "#00B050" },
      ]);
      table.columns.getItem("单位").filter.clear();
      sheet.getRange("C6").format.fill.clear();
      sheet.getRange("C7").format.fill.color = "#FF0000";
      table.reapplyFilters();
      await context.sync();
    });
    expect(visible(3, 7)).toEqual([4, 7]);
    await reopenTwice(excel());
    expect(visible(3, 7)).toEqual([4, 7]);
  });

  it.each([
    [{ filterOn: "CellColor", color: "#FF0000" }, 1, [3, 5]],
    [{ filterOn: "FontColor", color: "#00B050" }, 0, [4]],
    [{ filterOn: "FontColor", color: "#000000" }, 0, [2, 3, 5]],
  ] as const)("a sheet's own filter does so, too: %j", async (criteria, column, rows) => {
    const { host } = excel();
    host.newWorkbook();
    const onSheet = (work: (sheet: Excel.Worksheet) => unknown): Promise<void> =>
      excel().Excel.run(async (context) => {
        work(context.workbook.worksheets.getActiveWorksheet());
        await context.sync();
      });
    await onSheet((sheet) => {
      sheet.getRange("B1:C5").values = [
        ["甲", "乙"],
        [1, 1],
        [2, 1],
        [3, 1],
        [4, 1],
      ];
      sheet.getRange("C3").format.fill.color = "#FF0000";
      sheet.getRange("C5").format.fill.color = "#FF0000";
      sheet.getRange("B4").format.font.color = "#00B050";
      sheet.autoFilter.apply("B1:C5", column, criteria);
    });
    expect(visible(2, 5)).toEqual(rows);
    await reopenTwice(excel());
    expect(visible(2, 5)).toEqual(rows);
    await onSheet(async (sheet) => {
      const filter = sheet.autoFilter.load("criteria");
      await sheet.context.sync();
      expect(filter.criteria.filter((one) => one as object | null)).toEqual([criteria]);
    });
  });
});
