import { isoOf } from "../../plan/serial";
import { textOf } from "../cell-value";
import { judge, lightInput, WORDS, type LightInput } from "../lights";
import { isDayOf } from "../ledger-days";
import { isStaleIn } from "../stale";
import type { CheckContext, CheckedRow, RowCheck } from "./check";
import { meaningOf } from "./matched-rows";

/**
 * The row as its light is judged here: deadline and due date are what they should be, so that a damage to them,
 * which has its own code, neither raises nor hides what staff owe. Null: nobody can tell when the task is due.
 */
function judgedRow(row: CheckedRow, { year }: CheckContext): LightInput | null {
  const meaning = meaningOf(row, year);
  if (meaning === null) return null;
  return {
    ...lightInput(row.cell),
    deadline: row.task?.deadline ?? row.cell("deadline"),
    due: meaning.kind === "dated" ? meaning.due : "",
  };
}

/** Checks of what staff owe to the meeting. */
export const reportingChecks: readonly RowCheck[] = [
  {
    code: "P08",
    severity: "warning",
    title: "逾期未填问题及下一步",
    meaning: "任务已逾期，应说明存在问题及下一步。",
    mending: null,
    needs: ["no", "deadline", "status", "problems"],
    per: "row",
    run: (row, context) => {
      if (textOf(row.cell("problems")).trim() !== "") return [];
      const judged = judgedRow(row, context);
      if (judged === null || judge(judged, context.settings) !== WORDS.overdue) return [];
      return [{ row, key: "problems", message: "任务已逾期，应填写存在问题及下一步。" }];
    },
  },
  {
    code: "P11",
    severity: "warning",
    title: "未更新",
    meaning: "有时限的未完成任务，最近一个已到报送日的报送期内和其后都没有更新。",
    mending: null,
    needs: ["no", "deadline", "status", "updatedOn"],
    per: "row",
    run: (row, context) => {
      const judged = judgedRow(row, context);
      const { period, days } = context;
      // An entry that is no date is P14's: whether it is late is not known.
      if (judged === null || period === null || row.staff.failures.has("updatedOn")) return [];
      const updatedOn = row.cell("updatedOn");
      if (!isStaleIn({ ...judged, updatedOn }, period, days)) return [];
      const now = isDayOf(days, updatedOn) ? `更新日期为${isoOf(updatedOn)}，` : "更新日期为空，";
      const reported = `${isoOf(period.first)}至${isoOf(period.last)}`;
      const message = `${now}报送期${reported}没有更新，请填报进展和更新日期。`;
      return [{ row, key: "updatedOn", message }];
    },
  },
];
