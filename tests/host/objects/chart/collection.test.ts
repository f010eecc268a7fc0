import { embeddedCharts, refusal } from "./embedded-charts";

const { excel, onSheet, reopen } = embeddedCharts();

it("a chart takes its series from columns: the first row names them, the first column has their categories", async () => {
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Auto");
    chart.load("name,chartType,plotBy");
    const { series } = chart;
    series.load("items/name");
    await context.sync();
    const [first] = series.items;
    const values = first?.getDimensionValues("Values");
    const categories = first?.getDimensionValues("Categories");
    const source = first?.getDimensionDataSourceString("Values");
    await context.sync();
    expect([chart.name, chart.chartType, chart.plotBy]).toEqual(["图表 1", "ColumnClustered", "Columns"]);
    expect(series.items.map((one) => one.name)).toEqual(["已完成", "推进中"]);
    expect([values?.value, categories?.value, source?.value]).toEqual([
      [3, 4, 6],
      ["甲", "乙", "丙"],
      "=Sheet1!$B$2:$B$4",
    ]);
  });
});

it.each<[by: "Rows" | "Auto", address: string, names: string[], values: unknown[]]>([
  ["Rows", "A1:C4", ["甲", "乙", "丙"], [3, 5]],
  // Wider than high: series lie in rows.
  ["Auto", "A1:C2", ["甲"], [3, 5]],
  ["Auto", "A2:B4", ["系列1"], [3, 4, 6]],
  ["Auto", "B2:C4", ["系列1", "系列2"], [3, 4, 6]],
])("series by %s of %s", async (by, address, names, values) => {
  await onSheet(async (sheet, context) => {
    const { series } = sheet.charts.add("Line", sheet.getRange(address), by);
    series.load("items/name");
    await context.sync();
    const got = series.items[0]?.getDimensionValues("Values");
    await context.sync();
    expect(series.items.map((one) => one.name)).toEqual(names);
    expect(got?.value).toEqual(values);
  });
});

it("an empty corner makes headers of numbers, and years beside it categories", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("E1:F3").values = [
      ["", "数"],
      [2021, 7],
      [2022, 8],
    ];
    const { series } = sheet.charts.add("Line", sheet.getRange("E1:F3"));
    series.load("items/name");
    await context.sync();
    const categories = series.items[0]?.getDimensionValues("Categories");
    await context.sync();
    expect([series.items.map((one) => one.name), categories?.value]).toEqual([["数"], [2021, 2022]]);
  });
});

it("a scatter takes its first column for X, bubbles the column behind their values for their size", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("E1:G3").values = [
      [1, 10, 100],
      [2, 20, 200],
      [3, 30, 300],
    ];
    const scatter = sheet.charts.add("XYScatter", sheet.getRange("E1:F3"), "Columns").series.getItemAt(0);
    const bubbles = sheet.charts.add("Bubble", sheet.getRange("E1:G3"), "Columns").series.getItemAt(0);
    const got = [
      scatter.getDimensionValues("XValues"),
      scatter.getDimensionValues("YValues"),
      bubbles.getDimensionValues("BubbleSizes"),
    ];
    await context.sync();
    expect(got.map(({ value }) => value)).toEqual([
      [1, 2, 3],
      [10, 20, 30],
      [100, 200, 300],
    ]);
  });
});

it("charts are counted and found by name, place and id; names may be Chinese; one that is deleted is gone", async () => {
  await onSheet(async (sheet, context) => {
    const { charts } = sheet;
    charts.add("Pie", sheet.getRange("A1:B4")).name = "状态";
    charts.add("Line", sheet.getRange("A1:B4")).name = "趋势";
    const [byName, byPlace, none] = [
      charts.getItem("状态"),
      charts.getItemAt(1),
      charts.getItemOrNullObject("没有"),
    ];
    byName.load("id,chartType");
    byPlace.load("name");
    const count = charts.getCount();
    charts.load("count,items/name");
    await context.sync();
    expect([byName.chartType, byPlace.name, none.isNullObject]).toEqual(["Pie", "趋势", true]);
    expect([count.value, charts.count, charts.items.map((one) => one.name)]).toEqual([
      2,
      2,
      ["状态", "趋势"],
    ]);
    const byId = charts.getItem(byName.id);
    byId.load("name");
    byId.worksheet.load("name");
    await context.sync();
    expect([byId.name, byId.worksheet.name]).toEqual(["状态", "Sheet1"]);
    byName.delete();
    charts.load("items/name");
    await context.sync();
    expect(charts.items.map((one) => one.name)).toEqual(["趋势"]);
  });
});

