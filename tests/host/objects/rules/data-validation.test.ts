import { calculatedFile } from "embedded-excel/testing";
import { embeddedSheet } from "../embedded-sheet";

const { excel, onSheet } = embeddedSheet();

function savedRules(): Promise<{ ranges: unknown[]; type: string; formula1?: string }[]> {
  return calculatedFile(excel().host.workbook).then(({ snapshot }) => {
    const data = snapshot.resources?.find((one) => one.name === "SHEET_DATA_VALIDATION_PLUGIN")?.data ?? "{}";
    return Object.values(JSON.parse(data) as Record<string, never[]>).flat();
  });
}

it("rule, alert, prompt and blanks set in one batch make one rule of the whole range", async () => {
  await onSheet(async (sheet, context) => {
    const validation = sheet.getRange("B2:C9").dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: "未启动, 推进中,已完成" } };
    validation.errorAlert = { message: "请从列表中选择", title: "完成状态", style: "Stop", showAlert: true };
    validation.prompt = { message: "选一个", title: "提示", showPrompt: true };
    validation.ignoreBlanks = false;
    await context.sync();
    validation.load();
    await context.sync();
    expect(validation.toJSON()).toEqual({
      type: "List",
      rule: { list: { inCellDropDown: true, source: "未启动,推进中,已完成" } },
      errorAlert: { message: "请从列表中选择", title: "完成状态", style: "Stop", showAlert: true },
      prompt: { message: "选一个", title: "提示", showPrompt: true },
      ignoreBlanks: false,
      valid: false,
    });
  });
  const rules = await savedRules();
  expect(rules).toHaveLength(1);
  expect(rules[0]?.ranges).toHaveLength(1);
});

it("a part of a range that gets another rule leaves the rest its own", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A9").dataValidation.rule = { custom: { formula: "=A1>B1" } };
    sheet.getRange("A1:A3").dataValidation.rule = { wholeNumber: { formula1: 5, operator: "LessThan" } };
    const first = sheet.getRange("A1:A3").dataValidation.load("rule,type");
    const rest = sheet.getRange("A4:A9").dataValidation.load("rule,type");
    const all = sheet.getRange("A1:A9").dataValidation.load("rule,type");
    const beyond = sheet.getRange("A1:B3").dataValidation.load("type");
    const none = sheet.getRange("D1").dataValidation.load("rule,type");
    await context.sync();
    expect([first.type, first.rule]).toEqual([
      "WholeNumber",
      { wholeNumber: { formula1: "=5", operator: "LessThan" } },
    ]);
    expect([rest.type, rest.rule]).toEqual(["Custom", { custom: { formula: "=A4>B4" } }]);
    expect([all.type, all.rule]).toEqual(["Inconsistent", null]);
    expect(beyond.type).toBe("Inconsistent");
    expect([none.type, none.rule]).toEqual(["None", {}]);
  });
});

it("rules of one kind with different criteria are mixed", async () => {
  const type = await onSheet(async (sheet, context) => {
    sheet.getRange("A1").dataValidation.rule = { decimal: { formula1: 5, operator: "LessThan" } };
    sheet.getRange("A2").dataValidation.rule = { decimal: { formula1: 6, operator: "LessThan" } };
    const validation = sheet.getRange("A1:A2").dataValidation.load("type");
    await context.sync();
    return validation.type;
  });
  expect(type).toBe("MixedCriteria");
});

it("a setting changed on a part of a rule's range splits the rule", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A9").dataValidation.rule = { custom: { formula: "=A1>B1" } };
    sheet.getRange("A4:A5").dataValidation.ignoreBlanks = false;
    const part = sheet.getRange("A4:A5").dataValidation.load("ignoreBlanks,rule");
    const rest = sheet.getRange("A6:A9").dataValidation.load("ignoreBlanks,rule");
    await context.sync();
    expect([part.ignoreBlanks, part.rule.custom?.formula]).toEqual([false, "=A4>B4"]);
    expect([rest.ignoreBlanks, rest.rule.custom?.formula]).toEqual([true, "=A6>B6"]);
  });
});

