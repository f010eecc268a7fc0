import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { embeddedSheet } from "./embedded-sheet";

const { excel, onSheet } = embeddedSheet();

it("settings are set, read, replaced and deleted", async () => {
  await onSheet(async (_sheet, context) => {
    const { settings } = context.workbook;
    settings.add("版本", 1);
    settings.add("版本", { 年度: 2022, 单位: ["甲"] });
    const setting = settings.getItem("版本").load("key,value");
    const missing = settings.getItemOrNullObject("没有");
    const count = settings.getCount();
    await context.sync();
    expect([setting.key, missing.isNullObject, count.value]).toEqual(["版本", true, 1]);
    expect(setting.value).toEqual({ 年度: 2022, 单位: ["甲"] });
    setting.value = "新";
    settings.load("items/value");
    await context.sync();
    expect(settings.items.map((item): unknown => item.value)).toEqual(["新"]);
    setting.delete();
    settings.load("items/key");
    await context.sync();
    expect(settings.items).toEqual([]);
  });
});

it("settings come back from the saved file, as often as it is saved, and leave no part behind when they go", async () => {
  const { host } = excel();
  await onSheet(async (_sheet, context) => {
    const { settings } = context.workbook;
    settings.add("版本", { 年度: 2022, 单位: ["<甲>&乙", "\r\n"] });
    settings.add("__proto__", 1);
    await context.sync();
  });
  for (let time = 0; time < 2; time++) {
    const { bytes, losses } = await host.write("台账.xlsx");
    expect(losses).toEqual([]);
    expect(partsOf(bytes)).toContain("customXml/item1.xml");
    await host.open(bytes, "台账.xlsx");
    await onSheet(async (_sheet, context) => {
      const settings = context.workbook.settings.load("items/key,items/value");
      await context.sync();
      expect(settings.items.map(({ key, value }): unknown => [key, value])).toEqual([
        ["版本", time === 0 ? { 年度: 2022, 单位: ["<甲>&乙", "\r\n"] } : "新"],
        ["__proto__", 1],
      ]);
      settings.add("版本", "新");
      await context.sync();
    });
  }
  await onSheet(async (_sheet, context) => {
    context.workbook.settings.getItem("版本").delete();
    context.workbook.settings.getItem("__proto__").delete();
    await context.sync();
  });
  expect(partsOf(await host.save())).not.toContain("customXml/item1.xml");
});

it("parts in which others keep what is theirs stay, ours stand beside them", async () => {
  const { host } = excel();
  const theirs = '<settings xmlns="urn:other">一</settings>';
  const whole = unzipSync(await host.save());
  const rels = strFromU8(whole["xl/_rels/workbook.xml.rels"] ?? new Uint8Array()).replace(
    "</Relationships>",
    `<Relationship Id="other" Type="${TYPES}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
  );
  const file = zipSync({
    ...whole,
    "customXml/item1.xml": strToU8(theirs),
    "xl/_rels/workbook.xml.rels": strToU8(rels),
  });
  await host.open(file, "他人.xlsx");
  expect(unzipSync(await host.save())).toEqual(unzipSync(file));
  await onSheet(async (_sheet, context) => {
    context.workbook.settings.add("版本", 1);
    await context.sync();
  });
  const parts = unzipSync(await host.save());
  expect(strFromU8(parts["customXml/item1.xml"] ?? new Uint8Array())).toBe(theirs);
  expect(strFromU8(parts["customXml/item2.xml"] ?? new Uint8Array())).toContain("版本");
});

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const partsOf = (bytes: Uint8Array): string[] => Object.keys(unzipSync(bytes));
