import { comparisonKey } from "../../../plan/text/comparison-key";
import type { Deadline, Plan, Task } from "../../../plan/plan";
import { readDeadline } from "../../../plan/deadlines";
import { tasksByNo } from "../../../plan/tasks-by-no";
import { textOf } from "../../cells/cell-value";
import type { ColumnKey } from "../../rows/columns";
import { columnPositions } from "../../rows/headers";
import { ledgerRows, looksEmpty, type LedgerRow } from "../../rows/ledger-rows";
import type { Ledger } from "../../cells/ledger";
import { misnumberedRows, taskOfMeasure } from "../../rows/misnumbered";
import type { MatchedRow } from "./check";

/** The rows that hold something to be seen, each with the plan's task of its 序号. */
export function matchedRows(ledger: Ledger, plan: Plan): readonly MatchedRow[] {
  const rows = ledgerRows(ledger).filter((row) => !looksEmpty(row));
  const misnumbered = misnumberedRows(rows, plan);
  const strays = strayRows(rows, plan);
  const taskByNo = tasksByNo(plan);
  const positions = columnPositions(ledger.headers);
  return rows.map((row) => {
    const rightNo = misnumbered.get(row) ?? null;
    const numbered = row.no === null ? undefined : taskByNo.get(row.no);
    const task = rightNo !== null || strays.has(row) ? null : (numbered ?? null);
    const formulas = ledger.details?.formulas.get(row.index);
    return {
      index: row.index,
      no: row.no,
      cell: row.cell,
      rightNo,
      task,
      isStaffs: rightNo === null && numbered === undefined && measuredTask(row, plan) === null,
      formula: formulas ? reader(formulas, positions) : noFormula,
    };
  });
}

/** The task whose 具体措施 a row carries, whatever its 序号. */
export function measuredTask({ cell }: LedgerRow, plan: Plan): Task | null {
  const measure = cell("measure");
  return typeof measure === "string" ? taskOfMeasure(measure, plan) : null;
}

/**
 * Rows with a task of their own under a 序号 that another row has rightly: to hold them against the document would be to
 * ask that their text be replaced. That the 序号 stands twice says it all (N01).
 */
function strayRows(rows: readonly LedgerRow[], plan: Plan): ReadonlySet<LedgerRow> {
  const taskByNo = tasksByNo(plan);
  const sameNo = new Map<number, LedgerRow[]>();
  for (const row of rows) {
    if (row.no === null || !taskByNo.has(row.no)) continue;
    const same = sameNo.get(row.no);
    if (same) same.push(row);
    else sameNo.set(row.no, [row]);
  }
  const strays = new Set<LedgerRow>();
  for (const [no, same] of sameNo) {
    if (same.length === 1) continue;
    const key = comparisonKey(taskByNo.get(no)?.measure ?? "");
    const isRight = ({ cell }: LedgerRow): boolean => comparisonKey(textOf(cell("measure"))) === key;
    if (same.some(isRight)) for (const row of same) if (!isRight(row)) strays.add(row);
  }
  return strays;
}

const noFormula = (): null => null;

function reader(
  formulas: ReadonlyMap<number, string>,
  positions: ReadonlyMap<ColumnKey, number>,
): MatchedRow["formula"] {
  return (key) => formulas.get(positions.get(key) ?? -1) ?? null;
}

/** What a row's 完成时限 means: by the document where the row is the document's, else by its own text as it is seen. */
export function meaningOf({ task, cell }: MatchedRow, year: number): Deadline | null {
  return task === null ? deadlineSeen(textOf(cell("deadline")), year) : task.meaning;
}

/** `readDeadline`, whatever cannot be seen in the text, in either width. */
export function deadlineSeen(text: string, year: number): Deadline | null {
  return readDeadline(text, year) ?? readDeadline(comparisonKey(text), year);
}
