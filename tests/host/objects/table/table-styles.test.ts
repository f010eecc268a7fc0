import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { embeddedSheet } from "../embedded-sheet";
import { reopenTwice } from "../saved-twice";

const { excel, onSheet } = embeddedSheet();

it("the workbook has Excel's table styles, and a new table has the default one", async () => {
  await onSheet(async (sheet, context) => {
    const { tableStyles } = context.workbook;
    const count = tableStyles.getCount();
    const usual = tableStyles.getDefault().load("name,readOnly");
    const dark = tableStyles.getItem("TableStyleDark11").load("name");
    const none = tableStyles.getItemOrNullObject("没有");
    const table = sheet.tables.add("A1:B2", true).load("style");
    tableStyles.load("items/name");
    await context.sync();
    expect([count.value, tableStyles.items.length, usual.name, usual.readOnly, dark.name]).toEqual([
      60,
      60,
      "TableStyleMedium2",
      true,
      "TableStyleDark11",
    ]);
    expect([none.isNullObject, table.style]).toEqual([true, "TableStyleMedium2"]);
  });
});

it("another default is what new tables get, in the file too", async () => {
  await onSheet(async (_sheet, context) => {
    const { workbook } = context;
    workbook.tableStyles.setDefault("TableStyleLight1");
    workbook.tableStyles.setDefault(workbook.tableStyles.getItem("TableStyleLight9"));
    await context.sync();
    workbook.tableStyles.setDefault("没有");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
  await reopenTwice(excel());
  await onSheet(async (sheet, context) => {
    const { workbook } = context;
    const usual = workbook.tableStyles.getDefault().load("name");
    const table = sheet.tables.add("A1:B2", true).load("style");
    await context.sync();
    expect([usual.name, table.style]).toEqual(["TableStyleLight9", "TableStyleLight9"]);
  });
});

it("styles of the file's own are among them, and stay in the file when another becomes the default", async () => {
  const { host } = excel();
  const parts = unzipSync(await host.save());
  const styles = strFromU8(parts["xl/styles.xml"] ?? new Uint8Array()).replace(
    /<tableStyles[^>]*\/>/,
    '<tableStyles count="2" defaultTableStyle="本局&amp;用"><tableStyle name="本局&amp;用" pivot="0" count="0"/>' +
      '<tableStyle name="透视" table="0" count="0"/></tableStyles>',
  );
  await host.open(zipSync({ ...parts, "xl/styles.xml": strToU8(styles) }), "样式.xlsx");
  await onSheet(async (sheet, context) => {
    const { workbook } = context;
    const own = workbook.tableStyles.getDefault().load("name,readOnly");
    const table = sheet.tables.add("A1:B2", true).load("style");
    const count = workbook.tableStyles.getCount();
    await context.sync();
    expect([own.name, own.readOnly, table.style, count.value]).toEqual(["本局&用", false, "本局&用", 61]);
    workbook.tableStyles.setDefault("TableStyleDark1");
    await context.sync();
    workbook.tableStyles.setDefault("本局&用");
    await context.sync();
    workbook.tableStyles.setDefault("TableStyleDark2");
    await context.sync();
  });
  const saved = strFromU8(unzipSync(await host.save())["xl/styles.xml"] ?? new Uint8Array());
  expect(saved).toContain('<tableStyles count="2" defaultTableStyle="TableStyleDark2">');
  expect(saved).toContain('<tableStyle name="透视" table="0" count="0"/>');
});
