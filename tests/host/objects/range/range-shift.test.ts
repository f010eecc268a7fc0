import { embeddedTable } from "../table/embedded-tables";

const { onTable } = embeddedTable();

/** On a sheet that is not on top: formulas there and elsewhere, the table and its rules must follow all the same. */
async function behind(act: (sheet: Excel.Worksheet) => void) {
  return onTable(async (table, sheet, context) => {
    sheet.getRange("F4").formulas = [["=B4*10"]];
    const other = context.workbook.worksheets.add("另表");
    other.getRange("A1").formulas = [["=Sheet1!B4"]];
    other.activate();
    await context.sync();
    act(sheet);
    const [range, name] = [
      table.getRange().load("address,values"),
      other.getRange("A1").load("formulas,values"),
    ];
    const used = sheet.getUsedRange(true).load("address");
    await context.sync();
    return { range, name, used, context };
  });
}

it("whole rows inserted and deleted on a sheet behind", async () => {
  const { range, name } = await behind((sheet) => {
    sheet.getRange("1:2").insert("Down");
    sheet.getRange("5:5").delete("Up");
  });
  expect(range.address).toBe("Sheet1!B4:D5");
  expect(range.values[1]).toEqual([2, 0.25, "甲局"]);
  expect([name.formulas, name.values]).toEqual([[["=Sheet1!B5"]], [[2]]]);
});

it("whole columns inserted and deleted on a sheet behind", async () => {
  const { range, name } = await behind((sheet) => {
    sheet.getRange("A:B").insert("Right");
    sheet.getRange("A:A").delete("Left");
  });
  expect(range.address).toBe("Sheet1!C2:E4");
  expect([name.formulas, name.values]).toEqual([[["=Sheet1!C4"]], [[2]]]);
});

it("cells inserted and deleted on a sheet behind", async () => {
  const { range, name } = await behind((sheet) => {
    sheet.getRange("A1:E2").insert("Down");
    sheet.getRange("A1:E1").delete("Up");
  });
  expect(range.address).toBe("Sheet1!B3:D5");
  expect([name.formulas, name.values]).toEqual([[["=Sheet1!B5"]], [[2]]]);
});

it("a part of a table is not shifted; a direction that is none changes nothing", async () => {
  const shift = (address: string, direction: "Down" | "Up") =>
    onTable(async (_table, sheet, context) => {
      sheet.getRange(address).insert(direction as "Down");
      await context.sync();
    });
  await expect(shift("C1", "Down")).rejects.toMatchObject({ code: "InvalidOperation" });
  await expect(shift("1:1", "Up")).rejects.toMatchObject({ code: "InvalidArgument" });
  await onTable(async (table, _sheet, context) => {
    const range = table.getRange().load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!B2:D4");
  });
});

it("the tables on a range: touched, or whole within it", async () => {
  await onTable(async (_table, sheet, context) => {
    const tables = ["D4:Z9", "A1:D4", "F1:G9"].map((address) => {
      const range = sheet.getRange(address);
      return [range.getTables().load("items/name"), range.getTables(true).load("items/name")] as const;
    });
    const first = sheet.getRange("C3").getTables().getFirst().load("name");
    const none = sheet.getRange("F1").getTables().getItemOrNullObject("任务表");
    const count = sheet.getRange("C3").getTables().getCount();
    await context.sync();
    expect(
      tables.map(([touched, whole]) =>
        [touched.items, whole.items].map((items) => items.map(({ name }) => name)),
      ),
    ).toEqual([
      [["任务表"], []],
      [["任务表"], ["任务表"]],
      [[], []],
    ]);
    expect([first.name, none.isNullObject, count.value]).toEqual(["任务表", true, 1]);
  });
});
