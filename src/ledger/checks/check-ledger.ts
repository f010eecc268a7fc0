import type { Plan } from "../../plan/plan";
import { cellAddress } from "../cell-address";
import { isCellError } from "../cell-value";
import { COLUMNS, columnOf } from "../columns";
import type { Issue, Severity } from "../issue";
import { columnPositions, ledgerRows } from "../ledger-rows";
import type { LedgerSheet, Settings } from "../ledger-sheet";
import { misnumberedRows } from "../misnumbered";
import { readStaffCells } from "../row-schema";
import { CATALOGUE } from "./catalogue";
import type { CheckedRow, Finding } from "./check";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** An error value is X02's alone: no other check has a say about that cell. */
const ERROR_VALUE = "X02";

/**
 * All that is wrong with a ledger: gravest first, then from the top down and from left to right, the table's own
 * issues before those of rows. `settings.asOf` null silences what depends on it. Never throws.
 */
export function checkLedger(sheet: LedgerSheet, plan: Plan, settings: Settings): readonly Issue[] {
  const positions = columnPositions(sheet.headers);
  const context = {
    sheet,
    plan,
    settings,
    rows: checkedRows(sheet, plan),
    missingColumns: COLUMNS.map(({ key }) => key).filter((key) => !positions.has(key)),
  };
  const positionOf = ({ key }: Finding): number => (key === null ? 0 : (positions.get(key) ?? 0));

  return CATALOGUE.filter(({ needs }) => needs.every((key) => positions.has(key)))
    .flatMap((check) => check.run(context).map((finding) => ({ check, finding })))
    .filter(({ check, finding }) => check.code === ERROR_VALUE || !standsOnAnError(finding))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.check.severity) - SEVERITIES.indexOf(b.check.severity) ||
        (a.finding.row?.index ?? -1) - (b.finding.row?.index ?? -1) ||
        positionOf(a.finding) - positionOf(b.finding),
    )
    .map(({ check: { code, severity }, finding }) => ({
      code,
      severity,
      no: finding.row?.no ?? null,
      column: headerOf(finding),
      cell: cellAddress(sheet, finding.row?.index ?? null, positionOf(finding)),
      message: finding.message,
      mending: null,
      fix: null,
      section: null,
      units: [],
    }));
}

function checkedRows(sheet: LedgerSheet, plan: Plan): readonly CheckedRow[] {
  const rows = ledgerRows(sheet);
  const misnumbered = misnumberedRows(rows, plan);
  const taskByNo = new Map(plan.tasks.map((task) => [task.no, task]));
  return rows.map((row) => {
    const rightNo = misnumbered.get(row) ?? null;
    const task = row.no === null || rightNo !== null ? null : (taskByNo.get(row.no) ?? null);
    return { ...row, staff: readStaffCells(row), task, rightNo };
  });
}

function standsOnAnError({ row, key }: Finding): boolean {
  return row !== null && key !== null && isCellError(row.cell(key));
}

function headerOf({ key, column }: Finding): string | null {
  if (column !== undefined) return column;
  return key === null ? null : columnOf(key).header;
}
