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

it("settings stand in no file, and that is named before saving", async () => {
  const { host } = excel();
  await onSheet(async (_sheet, context) => {
    context.workbook.settings.add("版本", 1);
    await context.sync();
  });
  expect((await host.write("台账.xlsx")).losses).toEqual(["加载项存入文档的设置"]);
  await onSheet(async (_sheet, context) => {
    context.workbook.settings.getItem("版本").delete();
    await context.sync();
  });
  expect((await host.write("台账.xlsx")).losses).toEqual([]);
});

it("the document's properties are kept, in the file too", async () => {
  await onSheet(async (_sheet, context) => {
    context.workbook.properties.title = "任务台账";
    context.workbook.properties.author = "办公室";
    await context.sync();
  });
  const { host } = excel();
  await host.open(await host.save(), "台账.xlsx");
  await onSheet(async (_sheet, context) => {
    const properties = context.workbook.properties.load("title,author,company");
    await context.sync();
    expect([properties.title, properties.author, properties.company]).toEqual(["任务台账", "办公室", ""]);
  });
});
