import { isCellError } from "../cells/cell-value";
import { digestOf } from "../cells/digest";
import type { CellValue, Ledger, Settings } from "../cells/ledger";
import { columnPositions } from "../rows/headers";
import { SETTINGS } from "../settings/settings";

/**
 * What the reports were made of, as twelve hex digits: settings and rows, whatever their order, without 预警状态, which
 * follows from them, and without columns of the user's own. Other digits: the reports of values are out of date.
 */
export function basisOf(ledger: Ledger, settings: Settings): Promise<string> {
  const columns = [...columnPositions(ledger.headers)].flatMap(([key, position]) =>
    key === "light" ? [] : [position],
  );
  const rows = ledger.rows
    .map((row) => JSON.stringify(columns.map((column) => spelt(row[column] ?? ""))))
    .sort();
  return digestOf([SETTINGS.map(({ key }) => settings[key] ?? null).join(), ...rows].join("\n"));
}

/** Other programs keep fewer digits of a number, and other line ends. */
const DIGITS = 12;

function spelt(cell: CellValue): CellValue | string {
  if (typeof cell === "number") return Number(cell.toPrecision(DIGITS));
  if (isCellError(cell)) return cell.error;
  return typeof cell === "string" ? cell.replace(/\r\n?/g, "\n") : cell;
}
