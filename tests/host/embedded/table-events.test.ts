import { embeddedTable } from "../objects/table/embedded-tables";

const { excel, onTable } = embeddedTable();

type Heard = Record<string, unknown>;
type Hear = (event: object) => Promise<void>;
type Where = [table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext];

/** What a handler hears of `act`, without ids. */
async function heard(
  listen: (hear: Hear, ...where: Where) => unknown,
  act: (...where: Where) => unknown,
): Promise<Heard[]> {
  const events: Heard[] = [];
  const hear: Hear = (event) => {
    events.push(JSON.parse(JSON.stringify(event)) as Heard);
    return Promise.resolve();
  };
  const run = (step: (...where: Where) => unknown): Promise<void> =>
    onTable(async (...where) => {
      step(...where);
      await where[2].sync();
    });
  await run((...where) => listen(hear, ...where));
  await excel().host.idle();
  await run(act);
  await excel().host.idle();
  // Events are sent after the answer, and the client hands each on in a turn of its own.
  await new Promise((resolve) => setTimeout(resolve, 20));
  return events.map((event) => {
    const { worksheetId, tableId, ...rest } = event;
    expect([typeof worksheetId, typeof tableId]).toEqual(["string", "string"]);
    return rest;
  });
}

const CHANGED = { type: "TableChanged", source: "Local" };

it.each<[who: string, listen: (hear: Hear, ...where: Where) => unknown]>([
  ["the table", (hear, table) => table.onChanged.add(hear as never)],
  ["the sheet's tables", (hear, _table, sheet) => sheet.tables.onChanged.add(hear as never)],
  [
    "the workbook's tables",
    (hear, _table, _sheet, context) => context.workbook.tables.onChanged.add(hear as never),
  ],
])("a change tells %s the part that is the table's", async (_who, listen) => {
  const events = await heard(listen, (_table, sheet) => {
    sheet.getRange("C3").values = [[0.75]];
    sheet.getRange("A4:C4").values = [["外", 2, 1]];
    sheet.getRange("H9").values = [["外"]];
  });
  expect(events).toEqual([
    {
      ...CHANGED,
      changeType: "RangeEdited",
      address: "C3",
      details: { valueBefore: 0.5, valueAfter: 0.75, valueTypeBefore: "Double", valueTypeAfter: "Double" },
    },
    { ...CHANGED, changeType: "RangeEdited", address: "B4:C4" },
  ]);
});

it("rows of the sheet that are inserted in a table are its rows", async () => {
  const events = await heard(
    (hear, table) => table.onChanged.add(hear as never),
    (_table, sheet) => {
      sheet.getRange("4:4").insert("Down");
      sheet.getRange("4:4").delete("Up");
    },
  );
  expect(events).toEqual([
    { ...CHANGED, changeType: "RowInserted", address: "B4:D4" },
    { ...CHANGED, changeType: "RowDeleted", address: "B4:D4" },
  ]);
});

it("a selection within a table tells it where, and one that leaves it, that it left", async () => {
  const events = await heard(
    (hear, table) => table.onSelectionChanged.add(hear as never),
    (_table, sheet) => {
      for (const address of ["H9", "C3:F3", "B2", "H9", "H10"]) sheet.getRange(address).select();
    },
  );
  expect(events).toEqual([
    { type: "TableSelectionChanged", isInsideTable: true, address: "C3:D3" },
    { type: "TableSelectionChanged", isInsideTable: true, address: "B2" },
    { type: "TableSelectionChanged", isInsideTable: false, address: "" },
  ]);
});

it("tables that are added and deleted tell the collections", async () => {
  const events = await heard(
    (hear, _table, sheet, { workbook }) => {
      workbook.tables.onAdded.add(hear as never);
      sheet.tables.onDeleted.add(hear as never);
    },
    (table, sheet) => {
      sheet.tables.add("H1:I3", true);
      table.delete();
    },
  );
  expect(events).toEqual([
    { type: "TableAdded", source: "Local" },
    { type: "TableDeleted", source: "Local", tableName: "任务表" },
  ]);
});
