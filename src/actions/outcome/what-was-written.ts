import { textOf } from "../../ledger/cells/cell-value";
import { hasExtensions } from "../../ledger/rows/ledger-columns";
import { columnOf, type ColumnKey } from "../../ledger/rows/columns";
import type { PlacedFixes } from "../../ledger/fixes/placed-fixes";
import { readHeaders } from "../../ledger/rows/headers";
import { lightFormula } from "../../ledger/lights/light-formula";
import type { Ledger } from "../../ledger/cells/ledger";
import type { Repair } from "../../ledger/repair/repair";
import { FORMAT_VERSION } from "../../ledger/settings/settings";
import type { FormerCell, Written, WrittenCell } from "../../ledger/repair/taking-back";
import { isSameFormula } from "../../ledger/cells/same-formula";
import { writtenRow, type BeforeWriting } from "../../workbook/ledger/before-writing";
import { formerVersion } from "../../workbook/ledger/settings-sheet";
import type { WorkbookLook } from "../../workbook/reading/look";
import type { LedgerTable } from "../../workbook/reading/ledger-table";

/** The columns (0-based) that fixes write to. */
export function columnsOfFixes({ cells }: PlacedFixes): ReadonlySet<number> {
  return new Set(cells.map(({ column }) => column));
}

/** What fixes wrote; `after` is the ledger with them. */
export function writtenByFixes(
  placed: PlacedFixes,
  ledger: LedgerTable,
  after: LedgerTable,
  before: BeforeWriting,
): Written {
  const moved = (row: number): number => row - placed.blankRows.filter((gone) => gone < row).length;
  return {
    by: "fix",
    tableName: after.tableName,
    formerTableName: placed.tableName === null ? null : ledger.tableName,
    headers: placed.headers.map(({ position, will }) => ({
      was: textOf(ledger.headers[position] ?? ""),
      is: will,
    })),
    cells: placed.cells.map(({ row, column, key, will }) => ({
      row: writtenRow(after, moved(row)),
      header: textOf(after.headers[column] ?? ""),
      was: before.cell(row, column),
      is: key === "light" ? { formula: lightFormula({ extensions: hasExtensions(ledger.headers) }) } : will,
    })),
    rows: [],
    columns: [],
    formerVersion: null,
  };
}

/** The columns (0-based) of a ledger that a repair writes to; those that it lacks are none. */
export function columnsOfRepair(ledger: Ledger, { documentCells, movedDays }: Repair): ReadonlySet<number> {
  const { positions } = readHeaders(ledger.headers);
  const keys: ColumnKey[] = [...documentCells.map(({ key }) => key), "light"];
  if (movedDays.length > 0) keys.push("extendedTo");
  return new Set(keys.map((key) => positions.get(key)).filter((position) => position !== undefined));
}

/** What a repair wrote; `after` is the ledger once it is whole. */
export function writtenByRepair(
  repair: Repair,
  { ledger, settingsSheet }: Pick<WorkbookLook, "settingsSheet"> & { readonly ledger: LedgerTable },
  after: Ledger,
  before: BeforeWriting,
  tableName: string,
): Written {
  const { positions } = readHeaders(ledger.headers);
  const former = (row: number, key: ColumnKey): FormerCell => {
    const column = positions.get(key);
    return column === undefined
      ? { value: "", formula: null, numberFormat: columnOf(key).numberFormat }
      : before.cell(row, column);
  };
  const written = (row: number, key: ColumnKey, is: WrittenCell["is"]): WrittenCell => ({
    row: writtenRow(after, row),
    header: columnOf(key).header,
    was: former(row, key),
    is,
  });
  return {
    by: "repair",
    tableName,
    formerTableName: ledger.tableName === tableName ? null : ledger.tableName,
    headers: repair.misnamed.map(({ was, key }) => ({ was, is: columnOf(key).header })),
    cells: [
      ...repair.documentCells.map(({ row, key, is }) => written(row, key, is)),
      ...repair.movedDays.map(({ row, day }) => written(row, "extendedTo", day)),
      ...(positions.has("light") ? ledger.rows : []).flatMap((_row, row) => {
        const cell = written(row, "light", { formula: lightFormula() });
        return isSameFormula(cell.was.formula ?? "", lightFormula()) ? [] : [cell];
      }),
    ],
    rows: repair.missingTasks,
    columns: repair.missingColumns.map((key) => columnOf(key).header),
    formerVersion: formerVersion(settingsSheet, FORMAT_VERSION),
  };
}
