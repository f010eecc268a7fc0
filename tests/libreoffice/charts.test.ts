import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { openEmbeddedExcel, type EmbeddedExcel } from "embedded-excel/node";
import { keptOf } from "./chart-caches";
import { libreOffice } from "./libreoffice";
import { recalculated } from "./recalculated";
import { withCells } from "./xlsx-file";

/* What other programs find of the charts that we save. */

const files = libreOffice();
let excel: EmbeddedExcel;
let saved: Uint8Array;
beforeAll(async () => {
  excel = await openEmbeddedExcel();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "任务 表";
    sheet.getRange("A1:C5").formulas = [
      ["类别", "已完成", "加倍"],
      ["甲", 3, "=B2*2"],
      ["乙", 4, "=B3*2"],
      ["丙", 6, "=B4*2"],
      ["丁", 8, "=B5*2"],
    ];
    const columns = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C5"), "Columns");
    columns.setPosition("E2", "K14");
    columns.title.text = "各类任务";
    columns.dataLabels.showValue = true;
    const ring = sheet.charts.add("Doughnut", sheet.getRange("A1:B5"), "Columns");
    ring.setPosition("A7", "D20");
    ring.series.getItemAt(0).points.getItemAt(2).format.fill.setSolidColor("#C00000");
    sheet.charts.add("XYScatterLines", sheet.getRange("B1:C5"), "Columns");
    await context.sync();
  });
  saved = await excel.host.save();
});
afterAll(async () => {
  files.close();
  await excel.close();
});

it("openpyxl finds each chart's kind, title, place, references and the points with a look of their own", () => {
  writeFileSync(files.file("charts.xlsx"), saved);
  const dump = execFileSync(
    "/usr/bin/python3",
    [path.join(import.meta.dirname, "dump-charts.py"), files.file("charts.xlsx")],
    { encoding: "utf8" },
  );
  const on = (address: string): string => `'任务 表'!${address}`;
  const categories = on("$A$2:$A$5");
  expect(JSON.parse(dump)).toEqual({
    "任务 表": [
      {
        kind: "BarChart",
        title: "各类任务",
        row: 1,
        column: 4,
        series: [
          [on("$B$1"), categories, on("$B$2:$B$5"), []],
          [on("$C$1"), categories, on("$C$2:$C$5"), []],
        ],
      },
      {
        kind: "DoughnutChart",
        title: "",
        row: 6,
        column: 0,
        series: [[on("$B$1"), categories, on("$B$2:$B$5"), [2]]],
      },
      expect.objectContaining({ kind: "ScatterChart" }) as object,
    ],
  });
});

it("LibreOffice draws what its own calculation gives: a value changed in the file reaches the charts that it saves", async () => {
  expect(keptOf(saved, /\$C\$2:\$C\$5$/)).toContainEqual(["6", "8", "12", "16"]);
  const changed = await recalculated(withCells(saved, "任务 表", { B2: 50 }));
  expect(keptOf(changed, /\$C\$2:\$C\$5$/)).toContainEqual(["100", "8", "12", "16"]);
  expect(keptOf(changed, /\$B\$2:\$B\$5$/)).toContainEqual(["50", "4", "6", "8"]);
});

it("and what LibreOffice saved opens with the same charts", async () => {
  await excel.host.open(await recalculated(saved), "另存.xlsx");
  await excel.Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getFirst();
    charts.load("items/chartType");
    await context.sync();
    expect(charts.items.map((one) => one.chartType)).toEqual([
      "ColumnClustered",
      "Doughnut",
      "XYScatterLines",
    ]);
    const values = charts.getItemAt(0).series.getItemAt(1).getDimensionValues("Values");
    const { title } = charts.getItemAt(0);
    title.load("text");
    await context.sync();
    expect([title.text, values.value]).toEqual(["各类任务", [6, 8, 12, 16]]);
  });
});
