import { strFromU8, unzipSync } from "fflate";
import { embeddedSheet } from "../objects/embedded-sheet";

const { onSheet, excel } = embeddedSheet(true);
const settled = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 0));
  await excel().host.idle();
};

it("a workbook is saved when the add-in says so", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [["已存"]];
    context.workbook.save("Save");
    await context.sync();
  });
  await settled();
  const [file] = excel().host.documents.saved;
  expect(
    strFromU8(unzipSync(file ?? new Uint8Array())["xl/sharedStrings.xml"] ?? new Uint8Array()),
  ).toContain("已存");
});

it("a workbook that is closed leaves a new one", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [["没存"]];
    context.workbook.close("SkipSave");
    await context.sync();
  });
  await settled();
  expect(excel().host.documents.saved).toEqual([]);
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1").load("values");
    await context.sync();
    expect(range.values).toEqual([[""]]);
  });
});

it("another workbook is opened beside this one, an empty one or a file's", async () => {
  const bytes = await excel().host.save();
  await excel().Excel.createWorkbook();
  await excel().Excel.createWorkbook(btoa(String.fromCharCode(...bytes)));
  await settled();
  expect(excel().host.documents.opened.map((file) => file?.length ?? null)).toEqual([null, bytes.length]);
});

it("what is no workbook is not opened", async () => {
  await expect(excel().Excel.createWorkbook(btoa("no file"))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
});

it("commas in a number part groups of three; elsewhere the text stays", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:A5");
    range.values = [["14,37"], ["1,234"], ["$1,234.50"], ["1,234,567"], ["1,23,456"]];
    range.load("values");
    await context.sync();
    expect(range.values.flat()).toEqual(["14,37", 1234, 1234.5, 1234567, "1,23,456"]);
  });
});
