import { COLUMNS, type ColumnKey } from "./columns";
import { columnPositions } from "./headers";
import type { CellValue, Ledger } from "../cells/ledger";
import { FORMAT_VERSION } from "../settings/settings";

/** The columns that a ledger of the older format lacks (domain, "The ledger row"). */
export const EXTENSION_KEYS = ["extendedTo", "extensionBasis"] as const;

const OLDER = COLUMNS.filter(({ key }) => !(EXTENSION_KEYS as readonly ColumnKey[]).includes(key));
/** A table with so many of the columns of old is a ledger; our own reports and the annex as a table have far fewer. */
const ENOUGH = Math.ceil(OLDER.length * 0.8);

/** Whether a table with these headers is a ledger, whatever it is called. */
export function hasLedgerColumns(headers: readonly CellValue[]): boolean {
  const positions = columnPositions(headers);
  return OLDER.filter(({ key }) => positions.has(key)).length >= ENOUGH;
}

/** Whether a ledger can say that a deadline was extended: it has both columns for it. */
export function hasExtensions(headers: readonly CellValue[]): boolean {
  const positions = columnPositions(headers);
  return EXTENSION_KEYS.every((key) => positions.has(key));
}

/** A ledger of the older format: it lacks one of those columns, and its 格式版本 says that it never had them. */
export function isOlderFormat({ headers, formatVersion }: Ledger): boolean {
  return formatVersion !== undefined && (formatVersion ?? 0) < FORMAT_VERSION && !hasExtensions(headers);
}
