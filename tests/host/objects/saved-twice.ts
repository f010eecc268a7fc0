import type { EmbeddedExcel } from "embedded-excel/node";

/** The workbook as it is after it was saved and opened, and saved and opened once more. */
export async function reopenTwice({ host }: EmbeddedExcel): Promise<void> {
  for (const name of ["一.xlsx", "二.xlsx"]) await host.open(await host.save(), name);
}
