import type { EmbeddedExcel } from "embedded-excel/node";
import { embeddedSheet } from "../objects/embedded-sheet";

type Batch<Result> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Result;

/** Cells of the first sheet of a new workbook for each test, written and read in a request each. */
export function sheetCells(): {
  readonly excel: () => EmbeddedExcel;
  readonly run: <Result>(batch: Batch<Result>) => Promise<Result>;
  readonly values: (address: string) => Promise<unknown[]>;
  readonly write: (address: string, formulas: readonly (readonly unknown[])[]) => Promise<void>;
} {
  const { excel, onSheet } = embeddedSheet();
  async function run<Result>(batch: Batch<Result>): Promise<Result> {
    return onSheet(async (sheet, context) => {
      const result = batch(sheet, context);
      await context.sync();
      return result;
    });
  }
  return {
    excel,
    run,
    values: async (address) => {
      const range = await run((sheet) => sheet.getRange(address).load("values"));
      return range.values.flat() as unknown[];
    },
    write: (address, formulas) =>
      run((sheet) => {
        sheet.getRange(address).formulas = formulas as unknown[][];
      }),
  };
}
