import type { Plan } from "../plan/plan";
import { COLUMNS, type ColumnKey } from "./columns";
import { DOCUMENT_KEYS, initialRow } from "./initial-rows";
import { columnPositions } from "./headers";
import { ledgerRows } from "./ledger-rows";
import type { CellValue, LedgerSheet } from "./ledger-sheet";
import { misnumberedRows } from "./misnumbered";

/** A document cell that differs from the plan. */
export interface DocumentCell {
  /** Position in `LedgerSheet.rows`. */
  readonly row: number;
  readonly no: number;
  readonly key: ColumnKey;
  readonly was: CellValue;
  readonly is: CellValue;
}

/** What it takes to make a ledger whole again. Staff cells are never among it. */
export interface Repair {
  /** In the columns' declared order. */
  readonly missingColumns: readonly ColumnKey[];
  /** 序号 of tasks without a row, ascending. */
  readonly missingTasks: readonly number[];
  /** By row, then in the columns' declared order. */
  readonly documentCells: readonly DocumentCell[];
}

/**
 * Compares a ledger with the plan: columns by header, rows by 序号. Of a repeated 序号 only the first row is put
 * right; a row that is evidently another task's (misnumbered.ts) gets that task's 序号 back. Rows whose 序号 is not
 * the plan's are left alone. Without a 序号 column nothing can be said about rows, and nothing is.
 */
export function planRepair(sheet: LedgerSheet, plan: Plan): Repair {
  const positions = columnPositions(sheet.headers);
  const missingColumns = COLUMNS.map(({ key }) => key).filter((key) => !positions.has(key));
  if (!positions.has("no")) return { missingColumns, missingTasks: [], documentCells: [] };

  const rows = ledgerRows(sheet);
  const misnumbered = misnumberedRows(rows, plan);
  const initialRows = new Map(plan.tasks.map((task) => [task.no, initialRow(task)]));
  const done = new Set<number>();
  const documentCells: DocumentCell[] = [];
  for (const row of rows) {
    const no = misnumbered.get(row) ?? row.no;
    const initial = no === null ? undefined : initialRows.get(no);
    if (no === null || initial === undefined || done.has(no)) continue;
    done.add(no);
    for (const key of DOCUMENT_KEYS) {
      const was = row.cell(key);
      if (positions.has(key) && was !== initial[key]) {
        documentCells.push({ row: row.index, no, key, was, is: initial[key] });
      }
    }
  }
  const missingTasks = [...initialRows.keys()].filter((no) => !done.has(no)).sort((a, b) => a - b);
  return { missingColumns, missingTasks, documentCells };
}
