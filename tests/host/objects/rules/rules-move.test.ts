import { embeddedSheet } from "../embedded-sheet";

const { excel, onSheet } = embeddedSheet();

async function addRules(): Promise<void> {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:F9").values = Array.from({ length: 9 }, () => [1, 2, 3, 4, 5, 6]);
    const format = sheet.getRange("E4:E8").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=AND($C4>1,COUNTIF($C$4:$C$8,$C4)>0)";
    sheet.getRange("D4:D8").dataValidation.rule = { custom: { formula: "=$B4>0" } };
    await context.sync();
  });
}

async function rules(): Promise<[string, string, string]> {
  return onSheet(async (sheet, context) => {
    const formats = sheet.getRange("A1:Z40").conditionalFormats.load("items/id");
    await context.sync();
    const format = formats.items[0];
    if (!format || formats.items.length > 1) throw new Error(`${formats.items.length} formats`);
    format.custom.rule.load("formula");
    const range = format.getRange().load("address");
    await context.sync();
    const validations = Object.values(
      JSON.parse(
        excel()
          .host.workbook.facade.save()
          .resources?.find(({ name }) => name === "SHEET_DATA_VALIDATION_PLUGIN")?.data ?? "{}",
      ) as Record<string, { formula1: string }[]>,
    ).flat();
    return [range.address, format.custom.rule.formula, validations.map(({ formula1 }) => formula1).join()];
  });
}

const shifts: [what: string, address: string, shift: "Down" | "Right" | "Up" | "Left", ...unknown[]][] = [
  ["a column before", "A:A", "Right", "Sheet1!F4:F8", "=AND($D4>1,COUNTIF($D$4:$D$8,$D4)>0)", "=$C4>0"],
  ["a column between", "D:D", "Right", "Sheet1!F4:F8", "=AND($C4>1,COUNTIF($C$4:$C$8,$C4)>0)", "=$B4>0"],
  ["a row above", "1:1", "Down", "Sheet1!E5:E9", "=AND($C5>1,COUNTIF($C$5:$C$9,$C5)>0)", "=$B5>0"],
  ["a row amidst", "6:6", "Down", "Sheet1!E4:E9", "=AND($C4>1,COUNTIF($C$4:$C$9,$C4)>0)", "=$B4>0"],
  ["cells amidst", "B6:F7", "Down", "Sheet1!E4:E10", "=AND($C4>1,COUNTIF($C$4:$C$10,$C4)>0)", "=$B4>0"],
  ["without a column", "A:A", "Left", "Sheet1!D4:D8", "=AND($B4>1,COUNTIF($B$4:$B$8,$B4)>0)", "=$A4>0"],
  ["without its first row", "4:4", "Up", "Sheet1!E4:E7", "=AND($C4>1,COUNTIF($C$4:$C$7,$C4)>0)", "=$B4>0"],
];
it.each(shifts)("rules stay right with %s", async (_what, address, shift, ...expected) => {
  excel().host.modes.apiVersion = "1.20";
  await addRules();
  const before = await rules();
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange(address);
    if (shift === "Down" || shift === "Right") range.insert(shift);
    else range.delete(shift);
    await context.sync();
  });
  expect(await rules()).toEqual(expected);
  excel().host.workbook.facade.undo();
  expect(await rules()).toEqual(before);
});

it("rules that came with a file move too", async () => {
  await addRules();
  const { host } = excel();
  await host.open(await host.save(), "台账.xlsx");
  await onSheet(async (sheet, context) => {
    sheet.getRange("6:6").insert("Down");
    sheet.getRange("A:A").insert("Right");
    await context.sync();
  });
  expect(await rules()).toEqual(["Sheet1!F4:F9", "=AND($D4>1,COUNTIF($D$4:$D$9,$D4)>0)", "=$C4>0"]);
});
