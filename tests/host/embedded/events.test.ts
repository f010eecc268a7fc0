import { embeddedSheet } from "../objects/embedded-sheet";

const { excel } = embeddedSheet(true);

type Heard = Record<string, unknown>;
type Hear = (event: object) => Promise<void>;
type Step = (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown;

const run = (step: Step): Promise<unknown> =>
  excel().Excel.run(async (context) => {
    step(context, context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });

/** What a handler hears of `act`; functions of an event are left out, and the sheet's id becomes its name. */
async function heard(
  listen: (hear: Hear, ...where: Parameters<Step>) => unknown,
  act: Step,
): Promise<Heard[]> {
  const events: Heard[] = [];
  const hear: Hear = (event) => {
    events.push(JSON.parse(JSON.stringify(event)) as Heard);
    return Promise.resolve();
  };
  await run((...where) => listen(hear, ...where));
  await excel().host.idle();
  await run(act);
  await excel().host.idle();
  // Events are sent after the answer, and the client hands each on in a turn of its own.
  await new Promise((resolve) => setTimeout(resolve, 20));
  const names = new Map(
    excel()
      .host.workbook.facade.getSheets()
      .map((one) => [one.getSheetId(), one.getSheetName()]),
  );
  return events.map(({ worksheetId, ...event }) => ({
    ...event,
    ...(worksheetId !== undefined && { worksheetId: names.get(worksheetId as string) ?? "gone" }),
  }));
}

const onSheetChanged = (hear: Hear, _context: Excel.RequestContext, sheet: Excel.Worksheet): unknown =>
  sheet.onChanged.add(hear as never);
const CHANGED = {
  type: "WorksheetChanged",
  source: "Local",
  triggerSource: "ThisLocalAddin",
  worksheetId: "Sheet1",
};

describe("worksheet.onChanged", () => {
  it("tells of one cell what it held, and of several only where", async () => {
    const events = await heard(onSheetChanged, (_context, sheet) => {
      sheet.getRange("B2").values = [["甲"]];
      sheet.getRange("B2").values = [[2]];
      sheet.getRange("A1:C2").values = [
        [1, 2, 3],
        [4, 5, 6],
      ];
    });
    expect(events).toEqual([
      {
        ...CHANGED,
        address: "B2",
        changeType: "RangeEdited",
        details: { valueBefore: "", valueAfter: "甲", valueTypeBefore: "Empty", valueTypeAfter: "String" },
      },
      {
        ...CHANGED,
        address: "B2",
        changeType: "RangeEdited",
        details: { valueBefore: "甲", valueAfter: 2, valueTypeBefore: "String", valueTypeAfter: "Double" },
      },
      { ...CHANGED, address: "A1:C2", changeType: "RangeEdited" },
    ]);
  });

  it.each<[what: string, act: Step, address: string, changeType: string, direction?: object]>([
    ["inserted rows", (_c, sheet) => sheet.getRange("2:3").insert("Down"), "2:3", "RowInserted"],
    [
      "deleted rows",
      (_c, sheet) => {
        sheet.getRange("2:2").delete("Up");
      },
      "2:2",
      "RowDeleted",
    ],
    ["inserted columns", (_c, sheet) => sheet.getRange("B:B").insert("Right"), "B:B", "ColumnInserted"],
    [
      "deleted columns",
      (_c, sheet) => {
        sheet.getRange("B:C").delete("Left");
      },
      "B:C",
      "ColumnDeleted",
    ],
    [
      "cells pushed down",
      (_c, sheet) => sheet.getRange("A1:B2").insert("Down"),
      "A1:B2",
      "CellInserted",
      { insertShiftDirection: "Down" },
    ],
    [
      "cells pushed to the right",
      (_c, sheet) => sheet.getRange("A1").insert("Right"),
      "A1",
      "CellInserted",
      { insertShiftDirection: "Right" },
    ],
    [
      "cells that moved up",
      (_c, sheet) => {
        sheet.getRange("A1:A2").delete("Up");
      },
      "A1:A2",
      "CellDeleted",
      { deleteShiftDirection: "Up" },
    ],
    [
      "cells that moved to the left",
      (_c, sheet) => {
        sheet.getRange("B2").delete("Left");
      },
      "B2",
      "CellDeleted",
      { deleteShiftDirection: "Left" },
    ],
  ])("tells of %s", async (...row) => {
    const [, act, address, changeType, direction] = row;
    await run((_context, sheet) => {
      sheet.getRange("A1:C3").formulas = [
        [1, 2, "=SUM(A1:B3)"],
        [3, 4, "=A2"],
        [5, 6, "=B3"],
      ];
    });
    expect(await heard(onSheetChanged, act)).toEqual([
      { ...CHANGED, address, changeType, ...(direction && { changeDirectionState: direction }) },
    ]);
  });

  it("the range of a change is asked for again", async () => {
    const asked: string[] = [];
    await heard(
      (_hear, _context, sheet) =>
        sheet.onChanged.add((event) =>
          excel().Excel.run(async (context) => {
            const range = event.getRange(context).load("address");
            await context.sync();
            asked.push(range.address);
          }),
        ),
      (_context, sheet) =>
        (sheet.getRange("C3:D4").values = [
          [1, 2],
          [3, 4],
        ]),
    );
    expect(asked).toEqual(["Sheet1!C3:D4"]);
  });
});

describe("sheets", () => {
  const onAll = (hear: Hear, { workbook: { worksheets } }: Excel.RequestContext): void => {
    worksheets.onAdded.add(hear as never);
    worksheets.onDeleted.add(hear as never);
    worksheets.onActivated.add(hear as never);
    worksheets.onDeactivated.add(hear as never);
    worksheets.onChanged.add(hear as never);
  };

  it("any sheet's change tells the collection which sheet it was", async () => {
    await run(({ workbook }) => workbook.worksheets.add("乙"));
    const events = await heard(onAll, ({ workbook }) => {
      workbook.worksheets.getItem("乙").getRange("A1:A2").values = [[1], [2]];
    });
    expect(events).toEqual([{ ...CHANGED, worksheetId: "乙", address: "A1:A2", changeType: "RangeEdited" }]);
  });

  it.each<[what: string, act: Step, events: readonly object[]]>([
    [
      "added",
      ({ workbook }) => workbook.worksheets.add("乙"),
      [{ type: "WorksheetAdded", source: "Local", worksheetId: "乙" }],
    ],
    [
      "copied",
      (_context, sheet) => sheet.copy("End"),
      [{ type: "WorksheetAdded", source: "Local", worksheetId: "Sheet1 (2)" }],
    ],
    ["shown again", ({ workbook }) => (workbook.worksheets.getItem("藏").visibility = "Visible"), []],
  ])("one that is %s does not come to the front", async (_what, act, events) => {
    await run(({ workbook }, sheet) => {
      workbook.worksheets.add("藏").visibility = "Hidden";
      sheet.getRange("F9").select();
    });
    expect(
      await heard((hear, context) => {
        onAll(hear, context);
        context.workbook.worksheets.onSelectionChanged.add(hear as never);
      }, act),
    ).toEqual(events);
  });

  it.each<[what: string, act: Step, event: object]>([
    [
      "renamed",
      ({ workbook }) => (workbook.worksheets.getItem("乙").name = "丙"),
      { type: "WorksheetNameChanged", nameBefore: "乙", nameAfter: "丙", worksheetId: "丙" },
    ],
    [
      "moved",
      ({ workbook }) => (workbook.worksheets.getItem("乙").position = 0),
      { type: "WorksheetMoved", positionBefore: 1, positionAfter: 0, worksheetId: "乙" },
    ],
    [
      "hidden",
      ({ workbook }) => (workbook.worksheets.getItem("乙").visibility = "Hidden"),
      {
        type: "WorksheetVisibilityChanged",
        visibilityBefore: "Visible",
        visibilityAfter: "Hidden",
        worksheetId: "乙",
      },
    ],
    [
      "copied, of the copy alone",
      ({ workbook }) => workbook.worksheets.getItem("乙").copy("Beginning"),
      { type: "WorksheetAdded", worksheetId: "乙 (2)" },
    ],
  ])("tell that one was %s", async (_what, act, event) => {
    await run(({ workbook }) => workbook.worksheets.add("乙"));
    const events = await heard((hear, { workbook: { worksheets } }) => {
      worksheets.onAdded.add(hear as never);
      worksheets.onNameChanged.add(hear as never);
      worksheets.onMoved.add(hear as never);
      worksheets.onVisibilityChanged.add(hear as never);
    }, act);
    expect(events).toEqual([{ ...event, source: "Local" }]);
  });

  it("tell of calculated cells and of formats", async () => {
    await run((_context, sheet) => {
      sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
      sheet.getRange("B1").load("values");
    });
    const calculated = await heard(
      (hear, _context, sheet) => sheet.onCalculated.add(hear as never),
      (_context, sheet) => {
        sheet.getRange("A1").values = [[5]];
        sheet.getRange("B1").load("values");
      },
    );
    expect(calculated).toEqual([{ type: "WorksheetCalculated", address: "B1", worksheetId: "Sheet1" }]);
    const formatted = await heard(
      (hear, { workbook }) => workbook.worksheets.onFormatChanged.add(hear as never),
      (_context, sheet) => {
        sheet.getRange("A1:B2").format.fill.color = "#FF0000";
        sheet.getRange("D4").values = [["甲"]];
      },
    );
    expect(formatted).toEqual([
      { type: "WorksheetFormatChanged", source: "Local", address: "A1:B2", worksheetId: "Sheet1" },
    ]);
  });

  it.each<[what: string, act: Step, event: object]>([
    [
      "sorted rows, those that moved",
      (_context, sheet) => {
        sheet.getRange("A1:B6").sort.apply([{ key: 0, ascending: true }], false, true);
      },
      { type: "WorksheetRowSorted", address: "A2:B3,A5:B6" },
    ],
    [
      "sorted columns, those that moved",
      (_context, sheet) => {
        sheet.getRange("C1:F1").values = [[1, 4, 3, 5]];
        sheet.getRange("C1:F1").sort.apply([{ key: 0, ascending: true }], false, false, "Columns");
      },
      { type: "WorksheetColumnSorted", address: "D1:E1" },
    ],
    [
      "hidden rows",
      (_context, sheet) => (sheet.getRange("2:4").rowHidden = true),
      { type: "WorksheetRowHiddenChanged", address: "2:4", changeType: "Hidden" },
    ],
    [
      "rows that are shown again, of those named",
      (_context, sheet) => (sheet.getRange("7:20").rowHidden = false),
      { type: "WorksheetRowHiddenChanged", address: "8:9,11:11", changeType: "Unhidden" },
    ],
    [
      "rows that a filter hides",
      (_context, sheet) => {
        sheet.autoFilter.apply(sheet.getRange("A1:B6"), 0, { filterOn: "Values", values: ["2", "3", "5"] });
      },
      { type: "WorksheetRowHiddenChanged", address: "3:3,6:6", changeType: "Hidden" },
    ],
    [
      "protection",
      (_context, sheet) => {
        sheet.protection.protect();
      },
      { type: "WorksheetProtectionChanged", isProtected: true },
    ],
  ])("tell of %s", async (...row) => {
    const [, act, event] = row;
    await run((_context, sheet) => {
      sheet.getRange("A1:A6").values = [["数"], [2], [1], [3], [5], [4]];
      sheet.getRange("8:9").rowHidden = true;
      sheet.getRange("11:11").rowHidden = true;
    });
    const events = await heard((hear, { workbook: { worksheets } }, sheet) => {
      worksheets.onRowSorted.add(hear as never);
      worksheets.onColumnSorted.add(hear as never);
      worksheets.onRowHiddenChanged.add(hear as never);
      sheet.onProtectionChanged.add(hear as never);
    }, act);
    expect(events).toEqual([{ ...event, source: "Local", worksheetId: "Sheet1" }]);
  });

  it.each(["B2:C3", "2:2", "B:D", "A1"])("tell that %s is selected, without their name", async (address) => {
    await run((_context, sheet) => {
      sheet.getRange("F9").select();
    });
    const events = await heard(
      (hear, _context, sheet) => sheet.onSelectionChanged.add(hear as never),
      (_context, sheet) => {
        sheet.getRange(address).select();
      },
    );
    expect(events).toEqual([{ type: "WorksheetSelectionChanged", address, worksheetId: "Sheet1" }]);
  });
});

describe("worksheet.onFormulaChanged", () => {
  const onFormulaChanged = (hear: Hear, _context: Excel.RequestContext, sheet: Excel.Worksheet): unknown =>
    sheet.onFormulaChanged.add(hear as never);
  const FORMULA_CHANGED = { type: "WorksheetFormulaChanged", source: "Local", worksheetId: "Sheet1" };

  it("tells of formulas that come, go and change what they were, and of no value", async () => {
    await run((_context, sheet) => {
      sheet.getRange("A1:B1").formulas = [["=1+1", "=A1"]];
    });
    const events = await heard(onFormulaChanged, (_context, sheet) => {
      sheet.getRange("A1").formulas = [["=2+2"]];
      sheet.getRange("C1:E1").formulas = [["=A1", 5, "字"]];
      sheet.getRange("C2").values = [[7]];
      sheet.getRange("B1").values = [[7]];
      sheet.getRange("C1").formulas = [["=A1"]];
      sheet.getRange("C1").format.font.bold = true;
    });
    const told = (...formulaDetails: [cellAddress: string, previousFormula: string][]): object => ({
      ...FORMULA_CHANGED,
      formulaDetails: formulaDetails.map(([cellAddress, previousFormula]) => ({
        cellAddress,
        previousFormula,
      })),
    });
    expect(events).toEqual([told(["A1", "=1+1"]), told(["C1", ""]), told(["B1", "=A1"])]);
  });

  it("is silent where references follow a row that is inserted; the collection hears of each sheet", async () => {
    await run((_context, sheet) => {
      sheet.getRange("B1").formulas = [["=A3"]];
    });
    const events = await heard(
      (hear, { workbook }) => workbook.worksheets.onFormulaChanged.add(hear as never),
      (_context, sheet) => {
        sheet.getRange("2:2").insert("Down");
        sheet.getRange("B1").clear("Contents");
      },
    );
    expect(events).toEqual([
      { ...FORMULA_CHANGED, formulaDetails: [{ cellAddress: "B1", previousFormula: "=A4" }] },
    ]);
  });
});

it("worksheet.onSingleClicked tells which cell a user clicked, and where in it", async () => {
  const events = await heard(
    (hear, _context, sheet) => sheet.onSingleClicked.add(hear as never),
    (_context, sheet) => {
      sheet.getRange("A1").select();
      excel().host.cellClicked(1, 2, 12, 4.5);
    },
  );
  expect(events).toEqual([
    { type: "WorksheetSingleClicked", worksheetId: "Sheet1", address: "C2", offsetX: 12, offsetY: 4.5 },
  ]);
});

it("workbook.onActivated tells that the workbook has come to the front", async () => {
  const events = await heard(
    (hear, { workbook }) => workbook.onActivated.add(hear as never),
    () => {
      excel().host.activated();
    },
  );
  expect(events).toEqual([{ type: "WorkbookActivated" }]);
});
