import * as z from "zod/mini";
import { comparisonKey } from "../../plan/text/comparison-key";
import type { Serial } from "../../plan/plan";
import { isCellError, isShare, textOf } from "../cells/cell-value";
import { COLUMNS, STATUSES, type Column, type ColumnKey, type Status } from "./columns";
import type { LedgerDays } from "../settings/ledger-days";
import type { LedgerRow } from "./ledger-rows";
import type { CellValue } from "../cells/ledger";
import { isBlankCell, plainForm } from "../cells/seen-cell";

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
  readonly extendedTo: Serial | null;
  readonly extensionBasis: string;
}

/** The check that a cell by itself fails. */
export type CellFailure = "P01" | "P02" | "P03" | "P14" | "X02";

/** Digits with at most one decimal point, and a percent sign or none. */
const SHARE_TEXT = /^(?<digits>\d+\.?\d*|\.\d+)(?<sign>%)?$/;

/** Numbers from here to 100 are of percent. Between 1 and here nobody knows: 1.2 may be 120%, or 1.2%. */
const LEAST_PERCENT = 2;

/**
 * The share that is meant where a progress is no number from 0 to 1: 80, and text such as 80%, 80 and 0.8, are 0.8. Null
 * for anything else: words, remarks, more than the whole.
 */
export function shareMeant(cell: CellValue): number | null {
  if (typeof cell === "number") return ofPercent(cell);
  if (typeof cell !== "string") return null;
  const found = SHARE_TEXT.exec(plainForm(cell).replaceAll(" ", ""))?.groups;
  if (!found) return null;
  const number = Number(found["digits"]);
  if (found["sign"] !== undefined) return number <= 100 ? number / 100 : null;
  return isShare(number) ? number : ofPercent(number);
}

function ofPercent(number: number): number | null {
  return number >= LEAST_PERCENT && number <= 100 ? number / 100 : null;
}

/** A choice that is right but for what cannot be seen: known to the checks of its row, though P01 asks for the clean one. */
function choiceSeen(cell: CellValue): Status | undefined {
  if (typeof cell !== "string") return undefined;
  const key = comparisonKey(cell);
  return STATUSES.find((status) => status === key);
}

type Schema = z.ZodMiniType<unknown, CellValue>;

interface Kind {
  /** What an entry must be; of dates it depends on the ledger's days. */
  readonly schema: Schema | ((days: LedgerDays) => Schema);
  /** The check that says why an entry is not. */
  readonly failure: (cell: CellValue) => CellFailure;
  /** What an empty cell means, where that is not up to the schema. */
  readonly blank?: null;
  /** What an entry that fails says all the same. */
  readonly seen?: (cell: CellValue) => unknown;
}

const DAYS = new WeakMap<LedgerDays, Schema>();

/** A day of the ledger, at any time of it; made once for a check. */
function dayOf(days: LedgerDays): Schema {
  const known = DAYS.get(days) ?? z.number().check(z.gte(days.first), z.lt(days.last + 1));
  DAYS.set(days, known);
  return known;
}

const SCHEMA_OF_KIND = {
  choice: { schema: z.enum(STATUSES), failure: () => "P01", seen: choiceSeen },
  share: {
    schema: z.number().check(z.gte(0), z.lte(1)),
    failure: (cell) => (shareMeant(cell) === null ? "P02" : "P03"),
    blank: null,
  },
  date: { schema: dayOf, failure: () => "P14", blank: null },
  text: {
    schema: z.union([
      z.string(),
      z.pipe(
        z.number(),
        z.transform((value: number) => textOf(value)),
      ),
      z.pipe(
        z.boolean(),
        z.transform((value: boolean) => textOf(value)),
      ),
    ]),
    failure: () => "X02",
  },
} as const satisfies Record<string, Kind>;

type StaffKind = keyof typeof SCHEMA_OF_KIND;
type StaffColumn = Column & { readonly kind: StaffKind; readonly key: keyof StaffRow };

const isStaffColumn = (column: Column): column is StaffColumn => column.writtenBy === "staff";
const STAFF_COLUMNS = COLUMNS.filter(isStaffColumn);

const NO_FAILURES: ReadonlyMap<ColumnKey, CellFailure> = new Map();

/** What staff make of a row: the cells that can be read, and for each that cannot the check that says why. */
export interface StaffReading {
  readonly values: Partial<StaffRow>;
  readonly failures: ReadonlyMap<ColumnKey, CellFailure>;
}

/** Reads the staff's cells one by one, so that a bad one does not hide the others. Never throws. */
export function readStaffCells({ cell }: LedgerRow, days: LedgerDays): StaffReading {
  const values: Record<string, unknown> = {};
  let failures: Map<ColumnKey, CellFailure> | undefined;
  for (const { key, kind } of STAFF_COLUMNS) {
    const entry = cell(key);
    const { schema, failure, blank, seen }: Kind = SCHEMA_OF_KIND[kind];
    if (blank !== undefined && isBlankCell(entry)) values[key] = blank;
    else if (isCellError(entry)) (failures ??= new Map()).set(key, "X02");
    else {
      const result = (typeof schema === "function" ? schema(days) : schema).safeParse(entry);
      if (result.success) values[key] = result.data;
      else {
        (failures ??= new Map()).set(key, failure(entry));
        const known = seen?.(entry);
        if (known !== undefined) values[key] = known;
      }
    }
  }
  return { values, failures: failures ?? NO_FAILURES };
}
