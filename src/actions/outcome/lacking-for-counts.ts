import { COUNTED_KEYS } from "../../ledger/counting/counts";
import { COLUMNS, type ColumnKey } from "../../ledger/rows/columns";
import { readHeaders } from "../../ledger/rows/headers";
import { EXTENSION_KEYS, isOlderFormat } from "../../ledger/rows/ledger-columns";
import { requiredSettings } from "../../ledger/settings/settings";
import type { LedgerTable } from "../../workbook/reading/ledger-table";
import type { WorkbookLook } from "../../workbook/reading/look";
import { REPORTS } from "../../workbook/reports/reports";
import { columnsMissing } from "./columns-missing";
import type { Outcome } from "./outcome";

/** Columns that the reports refer to. */
const NEEDED: ReadonlySet<ColumnKey> = new Set([
  ...(["no", "section", "leadUnits"] as const),
  ...REPORTS.unitLedger.columns.flatMap(({ key }) => key ?? []),
  ...COUNTED_KEYS,
]);
const COLUMNS_NEEDED = COLUMNS.map(({ key }) => key).filter((key) => NEEDED.has(key));
/** Those that a ledger of the older format lacks. */
const SINCE_EXTENSIONS: readonly ColumnKey[] = EXTENSION_KEYS;

/** The columns or settings that a ledger lacks and that nothing can be counted without; null: it has them. */
export function lackingForCounts({ settingsSheet }: WorkbookLook, ledger: LedgerTable): Outcome | null {
  const { positions } = readHeaders(ledger.headers);
  const spared = isOlderFormat(ledger) ? SINCE_EXTENSIONS : [];
  const columns = COLUMNS_NEEDED.filter((key) => !positions.has(key) && !spared.includes(key));
  if (columns.length > 0) return columnsMissing(columns);
  const missing = requiredSettings(settingsSheet.missing);
  return missing.length > 0 ? { kind: "refused", reason: "settings-missing", settings: missing } : null;
}
