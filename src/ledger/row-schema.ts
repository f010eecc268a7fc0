import { z } from "zod";
import { comparisonKey } from "../plan/comparison-key";
import type { Serial } from "../plan/plan";
import { isCellError, isDate, textOf } from "./cell-value";
import { COLUMNS, STATUSES, type Column, type ColumnKey, type Status } from "./columns";
import type { LedgerRow } from "./ledger-rows";
import type { CellValue } from "./ledger-sheet";

/** What staff fill in, as typed values. A progress or a date not yet given is null. */
export interface StaffRow {
  readonly status: Status;
  /** 0 to 1 */
  readonly progress: number | null;
  readonly completedOn: Serial | null;
  readonly report: string;
  readonly problems: string;
  readonly contact: string;
  readonly updatedOn: Serial | null;
}

/** The check that a cell by itself fails. */
export type CellFailure = "P01" | "P02" | "P03" | "P14" | "X02";

type Reading<Value> = { readonly value: Value } | { readonly failure: CellFailure };

const cellValue = z.union([z.string(), z.number(), z.boolean(), z.object({ error: z.string() })]);

/** A zod schema from a cell's value to a typed value; the message of its failure is the check's code. */
function cellSchema<Value>(read: (value: CellValue) => Reading<Value>) {
  return cellValue.transform((cell, context) => {
    const reading = isCellError(cell) ? { failure: "X02" as const } : read(cell);
    if ("value" in reading) return reading.value;
    context.addIssue({ code: "custom", message: reading.failure });
    return z.NEVER;
  });
}

/** A share of the whole, written as a percentage in text: `80%`. */
const PERCENT_TEXT = /^\d+(?:\.\d+)?%$/;

/** The share that a number of percent means: 80 and text `80%` are 0.8; null for anything else. */
export function shareMeant(cell: CellValue): number | null {
  if (typeof cell === "number") return cell >= 2 && cell <= 100 ? cell / 100 : null;
  if (typeof cell !== "string") return null;
  const text = comparisonKey(cell);
  const percent = PERCENT_TEXT.test(text) ? Number.parseFloat(text) : Infinity;
  return percent <= 100 ? percent / 100 : null;
}

function readShare(cell: CellValue): Reading<number | null> {
  if (cell === "") return { value: null };
  if (typeof cell === "number" && cell >= 0 && cell <= 1) return { value: cell };
  return { failure: shareMeant(cell) === null ? "P02" : "P03" };
}

function readDate(cell: CellValue): Reading<Serial | null> {
  if (cell === "") return { value: null };
  return isDate(cell) ? { value: cell } : { failure: "P14" };
}

function readStatus(cell: CellValue): Reading<Status> {
  const value = STATUSES.find((status) => status === cell);
  return value === undefined ? { failure: "P01" } : { value };
}

const SCHEMA_OF_KIND = {
  choice: cellSchema(readStatus),
  share: cellSchema(readShare),
  date: cellSchema(readDate),
  text: cellSchema((cell) => ({ value: textOf(cell) })),
};

type StaffKind = keyof typeof SCHEMA_OF_KIND;
type StaffColumn = Column & { readonly kind: StaffKind; readonly key: keyof StaffRow };

const isStaffColumn = (column: Column): column is StaffColumn => column.writtenBy === "staff";
const STAFF_COLUMNS = COLUMNS.filter(isStaffColumn);

/** What staff make of a row: the cells that can be read, and for each that cannot the check that says why. */
export interface StaffReading {
  readonly values: Partial<StaffRow>;
  readonly failures: ReadonlyMap<ColumnKey, CellFailure>;
}

/** Reads the staff's cells one by one, so that a bad one does not hide the others. Never throws. */
export function readStaffCells(row: LedgerRow): StaffReading {
  const values: Record<string, unknown> = {};
  const failures = new Map<ColumnKey, CellFailure>();
  for (const { key, kind } of STAFF_COLUMNS) {
    const result = SCHEMA_OF_KIND[kind].safeParse(row.cell(key));
    if (result.success) values[key] = result.data;
    else failures.set(key, result.error.issues[0]?.message as CellFailure);
  }
  return { values, failures };
}
