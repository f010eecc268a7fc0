import { embeddedSheet } from "../embedded-sheet";
import { reopenTwice } from "../saved-twice";

const { onSheet, excel } = embeddedSheet();

const FORMAT = {
  horizontalAlignment: "Distributed",
  verticalAlignment: "Distributed",
  textOrientation: -45,
  indentLevel: 2,
  shrinkToFit: true,
  autoIndent: true,
  readingOrder: "RightToLeft",
} as const;

it("alignment, direction and indent of a cell stay in the file", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("B2").format.set(FORMAT);
    sheet.getRange("B3").format.textOrientation = 180;
    sheet.getRange("B4").format.horizontalAlignment = "CenterAcrossSelection";
    await context.sync();
  });
  await reopenTwice(excel());
  await onSheet(async (sheet, context) => {
    const format = sheet.getRange("B2").format.load(Object.keys(FORMAT));
    const upright = sheet.getRange("B3").format.load("textOrientation");
    const across = sheet.getRange("B4").format.load("horizontalAlignment");
    const plain = sheet.getRange("C9").format.load(Object.keys(FORMAT));
    const both = sheet.getRange("B2:B3").format.load("textOrientation");
    await context.sync();
    expect(format.toJSON()).toMatchObject(FORMAT);
    expect([upright.textOrientation, across.horizontalAlignment]).toEqual([180, "CenterAcrossSelection"]);
    expect(plain.toJSON()).toMatchObject({
      horizontalAlignment: "General",
      textOrientation: 0,
      indentLevel: 0,
      shrinkToFit: false,
      autoIndent: false,
      readingOrder: "Context",
    });
    expect(both.textOrientation).toBeNull();
  });
});

it("a text's orientation is an angle up to 90 degrees, or 180", async () => {
  const done = onSheet(async (sheet, context) => {
    sheet.getRange("B2").format.textOrientation = 120;
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("a pattern stands before a fill's colour, and goes with it", async () => {
  await onSheet(async (sheet, context) => {
    const { fill } = sheet.getRange("A1").format;
    fill.color = "#FFFF00";
    fill.pattern = "Gray25";
    fill.patternColor = "#FF0000";
    sheet.getRange("A2").format.fill.color = "#00FF00";
    await context.sync();
  });
  await reopenTwice(excel());
  await onSheet(async (sheet, context) => {
    const names = ["color", "pattern", "patternColor"];
    const fills = ["A1", "A2", "A3"].map((cell) => sheet.getRange(cell).format.fill.load(names));
    await context.sync();
    expect(fills.map(({ color, pattern }) => [color, pattern])).toEqual([
      ["#FFFF00", "Gray25"],
      ["#00FF00", "Solid"],
      ["#FFFFFF", "None"],
    ]);
    expect(fills[0]?.patternColor).toBe("#FF0000");
    fills[0]?.clear();
    const cleared = sheet.getRange("A1").format.fill.load(names);
    await context.sync();
    expect([cleared.color, cleared.pattern]).toEqual(["#FFFFFF", "None"]);
  });
});

it("scripts and a double underline of a font stay in the file", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").format.font.superscript = true;
    sheet.getRange("A2").format.font.subscript = true;
    sheet.getRange("A3").format.font.underline = "Double";
    await context.sync();
  });
  await reopenTwice(excel());
  await onSheet(async (sheet, context) => {
    const fonts = ["A1", "A2", "A3"].map((cell) =>
      sheet.getRange(cell).format.font.load("superscript,subscript,underline"),
    );
    await context.sync();
    expect(fonts.map((font) => [font.superscript, font.subscript, font.underline])).toEqual([
      [true, false, "None"],
      [false, true, "None"],
      [false, false, "Double"],
    ]);
  });
});

it("a line keeps its style when its weight changes, and the other way round", async () => {
  await onSheet(async (sheet, context) => {
    const bottom = sheet.getRange("A1").format.borders.getItem("EdgeBottom");
    bottom.style = "Dash";
    bottom.weight = "Medium";
    const diagonal = sheet.getRange("A2").format.borders.getItem("DiagonalDown");
    diagonal.style = "Continuous";
    diagonal.color = "#FF0000";
    await context.sync();
  });
  await reopenTwice(excel());
  await onSheet(async (sheet, context) => {
    const bottom = sheet.getRange("A1").format.borders.getItem("EdgeBottom").load();
    const diagonal = sheet.getRange("A2").format.borders.getItem("DiagonalDown").load();
    await context.sync();
    expect([bottom.style, bottom.weight]).toEqual(["Dash", "Medium"]);
    expect([diagonal.style, diagonal.color]).toEqual(["Continuous", "#FF0000"]);
  });
});

it("an indent is adjusted by so many levels, and never below none", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").format.indentLevel = 3;
    sheet.getRange("A1:A2").format.adjustIndent(2);
    sheet.getRange("A2").format.adjustIndent(-9);
    const levels = ["A1", "A2"].map((cell) => sheet.getRange(cell).format.load("indentLevel"));
    await context.sync();
    expect(levels.map((format) => format.indentLevel)).toEqual([5, 0]);
  });
});

