import { isoOf } from "../../plan/serial";
import { textOf } from "../cell-value";
import { columnOf, STATUSES, type ColumnKey } from "../columns";
import { FINISHED, isOngoing, TOLERANCE } from "../lights";
import { nearest } from "../nearest";
import type { CellFailure } from "../row-schema";
import type { Check, CheckContext, CheckedRow, Finding } from "./check";

/** Cells that the row schema refuses with the code, in the columns given. */
function refused(
  { rows }: CheckContext,
  code: CellFailure,
  keys: readonly ColumnKey[],
  message: (row: CheckedRow, key: ColumnKey) => string,
): readonly Finding[] {
  return rows.flatMap((row) =>
    keys
      .filter((key) => row.staff.failures.get(key) === code)
      .map((key) => ({ row, key, message: message(row, key) })),
  );
}

/** Finished, and dated: by the document where the row is the document's, else by the row's own 完成时限. */
function isFinishedAndDated({ staff, task, cell }: CheckedRow): boolean {
  const dated = task === null ? !isOngoing(cell("deadline")) : task.meaning.kind === "dated";
  return dated && staff.values.status === FINISHED;
}

function unknownStatus(row: CheckedRow): string {
  const text = textOf(row.cell("status"));
  const choices = STATUSES.join("、");
  if (text === "") return `完成状态为空，应从${choices}中选一项。`;
  const suggestion = nearest(text.trim(), STATUSES, 1);
  const advice = suggestion === null ? "请重新选择" : `建议改为“${suggestion}”`;
  return `完成状态“${text}”不在可选项（${choices}）之内，${advice}。`;
}

/** Checks of what staff fill in. */
export const progressChecks: readonly Check[] = [
  {
    code: "P01",
    severity: "error",
    title: "状态不在可选项",
    needs: ["no", "status"],
    run: (context) => refused(context, "P01", ["status"], unknownStatus),
  },
  {
    code: "P02",
    severity: "error",
    title: "进度不在0–100%",
    needs: ["no", "progress"],
    run: (context) =>
      refused(
        context,
        "P02",
        ["progress"],
        (row) => `完成进度“${textOf(row.cell("progress"))}”不是0%到100%之间的数，请改正。`,
      ),
  },
  {
    code: "P04",
    severity: "error",
    title: "已完成而进度≠100%",
    needs: ["no", "status", "progress", "deadline"],
    run: ({ rows }) =>
      rows.flatMap((row) => {
        const { progress } = row.staff.values;
        if (!isFinishedAndDated(row) || progress === undefined) return [];
        if (progress !== null && Math.abs(progress - 1) <= TOLERANCE) return [];
        const now = progress === null ? "为空" : `为${Math.round(progress * 10_000) / 100}%`;
        return [{ row, key: "progress", message: `完成状态为已完成，完成进度却${now}，应为100%。` }];
      }),
  },
  {
    code: "P05",
    severity: "error",
    title: "已完成缺完成日期",
    needs: ["no", "status", "completedOn", "deadline"],
    run: ({ rows }) =>
      rows
        .filter((row) => isFinishedAndDated(row) && row.staff.values.completedOn === null)
        .map((row) => ({ row, key: "completedOn", message: "完成状态为已完成，应填写完成日期。" })),
  },
  {
    code: "P06",
    severity: "error",
    title: "完成日期晚于统计截止日",
    needs: ["no", "completedOn"],
    run: ({ rows, settings: { asOf } }) =>
      rows.flatMap((row) => {
        const { completedOn } = row.staff.values;
        if (asOf === null || typeof completedOn !== "number") return [];
        if (Math.floor(completedOn) <= Math.floor(asOf)) return [];
        const message = `完成日期${isoOf(completedOn)}晚于统计截止日${isoOf(asOf)}，请核对两个日期。`;
        return [{ row, key: "completedOn", message }];
      }),
  },
  {
    code: "P14",
    severity: "error",
    title: "不是日期",
    needs: ["no"],
    run: (context) =>
      refused(context, "P14", ["completedOn", "updatedOn"], (row, key) => {
        return `${columnOf(key).header}“${textOf(row.cell(key))}”不是日期，应填如2021-09-30的日期。`;
      }),
  },
];
