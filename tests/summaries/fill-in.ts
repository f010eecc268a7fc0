import { columnOf, type ColumnKey } from "../../src/ledger/rows/columns";
import type { CellValue } from "../../src/ledger/cells/ledger";
import { asEntry } from "../../src/workbook/excel/cell-text";
import type { StaffInput } from "./staff-input";

/** Writes what staff fill in, row by row of 任务表 from its first, through the real client. */
export async function fillIn(rows: readonly StaffInput[]): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("任务表");
    const keys = new Set(rows.flatMap((row) => Object.keys(row) as ColumnKey[]));
    for (const key of keys) {
      const column = table.columns.getItem(columnOf(key).header).getDataBodyRange();
      column.getCell(0, 0).getResizedRange(rows.length - 1, 0).values = rows.map((row) => [entry(row[key])]);
    }
    await context.sync();
  });
}

/** null leaves the cell alone. */
function entry(value: CellValue | undefined): unknown {
  return value === undefined ? null : asEntry(value, false);
}
