import type { Deadline, Plan } from "../../plan/plan";
import { readDeadline } from "../../plan/deadlines";
import { tasksByNo } from "../../plan/tasks-by-no";
import { textOf } from "../cell-value";
import type { ColumnKey } from "../columns";
import { columnPositions } from "../headers";
import { ledgerRows } from "../ledger-rows";
import type { LedgerSheet } from "../ledger-sheet";
import { misnumberedRows } from "../misnumbered";
import type { MatchedRow } from "./check";

/** The rows that hold something, each with the plan's task of its 序号. */
export function matchedRows(sheet: LedgerSheet, plan: Plan): readonly MatchedRow[] {
  const rows = ledgerRows(sheet);
  const misnumbered = misnumberedRows(rows, plan);
  const taskByNo = tasksByNo(plan);
  const positions = columnPositions(sheet.headers);
  return rows.map((row) => {
    const rightNo = misnumbered.get(row) ?? null;
    const task = row.no === null || rightNo !== null ? null : (taskByNo.get(row.no) ?? null);
    const formulas = sheet.details?.formulas.get(row.index);
    const formula = formulas ? reader(formulas, positions) : noFormula;
    return { index: row.index, no: row.no, cell: row.cell, rightNo, task, formula };
  });
}

const noFormula = (): null => null;

function reader(
  formulas: ReadonlyMap<number, string>,
  positions: ReadonlyMap<ColumnKey, number>,
): MatchedRow["formula"] {
  return (key) => formulas.get(positions.get(key) ?? -1) ?? null;
}

/** A row that staff added: neither its 序号 nor its text is the document's. */
export function isStaffs({ task, rightNo }: MatchedRow): boolean {
  return task === null && rightNo === null;
}

/** What a row's 完成时限 means: by the document where the row is the document's, else by its own text. */
export function meaningOf({ task, cell }: MatchedRow, year: number): Deadline | null {
  return task === null ? readDeadline(textOf(cell("deadline")), year) : task.meaning;
}
