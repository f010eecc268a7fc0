import { strFromU8, unzipSync } from "fflate";
import { embeddedSheet } from "./embedded-sheet";

const { excel, onSheet } = embeddedSheet();

type Mode = "Automatic" | "AutomaticExceptTables" | "Manual";
type Step = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;
const cellOf = (range: Excel.Range): unknown => range.values[0]?.[0] as unknown;
const done = (step: Step): Promise<void> =>
  onSheet(async (sheet, context) => {
    step(sheet, context);
    await context.sync();
  });
const setMode = (mode: Mode): Promise<void> =>
  done((_sheet, context) => (context.workbook.application.calculationMode = mode));
/** The value of B1, which is twice A1, and what the application says of its calculation. */
const shown = (): Promise<readonly unknown[]> =>
  onSheet(async (sheet, context) => {
    const cell = sheet.getRange("B1").load("values");
    const { application } = context.workbook;
    application.load("calculationMode,calculationState");
    await context.sync();
    return [cellOf(cell), application.calculationMode, application.calculationState];
  });
const put = (value: number): Promise<void> => done((sheet) => (sheet.getRange("A1").values = [[value]]));
const calculationInFile = async (): Promise<string> => {
  const part = unzipSync(await excel().host.save())["xl/workbook.xml"] ?? new Uint8Array();
  return /<calcPr[^>]*>/.exec(strFromU8(part))?.[0] ?? "";
};

beforeEach(() =>
  done((sheet) => {
    sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
    sheet.getRange("B1").load("values");
  }),
);

it("formulas follow their cells, except where calculation is manual", async () => {
  expect(await shown()).toEqual([2, "Automatic", "Done"]);
  await setMode("AutomaticExceptTables");
  await put(2);
  expect(await shown()).toEqual([4, "AutomaticExceptTables", "Done"]);
  await setMode("Manual");
  await put(3);
  expect(await shown()).toEqual([4, "Manual", "Pending"]);
  await setMode("Automatic");
  expect(await shown()).toEqual([6, "Automatic", "Done"]);
});

it("a formula that nobody has read has its value before calculation becomes manual", async () => {
  await done((sheet, { workbook }) => {
    sheet.getRange("B1").formulas = [["=A1*3"]];
    workbook.application.calculationMode = "Manual";
    sheet.getRange("A1").values = [[5]];
  });
  expect(await shown()).toEqual([3, "Manual", "Pending"]);
});

it("formulas in a circle are 0, however often they are calculated; what refers to them goes on with 0", async () => {
  await done((sheet) => {
    sheet.getRange("D1:G1").formulas = [["=E1+1", "=D1+1", "=D1+7", "=G1+1"]];
  });
  const values = (): Promise<unknown[]> =>
    onSheet(async (sheet, context) => {
      const cells = sheet.getRange("D1:G1").load("values");
      await context.sync();
      return cells.values.flat() as unknown[];
    });
  expect(await values()).toEqual([0, 0, 7, 0]);
  await done((_sheet, { workbook }) => {
    workbook.application.calculate("Full");
  });
  expect(await values()).toEqual([0, 0, 7, 0]);
  await done((sheet) => (sheet.getRange("E1").values = [[4]]));
  expect(await values()).toEqual([5, 4, 12, 0]);
});

it.each<[what: string, step: Step]>([
  [
    "application.calculate(Recalculate)",
    (_s, { workbook }) => {
      workbook.application.calculate("Recalculate");
    },
  ],
  [
    "application.calculate(FullRebuild)",
    (_s, { workbook }) => {
      workbook.application.calculate("FullRebuild");
    },
  ],
  [
    "worksheet.calculate",
    (sheet) => {
      sheet.calculate(false);
    },
  ],
])("%s brings stale values up to date, and calculation stays manual", async (_what, step) => {
  await setMode("Manual");
  await put(5);
  await done(step);
  expect(await shown()).toEqual([10, "Manual", "Done"]);
});

it.each<[what: string, step: Step]>([
  [
    "application.calculate",
    (_s, { workbook }) => {
      workbook.application.calculate("Recalculate");
    },
  ],
  [
    "worksheet.calculate with all marked dirty",
    (sheet) => {
      sheet.calculate(true);
    },
  ],
])("%s gives volatile formulas another value where calculation is automatic", async (_what, step) => {
  const random = (): Promise<unknown> =>
    onSheet(async (sheet, context) => {
      const cell = sheet.getRange("C1").load("values");
      await context.sync();
      return cellOf(cell);
    });
  await done((sheet) => (sheet.getRange("C1").formulas = [["=RAND()"]]));
  const before = await random();
  expect(await random()).toBe(before);
  await done(step);
  expect(await random()).not.toBe(before);
});

it.each<[what: string, step: Step]>([
  [
    "a way to calculate",
    (_s, { workbook }) => {
      workbook.application.calculate("All" as "Full");
    },
  ],
  ["a mode", (_s, { workbook }) => (workbook.application.calculationMode = "Never" as "Manual")],
])("%s that Excel has not is refused", async (_what, step) => {
  await expect(done(step)).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("a manual workbook is calculated before it is saved, and is manual when it is opened again", async () => {
  await setMode("Manual");
  await put(7);
  const { host } = excel();
  for (const file of [await host.save(), await host.save()]) {
    await host.open(file, "手动.xlsx");
    expect(await shown()).toEqual([14, "Manual", "Done"]);
  }
  await put(8);
  expect(await shown()).toEqual([14, "Manual", "Pending"]);
  expect(await calculationInFile()).toContain('calcMode="manual"');
  await setMode("Automatic");
  expect(await calculationInFile()).not.toContain("calcMode");
  await setMode("AutomaticExceptTables");
  expect(await calculationInFile()).toContain('calcMode="autoNoTable"');
});
