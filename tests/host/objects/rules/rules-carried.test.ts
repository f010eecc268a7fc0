import { embeddedSheet } from "../embedded-sheet";

const { excel, onSheet } = embeddedSheet();

/** A2:B4 is coloured and checked by column A of its row; C1:C9 is checked and coloured otherwise. */
async function addRules(): Promise<void> {
  await onSheet(async (sheet, context) => {
    context.workbook.worksheets.add("另");
    sheet.getRange("A2:B4").values = [
      [1, 2],
      ["", 4],
      [5, 6],
    ];
    const format = sheet.getRange("A2:B4").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=$A2>1";
    format.stopIfTrue = true;
    sheet.getRange("A2:B4").conditionalFormats.add("DataBar");
    sheet.getRange("A2:B4").dataValidation.rule = { custom: { formula: "=$A2>0" } };
    sheet.getRange("C1:C9").conditionalFormats.add("Custom").custom.rule.formula = "=C1=9";
    sheet.getRange("C1:C9").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
    await context.sync();
  });
}

/** The conditional formats of a sheet, the first one first, and what may be typed into a cell of it. */
async function shown(
  sheetName: string,
  cell: string,
): Promise<{ readonly formats: readonly string[]; readonly typing: unknown }> {
  return onSheet(async (_sheet, context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const formats = sheet.getRange("A1:Z40").conditionalFormats.load("items/type,items/stopIfTrue");
    const { dataValidation } = sheet.getRange(cell);
    dataValidation.load("rule,type");
    await context.sync();
    const ranges = formats.items.map((one) => one.getRanges().load("address"));
    for (const one of formats.items) if (one.type === "Custom") one.custom.rule.load("formula");
    await context.sync();
    return {
      formats: formats.items.map((one, index) =>
        [
          ranges[index]?.address.replaceAll(`${sheetName}!`, ""),
          one.type === "Custom" ? one.custom.rule.formula : one.type,
          ...(one.stopIfTrue ? ["stops"] : []),
        ].join(" "),
      ),
      typing: dataValidation.rule.custom?.formula ?? dataValidation.type,
    };
  });
}

const act = (step: (sheet: Excel.Worksheet, other: Excel.Worksheet) => unknown): Promise<void> =>
  onSheet(async (sheet, context) => {
    step(sheet, context.workbook.worksheets.getItem("另"));
    await context.sync();
  });

const OWN = ["A2:B4 DataBar", "A2:B4 =$A2>1 stops"];
const OTHER = "C1:C9 =C1=9";

it("copied cells bring their rules along, and those of the place go", async () => {
  await addRules();
  await act((sheet) => {
    sheet.getRange("C3").copyFrom("A2:B4");
  });
  expect(await shown("Sheet1", "D5")).toEqual({
    formats: ["C3:D5 DataBar", "C3:D5 =$A3>1 stops", "C1:C2,C6:C9 =C1=9", ...OWN],
    typing: "=$A5>0",
  });
});

it("a part of a rule is copied as often as it fits, to another sheet too, and is in the saved file", async () => {
  await addRules();
  await act((sheet, other) => {
    other.getRange("B1:C4").copyFrom(sheet.getRange("A3:B4"));
  });
  const expected = { formats: ["B1:C4 DataBar", "B1:C4 =$A1>1 stops"], typing: "=$A4>0" };
  expect(await shown("另", "C4")).toEqual(expected);
  expect((await shown("Sheet1", "A2")).formats).toEqual([OTHER, ...OWN]);
  const { host } = excel();
  await host.open(await host.save(), "台账.xlsx");
  expect(await shown("另", "C4")).toEqual(expected);
});

it.each<[copyType: "Values" | "Formulas" | "Formats", formats: readonly string[], typing: string]>([
  ["Values", [OTHER, ...OWN], "WholeNumber"],
  ["Formulas", [OTHER, ...OWN], "WholeNumber"],
  ["Formats", ["C2:D4 DataBar", "C2:D4 =$A2>1 stops", "C1,C5:C9 =C1=9", ...OWN], "WholeNumber"],
])("of %s alone only what belongs to them is copied", async (copyType, formats, typing) => {
  await addRules();
  await act((sheet) => {
    sheet.getRange("C2").copyFrom("A2:B4", copyType);
  });
  const now = await shown("Sheet1", "C3");
  expect(now.formats).toEqual(formats);
  await onSheet(async (sheet, context) => {
    const { dataValidation } = sheet.getRange("C3");
    dataValidation.load("type");
    await context.sync();
    expect(dataValidation.type).toBe(typing);
  });
});

it("where blanks are skipped the place keeps its rules", async () => {
  await addRules();
  await act((sheet) => {
    sheet.getRange("C2").copyFrom("A2:A4", "All", true);
  });
  expect((await shown("Sheet1", "C2")).formats).toEqual([
    "C2,C4 DataBar",
    "C2,C4 =$A2>1 stops",
    "C1,C3,C5:C9 =C1=9",
    ...OWN,
  ]);
});

it("rules are not transposed, and that is said before anything is written", async () => {
  await addRules();
  await expect(
    act((sheet) => {
      sheet.getRange("E1").copyFrom("A2:B4", "All", false, true);
    }),
  ).rejects.toMatchObject({
    code: "NotImplemented",
  });
  await onSheet(async (sheet, context) => {
    const cells = sheet.getRange("E1:G2").load("values");
    await context.sync();
    expect(cells.values.flat().join("")).toBe("");
  });
});

it.each([
  ["its sheet", "Sheet1"],
  ["another sheet", "另"],
])("cells moved on %s take their rules away with them", async (_where, sheetName) => {
  await addRules();
  await act((sheet, other) => {
    sheet.getRange("A2:B3").moveTo(sheetName === "另" ? other.getRange("C3") : "C3");
  });
  const rules = await onSheet(async (sheet, context) => {
    const there = context.workbook.worksheets.getItem(sheetName);
    const ranges = [sheet.getRange("A2:B3"), sheet.getRange("A4:B4"), there.getRange("C3:D4")].map(
      ({ conditionalFormats, dataValidation }) =>
        [conditionalFormats.load("items/type"), dataValidation.load("type")] as const,
    );
    await context.sync();
    return ranges.map(([{ items }, { type }]) => [items.map((one) => one.type).sort(), type]);
  });
  const own = [["Custom", "DataBar"], "Custom"];
  expect(rules).toEqual([[[], "None"], own, own]);
});
