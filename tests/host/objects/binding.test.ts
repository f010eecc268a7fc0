import { embeddedSheet } from "./embedded-sheet";

const { onSheet, excel } = embeddedSheet(true);
const told = async (): Promise<void> => {
  await excel().host.idle();
  await new Promise((resolve) => setTimeout(resolve, 20));
};

it("a binding is a name for a range, and goes along with its cells", async () => {
  await onSheet(async (sheet, context) => {
    const { bindings } = context.workbook;
    bindings.add(sheet.getRange("B2:C3"), "Range", "区域");
    bindings.add("Sheet1!E5", "Text", "一格");
    sheet.getRange("E5").values = [["文字"]];
    sheet.getRange("1:1").insert("Down");
    const range = bindings.getItem("区域").getRange().load("address");
    const text = bindings.getItem("一格").getText();
    bindings.load("count,items/id,items/type");
    await context.sync();
    expect(range.address).toBe("Sheet1!B3:C4");
    expect(text.value).toBe("文字");
    expect(bindings.items.map(({ id, type }) => [id, type])).toEqual([
      ["区域", "Range"],
      ["一格", "Text"],
    ]);
    bindings.getItem("区域").delete();
    const left = bindings.getCount();
    const gone = bindings.getItemOrNullObject("区域").load("isNullObject");
    await context.sync();
    expect([left.value, gone.isNullObject]).toEqual([1, true]);
  });
});

it("a binding of a table leads to it, of the selection to what was selected", async () => {
  await onSheet(async (sheet, context) => {
    const table = sheet.tables.add("A1:B3", true);
    table.name = "任务";
    sheet.getRange("D1:D2").select();
    await context.sync();
    const { bindings } = context.workbook;
    const bound = bindings.add(table.getRange(), "Table", "表").getTable().load("name");
    const selected = bindings.addFromSelection("Range", "选中").getRange().load("address");
    context.workbook.names.add("数", sheet.getRange("F1"));
    const named = bindings.addFromNamedItem("数", "Range", "名").getRange().load("address");
    await context.sync();
    expect([bound.name, selected.address, named.address]).toEqual(["任务", "Sheet1!D1:D2", "Sheet1!F1"]);
  });
});

it("handlers hear of changes and of the selection in their binding, until they are removed", async () => {
  const heard: string[] = [];
  const handlers = await onSheet(async (sheet, context) => {
    const { bindings } = context.workbook;
    const binding = bindings.add(sheet.getRange("B2:C3"), "Range", "区域");
    await context.sync();
    const changed = binding.onDataChanged.add((event) => {
      heard.push(`changed ${event.binding.id}`);
      return Promise.resolve();
    });
    const selected = binding.onSelectionChanged.add((event) => {
      heard.push(`selected ${[event.startRow, event.startColumn, event.rowCount, event.columnCount].join()}`);
      return Promise.resolve();
    });
    await context.sync();
    return [changed, selected];
  });
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("B3").values = [[1]];
    sheet.getRange("C3:D4").select();
    await context.sync();
  });
  await told();
  expect(heard).toEqual(["changed 区域", "selected 1,1,1,1"]);
  for (const handler of handlers) {
    handler.remove();
    await handler.context.sync();
  }
  await onSheet(async (sheet, context) => {
    sheet.getRange("B3").values = [[2]];
    await context.sync();
  });
  await told();
  expect(heard).toHaveLength(2);
});

it("the workbook tells that another range was selected", async () => {
  let heard = 0;
  await onSheet(async (_sheet, context) => {
    context.workbook.onSelectionChanged.add(() => {
      heard += 1;
      return Promise.resolve();
    });
    await context.sync();
  });
  await onSheet(async (sheet, context) => {
    sheet.getRange("C3").select();
    await context.sync();
  });
  await told();
  expect(heard).toBe(1);
});

it.each([
  [
    "a table where there is none",
    "InvalidArgument",
    (bindings: Excel.BindingCollection) => {
      bindings.add("Sheet1!H1", "Table", "x");
    },
  ],
  [
    "a text of several cells",
    "InvalidArgument",
    (bindings: Excel.BindingCollection) => {
      bindings.add("Sheet1!H1:H2", "Text", "x");
    },
  ],
  [
    "one that is not there",
    "ItemNotFound",
    (bindings: Excel.BindingCollection) => {
      bindings.getItem("x").load("id");
    },
  ],
  [
    "the table of a range",
    "InvalidOperation",
    (bindings: Excel.BindingCollection) => {
      bindings.add("Sheet1!H1:H2", "Range", "x").getTable().load("name");
    },
  ],
])("of bindings it refuses %s", async (_what, code, ask) => {
  const done = onSheet(async (_sheet, context) => {
    ask(context.workbook.bindings);
    await context.sync();
  });
  await expect(done).rejects.toMatchObject({ code });
});
