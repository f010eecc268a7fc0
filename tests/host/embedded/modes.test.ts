import { embeddedSheet } from "../objects/embedded-sheet";

const { excel, onSheet } = embeddedSheet();

/** The code of the error that a request on the first sheet ends with. */
async function codeOf(
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<string> {
  try {
    await onSheet(async (sheet, context) => {
      act(sheet, context);
      await context.sync();
    });
    return "no error";
  } catch (error) {
    return (error as { code: string }).code;
  }
}
const valuesOf = (address: string): Promise<unknown[]> =>
  onSheet(async (sheet, context) => {
    const range = sheet.getRange(address);
    range.load("values");
    await context.sync();
    return range.values.flat() as unknown[];
  });
/** What a user types. */
async function type(address: string, value: string | number): Promise<void> {
  await excel().host.idle();
  excel().host.workbook.facade.getActiveSheet().getRange(address).setValue(value);
  await excel().host.idle();
}
/** Ctrl+Z. */
async function undo(): Promise<void> {
  await excel().host.idle();
  excel().host.workbook.facade.undo();
}

describe("the version of ExcelApi", () => {
  const supports = (version: string): boolean =>
    excel().Office.context.requirements.isSetSupported("ExcelApi", version);

  it("is 1.14, and follows the mode in a pane that is open", () => {
    const said = (["1.9", "1.14", "1.20"] as const).map((version) => {
      excel().host.modes.apiVersion = version;
      return ["1.9", "1.14", "1.15", "1.20"].map(supports);
    });
    expect(said).toEqual([
      [true, false, false, false],
      [true, true, false, false],
      [true, true, true, true],
    ]);
    excel().host.modes.clear();
    expect([supports("1.14"), supports("1.15")]).toEqual([true, false]);
  });

  it.each([
    ["values", (sheet: Excel.Worksheet) => void (sheet.getRange("C1").values = [[1]])],
    ["a format", (sheet: Excel.Worksheet) => void (sheet.getRange("C1").format.font.bold = true)],
    ["a page's set-up", (sheet: Excel.Worksheet) => void (sheet.pageLayout.orientation = "Landscape")],
    [
      "a cleared range",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("C1").clear();
      },
    ],
    [
      "a setting",
      (_sheet: Excel.Worksheet, context: Excel.RequestContext) => void context.workbook.settings.add("a", 1),
    ],
  ])("below 1.20 %s written by the add-in empties the user's undo list", async (_what, write) => {
    await type("A1", "甲");
    expect(await codeOf(write)).toBe("no error");
    await undo();
    expect(await valuesOf("A1")).toEqual(["甲"]);
  });

  it("and a request that only reads leaves it", async () => {
    await type("A1", "甲");
    await onSheet(async (sheet, context) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load("values,format/fill/color");
      range.conditionalFormats.getCount();
      sheet.getRange("A1").select();
      await context.sync();
    });
    await undo();
    expect(await valuesOf("A1")).toEqual([""]);
  });

  it("from 1.20 on it is kept, and each request is one step of it", async () => {
    excel().host.modes.apiVersion = "1.20";
    await type("A1", "甲");
    await codeOf((sheet) => {
      sheet.getRange("B1").values = [["乙"]];
      sheet.getRange("C1").values = [["丙"]];
    });
    await undo();
    expect(await valuesOf("A1:C1")).toEqual(["甲", "", ""]);
    await undo();
    expect(await valuesOf("A1:C1")).toEqual(["", "", ""]);
  });
});

