import type { Plan, Serial } from "../../plan/plan";
import { tasksByNo } from "../../plan/tasks-by-no";
import type { ColumnKey } from "../rows/columns";
import { readHeaders, type MeantHeader } from "../rows/headers";
import { DOCUMENT_KEYS, initialRow } from "../rows/initial-rows";
import { isDayOf, type LedgerDays } from "../settings/ledger-days";
import { ledgerRows } from "../rows/ledger-rows";
import type { CellValue, Ledger } from "../cells/ledger";
import { misnumberedRows } from "../rows/misnumbered";
import { readableDate } from "../settings/readable-date";
import { isBlankCell } from "../cells/seen-cell";

/** A document cell that differs from the plan. */
export interface DocumentCell {
  /** Position in `Ledger.rows`. */
  readonly row: number;
  readonly no: number;
  readonly key: ColumnKey;
  readonly was: CellValue;
  readonly is: CellValue;
}

/** A 截止日期 that somebody moved: it goes to 调整后时限, where an extension belongs, and the printed day comes back. */
export interface MovedDay {
  /** Position in `Ledger.rows`. */
  readonly row: number;
  readonly no: number;
  readonly day: Serial;
}

/** What it takes to make a ledger whole again. Staff cells are never among it, but a blank 调整后时限. */
export interface Repair {
  /** Headers that get their right name in place, by position. */
  readonly misnamed: readonly MeantHeader[];
  /** In the columns' declared order. */
  readonly missingColumns: readonly ColumnKey[];
  /** 序号 of tasks without a row, ascending. */
  readonly missingTasks: readonly number[];
  /** By row, then in the columns' declared order. */
  readonly documentCells: readonly DocumentCell[];
  /** By row. Their 截止日期 are among `documentCells`. */
  readonly movedDays: readonly MovedDay[];
}

/**
 * Compares a ledger with the plan: columns by header, rows by 序号. Of a repeated 序号 only the first row is put
 * right; a row that is evidently another task's (misnumbered.ts) gets that task's 序号 back. Rows whose 序号 is not
 * the plan's are left alone. Without a 序号 column nothing can be said about rows, and nothing is. A 截止日期 later than
 * the printed one moves to a 调整后时限 that is empty (workbook, "Rules"); `days` are those of the ledger.
 */
export function planRepair(ledger: Ledger, plan: Plan, days: LedgerDays | null): Repair {
  const { positions, missing, misnamed } = readHeaders(ledger.headers);
  const columns = { misnamed, missingColumns: missing };
  if (!positions.has("no")) return { ...columns, missingTasks: [], documentCells: [], movedDays: [] };

  const rows = ledgerRows(ledger);
  const misnumbered = misnumberedRows(rows, plan);
  const tasks = tasksByNo(plan);
  const done = new Set<number>();
  const documentCells: DocumentCell[] = [];
  const movedDays: MovedDay[] = [];
  for (const row of rows) {
    const no = misnumbered.get(row) ?? row.no;
    const task = no === null ? undefined : tasks.get(no);
    if (no === null || task === undefined || done.has(no)) continue;
    done.add(no);
    const initial = initialRow(task);
    for (const key of DOCUMENT_KEYS) {
      const was = row.cell(key);
      if (positions.has(key) && !isSame(key, was, initial[key])) {
        documentCells.push({ row: row.index, no, key, was, is: initial[key] });
      }
    }
    const day = days && laterDay(row.cell("due"), initial.due, days, plan.year);
    if (day !== null && isBlankCell(row.cell("extendedTo"))) movedDays.push({ row: row.index, no, day });
  }
  const missingTasks = [...tasks.keys()].filter((no) => !done.has(no)).sort((a, b) => a - b);
  return { ...columns, missingTasks, documentCells, movedDays };
}

/** A day with a time of day is that day. */
function isSame(key: ColumnKey, was: CellValue, is: CellValue): boolean {
  return was === is || (key === "due" && typeof was === "number" && Math.floor(was) === is);
}

/** The day in 截止日期, written as text too, if it is later than the printed one; null for any other. */
function laterDay(was: CellValue, printed: CellValue, days: LedgerDays, year: number): Serial | null {
  const day = isDayOf(days, was) ? Math.floor(was) : readableDate(was, year, days);
  return day !== null && typeof printed === "number" && day > printed ? day : null;
}
