import { sheetCells } from "./sheet-cells";

/** What a formula refers to is kept from edit to edit; after whatever moves it, it is worked out anew. */
const { excel, run, values, write: writeAll } = sheetCells();
const value = async (address: string): Promise<unknown> => (await values(address))[0];
const write = (address: string, cell: string | number): Promise<void> => writeAll(address, [[cell]]);

it.each([
  ["a row inserted above", (sheet: Excel.Worksheet) => sheet.getRange("2:2").insert("Down"), "A4", "C4"],
  [
    "a row deleted above",
    (sheet: Excel.Worksheet) => {
      sheet.getRange("2:2").delete("Up");
    },
    "A2",
    "C2",
  ],
  ["a column inserted before", (sheet: Excel.Worksheet) => sheet.getRange("A:A").insert("Right"), "B3", "D3"],
] as const)(
  "after %s a formula follows the edits of the cell that it reads",
  async (_what, move, cell, formula) => {
    await run((sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("C1:C3").formulas = [["=A1*10"], ["=A2*10"], ["=A3*10"]];
    });
    await write("A3", 4);
    expect(await value("C3")).toBe(40);
    await run((sheet) => {
      move(sheet);
    });
    expect(await value(formula)).toBe(40);
    await write(cell, 5);
    expect(await value(formula)).toBe(50);
  },
);

it("a formula over a table follows the rows that are added to it, the same formula a cell's own row", async () => {
  await run((sheet) => {
    sheet.getRange("A1:B3").values = [
      ["量", "倍"],
      [1, ""],
      [2, ""],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "账";
    sheet.getRange("B2:B3").formulas = [["=账[@量]*10"], ["=账[@量]*10"]];
    sheet.getRange("D1").formulas = [["=SUM(账[量])"]];
  });
  await write("A3", 5);
  expect([await value("B2"), await value("B3"), await value("D1")]).toEqual([10, 50, 6]);
  await run((sheet) => sheet.tables.getItem("账").rows.add(undefined, [[100, "=账[@量]*10"]]));
  expect([await value("B4"), await value("D1")]).toEqual([1000, 106]);
  await write("A4", 200);
  expect([await value("B4"), await value("D1")]).toEqual([2000, 206]);
});

it("a formula that looks its range up by value reads the range that the value tells now", async () => {
  await run((sheet) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("B1").values = [[1]];
    sheet.getRange("D1").formulas = [["=OFFSET(A1,B1,0)"]];
  });
  expect(await value("D1")).toBe(2);
  await write("B1", 2);
  expect(await value("D1")).toBe(3);
  await write("A3", 30);
  expect(await value("D1")).toBe(30);
});

it("a formula replaced by another reads what the other reads, a value typed over a formula stays", async () => {
  excel().host.modes.apiVersion = "1.20";
  await run((sheet) => {
    sheet.getRange("A1:B1").values = [[1, 2]];
    sheet.getRange("C1").formulas = [["=A1"]];
  });
  await write("A1", 5);
  await write("C1", "=B1");
  expect(await value("C1")).toBe(2);
  await write("B1", 7);
  expect(await value("C1")).toBe(7);
  await write("C1", 1);
  await write("B1", 8);
  expect(await value("C1")).toBe(1);
  excel().host.workbook.facade.undo();
  excel().host.workbook.facade.undo();
  await write("B1", 9);
  expect(await value("C1")).toBe(9);
});

it("a formula of two columns of a table follows the edits of both, in its row and over all", async () => {
  await run((sheet) => {
    sheet.getRange("A1:C2").values = [
      ["a", "b", "c"],
      [1, 10, ""],
    ];
    sheet.tables.add("A1:C2", true).name = "账";
    sheet.getRange("C2").formulas = [["=账[@a]+账[@b]"]];
    sheet.getRange("E1").formulas = [["=SUM(账[a])+SUM(账[b])"]];
  });
  expect([await value("C2"), await value("E1")]).toEqual([11, 11]);
  await write("A2", 2);
  expect([await value("C2"), await value("E1")]).toEqual([12, 12]);
  await write("B2", 20);
  expect([await value("C2"), await value("E1")]).toEqual([22, 22]);
});
