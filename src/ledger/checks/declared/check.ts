import type { Plan, Task } from "../../../plan/plan";
import type { ColumnKey } from "../../rows/columns";
import type { Fix, FixChoice, FixTrust, Fixing } from "../../fixes/fix";
import type { Severity } from "../../fixes/issue";
import type { LedgerRow } from "../../rows/ledger-rows";
import type { LedgerDays } from "../../settings/ledger-days";
import type { Ledger, Settings } from "../../cells/ledger";
import type { StaffReading } from "../../rows/row-schema";
import type { ReportingPeriod } from "../../lights/stale";
import type { HeaderReading } from "../../rows/headers";

/** A row and the task that it is. */
export interface MatchedRow extends LedgerRow {
  /** The plan's task with this 序号; null where the plan has none, or the row is evidently another's. */
  readonly task: Task | null;
  /** The 序号 that this row should have, where its own is evidently wrong (misnumbered.ts). */
  readonly rightNo: number | null;
  /** Staff added it: neither its 序号 nor its 具体措施 is the document's. */
  readonly isStaffs: boolean;
  /** The formula of a cell, where one stands in a column of text. */
  readonly formula: (key: ColumnKey) => string | null;
}

/** A row with what checks of single rows want to know of it. */
export interface CheckedRow extends MatchedRow {
  readonly staff: StaffReading;
}

/** What a check looks at. */
export interface CheckContext {
  /** With right names where headers are misnamed, so that the cells below them are checked all the same. */
  readonly ledger: Ledger;
  readonly plan: Plan;
  readonly settings: Settings;
  /** The year of deadlines and dates written without one. */
  readonly year: number;
  /** The rows that hold something, in the sheet's order. */
  readonly rows: readonly MatchedRow[];
  readonly headers: HeaderReading;
  /** The last whole reporting period, as `lastPeriod` finds it. */
  readonly period: ReportingPeriod | null;
  /** The days that dates can be; by the plan's year where the workbook has none. */
  readonly days: LedgerDays;
}

/** What mends a finding. */
interface Remedy {
  /** Left out: nothing safe is known. */
  readonly fix?: Fix | null;
  /** More than one way out: all of them, in place of `fix`. */
  readonly choices?: readonly FixChoice[];
  /** Left out: certain. */
  readonly trust?: FixTrust;
}

/** Something a check found in a cell of a row. */
export interface CellFinding extends Remedy {
  readonly row: MatchedRow;
  readonly key: ColumnKey;
  /** One Chinese sentence: what is wrong and what was expected. */
  readonly message: string;
}

/** Something a check found about the table, and where it is shown: positions in the table, row -1 the header. */
export interface TableFinding extends Remedy {
  readonly row: null;
  readonly at: { readonly row: number; readonly column: number };
  /** The header that the issue names, if it is one column's. */
  readonly column: string | null;
  readonly message: string;
}

export type Finding = CellFinding | TableFinding;

/** The families of checks by their letter, in the order of the catalogue. A check of none of them does not compile. */
export const FAMILIES = ["T", "N", "K", "D", "P", "X", "U"] as const;

/** What the catalogue says of a code (domain, "Validation"); the pane's legend and the manual's table are made of it. */
interface Declaration {
  /** The family's letter and a number, e.g. `P01`. */
  readonly code: `${(typeof FAMILIES)[number]}${number}`;
  readonly severity: Severity;
  /** The catalogue's name of it, e.g. 序号重复. */
  readonly title: string;
  /** The title does not tell the column: where it stands alone, the column's name comes before it. */
  readonly isOfAnyColumn?: true;
  /** One Chinese sentence for staff: when it is raised. */
  readonly meaning: string;
  /** How it is mended; null: staff alone can. */
  readonly fixing: Fixing | null;
  /** Without these columns the check is silent: T01 says all there is to say. */
  readonly needs: readonly ColumnKey[];
}

/** A check of the table as a whole, rows against each other among it. */
export interface TableCheck extends Declaration {
  readonly per: "table";
  readonly run: (context: CheckContext) => readonly Finding[];
}

/** A check that one row is enough for. */
export interface RowCheck extends Declaration {
  readonly per: "row";
  readonly run: (row: CheckedRow, context: CheckContext) => readonly CellFinding[];
}

/** One entry of the catalogue. */
export type Check = TableCheck | RowCheck;
