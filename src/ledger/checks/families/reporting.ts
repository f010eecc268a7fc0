import { isoOf } from "../../../plan/serial";
import { judge, FINISHED, lightInput, WORDS, type LightInput } from "../../lights/lights";
import { isDayOf } from "../../settings/ledger-days";
import { readableDate } from "../../settings/readable-date";
import { asPercent } from "../../rows/shown-cell";
import { shareMeant } from "../../rows/row-schema";
import { isBlankCell } from "../../cells/seen-cell";
import { hasFallen } from "../../lights/fallen";
import { isShare } from "../../cells/cell-value";
import { countedNo } from "../../rows/ledger-rows";
import { isStaleIn } from "../../lights/stale";
import type { CheckContext, CheckedRow, RowCheck } from "../declared/check";
import { dueSeen, dueWords } from "../declared/due-words";
import { meaningOf } from "../declared/matched-rows";

/**
 * The row as its light is judged here: what a damage with a code of its own did to deadline, due day, status or
 * extension neither raises nor hides what staff owe. Null: nobody can tell when the task is due.
 */
function judgedRow(row: CheckedRow, context: CheckContext): LightInput | null {
  const meaning = meaningOf(row, context.year);
  if (meaning === null) return null;
  const due = meaning.kind === "dated" ? extendedDue(row, meaning.due, context) : "";
  if (due === null) return null;
  return {
    ...lightInput(row.cell),
    deadline: row.task?.deadline ?? row.cell("deadline"),
    due,
    status: statusSeen(row),
    extendedTo: "",
    extensionBasis: "",
  };
}

/** A status that cannot be read (P01) counts as finished where the rest of the row says that it is. */
function statusSeen(row: CheckedRow): LightInput["status"] {
  const { status } = row.staff.values;
  if (status !== undefined) return status;
  const progress = row.cell("progress");
  const isDone = !isBlankCell(row.cell("completedOn")) || progress === 1 || shareMeant(progress) === 1;
  return isDone ? FINISHED : row.cell("status");
}

/**
 * The day on which the task is due, with its extension as it was meant: one without a basis has P16, one that is earlier
 * P17. Null: the extension cannot be read, and P14 says so.
 */
function extendedDue(row: CheckedRow, due: number, { year, days }: CheckContext): number | null {
  const entry = row.cell("extendedTo");
  if (isBlankCell(entry)) return due;
  const day = isDayOf(days, entry) ? entry : readableDate(entry, year, days);
  return day === null ? null : Math.max(due, day);
}

/** Checks of what staff owe to the meeting. */
export const reportingChecks: readonly RowCheck[] = [
  {
    code: "P08",
    severity: "warning",
    title: "逾期未填问题及下一步",
    meaning: "任务已逾期，应说明存在问题及下一步。",
    fixing: null,
    needs: ["no", "deadline", "status", "problems"],
    per: "row",
    run: (row, context) => {
      if (!isBlankCell(row.cell("problems"))) return [];
      const judged = judgedRow(row, context);
      if (judged === null || judge(judged, context.settings, context.days) !== WORDS.overdue) return [];
      const message = `任务已逾期${lateBy(row, context)}，应填写存在问题及下一步。`;
      return [{ row, key: "problems", message }];
    },
  },
  {
    code: "P09",
    severity: "warning",
    title: "进度较上期下降",
    meaning: "完成进度低于上次留存的会议。",
    fixing: null,
    needs: ["no", "progress"],
    per: "row",
    run: (row, { ledger: { earlier } }) => {
      const [no, progress] = [countedNo(row.cell("no")), row.cell("progress")];
      const was = no === null ? undefined : earlier?.progress.get(no);
      if (!earlier || was === undefined || !isShare(progress) || !hasFallen(progress, was)) return [];
      const message = `完成进度由上次会议（${isoOf(earlier.day)}）的${asPercent(was)}降为${asPercent(progress)}，请核实或说明原因。`;
      return [{ row, key: "progress", message }];
    },
  },
  {
    code: "P11",
    severity: "warning",
    title: "未更新",
    meaning: "有时限的未完成任务，最近一个已到报送日的报送期内和其后都没有更新。",
    fixing: null,
    needs: ["no", "deadline", "status", "updatedOn"],
    per: "row",
    run: (row, context) => {
      const { period, days } = context;
      // An entry that is no date is P14's: whether it is late is not known.
      if (period === null || row.staff.failures.has("updatedOn")) return [];
      const meaning = meaningOf(row, context.year);
      if (meaning?.kind !== "dated") return [];
      const updatedOn = row.cell("updatedOn");
      const deadline = row.task?.deadline ?? row.cell("deadline");
      if (!isStaleIn({ deadline, status: statusSeen(row), updatedOn }, period, days)) return [];
      const now = isDayOf(days, updatedOn) ? `更新日期为${isoOf(updatedOn)}，` : "更新日期为空，";
      const reported = `${isoOf(period.first)}至${isoOf(period.last)}`;
      const message = `${now}报送期${reported}没有更新${factsOf(row, context)}，请填报进展和更新日期。`;
      return [{ row, key: "updatedOn", message }];
    },
  },
];

/** 100天（截止日期2021-06-30） */
function lateBy(row: CheckedRow, context: CheckContext): string {
  const due = dueSeen(row, context);
  const { asOf } = context.settings;
  if (due === null || asOf === null) return "";
  return `${Math.floor(asOf) - Math.floor(due.day)}天（${due.from}${isoOf(due.day)}）`;
}

/** What the task's row says to the meeting: （截止日期2021-12-31，严重滞后）. */
function factsOf(row: CheckedRow, context: CheckContext): string {
  const judged = judgedRow(row, context);
  const due = dueWords(row, context);
  if (judged === null || due === null) return "";
  const light = judge(judged, context.settings, context.days);
  return light === WORDS.unjudgeable ? `（${due}）` : `（${due}，${light}）`;
}
