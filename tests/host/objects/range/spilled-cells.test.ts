import { embeddedSheet } from "../embedded-sheet";

const { onSheet, excel } = embeddedSheet();

it("what a formula spills shows through the range", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:A3").values = [["量"], [1.5], ["二"]];
    sheet.tables.add("A1:A3", true).name = "账";
    sheet.getRange("C1").formulas = [["=SEQUENCE(2,2)"]];
    sheet.getRange("F1").formulas = [["=账[量]"]];
    const spilled = sheet.getRange("C1:F2").load("values,valueTypes,text,formulas");
    const sum = sheet.getRange("H1");
    sum.formulas = [["=SUM(C1:D2)+D2"]];
    sum.load("values");
    await context.sync();
    expect(spilled.values).toEqual([
      [1, 2, "", 1.5],
      [3, 4, "", "二"],
    ]);
    expect(spilled.valueTypes).toEqual([
      ["Double", "Double", "Empty", "Double"],
      ["Double", "Double", "Empty", "String"],
    ]);
    expect(spilled.text).toEqual([
      ["1", "2", "", "1.5"],
      ["3", "4", "", "二"],
    ]);
    expect(spilled.formulas).toEqual([
      ["=SEQUENCE(2,2)", 2, "", "=账[量]"],
      [3, 4, "", "二"],
    ]);
    expect(sum.values).toEqual([[14]]);
  });
});

it("a cell is asked where it spills to and where it is spilled from", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("C2").formulas = [["=SEQUENCE(3)"]];
    await context.sync();
    const to = sheet.getRange("C2").getSpillingToRange().load("address");
    const parent = sheet.getRange("C4").getSpillParent().load("address");
    const own = sheet.getRange("C2").getSpillParentOrNullObject().load("address");
    const none = sheet.getRange("D4").getSpillParentOrNullObject();
    const nowhere = sheet.getRange("C4").getSpillingToRangeOrNullObject();
    const has = ["C2:C4", "C1:C4", "D1:D4"].map((address) => sheet.getRange(address).load("hasSpill"));
    const used = sheet.getUsedRange().load("address");
    await context.sync();
    expect([to.address, parent.address, own.address]).toEqual(["Sheet1!C2:C4", "Sheet1!C2", "Sheet1!C2"]);
    expect([none.isNullObject, nowhere.isNullObject]).toEqual([true, true]);
    expect(has.map(({ hasSpill }) => hasSpill)).toEqual([true, null, false]);
    expect(used.address).toEqual("Sheet1!C2:C4");
  });
});

it.each([
  ["getSpillParent", "C2:C3"],
  ["getSpillParent", "D9"],
  ["getSpillingToRange", "C3"],
  ["getSpillingToRange", "C2:C4"],
] as const)("%s of %s is refused", async (method, address) => {
  const done = onSheet(async (sheet, context) => {
    sheet.getRange("C2").formulas = [["=SEQUENCE(3)"]];
    await context.sync();
    sheet.getRange(address)[method]();
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({
    code: expect.stringMatching(/ItemNotFound|InvalidArgument/) as string,
  });
});

it("a spill that shrinks, is blocked or is deleted leaves nothing behind", async () => {
  await onSheet(async (sheet, context) => {
    const cells = sheet.getRange("A1:A4");
    const seen = async (): Promise<unknown[]> => {
      await context.sync();
      cells.load("values");
      await context.sync();
      return cells.values.flat() as unknown[];
    };
    sheet.getRange("B1").values = [[4]];
    sheet.getRange("A1").formulas = [["=SEQUENCE(B1)"]];
    expect(await seen()).toEqual([1, 2, 3, 4]);
    sheet.getRange("B1").values = [[2]];
    expect(await seen()).toEqual([1, 2, "", ""]);
    sheet.getRange("A2").values = [["在"]];
    expect(await seen()).toEqual(["#SPILL!", "在", "", ""]);
    sheet.getRange("A2").values = [[""]];
    expect(await seen()).toEqual([1, 2, "", ""]);
    sheet.getRange("A1").values = [["止"]];
    expect(await seen()).toEqual(["止", "", "", ""]);
  });
});

it("a spill comes back from a saved file", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").formulas = [["=SEQUENCE(3)*2"]];
    await context.sync();
  });
  const { host } = excel();
  await host.open(await host.save(), "簿.xlsx");
  await host.open(await host.save(), "簿.xlsx");
  await onSheet(async (sheet, context) => {
    const cells = sheet.getRange("A1:A3").load("values,formulas");
    await context.sync();
    expect(cells.values).toEqual([[2], [4], [6]]);
    expect(cells.formulas[0]).toEqual(["=SEQUENCE(3)*2"]);
  });
});

it("spilled cells are found, are no blanks, and are copied as values where their formula is not copied along", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").formulas = [["=SEQUENCE(3,2,6,-1)"]];
    sheet.getRange("C3").values = [["止"]];
    await context.sync();
    const found = sheet.getRange("A1:B3").find("2", {}).load("address");
    const blanks = sheet.getRange("A1:C3").getSpecialCells("Blanks").load("address");
    const constants = sheet.getRange("A1:C3").getSpecialCells("Constants").load("address");
    sheet.getRange("E1").copyFrom("A1:B3", "Values");
    sheet.getRange("H1").copyFrom("B2:B3");
    sheet.getRange("J1").copyFrom("A1:B3");
    await context.sync();
    const copies = ["E1:F3", "H1:H2", "J1:K3"].map((address) =>
      sheet.getRange(address).load("formulas,values"),
    );
    await context.sync();
    expect([found.address, blanks.address, constants.address]).toEqual([
      "Sheet1!A3",
      "Sheet1!C1:C2",
      "Sheet1!C3",
    ]);
    const all = [
      [6, 5],
      [4, 3],
      [2, 1],
    ];
    expect(copies.map(({ values }): unknown => values)).toEqual([all, [[3], [1]], all]);
    expect(copies.map(({ formulas }): unknown => formulas[0]?.[0])).toEqual([6, 3, "=SEQUENCE(3,2,6,-1)"]);
  });
});

it("a range that holds what a formula spills is not sorted", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
    await context.sync();
    sheet.getRange("A2:B3").sort.apply([{ key: 0, ascending: false }]);
    await expect(context.sync()).rejects.toMatchObject({
      code: "InvalidOperation",
      message: "这块区域里有公式溢出的结果，不能排序，请先将它粘贴为值。",
    });
  });
});
