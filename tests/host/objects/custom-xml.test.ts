import { embeddedSheet } from "./embedded-sheet";
import { reopenTwice } from "./saved-twice";

const { onSheet, excel } = embeddedSheet();
const XML = '<审阅 xmlns="http://example.com/审阅"><人 名="甲"/></审阅>';

it("a document of XML is kept, found by its namespace, changed and deleted, in the file too", async () => {
  const id = await onSheet(async (_sheet, context) => {
    const { customXmlParts } = context.workbook;
    const part = customXmlParts.add(XML).load("id,namespaceUri");
    customXmlParts.add('<a:b xmlns:a="urn:a"/>');
    await context.sync();
    expect(part.namespaceUri).toBe("http://example.com/审阅");
    return part.id;
  });
  await reopenTwice(excel());
  await onSheet(async (_sheet, context) => {
    const { customXmlParts } = context.workbook;
    const only = customXmlParts.getByNamespace("http://example.com/审阅").getOnlyItem().load("id");
    const xml = customXmlParts.getItem(id).getXml();
    const none = customXmlParts.getByNamespace("urn:none").getOnlyItemOrNullObject().load("id");
    await context.sync();
    expect([only.id, xml.value, none.isNullObject]).toEqual([id, XML, true]);
    customXmlParts.getItem(id).setXml("<x/>");
    customXmlParts.getByNamespace("urn:a").getOnlyItem().delete();
    await context.sync();
  });
  await reopenTwice(excel());
  await onSheet(async (_sheet, context) => {
    const { customXmlParts } = context.workbook;
    const xml = customXmlParts.getItem(id).getXml();
    const count = customXmlParts.getCount();
    await context.sync();
    expect([xml.value, count.value]).toEqual(["<x/>", 1]);
  });
});

it("documents stand beside an add-in's settings", async () => {
  await onSheet(async (_sheet, context) => {
    context.workbook.settings.add("键", "值");
    context.workbook.customXmlParts.add(XML);
    await context.sync();
  });
  await reopenTwice(excel());
  await onSheet(async (_sheet, context) => {
    const setting = context.workbook.settings.getItem("键").load("value");
    const count = context.workbook.customXmlParts.getCount();
    await context.sync();
    expect([setting.value, count.value]).toEqual(["值", 1]);
  });
});

it.each(["<a>", "text", "<!DOCTYPE a><a/>"])("what is no well-formed XML is refused: %s", async (xml) => {
  const done = onSheet(async (_sheet, context) => {
    context.workbook.customXmlParts.add(xml);
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code: "InvalidArgument" });
});
