import { embeddedSheet } from "../embedded-sheet";
import { reopenTwice } from "../saved-twice";

const { onSheet, excel } = embeddedSheet();

it("a built-in style gives a cell its look, and is read by Excel's word", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").style = "Heading 1";
    sheet.getRange("A2").style = "Good";
    sheet.getRange("A3").style = "Percent";
    await context.sync();
  });
  await reopenTwice(excel());
  await onSheet(async (sheet, context) => {
    const cells = ["A1", "A2", "A3", "A4"].map((cell) =>
      sheet.getRange(cell).load("style,numberFormat,format/fill/color,format/font/size,format/font/bold"),
    );
    const both = sheet.getRange("A1:A2").load("style");
    await context.sync();
    expect(cells.map((cell) => cell.style)).toEqual(["Heading1", "Good", "Percent", "Normal"]);
    expect([cells[0]?.format.font.size, cells[0]?.format.font.bold]).toEqual([15, true]);
    expect(cells[1]?.format.fill.color).toBe("#C6EFCE");
    expect(cells[2]?.numberFormat).toEqual([["0%"]]);
    expect(both.style).toBeNull();
  });
});

it("a style takes away what the cell had of its own, but for what the style does not include", async () => {
  await onSheet(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.format.fill.color = "red";
    cell.numberFormat = [["0.00"]];
    cell.style = "Bad";
    cell.load("numberFormat,format/fill/color");
    await context.sync();
    expect(cell.numberFormat).toEqual([["0.00"]]);
    expect(cell.format.fill.color).toBe("#FFC7CE");
    cell.style = "Normal";
    cell.load("numberFormat,format/fill/color,style");
    await context.sync();
    expect([cell.style, cell.format.fill.color, cell.numberFormat]).toEqual([
      "Normal",
      "#FFFFFF",
      [["General"]],
    ]);
  });
});

it("a new style is made, given to cells, changed with them, and stays in the file", async () => {
  await onSheet(async (sheet, context) => {
    const { styles } = context.workbook;
    styles.add("重点");
    const style = styles.getItem("重点");
    style.font.color = "#FF0000";
    style.textOrientation = 38;
    style.includeProtection = false;
    style.borders.getItem("EdgeBottom").style = "Double";
    sheet.getRange("A1:B1").style = "重点";
    sheet.getRange("B1").format.font.color = "#0000FF";
    await context.sync();
    style.font.bold = true;
    style.font.color = "#00FF00";
    await context.sync();
  });
  await reopenTwice(excel());
  await onSheet(async (sheet, context) => {
    const style = context.workbook.styles
      .getItem("重点")
      .load("builtIn,name,textOrientation,includeProtection,includeFont,font/color,font/bold");
    const cells = ["A1", "B1"].map((cell) => sheet.getRange(cell).load("style"));
    const fonts = ["A1", "B1"].map((cell) => sheet.getRange(cell).format.font.load("color,bold"));
    const border = sheet.getRange("A1").format.borders.getItem("EdgeBottom").load("style");
    const isFile = context.workbook.styles.getItemOrNullObject("没有").load("isNullObject");
    await context.sync();
    expect(style.toJSON()).toMatchObject({
      builtIn: false,
      name: "重点",
      textOrientation: 38,
      includeProtection: false,
      includeFont: true,
      font: { color: "#00FF00", bold: true },
    });
    expect(cells.map((cell) => cell.style)).toEqual(["重点", "重点"]);
    // What a cell has of its own stays when its style changes.
    expect(fonts.map((font) => [font.color, font.bold])).toEqual([
      ["#00FF00", true],
      ["#0000FF", true],
    ]);
    expect(border.style).toBe("Double");
    expect(isFile.isNullObject).toBe(true);
  });
});

it("a style of an opened file is changed and deleted there", async () => {
  await onSheet(async (sheet, context) => {
    context.workbook.styles.add("甲");
    context.workbook.styles.add("乙");
    context.workbook.styles.getItem("甲").fill.color = "#FF0000";
    sheet.getRange("A1").style = "甲";
    sheet.getRange("A2").style = "乙";
    await context.sync();
  });
  await reopenTwice(excel());
  await onSheet(async (_sheet, context) => {
    context.workbook.styles.getItem("甲").fill.color = "#0000FF";
    context.workbook.styles.getItem("乙").delete();
    await context.sync();
  });
  await reopenTwice(excel());
  await onSheet(async (sheet, context) => {
    const styles = context.workbook.styles.load("items/name,items/builtIn");
    const fill = context.workbook.styles.getItem("甲").fill.load("color");
    const cells = ["A1", "A2"].map((cell) => sheet.getRange(cell).load("style,format/fill/color"));
    await context.sync();
    expect(styles.items.filter((style) => !style.builtIn).map((style) => style.name)).toEqual(["甲"]);
    expect(fill.color).toBe("#0000FF");
    expect(cells.map((cell) => [cell.style, cell.format.fill.color])).toEqual([
      ["甲", "#0000FF"],
      ["Normal", "#FFFFFF"],
    ]);
  });
});

it.each([
  [
    "a name that is taken",
    "ItemAlreadyExists",
    (styles: Excel.StyleCollection) => {
      styles.add("good");
    },
  ],
  [
    "to delete a built-in one",
    "InvalidOperation",
    (styles: Excel.StyleCollection) => {
      styles.getItem("Good").delete();
    },
  ],
  [
    "one that is not there",
    "ItemNotFound",
    (styles: Excel.StyleCollection) => {
      styles.getItem("没有").load("name");
    },
  ],
])("of styles it refuses %s", async (_what, code, ask) => {
  const done = onSheet(async (_sheet, context) => {
    ask(context.workbook.styles);
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code });
});
