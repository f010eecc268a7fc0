import { isoOf } from "../plan/serial";
import { isDate, textOf } from "./cell-value";
import { COLUMNS } from "./columns";
import type { CellValue } from "./ledger-sheet";

const KIND_BY_HEADER = new Map(COLUMNS.map(({ header, kind }) => [header, kind]));

/** A cell as the sheet shows it: dates as dates, a share as a percentage, by the column's header. "" if it is empty. */
export function shownValue(value: CellValue, header: string): string {
  const kind = KIND_BY_HEADER.get(header);
  if (kind === "date" && isDate(value)) return isoOf(value);
  // Two digits behind the point at most.
  if (kind === "share" && typeof value === "number") return `${String(Math.round(value * 10_000) / 100)}%`;
  return textOf(value);
}
