import { readHeaders } from "../rows/headers";
import { COLUMNS, type ColumnKey } from "../rows/columns";
import type { CellValue, Ledger, Settings } from "../cells/ledger";

/** A task as its row of the sheet has it. Plain data. */
export interface TaskRow {
  readonly no: number;
  /** The ledger with this row alone; addresses are those of the sheet. */
  readonly ledger: Ledger;
  readonly settings: Settings;
}

/** The columns that staff fill in, in their order. */
export const STAFF_COLUMNS = COLUMNS.filter(({ writtenBy }) => writtenBy === "staff");

/** The keys of the columns that staff fill in. */
export type StaffKey =
  | "status"
  | "progress"
  | "completedOn"
  | "report"
  | "problems"
  | "contact"
  | "updatedOn"
  | "extendedTo"
  | "extensionBasis";

/** In the columns' order. */
export const STAFF_KEYS: readonly StaffKey[] = STAFF_COLUMNS.map(({ key }) => key).filter(isStaffKey);

export function isStaffKey(key: ColumnKey): key is StaffKey {
  return STAFF_COLUMNS.some((column) => column.key === key);
}

/** Whether the ledger has the column at all. */
export function hasColumn({ ledger }: TaskRow, key: ColumnKey): boolean {
  return readHeaders(ledger.headers).positions.has(key);
}

/** A cell of the row; "" where the column is missing. */
export function cellOf({ ledger }: TaskRow, key: ColumnKey): CellValue {
  return ledger.rows[0]?.[readHeaders(ledger.headers).positions.get(key) ?? -1] ?? "";
}

/** The row as it would be with these values in its cells. */
export function withValues(row: TaskRow, values: ReadonlyMap<ColumnKey, CellValue>): TaskRow {
  const { ledger } = row;
  const cells = [...(ledger.rows[0] ?? [])];
  for (const [key, value] of values) {
    const position = readHeaders(ledger.headers).positions.get(key);
    if (position !== undefined) cells[position] = value;
  }
  return { ...row, ledger: { ...ledger, rows: [cells] } };
}
