import { readFile } from "node:fs/promises";
import { embeddedSheet } from "../objects/embedded-sheet";

const { excel, onSheet } = embeddedSheet();

async function done(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<void> {
  await onSheet(async (sheet, context) => {
    act(sheet, context);
    await context.sync();
  });
}
const read = (address: string, name: "values" | "formulas" | "text"): Promise<unknown[]> =>
  onSheet(async (sheet, context) => {
    const range = sheet.getRange(address);
    range.load(name);
    await context.sync();
    return range[name].flat() as unknown[];
  });
async function type(address: string, value: string | number): Promise<void> {
  await excel().host.idle();
  excel().host.workbook.facade.getActiveSheet().getRange(address).setValue(value);
  await excel().host.idle();
}

describe("manual calculation", () => {
  const mode = (): Promise<string> =>
    onSheet(async (_sheet, context) => {
      const { application } = context.workbook;
      application.load("calculationMode");
      await context.sync();
      return application.calculationMode;
    });
  beforeEach(async () => {
    await done((sheet) => {
      sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
    });
    expect(await read("B1", "values")).toEqual([2]);
    excel().host.modes.manualCalculation = true;
  });

  it("leaves formulas as they are when the user or the add-in changes what they read", async () => {
    expect(await mode()).toBe("Manual");
    await type("A1", 5);
    expect(await read("B1", "values")).toEqual([2]);
    await done((sheet) => (sheet.getRange("A1").values = [[7]]));
    expect(await read("B1", "values")).toEqual([2]);
  });
  it("calculates a formula that is written, once", async () => {
    await done((sheet) => (sheet.getRange("C1").formulas = [["=A1+1"]]));
    expect(await read("C1", "values")).toEqual([2]);
    await type("A1", 5);
    expect(await read("C1", "values")).toEqual([2]);
  });
  it.each(["Full", "Recalculate"] as const)(
    "calculate(%s) brings them up to date, and it stays manual",
    async (how) => {
      await type("A1", 5);
      await done((_sheet, context) => {
        context.workbook.application.calculate(how);
      });
      expect([await read("B1", "values"), await mode()]).toEqual([[10], "Manual"]);
      await type("A1", 6);
      expect(await read("B1", "values")).toEqual([10]);
    },
  );
  it("ends when the add-in says so, and formulas catch up", async () => {
    await type("A1", 5);
    await done((_sheet, context) => (context.workbook.application.calculationMode = "Automatic"));
    expect([await read("B1", "values"), await mode()]).toEqual([[10], "Automatic"]);
  });
  it("and when the modes are cleared", async () => {
    await type("A1", 5);
    excel().host.modes.clear();
    expect([await read("B1", "values"), await mode()]).toEqual([[10], "Automatic"]);
  });
});

describe("a workbook that counts its days from 1904", () => {
  const secondDay = (): Promise<number> =>
    onSheet(async (_sheet, context) => {
      const result = context.workbook.functions.date(1904, 1, 2);
      result.load("value");
      await context.sync();
      return result.value;
    });

  it("says that 2 January 1904 is 1, and another that it is 1463", async () => {
    expect(await secondDay()).toBe(1463);
    excel().host.modes.date1904 = true;
    expect(await secondDay()).toBe(1);
    excel().host.modes.clear();
    expect(await secondDay()).toBe(1463);
  });
  it("takes and gives days as its own count, and numbers as numbers", async () => {
    excel().host.modes.date1904 = true;
    await done((sheet) => {
      sheet.getRange("A1:B1").numberFormat = [["yyyy-mm-dd", "0"]];
      sheet.getRange("A1:C1").values = [[43007, 43007, "2021-9-30"]];
      sheet.getRange("D1").formulas = [["=A1+1"]];
      sheet.getRange("D1").numberFormat = [["yyyy-mm-dd"]];
    });
    expect(await read("A1:D1", "values")).toEqual([43007, 43007, 43007, 43008]);
    expect(await read("A1:D1", "formulas")).toEqual([43007, 43007, 43007, "=A1+1"]);
    expect(await read("A1:D1", "text")).toEqual(["2021-09-30", "43007", "2021-9-30", "2021-10-01"]);
    excel().host.modes.clear();
    expect(await read("A1:B1", "values")).toEqual([44469, 43007]);
  });
  it("takes a number that is shown as a day afterwards for its own count, too", async () => {
    excel().host.modes.date1904 = true;
    await done((sheet) => {
      sheet.getRange("A1:A2").values = [[43007], [43008]];
      sheet.getRange("A1:A2").numberFormat = [["yyyy-mm-dd"], ["yyyy-mm-dd"]];
    });
    expect(await read("A1:A2", "text")).toEqual(["2021-09-30", "2021-10-01"]);
    expect(await read("A1:A2", "values")).toEqual([43007, 43008]);
    await done((sheet) => {
      sheet.getRange("A1:A2").set({ numberFormat: [["0"], ["0"]] });
    });
    expect(await read("A1:A2", "text")).toEqual(["43007", "43008"]);
  });
  it("has date rules in its own count", async () => {
    excel().host.modes.date1904 = true;
    await done((sheet) => {
      sheet.getRange("A1").dataValidation.rule = {
        date: { formula1: "2021-09-30", operator: "GreaterThan" },
      };
      sheet.getRange("A2").dataValidation.rule = {
        date: { formula1: 43007 as unknown as string, formula2: "2021-10-01", operator: "Between" },
      };
    });
    const rulesOf = (): Promise<unknown[]> =>
      onSheet(async (sheet, context) => {
        const rules = ["A1", "A2"].map((address) => sheet.getRange(address).dataValidation);
        for (const rule of rules) rule.load("rule");
        await context.sync();
        return rules.map(({ rule }) => [rule.date?.formula1, rule.date?.formula2]);
      });
    expect(await rulesOf()).toEqual([
      ["=43007", undefined],
      ["=43007", "=43008"],
    ]);
    excel().host.modes.clear();
    expect(await rulesOf()).toEqual([
      ["=44469", undefined],
      ["=44469", "=44470"],
    ]);
  });
  it("is what a file that counts so opens as, of itself", async () => {
    const file = new Uint8Array(
      await readFile(new URL("../../cases/iso-dates-in-1904.xlsx", import.meta.url)),
    );
    await excel().host.open(file, "台账.xlsx");
    const day = await onSheet(async (_sheet, context) => {
      const range = context.workbook.worksheets.getItem("任务台账").getRange("N4");
      range.load("values,text");
      await context.sync();
      return [range.values[0]?.[0] as unknown, range.text[0]?.[0]];
    });
    expect([day, await secondDay()]).toEqual([[43008, "2021-10-01"], 1]);
    excel().host.newWorkbook();
    expect(await secondDay()).toBe(1463);
  });
});

it("small numbers in formulas read back in another spelling, and nothing else of them", async () => {
  const formula = '=A1+0.000000001+0.5+0.00012+1000.00001&"0.00001"';
  await done((sheet) => (sheet.getRange("B1").formulas = [[formula]]));
  excel().host.modes.respellsNumbers = true;
  expect(await read("B1", "formulas")).toEqual(['=A1+1E-09+0.5+0.00012+1000.00001&"0.00001"']);
  excel().host.modes.clear();
  expect(await read("B1", "formulas")).toEqual([formula]);
});

it("a formula written into a text cell stays text", async () => {
  await done((sheet) => {
    sheet.getRange("A1").numberFormat = [["@"]];
    sheet.getRange("A1:B1").formulas = [["=1+1", "=1+1"]];
  });
  expect(await read("A1:B1", "values")).toEqual(["=1+1", 2]);
});
