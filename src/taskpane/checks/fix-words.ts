import { isDate, textOf } from "../../ledger/cell-value";
import { columnOf, type ColumnKey } from "../../ledger/columns";
import type { Fix } from "../../ledger/fixes/fix";
import type { CellValue } from "../../ledger/ledger-sheet";
import { isoOf } from "../../plan/serial";
import { text } from "../text";

/** What a fix changes, in words for the preview: what is there, and what will be. */
export interface FixWords {
  readonly was: string;
  readonly will: string;
}

export function fixWords(fix: Fix): FixWords {
  switch (fix.kind) {
    case "cell":
      return { was: fix.wasFormula ?? shown(fix.was, fix.key), will: shown(fix.will, fix.key) };
    case "header":
      return { was: fix.was, will: fix.will };
    case "blank-rows":
      return { was: text.nothing, will: text.deleteBlankRows(fix.indexes.length) };
    case "unmerge":
      return { was: text.unmerge(fix.address), will: text.unmergeKeeps };
    case "rename-table":
      return { was: `${text.tableName} ${fix.was}`, will: `${text.tableName} ${fix.will}` };
    case "repair":
      return { was: text.nothing, will: text.asDocument };
  }
}

/** A cell as the sheet shows it: dates as dates, the progress as a percentage. */
function shown(value: CellValue, key: ColumnKey): string {
  if (value === "") return text.nothing;
  const { kind } = columnOf(key);
  if (kind === "date" && isDate(value)) return isoOf(value);
  if (kind === "share" && typeof value === "number") return `${String(Math.round(value * 10_000) / 100)}%`;
  return textOf(value);
}
