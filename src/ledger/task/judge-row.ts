import type { Plan } from "../../plan/plan";
import { checkLedger } from "../checks/check-ledger";
import type { Issue } from "../fixes/issue";
import { lightInput } from "../lights/lights";
import { COLUMNS } from "../rows/columns";
import { explainLight, type ExplainedLight } from "./explain-light";
import { editsOf, type RowDraft } from "./row-edit";
import { cellOf, isStaffKey, withValues, type StaffKey, type TaskRow } from "./task-row";

/** A row as it would be with what is typed: its light, and what the checks say of the cells that staff fill in. */
export interface JudgedRow {
  readonly explained: ExplainedLight;
  readonly issues: ReadonlyMap<StaffKey, readonly Issue[]>;
}

const KEY_OF = new Map(COLUMNS.map(({ key, header }) => [header, key]));

/** Runs the ledger's own checks on the row as it would be. What compares rows, or meetings, with each other is not seen. */
export function judgeRow(row: TaskRow, plan: Plan, draft: RowDraft): JudgedRow {
  const wouldBe = withValues(row, new Map(editsOf(draft).map(({ key, will }) => [key, will])));
  const issues = new Map<StaffKey, Issue[]>();
  for (const issue of checkLedger(wouldBe.ledger, plan, wouldBe.settings)) {
    const key = issue.column === null ? undefined : KEY_OF.get(issue.column);
    if (issue.no === row.no && key !== undefined && isStaffKey(key))
      issues.set(key, [...(issues.get(key) ?? []), issue]);
  }
  return {
    explained: explainLight(
      lightInput((key) => cellOf(wouldBe, key)),
      wouldBe.settings,
    ),
    issues,
  };
}
