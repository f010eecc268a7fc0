import { openEmbeddedExcel, type EmbeddedExcel } from "embedded-excel/node";

type Work<Result> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>;

/** Tasks by category: names in row 1, categories in column A, two columns of numbers. */
export const DATA = [
  ["类别", "已完成", "推进中"],
  ["甲", 3, 5],
  ["乙", 4, 2],
  ["丙", 6, 1],
];

/** An embedded Excel whose first sheet holds DATA in A1:C4, new for each test. */
export function embeddedCharts(): {
  readonly excel: () => EmbeddedExcel;
  readonly onSheet: <Result>(work: Work<Result>) => Promise<Result>;
  /** The workbook as a file, opened again: as often as a save must not change it. */
  readonly reopen: () => Promise<readonly string[]>;
} {
  let excel: EmbeddedExcel;
  const onSheet = <Result>(work: Work<Result>): Promise<Result> =>
    excel.Excel.run((context) => work(context.workbook.worksheets.getFirst(), context));
  beforeAll(async () => {
    excel = await openEmbeddedExcel();
  });
  beforeEach(async () => {
    excel.host.newWorkbook();
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C4").values = DATA;
      await context.sync();
    });
  });
  afterEach(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    await excel.host.idle();
    expect(excel.host.failures).toEqual([]);
  });
  afterAll(() => excel.close());
  return {
    excel: () => excel,
    onSheet,
    reopen: async () => {
      const losses: string[] = [];
      for (let time = 0; time < 2; time++) {
        const file = await excel.host.write();
        losses.push(...file.losses);
        await excel.host.open(file.bytes, "图表.xlsx");
      }
      return losses;
    },
  };
}

/** The error that a program gets. */
export async function refusal(run: Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await run;
  } catch (error) {
    const { code, message } = error as OfficeExtension.Error;
    return { code, message };
  }
  throw new Error("nothing was refused");
}
