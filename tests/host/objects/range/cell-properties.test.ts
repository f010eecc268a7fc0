import { embeddedSheet } from "../embedded-sheet";

const { onSheet } = embeddedSheet();

it("properties are set cell by cell, and read of those that were asked for", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.setCellProperties([
      [{ format: { fill: { color: "#FF0000" }, font: { bold: true } } }, {}],
      [{ style: "Good" }, { format: { borders: { bottom: { style: "Continuous" } } } }],
    ]);
    const read = range.getCellProperties({
      address: true,
      style: true,
      format: { fill: { color: true }, font: { bold: true }, borders: { style: true } },
    });
    await context.sync();
    const cells = read.value.flat().map((cell) => [cell.address, cell.style, cell.format?.fill?.color]);
    expect(cells).toEqual([
      ["Sheet1!A1", "Normal", "#FF0000"],
      ["Sheet1!B1", "Normal", "#FFFFFF"],
      ["Sheet1!A2", "Good", "#C6EFCE"],
      ["Sheet1!B2", "Normal", "#FFFFFF"],
    ]);
    expect(read.value[0]?.[0]?.format).toMatchObject({
      fill: { color: "#FF0000" },
      font: { bold: true },
      borders: { bottom: { style: "None" }, left: { style: "None" } },
    });
    expect(read.value[1]?.[1]?.format?.borders?.bottom?.style).toBe("Continuous");
  });
});

it("rows and columns have properties of their own", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
    range.setColumnProperties([{ format: { columnWidth: 90 } }, { columnHidden: true }]);
    const rows = range.getRowProperties({ rowIndex: true, rowHidden: true, format: { rowHeight: true } });
    const columns = range.getColumnProperties({
      columnIndex: true,
      columnHidden: true,
      format: { columnWidth: true },
    });
    await context.sync();
    expect(rows.value.map((row) => [row.rowIndex, row.rowHidden])).toEqual([
      [0, false],
      [1, true],
    ]);
    expect(rows.value[0]?.format?.rowHeight).toBe(30);
    expect(columns.value.map((column) => [column.columnIndex, column.columnHidden])).toEqual([
      [0, false],
      [1, true],
    ]);
    expect(columns.value[0]?.format?.columnWidth).toBe(90);
  });
});

it("an array of another shape than the range is refused", async () => {
  const done = onSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").setCellProperties([[{}, {}]]);
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("what cells have not among their properties is refused by name", async () => {
  const done = onSheet(async (sheet, context) => {
    sheet.getRange("A1").setCellProperties([[{ format: { borders: { top: { tintAndShade: 0.5 } } } }]]);
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code: "NotImplemented" });
});
