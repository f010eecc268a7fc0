import { COLUMNS, type ColumnKey } from "../../../src/ledger/rows/columns";
import { initialRow } from "../../../src/ledger/rows/initial-rows";
import type { CellValue, LedgerDetails, Ledger } from "../../../src/ledger/cells/ledger";
import type { Plan } from "../../../src/plan/plan";
import { freshLedger, MEETING_DAY } from "../fresh-ledger";

/** A ledger in which staff owe nothing: all rows up to date, a word on problems everywhere. No check finds anything. */
export function tendedLedger(plan: Plan): Ledger {
  return {
    ...freshLedger(plan),
    rows: plan.tasks.map((task) => rowOf({ ...initialRow(task), problems: "无", updatedOn: MEETING_DAY })),
  };
}

/** The cells of a row in the columns' order. */
export function rowOf(cells: Partial<Record<ColumnKey, CellValue>>): CellValue[] {
  return COLUMNS.map(({ key }) => cells[key] ?? "");
}

/** A row that staff added below the document's, faultless: N04 tells of it. */
export const OWN_ROW: Partial<Record<ColumnKey, CellValue>> = {
  no: 900,
  part: "七、自定",
  section: "(一) 加项",
  measure: "自行增加的任务",
  leadUnits: "教育厅、公安厅",
  deadline: "年底前",
  due: 44_561,
  status: "推进中",
  progress: 0.9,
  problems: "无",
  updatedOn: MEETING_DAY,
};

export const NO_DETAILS: LedgerDetails = {
  tableName: "任务表",
  formulas: new Map(),
  merged: [],
  otherLedgers: [],
  outside: [],
};

export function withDetails(ledger: Ledger, details: Partial<LedgerDetails>): Ledger {
  return { ...ledger, details: { ...NO_DETAILS, ...ledger.details, ...details } };
}
