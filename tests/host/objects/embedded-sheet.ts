import { openEmbeddedExcel, type EmbeddedExcel } from "../../../src/host/node/embedded-excel";

type Work<Result> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>;

/** An embedded Excel for each test of a file; a failure of the host itself fails the test. */
export function embeddedSheet(): {
  readonly excel: () => EmbeddedExcel;
  /** Runs on the first sheet of a new workbook. */
  readonly onSheet: <Result>(work: Work<Result>) => Promise<Result>;
} {
  let excel: EmbeddedExcel;
  beforeEach(async () => {
    excel = await openEmbeddedExcel();
  });
  afterEach(async () => {
    // After a failed batch the client gives its references back in a request of its own.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { failures } = excel.host;
    await excel.close();
    expect(failures).toEqual([]);
  });
  return {
    excel: () => excel,
    onSheet: (work) =>
      excel.Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context)),
  };
}
