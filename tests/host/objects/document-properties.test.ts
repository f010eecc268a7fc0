import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { embeddedSheet } from "./embedded-sheet";

const { excel, onSheet } = embeddedSheet();

const saveAndOpen = async (): Promise<void> => excel().host.open(await excel().host.save(), "台账.xlsx");

it("the document's properties are kept, in the file too", async () => {
  const given = {
    title: "任务<台账>",
    subject: "放管服",
    author: "办公室",
    keywords: "甲,乙",
    comments: "两行\n备注",
    category: "台账",
    manager: "甲&乙",
    company: "某县",
    revisionNumber: 3,
  };
  await onSheet(async (_sheet, context) => {
    context.workbook.properties.set(given);
    await context.sync();
  });
  for (let time = 0; time < 2; time++) {
    await saveAndOpen();
    await onSheet(async (_sheet, context) => {
      const properties = context.workbook.properties.load();
      await context.sync();
      expect(properties.toJSON()).toMatchObject(given);
      properties.manager = "甲&乙";
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[time]];
      await context.sync();
    });
  }
});

it("who saved a file last and when it was made are read, and cannot be set", async () => {
  const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><cp:lastModifiedBy>乙</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">2021-09-30T08:00:00Z</dcterms:created></cp:coreProperties>`;
  const { host } = excel();
  await host.open(
    zipSync({ ...unzipSync(await host.save()), "docProps/core.xml": strToU8(core) }),
    "台账.xlsx",
  );
  await onSheet(async (_sheet, context) => {
    const properties = context.workbook.properties.load("lastAuthor,creationDate");
    await context.sync();
    expect(properties.lastAuthor).toBe("乙");
    expect(properties.creationDate.toISOString()).toBe("2021-09-30T08:00:00.000Z");
  });
});

type Shown = readonly [key: string, value: unknown, type: string];
const shown = (): Promise<readonly Shown[]> =>
  onSheet(async (_sheet, context) => {
    const { custom } = context.workbook.properties;
    custom.load("items/key,items/value,items/type");
    await context.sync();
    return custom.items.map(({ key, value, type }): Shown => [key, value, type]);
  });

it("custom properties have a type by their value, and are in the file with it", async () => {
  await onSheet(async (_sheet, context) => {
    const { custom } = context.workbook.properties;
    custom.add("单位", "甲<&>");
    custom.add("年度", 2021);
    custom.add("比例", 0.5);
    custom.add("完成", true);
    custom.add("很长", "字".repeat(300));
    custom.add("年度", 2022);
    await context.sync();
  });
  const expected = [
    ["单位", "甲<&>", "String"],
    ["年度", 2022, "Number"],
    ["比例", 0.5, "Float"],
    ["完成", true, "Boolean"],
    ["很长", "字".repeat(255), "String"],
  ];
  expect(await shown()).toEqual(expected);
  await saveAndOpen();
  expect(await shown()).toEqual(expected);
  await onSheet(async (_sheet, context) => {
    const { custom } = context.workbook.properties;
    custom.getItem("单位").delete();
    custom.getItem("比例").value = "一半";
    custom.add("新", 1e10);
    await context.sync();
  });
  await saveAndOpen();
  expect(await shown()).toEqual([
    ["年度", 2022, "Number"],
    ["比例", "一半", "String"],
    ["完成", true, "Boolean"],
    ["很长", "字".repeat(255), "String"],
    ["新", 1e10, "Float"],
  ]);
});

it("custom properties are found whatever their case, counted and deleted", async () => {
  await onSheet(async (_sheet, context) => {
    const { custom } = context.workbook.properties;
    custom.add("Unit", "甲");
    custom.add("UNIT", "乙");
    const found = custom.getItem("unit").load("key,value");
    const missing = custom.getItemOrNullObject("没有");
    const count = custom.getCount();
    await context.sync();
    expect([found.key, found.value, missing.isNullObject, count.value]).toEqual(["Unit", "乙", true, 1]);
    custom.deleteAll();
    const none = custom.getCount();
    await context.sync();
    expect(none.value).toBe(0);
    custom.getItem("Unit").load("value");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

it.each([[null], [{ 甲: 1 }], [[1]]])("a custom property cannot be %p", async (value) => {
  await onSheet(async (_sheet, context) => {
    context.workbook.properties.custom.add("甲", value);
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

it("what somebody else's file says of its properties stays letter by letter where nobody changed it", async () => {
  const property = (pid: number, name: string, value: string): string =>
    `<op:property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${String(pid)}" name="${name}">${value}</op:property>`;
  const kept =
    property(2, "日期", "<vt:filetime>2021-09-30T00:00:00Z</vt:filetime>") +
    property(4, "向量", '<vt:vector size="1" baseType="i4"><vt:i4>1</vt:i4></vt:vector>');
  const open =
    '<op:Properties xmlns:op="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">';
  const theirs = `${open}${kept}${property(7, "单位", "<vt:lpwstr>甲</vt:lpwstr>")}</op:Properties>`;
  const { host } = excel();
  await onSheet(async (_sheet, context) => {
    context.workbook.properties.custom.add("占位", 1);
    await context.sync();
  });
  const file = zipSync({ ...unzipSync(await host.save()), "docProps/custom.xml": strToU8(theirs) });
  await host.open(file, "他人.xlsx");
  expect(await shown()).toEqual([
    ["日期", "2021-09-30T00:00:00Z", "Date"],
    ["单位", "甲", "String"],
  ]);
  expect(unzipSync(await host.save())).toEqual(unzipSync(file));
  await onSheet(async (_sheet, context) => {
    context.workbook.properties.custom.add("单位", "乙");
    context.workbook.properties.custom.add("新", true);
    await context.sync();
  });
  const saved = strFromU8(unzipSync(await host.save())["docProps/custom.xml"] ?? new Uint8Array());
  expect(saved.startsWith(open + kept)).toBe(true);
  expect(saved.match(/pid="\d+"/g)).toEqual(['pid="2"', 'pid="4"', 'pid="7"', 'pid="8"']);
});