it("kinds that are not drawn are refused by name", async () => {
  const done = onSheet(async (sheet, context) => {
    sheet.charts.add("Treemap", sheet.getRange("A1:B4"));
    await context.sync();
  });
  await expect(refusal(done)).resolves.toMatchObject({
    code: "NotImplemented",
    message: expect.stringContaining("Treemap") as string,
  });
});

it("a sheet that is protected takes no chart, unless editing objects is allowed", async () => {
  const adding = (allowEditObjects: boolean): Promise<void> =>
    onSheet(async (sheet, context) => {
      sheet.protection.unprotect();
      sheet.protection.protect({ allowEditObjects });
      sheet.charts.add("Pie", sheet.getRange("A1:B4"));
      await context.sync();
    });
  await expect(refusal(adding(false))).resolves.toMatchObject({ code: "AccessDenied" });
  await adding(true);
});

it("a chart stands where its cells are, or at its points, and both say the same", async () => {
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add("Pie", sheet.getRange("A1:B4"));
    chart.setPosition("B3", "D6");
    const cells = sheet.getRange("B3:D6");
    cells.load("left,top,width,height");
    chart.load("left,top,width,height");
    await context.sync();
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([
      cells.left,
      cells.top,
      cells.width,
      cells.height,
    ]);
    chart.set({ left: 10, top: 20.5, width: 300, height: 100 });
    chart.load("left,top,width,height");
    await context.sync();
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([10, 20.5, 300, 100]);
  });
  await reopen();
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.getItemAt(0);
    chart.load("left,top,width,height");
    await context.sync();
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([10, 20.5, 300, 100]);
  });
});

it("with other data the looks of its series stay", async () => {
  await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"));
    chart.series.getItemAt(0).gapWidth = 33;
    chart.setData(sheet.getRange("A1:C3"), "Columns");
    chart.series.load("items/name,items/gapWidth");
    await context.sync();
    expect(chart.series.items.map((one) => [one.name, one.gapWidth])).toEqual([
      ["已完成", 33],
      ["推进中", 219],
    ]);
  });
});

it("handlers hear of charts that are added, activated, deactivated by a selection, and deleted", async () => {
  const heard: string[] = [];
  const hear = (
    args:
      | Excel.ChartAddedEventArgs
      | Excel.ChartDeletedEventArgs
      | Excel.ChartActivatedEventArgs
      | Excel.ChartDeactivatedEventArgs,
  ) => {
    heard.push(args.type);
    return Promise.resolve();
  };
  await onSheet(async (sheet, context) => {
    sheet.load("id");
    await context.sync();
    sheet.charts.onAdded.add(hear);
    sheet.charts.onDeleted.add(hear);
    sheet.charts.onActivated.add(hear);
    sheet.charts.onDeactivated.add(hear);
    await context.sync();
    const chart = sheet.charts.add("Pie", sheet.getRange("A1:B4"));
    chart.load("id");
    await context.sync();
    chart.activate();
    const active = context.workbook.getActiveChart();
    active.load("id");
    await context.sync();
    expect(active.id).toBe(chart.id);
    sheet.getRange("B2").select();
    const none = context.workbook.getActiveChartOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
    chart.delete();
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  await excel().host.idle();
  expect(heard).toEqual(["ChartAdded", "ChartActivated", "ChartDeactivated", "ChartDeleted"]);
});
