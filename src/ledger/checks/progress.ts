import { textOf } from "../cell-value";
import { STATUSES } from "../columns";
import { cellFix } from "../fixes/cell-fix";
import { FINISHED, TOLERANCE } from "../lights";
import { nearest } from "../nearest";
import { shareMeant } from "../row-schema";
import type { CheckedRow, RowCheck } from "./check";
import { meaningOf } from "./matched-rows";

const [NOT_STARTED, UNDER_WAY] = STATUSES;

/** The choice that an entry evidently means: 己完成 is 已完成. */
function meantStatus(row: CheckedRow): string | null {
  return nearest(textOf(row.cell("status")).trim(), STATUSES, 1);
}

function unknownStatus(row: CheckedRow): string {
  const text = textOf(row.cell("status"));
  const choices = STATUSES.join("、");
  if (text === "") return `完成状态为空，应从${choices}中选一项。`;
  const suggestion = meantStatus(row);
  const advice = suggestion === null ? "请重新选择" : `建议改为“${suggestion}”`;
  return `完成状态“${text}”不在可选项（${choices}）之内，${advice}。`;
}

/** Two digits behind the point at most. */
const asPercent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** Checks of 完成状态 and 完成进度. */
export const progressChecks: readonly RowCheck[] = [
  {
    code: "P01",
    severity: "error",
    title: "状态不在可选项",
    meaning: `完成状态只能是${STATUSES.join("、")}之一。`,
    mending: "confirmed",
    needs: ["no", "status"],
    per: "row",
    run: (row) => {
      if (row.staff.failures.get("status") !== "P01") return [];
      const meant = meantStatus(row);
      const fix = meant === null ? null : cellFix(row, "status", meant);
      return [{ row, key: "status", message: unknownStatus(row), fix }];
    },
  },
  {
    code: "P02",
    severity: "error",
    title: "进度不在0–100%",
    meaning: "完成进度应是0%到100%之间的数。",
    mending: null,
    needs: ["no", "progress"],
    per: "row",
    run: (row) => {
      if (row.staff.failures.get("progress") !== "P02") return [];
      const message = `完成进度“${textOf(row.cell("progress"))}”不是0%到100%之间的数，请改正。`;
      return [{ row, key: "progress", message }];
    },
  },
  {
    code: "P03",
    severity: "warning",
    title: "疑似百分数",
    meaning: "完成进度填成了2到100之间的数或“80%”这样的文本，应是百分比。",
    mending: "confirmed",
    needs: ["no", "progress"],
    per: "row",
    run: (row) => {
      const share = row.staff.failures.get("progress") === "P03" ? shareMeant(row.cell("progress")) : null;
      if (share === null) return [];
      const message = `完成进度“${textOf(row.cell("progress"))}”疑似百分数，应为${asPercent(share)}。`;
      return [{ row, key: "progress", message, fix: cellFix(row, "progress", share) }];
    },
  },
  {
    code: "P04",
    severity: "error",
    title: "已完成而进度≠100%",
    meaning: "有时限的任务已完成，完成进度却不是100%。",
    mending: "confirmed",
    needs: ["no", "status", "progress", "deadline"],
    per: "row",
    run: (row, { year }) => {
      const { status, progress } = row.staff.values;
      const dated = meaningOf(row, year)?.kind !== "ongoing";
      if (!dated || status !== FINISHED || progress === undefined) return [];
      if (progress !== null && Math.abs(progress - 1) <= TOLERANCE) return [];
      const now = progress === null ? "为空" : `为${asPercent(progress)}`;
      const message = `完成状态为已完成，完成进度却${now}，应为100%。`;
      return [{ row, key: "progress", message, fix: cellFix(row, "progress", 1) }];
    },
  },
  {
    code: "P10",
    severity: "warning",
    title: "持续推进任务填“已完成”",
    meaning: "完成时限为持续推进的任务没有完成之日，不计入完成率。",
    mending: null,
    needs: ["no", "status", "deadline"],
    per: "row",
    run: (row, { year }) => {
      if (row.staff.values.status !== FINISHED || meaningOf(row, year)?.kind !== "ongoing") return [];
      const message = "此任务持续推进，完成状态却填为已完成，请核对，一般应为推进中。";
      return [{ row, key: "status", message }];
    },
  },
  {
    code: "P13",
    severity: "warning",
    title: "未启动而进度>0",
    meaning: "完成状态为未启动，完成进度却大于0。",
    mending: "confirmed",
    needs: ["no", "status", "progress"],
    per: "row",
    run: (row) => {
      const { status, progress } = row.staff.values;
      if (status !== NOT_STARTED || typeof progress !== "number" || progress <= 0) return [];
      const message = `完成状态为${NOT_STARTED}，完成进度却为${asPercent(progress)}，完成状态应为${UNDER_WAY}。`;
      return [{ row, key: "status", message, fix: cellFix(row, "status", UNDER_WAY) }];
    },
  },
];
