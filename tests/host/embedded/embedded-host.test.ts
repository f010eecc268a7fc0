import { openEmbeddedExcel, type EmbeddedExcel } from "embedded-excel/node";

let excel: EmbeddedExcel;
beforeEach(async () => {
  excel = await openEmbeddedExcel();
});
afterEach(() => excel.close());

type Changed = Pick<Excel.WorksheetChangedEventArgs, "address" | "source" | "changeType">;

/** What the add-in hears while `act` runs. */
async function heard(act: () => unknown): Promise<Changed[]> {
  const events: Changed[] = [];
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().onChanged.add((event) => {
      events.push({ address: event.address, source: event.source, changeType: event.changeType });
      return Promise.resolve();
    });
    await context.sync();
  });
  await excel.host.idle();
  await act();
  await excel.host.idle();
  await new Promise((resolve) => setTimeout(resolve, 20));
  return events;
}

async function codeOf(act: (context: Excel.RequestContext) => void): Promise<[string, string]> {
  try {
    await excel.Excel.run(async (context) => {
      act(context);
      await context.sync();
    });
    return ["no error", ""];
  } catch (error) {
    const failure = error as { code: string; debugInfo: { errorLocation: string } };
    return [failure.code, failure.debugInfo.errorLocation];
  }
}

const firstSheet = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();

describe("errors carry Excel's codes and say where", () => {
  it("a member that the host lacks", async () => {
    const lacking = (context: Excel.RequestContext): void => {
      firstSheet(context).getRange("A1").load("linkedDataTypeState");
    };
    expect(await codeOf(lacking)).toEqual(["ApiNotFound", "Range.linkedDataTypeState"]);
  });
  it("a sheet that is not there", async () => {
    expect(await codeOf((context) => context.workbook.worksheets.getItem("无").load("name"))).toEqual([
      "ItemNotFound",
      "WorksheetCollection.getItem",
    ]);
  });
  it("values of another shape than the range", async () => {
    const misshapen = (context: Excel.RequestContext): void => {
      firstSheet(context).getRange("A1:B2").values = [[1, 2]];
    };
    expect(await codeOf(misshapen)).toEqual(["InvalidArgument", "Range.values"]);
  });
  it("a sheet's name that is taken", async () => {
    expect(await codeOf((context) => void context.workbook.worksheets.add("Sheet1"))).toEqual([
      "ItemAlreadyExists",
      "WorksheetCollection.add",
    ]);
  });
  it("more than 5 MB in one request", async () => {
    const large = (context: Excel.RequestContext): void => {
      firstSheet(context).getRange("A1").values = [["字".repeat(1_700_000)]];
    };
    expect((await codeOf(large))[0]).toBe("RequestPayloadSizeLimitExceeded");
  });
  it("a cell in edit", async () => {
    excel.host.faults.cellInEdit = true;
    expect((await codeOf((context) => firstSheet(context).load("name")))[0]).toBe(
      "InvalidOperationInCellEditMode",
    );
    excel.host.faults.clear();
  });
});

it("entries are read as Excel reads them", async () => {
  const [values, types, text] = await excel.Excel.run(async (context) => {
    const range = firstSheet(context).getRange("A1:A9");
    range.values = [["2021-9-30"], ["80%"], ["'=1"], ["TRUE"], ["=1/0"], ["-1"], ["甲"], ["#N/A"], [""]];
    range.load("values,valueTypes,text");
    await context.sync();
    return [range.values.flat(), range.valueTypes.flat(), range.text.flat()] as unknown[][];
  });
  expect(values).toEqual([44469, 0.8, "=1", true, "#DIV/0!", -1, "甲", "#N/A", ""]);
  expect(types).toEqual([
    "Double",
    "Double",
    "String",
    "Boolean",
    "Error",
    "Double",
    "String",
    "Error",
    "Empty",
  ]);
  expect(text?.slice(0, 2)).toEqual(["2021-9-30", "80%"]);
});

it("a batch ends at its first failure; what came before stays done", async () => {
  await codeOf((context) => {
    const sheet = firstSheet(context);
    sheet.getRange("A1").values = [["先"]];
    sheet.getRange("A2:B2").values = [["形状不对"]];
    sheet.getRange("A3").values = [["后"]];
  });
  const values = await excel.Excel.run(async (context) => {
    const range = firstSheet(context).getRange("A1:A3");
    range.load("values");
    await context.sync();
    return range.values.flat() as unknown[];
  });
  expect(values).toEqual(["先", "", ""]);
});