it("rows and columns go back to the sheet's standard size", async () => {
  await onSheet(async (sheet, context) => {
    const { format } = sheet.getRange("B2");
    format.set({ rowHeight: 60, columnWidth: 200 });
    format.load("useStandardHeight,useStandardWidth");
    await context.sync();
    expect([format.useStandardHeight, format.useStandardWidth]).toEqual([false, false]);
    format.set({ useStandardHeight: true, useStandardWidth: true });
    format.load("useStandardHeight,useStandardWidth,rowHeight,columnWidth");
    sheet.load("standardHeight,standardWidth");
    await context.sync();
    expect([format.useStandardHeight, format.useStandardWidth]).toEqual([true, true]);
    expect(format.rowHeight).toBe(sheet.standardHeight);
  });
});

it("what an edge of several rows or columns was drawn with stays when its colour is set after it", async () => {
  await onSheet(async (sheet, context) => {
    for (const side of ["EdgeBottom", "EdgeRight"] as const) {
      const edge = sheet.getRange("A1:B2").format.borders.getItem(side);
      edge.style = "Double";
      edge.color = "#FF0000";
    }
    const corner = sheet.getRange("B2").format.borders;
    const edges = [corner.getItem("EdgeBottom").load(), corner.getItem("EdgeRight").load()];
    await context.sync();
    for (const { style, color } of edges) expect([style, color]).toEqual(["Double", "#FF0000"]);
  });
});

it("tints lighten and darken the colour that was set, until another is set, in the file too", async () => {
  await onSheet(async (sheet, context) => {
    const { fill, font } = sheet.getRange("A1:A2").format;
    fill.color = "#4472C4";
    font.color = "#C00000";
    fill.tintAndShade = -0.5;
    fill.tintAndShade = 0.5;
    font.tintAndShade = -0.5;
    sheet.getRange("A3").format.fill.tintAndShade = -0.25;
    await context.sync();
  });
  const seen = (): Promise<unknown[]> =>
    onSheet(async (sheet, context) => {
      const fill = sheet.getRange("A1").format.fill.load("color,tintAndShade");
      const font = sheet.getRange("A2").format.font.load("color,tintAndShade");
      const none = sheet.getRange("A3").format.fill.load("color,tintAndShade");
      const both = sheet.getRange("A1:A3").format.fill.load("tintAndShade");
      const plain = sheet.getRange("C9").format.font.load("tintAndShade");
      await context.sync();
      const shown = [fill, font, none].map(({ color, tintAndShade }) => [color, tintAndShade]);
      return [...shown, both.tintAndShade, plain.tintAndShade];
    });
  const tinted = [["#A2B9E2", 0.5], ["#600000", -0.5], ["#BFBFBF", -0.25], null, 0];
  expect(await seen()).toEqual(tinted);
  await reopenTwice(excel());
  expect(await seen()).toEqual(tinted);
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").format.fill.tintAndShade = 0;
    sheet.getRange("A2").format.font.color = "#00FF00";
    sheet.getRange("A3").format.fill.color = "#0000FF";
    await context.sync();
  });
  await reopenTwice(excel());
  expect(await seen()).toEqual([["#4472C4", 0], ["#00FF00", 0], ["#0000FF", 0], null, 0]);
});

it("a named style has tints, too; a tint beyond white or black is refused", async () => {
  await onSheet(async (sheet, context) => {
    context.workbook.styles.add("淡");
    const style = context.workbook.styles.getItem("淡");
    style.fill.color = "#4472C4";
    style.fill.tintAndShade = 0.5;
    sheet.getRange("A1").style = "淡";
    const fill = sheet.getRange("A1").format.fill.load("color,tintAndShade");
    style.fill.load("tintAndShade");
    await context.sync();
    expect([style.fill.tintAndShade, fill.tintAndShade, fill.color]).toEqual([0.5, 0.5, "#A2B9E2"]);
    fill.tintAndShade = 1.5;
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

it("a line between two cells is read from both, and taken away from either", async () => {
  await onSheet(async (sheet, context) => {
    const edge = (address: string, side: "EdgeLeft" | "EdgeRight" | "EdgeTop" | "EdgeBottom") =>
      sheet.getRange(address).format.borders.getItem(side);
    edge("A1", "EdgeRight").style = "Double";
    edge("C3", "EdgeTop").style = "Dash";
    const there = [edge("B1", "EdgeLeft"), edge("C2", "EdgeBottom"), edge("B2", "EdgeLeft")].map((one) =>
      one.load("style"),
    );
    await context.sync();
    expect(there.map(({ style }) => style)).toEqual(["Double", "Dash", "None"]);
    edge("B1", "EdgeLeft").style = "None";
    sheet.getRange("C1:C3").format.borders.getItem("InsideHorizontal").style = "None";
    const gone = [edge("A1", "EdgeRight"), edge("B1", "EdgeLeft"), edge("C3", "EdgeTop")].map((one) =>
      one.load("style"),
    );
    await context.sync();
    expect(gone.map(({ style }) => style)).toEqual(["None", "None", "None"]);
  });
});
