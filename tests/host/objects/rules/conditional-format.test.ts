import { calculatedFile, shownFill } from "embedded-excel/testing";
import { embeddedSheet } from "../embedded-sheet";

const { excel, onSheet } = embeddedSheet();

function fillAt(row: number, column: number): Promise<string | null> {
  return shownFill(
    excel().host.workbook,
    excel().host.workbook.facade.getActiveSheet().getSheetId(),
    row,
    column,
  );
}
async function colour(
  sheet: Excel.Worksheet,
  address: string,
  formula: string,
  color: string,
): Promise<void> {
  const format = sheet.getRange(address).conditionalFormats.add("Custom");
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = color;
  await sheet.context.sync();
}

it("a custom rule colours the cells that its formula picks, counted from the range's first cell", async () => {
  await onSheet(async (sheet) => {
    sheet.getRange("B2:B4").values = [[1], [5], [9]];
    await colour(sheet, "B2:B4", "=$B2>4", "red");
  });
  expect(await fillAt(1, 1)).toBeNull();
  expect(await fillAt(2, 1)).toBe("#FF0000");
  expect(await fillAt(3, 1)).toBe("#FF0000");
});

it("colours follow when a cell changes", async () => {
  await onSheet(async (sheet) => {
    sheet.getRange("A1:A2").values = [[1], [5]];
    await colour(sheet, "A1:A2", "=$A1>4", "#ffc7ce");
  });
  expect(await fillAt(0, 0)).toBeNull();
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [[7]];
    await context.sync();
  });
  expect(await fillAt(0, 0)).toBe("#FFC7CE");
});

it("a rule may name a cell, and follows when that cell changes", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A2").values = [[1], [5]];
    sheet.getRange("D1").values = [[3]];
    context.workbook.names.add("阈值", sheet.getRange("D1"));
    await colour(sheet, "A1:A2", "=$A1>阈值", "orange");
  });
  expect(await fillAt(1, 0)).toBe("#FFA500");
  await onSheet(async (sheet, context) => {
    sheet.getRange("D1").values = [[8]];
    await context.sync();
  });
  expect(await fillAt(1, 0)).toBeNull();
});

it("the rule added last comes first, and priority puts it elsewhere", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [[1]];
    await colour(sheet, "A1:A9", "=$A1=1", "red");
    await colour(sheet, "A1:A9", "=$A1<2", "blue");
    const formats = sheet.getRange("A1:A9").conditionalFormats.load("items/priority,items/type");
    await context.sync();
    const rules = formats.items.map((item) => item.custom.rule.load("formula"));
    await context.sync();
    expect(rules.map((rule) => rule.formula)).toEqual(["=$A1<2", "=$A1=1"]);
    expect(formats.items.map((item) => item.priority)).toEqual([0, 1]);
    expect(formats.items.map((item) => item.type)).toEqual(["Custom", "Custom"]);
  });
  expect(await fillAt(0, 0)).toBe("#0000FF");
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").conditionalFormats.getItemAt(0).priority = 1;
    await context.sync();
  });
  expect(await fillAt(0, 0)).toBe("#FF0000");
});

it("stopIfTrue keeps later rules from adding to the look", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [[1]];
    await colour(sheet, "A1", "=$A1=1", "red");
    const first = sheet.getRange("A1").conditionalFormats.add("Custom");
    first.custom.rule.formula = "=$A1=1";
    first.custom.format.font.bold = true;
    await context.sync();
  });
  expect(await fillAt(0, 0)).toBe("#FF0000");
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").conditionalFormats.getItemAt(0).stopIfTrue = true;
    await context.sync();
  });
  expect(await fillAt(0, 0)).toBeNull();
});

it("clearing a range leaves what rules do beyond it, counted as before", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A4").values = [[1], [5], [5], [1]];
    await colour(sheet, "A1:A4", "=$A1>4", "red");
    sheet.getRange("A1:A2").conditionalFormats.clearAll();
    await context.sync();
    const format = sheet.getRange("A1:A4").conditionalFormats.getItemAt(0);
    const range = format.getRange().load("address");
    const rule = format.custom.rule.load("formula");
    await context.sync();
    expect([range.address, rule.formula]).toEqual(["Sheet1!A3:A4", "=$A3>4"]);
  });
  expect(await fillAt(1, 0)).toBeNull();
  expect(await fillAt(2, 0)).toBe("#FF0000");
  expect(await fillAt(3, 0)).toBeNull();
});

