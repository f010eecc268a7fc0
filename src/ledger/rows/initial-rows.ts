import type { Task } from "../../plan/plan";
import { COLUMNS, STATUSES, type ColumnKey } from "./columns";
import type { CellValue } from "../cells/ledger";

/** The columns that hold the document's text and what follows from it. */
export const DOCUMENT_KEYS: readonly ColumnKey[] = COLUMNS.filter(
  ({ writtenBy }) => writtenBy === "plan",
).map(({ key }) => key);

/** The row of a task in a new ledger: 未启动 at 0%. 截止日期 is blank for an ongoing task; the light is a formula. */
export function initialRow(task: Task): Readonly<Record<ColumnKey, CellValue>> {
  const { no, part, section, measure, leadUnits, deadline, meaning } = task;
  return {
    no,
    part,
    section,
    measure,
    leadUnits,
    deadline,
    due: meaning.kind === "dated" ? meaning.due : "",
    status: STATUSES[0],
    progress: 0,
    completedOn: "",
    report: "",
    problems: "",
    contact: "",
    updatedOn: "",
    extendedTo: "",
    extensionBasis: "",
    light: "",
  };
}
