import { isCellError, textOf } from "../../src/ledger/cells/cell-value";
import { COLUMNS } from "../../src/ledger/rows/columns";
import { ledgerTasks } from "../../src/ledger/counting/counted-tasks";
import { initialRow } from "../../src/ledger/rows/initial-rows";
import type { CellValue } from "../../src/ledger/cells/ledger";
import type { Plan } from "../../src/plan/plan";
import { settingsOfSheets } from "../summaries/settings-of-sheets";
import { ledgerOf, type Sheets } from "../summaries/sheet-differences";

/** Every cell of a new 任务台账 against the plan, and its lights against the calculation in code: what differs. */
export function compareFreshLedger(sheets: Sheets, plan: Plan): readonly string[] {
  const { headers, rows } = ledgerOf(sheets);
  const headerWrong = COLUMNS.flatMap(({ header }, at) =>
    headers[at] === header ? [] : [`第 ${at + 1} 列的表头是 ${said(headers[at])}，不是 ${header}`],
  );
  const rowsWrong =
    rows.length === plan.tasks.length ? [] : [`有 ${rows.length} 行，不是 ${plan.tasks.length}`];
  const cellsWrong = plan.tasks.flatMap((task, row) => {
    const wanted = initialRow(task);
    return COLUMNS.flatMap(({ key, header }, at) => {
      const found = rows[row]?.[at];
      return key === "light" || found === wanted[key]
        ? []
        : [`序号 ${task.no} ${header}：${said(found)}，不是 ${said(wanted[key])}`];
    });
  });
  return [...headerWrong, ...rowsWrong, ...cellsWrong, ...compareLights(sheets)];
}

/** 预警状态, which Excel calculates, against `judge`: what differs. */
export function compareLights(sheets: Sheets): readonly string[] {
  const ledger = ledgerOf(sheets);
  const at = COLUMNS.findIndex(({ key }) => key === "light");
  const { tasks } = ledgerTasks(ledger, settingsOfSheets(sheets));
  return tasks.flatMap(({ no, index, light }) => {
    const found = ledger.rows[index]?.[at];
    return found === light ? [] : [`序号 ${no} 预警状态：${said(found)}，不是 ${light}`];
  });
}

function said(value: CellValue | undefined): string {
  if (value === undefined) return "没有";
  return isCellError(value) ? value.error : `“${textOf(value)}”`;
}