it("clearing the whole of a rule's range deletes it", async () => {
  const count = await onSheet(async (sheet, context) => {
    await colour(sheet, "B2:C3", "=B2>4", "red");
    sheet.getRange("A1:D9").conditionalFormats.clearAll();
    const left = sheet.getRange().conditionalFormats.getCount();
    await context.sync();
    return left.value;
  });
  expect(count).toBe(0);
});

it("a rule is found by its id on ranges that it touches, and deleted", async () => {
  await onSheet(async (sheet, context) => {
    await colour(sheet, "A1:A4", "=$A1>4", "red");
    const formats = sheet.getRange("A1:A4").conditionalFormats.load("items/id");
    await context.sync();
    const id = formats.items[0]?.id ?? "";
    const elsewhere = sheet.getRange("C1").conditionalFormats.getItemOrNullObject(id);
    const here = sheet.getRange("A4").conditionalFormats.getItem(id).load("type");
    await context.sync();
    expect([elsewhere.isNullObject, here.type]).toEqual([true, "Custom"]);
    here.delete();
    const count = sheet.getRange().conditionalFormats.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

it.each(["=任务表[@列]>1", "=SUM({1,2})", "A1>1", "=SUM(A1", "="])(
  "Excel refuses the formula %s",
  async (formula) => {
    const done = onSheet((sheet) => colour(sheet, "A1:A4", formula, "red"));
    await expect(done).rejects.toMatchObject({ code: "InvalidArgument" });
  },
);

it("the parts of other types are null objects, or InvalidArgument", async () => {
  await onSheet(async (sheet, context) => {
    const format = sheet.getRange("A1").conditionalFormats.add("CellValue");
    const custom = format.customOrNullObject;
    const cellValue = format.cellValueOrNullObject;
    custom.load("isNullObject");
    await context.sync();
    expect(custom.isNullObject).toBe(true);
    expect(cellValue.isNullObject).toBe(false);
    format.custom.rule.formula = "=A1>1";
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

it.each([
  [{ formula1: "3", operator: "GreaterThan" }, [null, "#FF0000"]],
  [{ formula1: "=$D$1", operator: "LessThan" }, ["#FF0000", null]],
  [{ formula1: "1", formula2: "2", operator: "Between" }, ["#FF0000", null]],
] as const)("a rule on cell values %j", async (rule, fills) => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A2").values = [[1], [5]];
    sheet.getRange("D1").values = [[3]];
    const format = sheet.getRange("A1:A2").conditionalFormats.add("CellValue");
    format.cellValue.rule = rule;
    format.cellValue.format.fill.color = "red";
    format.load("type");
    const read = format.cellValue.load("rule");
    await context.sync();
    expect([format.type, read.rule]).toEqual(["CellValue", rule]);
  });
  expect([await fillAt(0, 0), await fillAt(1, 0)]).toEqual(fills);
});

it("rules on texts, on ranks and on presets", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:C3").values = [
      ["已完成", 1, "甲"],
      ["未完成", 2, "乙"],
      ["推进中", 3, "甲"],
    ];
    const text = sheet.getRange("A1:A3").conditionalFormats.add("ContainsText");
    text.textComparison.rule = { operator: "BeginsWith", text: "已" };
    text.textComparison.format.fill.color = "green";
    const top = sheet.getRange("B1:B3").conditionalFormats.add("TopBottom");
    top.topBottom.rule = { rank: 1, type: "TopItems" };
    top.topBottom.format.fill.color = "red";
    const twice = sheet.getRange("C1:C3").conditionalFormats.add("PresetCriteria");
    twice.preset.rule = { criterion: "DuplicateValues" };
    twice.preset.format.fill.color = "blue";
    await context.sync();
  });
  const fills = async (column: number): Promise<(string | null)[]> => [
    await fillAt(0, column),
    await fillAt(1, column),
    await fillAt(2, column),
  ];
  expect(await fills(0)).toEqual(["#008000", null, null]);
  expect(await fills(1)).toEqual([null, null, "#FF0000"]);
  expect(await fills(2)).toEqual(["#0000FF", null, "#0000FF"]);
});

it("a colour scale colours by value", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [[0], [50], [100]];
    const scale = sheet.getRange("A1:A3").conditionalFormats.add("ColorScale").colorScale;
    scale.criteria = {
      minimum: { type: "LowestValue", color: "white" },
      maximum: { type: "HighestValue", color: "#00FF00" },
    };
    scale.load("threeColorScale,criteria");
    await context.sync();
    expect(scale.threeColorScale).toBe(false);
    expect(scale.criteria.maximum).toEqual({ type: "HighestValue", formula: null, color: "#00FF00" });
  });
  expect(await fillAt(0, 0)).toBe("#FFFFFF");
  expect(await fillAt(2, 0)).toBe("#00FF00");
});

