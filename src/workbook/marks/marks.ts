import { columnLetters } from "../../ledger/cells/cell-address";
import { isCellError, textOf } from "../../ledger/cells/cell-value";
import { columnPositions } from "../../ledger/rows/headers";
import type { CellValue, Ledger } from "../../ledger/cells/ledger";
import type { FormatReading } from "./format-reading";
import type { LedgerTable } from "../reading/ledger-table";
import { untracked } from "../requests/untracked";

/** Named ranges over 校验结果: the key of every cell that was found wrong, and the value it had. */
export const MARK_NAMES = { keys: "校验结果_标记", values: "校验结果_当前值" } as const;

/** Bright beside the lights' pale fills, with a border: seen without colours too. No bold type: a date would not fit. 8:1. */
const LOOK = { fill: "#FFFF66", font: "#7F0000", border: "#C00000" };
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Stands in 标记值 for any error value: which one it is does not matter. */
export const ERROR_VALUE = "!";

/** Stands between the values of rows that share a 序号; no text that people type has it. */
export const BETWEEN_VALUES = "\uE000";

/**
 * What a cell is looked up by: its row's 序号, its column's header, and whether it is text or an error, so that
 * "80" is not 80. The same as the formula below makes of a cell.
 */
export function markKey(no: CellValue, header: CellValue, value: CellValue): string {
  const kind = isCellError(value) ? "!" : typeof value === "string" && value !== "" ? "t" : "";
  return `${isCellError(no) ? "" : textOf(no)}#${textOf(header)}#${kind}`;
}

/**
 * The one conditional format: is this cell, by 序号 and header, among those found wrong, with the same value still?
 * For the table's first data cell. Named ranges, since a rule of Excel's older file format cannot name another
 * sheet; FIND, since `=` takes a for A and, here and there, a * for anything; without 校验结果 it is an error, and
 * shows nothing. Constants alone are looked up, and once: a cell changed is a cell compared anew, in every program, and
 * when the list changes Univer calculates this in every cell of the ledger.
 */
function markFormula(ledger: Ledger, noPosition: number): string {
  const [column, row] = [columnLetters(ledger.firstColumn), ledger.headerRow + 1];
  const cell = `${column}${row}`;
  const no = `$${columnLetters(ledger.firstColumn + noPosition)}${row}`;
  const kind = `IF(ISERROR(${cell}),"!",IF(ISTEXT(${cell}),"t",""))`;
  const key = `IFERROR(${no}&"","")&"#"&${column}$${ledger.headerRow}&"#"&${kind}`;
  const was = `INDEX(${MARK_NAMES.values},MATCH(${key},${MARK_NAMES.keys},0))`;
  const [now, between] = [`IFERROR(${cell}&"","${ERROR_VALUE}")`, `"${BETWEEN_VALUES}"`];
  return `=ISNUMBER(FIND(${between}&${now}&${between},${between}&${was}&${between}))`;
}

/** Ours is known by the named range, wherever columns went and however often pasting cut it up. */
export function isMark({ formula }: FormatReading): boolean {
  return formula?.includes(MARK_NAMES.keys) ?? false;
}

function wantedFormula(ledger: Ledger): string | null {
  const no = columnPositions(ledger.headers).get("no");
  return no === undefined ? null : markFormula(ledger, no);
}

/**
 * Removes what is left of ours and marks the table's data rows anew; the user's own rules stay. Cells pasted with
 * their formats lose the mark, and no reading of one request tells.
 */
export function queueNewMark(
  context: Excel.RequestContext,
  ledger: LedgerTable,
  found: readonly FormatReading[],
): void {
  const whole = untracked(context.workbook.worksheets.getItem(ledger.sheetName).getRange());
  for (const one of found.filter(isMark)) whole.conditionalFormats.getItem(one.id).delete();
  const formula = wantedFormula(ledger);
  if (formula === null) return;
  const body = untracked(context.workbook.tables.getItem(ledger.tableName).getDataBodyRange());
  const { custom } = body.conditionalFormats.add("Custom");
  custom.rule.formula = formula;
  custom.format.fill.color = LOOK.fill;
  custom.format.font.color = LOOK.font;
  for (const edge of EDGES) {
    const border = custom.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = LOOK.border;
  }
}
