import { openEmbeddedExcel, type EmbeddedExcel } from "embedded-excel/node";

type Work<Result> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>;

/**
 * An embedded Excel for a file of tests, or for `each` test, whose events would reach the handlers of those before; a
 * new workbook for each. A failure of the host itself fails the test.
 */
export function embeddedSheet(each = false): {
  readonly excel: () => EmbeddedExcel;
  /** Runs on the first sheet of a new workbook. */
  readonly onSheet: <Result>(work: Work<Result>) => Promise<Result>;
} {
  let excel: EmbeddedExcel;
  let failed = 0;
  let answered = 0;
  (each ? beforeEach : beforeAll)(async () => {
    excel = await openEmbeddedExcel();
  });
  beforeEach(() => {
    excel.host.newWorkbook();
    failed = excel.host.failures.length;
    answered = excel.host.log.length;
  });
  afterEach(async () => {
    // After a failed batch the client gives its references back in a request of its own.
    if (excel.host.log.slice(answered).some(({ error }) => error !== undefined))
      await new Promise((resolve) => setTimeout(resolve, 50));
    await excel.host.idle();
    expect(excel.host.failures.slice(failed)).toEqual([]);
  });
  (each ? afterEach : afterAll)(() => excel.close());
  return {
    excel: () => excel,
    onSheet: (work) =>
      excel.Excel.run((context) => work(context.workbook.worksheets.getActiveWorksheet(), context)),
  };
}