it("data bars and icon sets keep what was set", async () => {
  await onSheet(async (sheet, context) => {
    const bar = sheet.getRange("A1:A3").conditionalFormats.add("DataBar").dataBar;
    bar.positiveFormat.fillColor = "red";
    bar.lowerBoundRule = { type: "Number", formula: "0" };
    const icons = sheet.getRange("B1:B3").conditionalFormats.add("IconSet").iconSet;
    icons.style = "ThreeTrafficLights1";
    icons.reverseIconOrder = true;
    bar.load("lowerBoundRule,positiveFormat/fillColor");
    icons.load("style,reverseIconOrder,criteria");
    await context.sync();
    expect(bar.positiveFormat.fillColor).toBe("#FF0000");
    expect(bar.lowerBoundRule).toEqual({ type: "Number", formula: "0" });
    expect([icons.style, icons.reverseIconOrder]).toEqual(["ThreeTrafficLights1", true]);
    expect(icons.criteria.map((one) => one.formula)).toEqual(["0", "33", "67"]);
  });
});

it("font and borders of a rule are read as they were set", async () => {
  await onSheet(async (sheet, context) => {
    const { format } = sheet.getRange("A1").conditionalFormats.add("Custom").custom;
    format.font.color = "#9c0006";
    format.font.bold = true;
    format.font.underline = "Single";
    format.borders.bottom.style = "Dash";
    format.borders.bottom.color = "red";
    format.load("font/color,font/bold,font/underline,font/italic");
    const bottom = format.borders.bottom.load("style,color");
    const top = format.borders.getItem("EdgeTop").load("style");
    await context.sync();
    expect(format.font.toJSON()).toEqual({
      color: "#9C0006",
      bold: true,
      underline: "Single",
      italic: false,
    });
    expect([bottom.style, bottom.color, top.style]).toEqual(["Dash", "#FF0000", "None"]);
  });
});

it("rules stand in the saved workbook", async () => {
  await onSheet((sheet) => colour(sheet, "A1:A4", "=$A1>4", "red"));
  const { snapshot } = await calculatedFile(excel().host.workbook);
  const data = snapshot.resources?.find((one) => one.name === "SHEET_CONDITIONAL_FORMATTING_PLUGIN")?.data;
  expect(data).toContain("=$A1>4");
  expect(data).toContain("#FF0000");
});

it("on a protected sheet no rule is added", async () => {
  const done = onSheet(async (sheet, context) => {
    sheet.protection.protect();
    await context.sync();
    await colour(sheet, "A1", "=$A1=1", "red");
  });
  await expect(done).rejects.toMatchObject({ code: "AccessDenied" });
});

it("formulas calculated once a row colour as those calculated in each cell", async () => {
  await onSheet(async (sheet) => {
    sheet.getRange("A1:B2").values = [
      [1, 5],
      [5, 1],
    ];
    sheet.getRange("C1:D2").values = [
      [1, 5],
      [5, 1],
    ];
    await colour(sheet, "A1:B2", "=$A1>4", "red");
    await colour(sheet, "C1:D2", "=C1>4", "blue");
  });
  const row = async (index: number): Promise<(string | null)[]> => {
    const fills: (string | null)[] = [];
    for (const column of [0, 1, 2, 3]) fills.push(await fillAt(index, column));
    return fills;
  };
  expect(await row(0)).toEqual([null, null, null, "#0000FF"]);
  expect(await row(1)).toEqual(["#FF0000", "#FF0000", "#0000FF", null]);
});
