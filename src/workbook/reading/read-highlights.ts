import type { ColumnKey } from "../../ledger/columns";
import { columnPositions } from "../../ledger/headers";
import type { LedgerSheet } from "../../ledger/ledger-sheet";
import type { FormatReading } from "./format-reading";
import { HIGHLIGHT_KEYS, highlightColumns, type HighlightPlace } from "../highlights";
import { untracked } from "../untracked";

/** Asks for every conditional format of a sheet: pasting carries ours beyond the table. */
export function requestHighlights(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = untracked(sheet.getRange()).conditionalFormats;
  formats.load("id,type,customOrNullObject/rule/formula");
  return formats;
}

/** What was asked, after the sync. */
export function highlightsOf(asked: Excel.ConditionalFormatCollection): readonly FormatReading[] {
  return asked.items.map(({ id, customOrNullObject }) => ({
    id,
    formula: customOrNullObject.isNullObject ? null : customOrNullObject.rule.formula,
  }));
}

/** Where our formulas have to look in a ledger, or the columns that it lacks for them. */
export function highlightPlace(
  sheet: LedgerSheet,
): { readonly place: HighlightPlace } | { readonly missing: readonly ColumnKey[] } {
  const positions = columnPositions(sheet.headers);
  const missing = HIGHLIGHT_KEYS.filter((key) => !positions.has(key));
  if (missing.length > 0) return { missing };
  const columns = highlightColumns((key) => sheet.firstColumn + (positions.get(key) ?? 0));
  return { place: { columns, firstRow: sheet.headerRow + 1 } };
}
