import type { Plan } from "../../plan/plan";
import { COLUMNS, columnOf } from "../rows/columns";
import { initialRow } from "../rows/initial-rows";
import { columnPositions, rightlyNamed } from "../rows/headers";
import type { CellValue, Ledger } from "../cells/ledger";
import type { Repair } from "./repair";
import { FORMAT_VERSION } from "../settings/settings";

/** A ledger of the plan's columns without a row: what a new one is before its tasks are written. */
export function emptyLedger(sheetName: string, headerRow: number): Ledger {
  return { sheetName, headerRow, firstColumn: 0, headers: COLUMNS.map(({ header }) => header), rows: [] };
}

/**
 * The ledger as it stands once a repair is done: headers and document cells put right, missing columns at the
 * right, missing rows at the end (where they are put on the sheet is the workbook's affair). Staff cells are as they were.
 */
export function repaired(ledger: Ledger, repair: Repair, plan: Plan): Ledger {
  const headers = [
    ...rightlyNamed(ledger).headers,
    ...repair.missingColumns.map((key) => columnOf(key).header),
  ];
  const positions = columnPositions(headers);
  const rows = ledger.rows.map((row) => [...row, ...repair.missingColumns.map((): CellValue => "")]);
  for (const { row, key, is } of repair.documentCells) {
    const at = positions.get(key);
    const cells = rows[row];
    if (at !== undefined && cells) cells[at] = is;
  }
  const extendedTo = positions.get("extendedTo");
  for (const { row, day } of repair.movedDays) {
    const cells = rows[row];
    if (extendedTo !== undefined && cells) cells[extendedTo] = day;
  }
  const missing = new Set(repair.missingTasks);
  for (const task of plan.tasks) {
    if (!missing.has(task.no)) continue;
    const initial = initialRow(task);
    const cells = headers.map((): CellValue => "");
    for (const [key, at] of positions) cells[at] = initial[key];
    rows.push(cells);
  }
  return { ...ledger, headers, rows, formatVersion: FORMAT_VERSION };
}
