import { COLUMNS, type ColumnKey } from "../../src/ledger/rows/columns";
import { initialRow } from "../../src/ledger/rows/initial-rows";
import type { CellValue, Ledger, Settings } from "../../src/ledger/cells/ledger";
import { SETTINGS, readSettings } from "../../src/ledger/settings/settings";
import type { Plan } from "../../src/plan/plan";
import { serialOf } from "../../src/plan/serial";

export const MEETING_DAY = serialOf(2021, 10, 8);

/** The settings of a new ledger, judged on the day of the meeting. */
export function settingsOf(plan: Plan, changes: Partial<Settings> = {}): Settings {
  const values = new Map<string, CellValue>(
    SETTINGS.map(({ name, initial }) => [name, initial(plan, MEETING_DAY)]),
  );
  return { ...readSettings(values), ...changes };
}

/** The ledger as insert writes it: title in row 1, header in row 3, the table from column A. */
export function freshLedger(plan: Plan): Ledger {
  return {
    sheetName: "任务台账",
    headerRow: 3,
    firstColumn: 0,
    headers: COLUMNS.map(({ header }) => header),
    rows: plan.tasks.map((task) => {
      const row = initialRow(task);
      return COLUMNS.map(({ key }) => row[key]);
    }),
  };
}

export const positionOf = (key: ColumnKey): number => COLUMNS.findIndex((column) => column.key === key);

/** The ledger with one row's cells changed; `index` counts rows from 0. */
export function withCells(
  ledger: Ledger,
  index: number,
  changes: Partial<Record<ColumnKey, CellValue>>,
): Ledger {
  const rows = ledger.rows.map((cells, position) =>
    position === index ? COLUMNS.map(({ key }, column) => changes[key] ?? cells[column] ?? "") : cells,
  );
  return { ...ledger, rows };
}
