import { actionSetup, type ActionSetup } from "../../src/actions/outcome/action-setup";
import { openEmbeddedExcel, type EmbeddedExcel } from "embedded-excel/node";
import type { CellValue } from "../../src/ledger/cells/ledger";
import { textOf } from "../../src/ledger/cells/cell-value";
import { serialOf } from "../../src/plan/serial";
import { officialPlan } from "../plan/official-plan";

export const AS_OF = serialOf(2021, 10, 8);
export const LEDGER = "任务台账";
export const TABLE = "任务表";

/** An Excel for a file of tests; each test asks for an empty workbook first. */
export function withExcel(): {
  readonly excel: () => EmbeddedExcel;
  readonly setup: () => ActionSetup;
  /** How many requests something costs, those that the client adds among them. */
  readonly requestsOf: (act: () => Promise<unknown>) => Promise<number>;
} {
  let excel: EmbeddedExcel | undefined;
  beforeAll(async () => {
    excel = await openEmbeddedExcel();
    Object.assign(globalThis, { Excel: excel.Excel, Office: excel.Office });
  });
  afterAll(() => excel?.close());
  const opened = (): EmbeddedExcel => {
    if (!excel) throw new Error("Excel is not open yet");
    return excel;
  };
  async function requestsOf(act: () => Promise<unknown>): Promise<number> {
    const { host } = opened();
    await host.idle();
    const before = host.log.length;
    await act();
    await host.idle();
    return host.log.length - before;
  }
  return { excel: opened, setup: () => actionSetup(officialPlan()), requestsOf };
}

/** The cells of the ledger's table, header first, as the real client reads them. */
export async function ledgerCells(): Promise<CellValue[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(TABLE).getRange();
    range.load("values");
    await context.sync();
    return range.values as CellValue[][];
  });
}

/** Every cell of the ledger by 序号 and header. */
export async function cellsByNo(): Promise<Map<number, Record<string, CellValue>>> {
  const [headers = [], ...rows] = await ledgerCells();
  const at = headers.indexOf("序号");
  return new Map(
    rows.map((row) => [
      Number(row[at]),
      Object.fromEntries(headers.map((header, column) => [textOf(header), row[column] ?? ""])),
    ]),
  );
}
