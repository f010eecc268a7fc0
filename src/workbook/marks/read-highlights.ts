import type { ColumnKey } from "../../ledger/rows/columns";
import { columnPositions } from "../../ledger/rows/headers";
import type { Ledger } from "../../ledger/cells/ledger";
import { asWorkbookFailure, WorkbookFailure } from "../requests/failure";
import type { FormatReading } from "./format-reading";
import { HIGHLIGHT_KEYS, highlightColumns, type HighlightPlace } from "./highlights";
import { untracked } from "../requests/untracked";

/** What Excel says where a workbook cannot be reached for another reason than its formats. */
const ANOTHER_REASON: ReadonlySet<string> = new Set(["InvalidOperationInCellEditMode"]);

/**
 * Every conditional format of a sheet, for pasting carries ours beyond the table. A request of its own, which may fail
 * for reasons that lie in the user's own rules (OfficeDev/office-js 6827, 6835, 5222, 6396): then null, and nothing is
 * known of the colours. Throws what Excel says of other things.
 */
export async function readFormats(
  context: Excel.RequestContext,
  sheetName: string,
): Promise<readonly FormatReading[] | null> {
  const formats = untracked(context.workbook.worksheets.getItem(sheetName).getRange()).conditionalFormats;
  formats.load("id,type,customOrNullObject/rule/formula");
  try {
    await context.sync();
  } catch (error) {
    const failure = asWorkbookFailure(error, "reading");
    if (!(failure instanceof WorkbookFailure) || ANOTHER_REASON.has(failure.code)) throw error;
    return null;
  }
  return formats.items.map(({ id, customOrNullObject }) => ({
    id,
    formula: customOrNullObject.isNullObject ? null : customOrNullObject.rule.formula,
  }));
}

/** Where our formulas have to look in a ledger, or the columns that it lacks for them. */
export function highlightPlace(
  ledger: Ledger,
): { readonly place: HighlightPlace } | { readonly missing: readonly ColumnKey[] } {
  const positions = columnPositions(ledger.headers);
  const missing = HIGHLIGHT_KEYS.filter((key) => !positions.has(key));
  if (missing.length > 0) return { missing };
  const columns = highlightColumns((key) => ledger.firstColumn + (positions.get(key) ?? 0));
  return { place: { columns, firstRow: ledger.headerRow + 1 } };
}
