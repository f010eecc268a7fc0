import type { Ledger, Settings } from "../../ledger/cells/ledger";
import { basisOf } from "../../ledger/pack/basis";

/** The document's own property that says of what the reports were made; other programs keep it. */
const PROPERTY = "汇总依据";

/** Whether the reports still say what the ledger says: never made (or by an earlier version), as it stands, or before it changed. */
export type ReportsFreshness = "none" | "current" | "old";

/** Asks for it; the caller syncs. */
export function requestReportsBasis(context: Excel.RequestContext): Excel.CustomProperty {
  const kept = context.workbook.properties.custom.getItemOrNullObject(PROPERTY);
  kept.load("value");
  return kept;
}

/** After the sync. */
export async function reportsFreshness(
  kept: Excel.CustomProperty,
  ledger: Ledger,
  settings: Settings,
): Promise<ReportsFreshness> {
  if (kept.isNullObject) return "none";
  return String(kept.value) === (await basisOf(ledger, settings)) ? "current" : "old";
}

/** Nothing is known of reports that are being written anew: queued before them. */
export function queueForgettingBasis(kept: Excel.CustomProperty): void {
  if (!kept.isNullObject) kept.delete();
}

/** Keeps it, once the reports stand. */
export async function queueReportsBasis(
  context: Excel.RequestContext,
  ledger: Ledger,
  settings: Settings,
): Promise<void> {
  context.workbook.properties.custom.add(PROPERTY, await basisOf(ledger, settings));
}