describe("changes reach the add-in as events", () => {
  it("an entry by the user, and its undo", async () => {
    const events = await heard(() => {
      const { facade } = excel.host.workbook;
      facade.getActiveSheet().getRange("B2").setValue("甲");
      facade.undo();
    });
    expect(events).toEqual([
      { address: "B2", source: "Local", changeType: "RangeEdited" },
      { address: "B2", source: "Local", changeType: "RangeEdited" },
    ]);
  });
  it("a fill by the user is one change, and so is its undo", async () => {
    const { facade, commands, unitId } = excel.host.workbook;
    const [subUnitId, column] = [facade.getActiveSheet().getSheetId(), { startColumn: 3, endColumn: 3 }];
    facade.getActiveSheet().getRange("D1").setValue("甲");
    await excel.host.idle();
    const filled = await heard(() => {
      void commands.executeCommand("sheet.command.auto-fill", {
        unitId,
        subUnitId,
        sourceRange: { ...column, startRow: 0, endRow: 0 },
        targetRange: { ...column, startRow: 0, endRow: 3 },
      });
    });
    const once = [{ address: "D2:D4", source: "Local", changeType: "RangeEdited" }];
    expect(filled).toEqual(once);
    const undone = await heard(() => {
      facade.undo();
    });
    expect(undone).toEqual(once);
  });
  it("the add-in's own writes, and inserted and deleted rows", async () => {
    const events = await heard(() =>
      excel.Excel.run(async (context) => {
        const sheet = firstSheet(context);
        sheet.getRange("A1:B2").values = [
          [1, 2],
          [3, 4],
        ];
        sheet.getRange("2:3").insert("Down");
        sheet.getRange("2:2").delete("Up");
        await context.sync();
      }),
    );
    expect(events.map(({ address, changeType }) => [address, changeType])).toEqual([
      ["A1:B2", "RangeEdited"],
      ["2:3", "RowInserted"],
      ["2:2", "RowDeleted"],
    ]);
  });
  it.each([
    ["dropped", "drop", []],
    ["told twice", "double", ["Local", "Local"]],
    ["made another person's", "remote", ["Remote"]],
  ] as const)("an event can be %s", async (_how, fault, sources) => {
    const events = await heard(() => {
      excel.host.faults.onEvent(1, fault);
      excel.host.workbook.facade.getActiveSheet().getRange("A1").setValue(1);
    });
    expect(events.map(({ source }) => source)).toEqual(sources);
  });
});

it("from ExcelApi 1.20 on a request is one step of undo", async () => {
  excel.host.modes.apiVersion = "1.20";
  await excel.Excel.run(async (context) => {
    const sheet = firstSheet(context);
    sheet.getRange("A1").values = [["一"]];
    sheet.getRange("A1").values = [["二"]];
    sheet.getRange("B1").values = [["三"]];
    await context.sync();
  });
  const { facade } = excel.host.workbook;
  facade.undo();
  const range = facade.getActiveSheet().getRange("A1:B1");
  expect(
    range
      .getValues()
      .flat()
      .map((value) => value ?? ""),
  ).toEqual(["", ""]);
});

it("a ribbon press runs the associated function and ends when it says so", async () => {
  const pressed: string[] = [];
  excel.Office.actions.associate("insertLedger", (event: Office.AddinCommands.Event) => {
    pressed.push(event.source.id);
    event.completed();
  });
  await excel.host.pressButton("insertLedger", "TaskLedger.Insert");
  await excel.host.pressButton("insertLedger", "TaskLedger.Insert");
  expect(pressed).toEqual(["TaskLedger.Insert", "TaskLedger.Insert"]);
  expect(excel.host.failures).toEqual([]);
});

it("what is saved opens again with the same cells, and the same sheet on top", async () => {
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("甲");
    sheet.getRange("A1:B1").values = [["=1+1", "'=文字"]];
    sheet.activate();
    await context.sync();
  });
  await excel.host.open(await excel.host.save(), "甲.xlsx");
  const seen = await excel.Excel.run(async (context) => {
    const sheet = firstSheet(context);
    const range = sheet.getRange("A1:B1");
    sheet.load("name");
    range.load("values,formulas");
    await context.sync();
    return [sheet.name, range.values, range.formulas];
  });
  expect(seen).toEqual(["甲", [[2, "=文字"]], [["=1+1", "=文字"]]]);
});

it("when the engine fails to open a workbook, the one that was open is there as it stood and can be used", async () => {
  const { host } = excel;
  const write = (address: string, values: unknown[][]): Promise<void> =>
    excel.Excel.run(async (context) => {
      firstSheet(context).getRange(address).values = values;
      await context.sync();
    });
  await write("A1:B1", [[6, "=A1*7"]]);
  const { api } = host.workbook.engine;
  const create = api.createWorkbook.bind(api);
  let failed = "";
  api.createWorkbook = (data, options) => {
    api.createWorkbook = create;
    failed = create(data, options).getId();
    throw new Error("the engine failed");
  };
  expect(() => {
    host.newWorkbook("另一个");
  }).toThrow("the engine failed");
  expect(host.workbookName).toBe("工作簿1");
  expect(api.getActiveWorkbook()?.getId()).toBe(host.workbook.unitId);
  expect([failed === "", api.getWorkbook(failed)]).toEqual([false, null]);
  const events = await heard(() => write("A1", [[5]]));
  expect(events.at(-1)).toMatchObject({ address: "A1" });
  await host.workbook.calculate();
  expect(host.workbook.facade.getActiveSheet().getRange("B1").getValue()).toBe(35);
  host.newWorkbook("另一个");
  expect(host.workbookName).toBe("另一个");
  expect(host.failures).toEqual([]);
});
