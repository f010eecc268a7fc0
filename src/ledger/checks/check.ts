import type { Plan, Task } from "../../plan/plan";
import type { ColumnKey } from "../columns";
import type { Severity } from "../issue";
import type { LedgerRow } from "../ledger-rows";
import type { LedgerSheet, Settings } from "../ledger-sheet";
import type { StaffReading } from "../row-schema";

/** A row with what every check wants to know of it. */
export interface CheckedRow extends LedgerRow {
  readonly staff: StaffReading;
  /** The plan's task with this 序号; null where the plan has none, or the row is evidently another task's. */
  readonly task: Task | null;
  /** The 序号 that this row should have, where its own is evidently wrong (misnumbered.ts). */
  readonly rightNo: number | null;
}

/** What a check looks at. `rows` are those that hold something, in the sheet's order. */
export interface CheckContext {
  readonly sheet: LedgerSheet;
  readonly plan: Plan;
  readonly settings: Settings;
  readonly rows: readonly CheckedRow[];
  readonly missingColumns: readonly ColumnKey[];
}

/** Something a check found, in a cell of a row or, with `row` null, about the table. */
export interface Finding {
  readonly row: CheckedRow | null;
  /** The column; null, of the table's findings alone, for its left edge. */
  readonly key: ColumnKey | null;
  /** The header that the issue names, where it is not that of `key`; null for none. */
  readonly column?: string | null;
  /** One Chinese sentence: what is wrong and what was expected. */
  readonly message: string;
}

/** One entry of the catalogue (domain, "Validation"). */
export interface Check {
  readonly code: string;
  readonly severity: Severity;
  /** The catalogue's name of it, e.g. 序号重复. */
  readonly title: string;
  /** Without these columns the check is silent: T01 says all there is to say. */
  readonly needs: readonly ColumnKey[];
  readonly run: (context: CheckContext) => readonly Finding[];
}
