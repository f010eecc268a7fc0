import { columnLetters } from "../../ledger/cells/cell-address";
import { COLUMNS, STATUSES, type Column } from "../../ledger/rows/columns";
import type { Plan } from "../../plan/plan";

/** Excel's data validation of a column, a help while typing; pasting goes past it, and the checks are the authority. */
export interface TypingRule {
  readonly type: Excel.DataValidationType | "List" | "Decimal" | "Date" | "Custom";
  readonly rule: Excel.DataValidationRule;
  /** Stop refuses an entry; Warning asks, and keeps what was typed if its author says so. */
  readonly style: "Stop" | "Warning";
  readonly title: string;
  readonly message: string;
}

/** The first day that a date column takes: nothing in a ledger is older. */
const FIRST_DAY = "=DATE(2000,1,1)";

/**
 * The rule of a column, for the body of a table whose first row is `firstRow` (1-based) and whose 序号 stands in
 * the column at `noColumn` (0-based). Null: the column takes anything.
 */
export function typingRule(
  column: Column,
  plan: Plan,
  noColumn: number,
  firstRow: number,
): TypingRule | null {
  switch (column.kind) {
    case "choice":
      return {
        type: "List",
        rule: { list: { inCellDropDown: true, source: STATUSES.join(",") } },
        style: "Warning",
        title: column.header,
        message: `请从下拉列表中选择：${STATUSES.join("、")}。`,
      };
    case "share":
      return {
        type: "Decimal",
        rule: { decimal: { formula1: 0, formula2: 1, operator: "Between" } },
        style: "Warning",
        title: column.header,
        message: "请填 0% 到 100% 之间的进度，例如 80%。",
      };
    case "date":
      if (column.writtenBy === "staff")
        return {
          type: "Date",
          rule: { date: { formula1: FIRST_DAY, operator: "GreaterThanOrEqualTo" } },
          style: "Warning",
          title: column.header,
          message: "请填日期，例如 2021-09-30。",
        };
  }
  if (column.writtenBy !== "plan") return null;
  return {
    type: "Custom",
    style: "Stop",
    rule: { custom: { formula: notOfTheDocument(plan, `$${columnLetters(noColumn)}${firstRow}`) } },
    title: column.header,
    // In 序号 itself Excel tests the entry that is being typed, not what stood in the cell.
    message:
      column.key === "no"
        ? `${documentNumbers(plan)}是文件的序号，不能填写；如需新增任务，请在表格下方另起一行，填这些号以外的序号。`
        : `“${column.header}”是文件原文，不能改动；如需新增任务，请在表格下方另起一行，序号用文件之外的号。`,
  };
}

/** `1到195` */
function documentNumbers(plan: Plan): string {
  const numbers = plan.tasks.map((task) => task.no);
  return `${Math.min(...numbers)}到${Math.max(...numbers)}`;
}

/** True in rows that staff added: their 序号 is not one of the document's. */
function notOfTheDocument(plan: Plan, no: string): string {
  const numbers = plan.tasks.map((task) => task.no);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return `=NOT(AND(ISNUMBER(${no}),${no}>=${first},${no}<=${last},${no}=INT(${no})))`;
}

/** Sets the rules on the given columns of the table's body. */
export function setTypingRules(
  table: Excel.Table,
  columns: readonly Column[],
  plan: Plan,
  noColumn: number,
  firstRow: number,
): void {
  for (const column of columns) {
    const wanted = typingRule(column, plan, noColumn, firstRow);
    if (!wanted) continue;
    const validation = table.columns.getItem(column.header).getDataBodyRange().dataValidation;
    validation.clear();
    validation.rule = wanted.rule;
    validation.ignoreBlanks = true;
    validation.errorAlert = {
      message: wanted.message,
      title: wanted.title,
      style: wanted.style,
      showAlert: true,
    };
  }
}

/** The columns that have a rule at all. */
export function ruledColumns(plan: Plan): readonly Column[] {
  return COLUMNS.filter((column) => typingRule(column, plan, 0, 1) !== null);
}