describe("conditional formats that cannot be read", () => {
  beforeEach(async () => {
    await codeOf((sheet) => {
      const format = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=$A1=1";
    });
    excel().host.modes.readingFormatsThrows = true;
  });

  it.each([
    ["their count", (sheet: Excel.Worksheet) => sheet.getRange().conditionalFormats.getCount()],
    ["their items", (sheet: Excel.Worksheet) => sheet.getRange().conditionalFormats.load("items/type")],
    [
      "one's priority",
      (sheet: Excel.Worksheet) => sheet.getRange("A1").conditionalFormats.getItemAt(0).load("priority"),
    ],
  ])("fail the request that asks for %s", async (_what, ask) => {
    expect(await codeOf(ask)).toBe("GeneralException");
    excel().host.modes.clear();
    expect(await codeOf(ask)).toBe("no error");
  });

  it("can be added and cleared", async () => {
    const rewritten = await codeOf((sheet) => {
      sheet.getRange().conditionalFormats.clearAll();
      const format = sheet.getRange("B1:B9").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=$B1=2";
      format.custom.format.fill.color = "#FF0000";
      format.stopIfTrue = true;
    });
    expect(rewritten).toBe("no error");
    excel().host.modes.clear();
    const formulas = await onSheet(async (sheet, context) => {
      const formats = sheet.getRange().conditionalFormats;
      formats.load("items/custom/rule/formula");
      await context.sync();
      return formats.items.map((format) => format.custom.rule.formula);
    });
    expect(formulas).toEqual(["=$B1=2"]);
  });
});

it("a custom format's formula stands for the first cell of the range that asked for it", async () => {
  const formulasFrom = (address?: string): Promise<string[]> =>
    onSheet(async (sheet, context) => {
      const formats = sheet.getRange(address).conditionalFormats;
      formats.load("items/custom/rule/formula");
      await context.sync();
      return formats.items.map((format) => format.custom.rule.formula);
    });
  await codeOf((sheet) => {
    const format = sheet.getRange("A4:Q198").conditionalFormats.add("Custom");
    format.custom.rule.formula = '=AND($Q4="逾期",$B$2=B4)';
  });
  excel().host.modes.formulasRelative = true;
  expect(await formulasFrom()).toEqual(['=AND($Q1="逾期",$B$2=B1)']);
  expect(await formulasFrom("C5:D6")).toEqual(['=AND($Q5="逾期",$B$2=D5)']);
  await onSheet(async (sheet, context) => {
    const formats = sheet.getRange().conditionalFormats.load("items/id");
    await context.sync();
    const [format] = formats.items;
    if (format) format.custom.rule.formula = '=AND($Q1048576="逾期",$B$2=B1)';
    await context.sync();
  });
  excel().host.modes.clear();
  expect(await formulasFrom()).toEqual(['=AND($Q3="逾期",$B$2=B4)']);
});

it("without a printer whatever sets up a page throws, and reading does not", async () => {
  const setUps: ((sheet: Excel.Worksheet) => void)[] = [
    (sheet) => void (sheet.pageLayout.orientation = "Landscape"),
    (sheet) => {
      sheet.pageLayout.setPrintTitleRows("$1:$1");
    },
    (sheet) => void (sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P"),
  ];
  excel().host.modes.pageSetupThrows = true;
  for (const setUp of setUps) expect(await codeOf(setUp)).toBe("GeneralException");
  expect(await codeOf((sheet) => sheet.pageLayout.load("orientation"))).toBe("no error");
  excel().host.modes.clear();
  for (const setUp of setUps) expect(await codeOf(setUp)).toBe("no error");
});

it("while another workbook has the focus nothing is activated, selected, added or frozen", async () => {
  const acts: ((sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown)[] = [
    (sheet) => {
      sheet.activate();
    },
    (sheet) => {
      sheet.getRange("A2").select();
    },
    (_sheet, context) => context.workbook.worksheets.add("新"),
    (sheet) => {
      sheet.freezePanes.freezeRows(1);
    },
    (sheet) => {
      sheet.tables.getItem("任务表").clearFilters();
    },
  ];
  await codeOf((sheet) => {
    sheet.getRange("A1:A2").values = [["序号"], [1]];
    sheet.tables.add("A1:A2", true).name = "任务表";
  });
  excel().host.modes.otherWorkbookFocused = true;
  for (const act of acts) expect(await codeOf(act)).toBe("GeneralException");
  expect(await codeOf((sheet) => void (sheet.getRange("B1").values = [[1]]))).toBe("no error");
  excel().host.modes.clear();
  for (const act of acts) expect(await codeOf(act)).toBe("no error");
});