it("clear takes the rule from the range alone", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A9").dataValidation.rule = { textLength: { formula1: 5, operator: "LessThan" } };
    sheet.getRange("A1:A4").dataValidation.clear();
    const cleared = sheet.getRange("A1:A4").dataValidation.load("type");
    const rest = sheet.getRange("A5:A9").dataValidation.load("type");
    await context.sync();
    expect([cleared.type, rest.type]).toEqual(["None", "TextLength"]);
  });
});

it("dates and fractions are read as formulas", async () => {
  await onSheet(async (sheet, context) => {
    const dates = sheet.getRange("A1:A9").dataValidation;
    dates.rule = { date: { formula1: "2026-01-01", formula2: "=$D$1", operator: "Between" } };
    const rates = sheet.getRange("B1:B9").dataValidation;
    rates.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
    dates.load("rule,type");
    rates.load("rule");
    await context.sync();
    expect([dates.type, dates.rule.date]).toEqual([
      "Date",
      { formula1: "=46023", formula2: "=$D$1", operator: "Between" },
    ]);
    expect(rates.rule.decimal).toEqual({ formula1: "=0", formula2: "=1", operator: "Between" });
  });
});

it("invalid cells are those that their rule refuses, formulas and named cells included", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A6").values = [[1], [7], [9], [""], [2], [8]];
    sheet.getRange("D1").values = [[5]];
    context.workbook.names.add("上限", sheet.getRange("D1"));
    sheet.getRange("A1:A6").dataValidation.rule = { custom: { formula: "=A1<=上限" } };
    const invalid = sheet.getRange("A1:A6").dataValidation.getInvalidCells().load("address");
    const some = sheet.getRange("A1:A6").dataValidation.load("valid");
    const all = sheet.getRange("A2:A3").dataValidation.load("valid");
    const none = sheet.getRange("A4:A5").dataValidation.getInvalidCellsOrNullObject();
    await context.sync();
    expect(invalid.address).toBe("Sheet1!A2:A3,Sheet1!A6");
    expect([some.valid, all.valid, none.isNullObject]).toEqual([null, false, true]);
    sheet.getRange("D1").values = [[8]];
    const later = sheet.getRange("A1:A6").dataValidation.getInvalidCells().load("address");
    await context.sync();
    expect(later.address).toBe("Sheet1!A3");
  });
});

it("a list may stand in cells", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("D1:D2").values = [["甲"], ["乙"]];
    sheet.getRange("A1:A2").values = [["甲"], ["丙"]];
    const validation = sheet.getRange("A1:A2").dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: "=$D$1:$D$2" } };
    const invalid = validation.getInvalidCells().load("address");
    validation.load("rule");
    await context.sync();
    expect(validation.rule.list?.source).toBe("=$D$1:$D$2");
    expect(invalid.address).toBe("Sheet1!A2");
  });
});

it("a list's source may be given as a Range", async () => {
  await onSheet(async (sheet, context) => {
    const validation = sheet.getRange("A1:A2").dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: sheet.getRange("D1:D2") } };
    validation.load("rule");
    await context.sync();
    expect(validation.rule.list?.source).toBe("=$D$1:$D$2");
  });
});

it.each<[string, Excel.DataValidationRule]>([
  ["a structured reference", { custom: { formula: "=任务表[@列]>1" } }],
  ["two kinds at once", { custom: { formula: "=A1" }, list: { inCellDropDown: true, source: "a" } }],
  ["no kind", {}],
  ["a list of more than 255 characters", { list: { inCellDropDown: true, source: "任务".repeat(128) } }],
  ["a formula of more than 255 characters", { custom: { formula: `=A1="${"x".repeat(255)}"` } }],
  ["a word for a number", { decimal: { formula1: "abc", operator: "LessThan" } }],
])("a rule with %s is refused", async (_what, rule) => {
  const done = onSheet(async (sheet, context) => {
    sheet.getRange("A1").dataValidation.rule = rule;
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("what shows no alert refuses nothing", async () => {
  await onSheet(async (sheet, context) => {
    const validation = sheet.getRange("A1").dataValidation;
    validation.rule = { decimal: { formula1: 5, operator: "LessThan" } };
    validation.errorAlert = { message: "", title: "", style: "Stop", showAlert: false };
    validation.load("errorAlert");
    await context.sync();
    expect(validation.errorAlert.showAlert).toBe(false);
  });
  const [rule] = (await savedRules()) as { errorStyle?: number }[];
  expect(rule?.errorStyle).not.toBe(1);
});
