import { comparisonKey } from "../../../plan/text/comparison-key";
import { hiddenWords } from "../../../plan/text/hidden-characters";
import { textOf } from "../../cells/cell-value";
import { STATUSES } from "../../rows/columns";
import { cellFix } from "../../fixes/cell-fix";
import type { CellValue } from "../../cells/ledger";
import { FINISHED, TOLERANCE } from "../../lights/lights";
import { shareMeant } from "../../rows/row-schema";
import { isBlankCell, plainForm, quoted } from "../../cells/seen-cell";
import { asPercent, shownCell } from "../../rows/shown-cell";
import { meantStatus, type MeantStatus } from "../../rows/status-words";
import type { CellFinding, CheckedRow, RowCheck } from "../declared/check";
import { meaningOf } from "../declared/matched-rows";

const [NOT_STARTED, UNDER_WAY] = STATUSES;

function unknownStatus(cell: CellValue, meant: MeantStatus | null): string {
  const text = textOf(cell);
  const choices = STATUSES.join("、");
  if (isBlankCell(cell)) return `完成状态为空，应从${choices}中选一项。`;
  if (meant !== null && comparisonKey(text) === meant.status)
    return `完成状态含有${hiddenWords(text)}，应为“${meant.status}”。`;
  const advice = meant === null ? "请重新选择" : `建议改为“${meant.status}”`;
  return `完成状态${quoted(text)}不在可选项（${choices}）之内，${advice}。`;
}

/** A progress that is no share, as the cell shows it. */
function notAShare(cell: CellValue): string {
  const shown =
    typeof cell === "number" ? `为${shownCell(cell, "progress")}` : `${quoted(textOf(cell))}不是数值`;
  return `完成进度${shown}，应是0%到100%之间的数，请改正。`;
}

/** A progress that evidently means a share: it is shown once where text and share look alike. */
function meantShare(cell: CellValue, share: number): string {
  const wanted = asPercent(share);
  if (typeof cell === "number")
    return `完成进度填成了${cell}（单元格显示为${shownCell(cell, "progress")}），疑似百分数，应为${wanted}。`;
  const text = textOf(cell);
  const hidden = hiddenWords(text);
  const what = hidden === "" ? "是文本，不是数值" : `是文本，含有${hidden}`;
  const shown = plainForm(text).replaceAll(" ", "");
  return `完成进度${shown === wanted ? "" : `“${shown}”`}${what}，应为${wanted}。`;
}

/** 有时限: anything but an ongoing task; one whose deadline nobody can read among them. */
function isDated(row: CheckedRow, year: number): boolean {
  return meaningOf(row, year)?.kind !== "ongoing";
}

/** Checks of 完成状态 and 完成进度. */
export const progressChecks: readonly RowCheck[] = [
  {
    code: "P01",
    severity: "error",
    title: "状态不在可选项",
    meaning: `完成状态只能是${STATUSES.join("、")}之一。`,
    fixing: "confirmed",
    needs: ["no", "status"],
    per: "row",
    run: (row) => {
      if (row.staff.failures.get("status") !== "P01") return [];
      const cell = row.cell("status");
      const meant = typeof cell === "string" ? meantStatus(cell) : null;
      const message = unknownStatus(cell, meant);
      if (meant === null) return [{ row, key: "status", message }];
      const trust = meant.isCertain ? "certain" : "guess";
      return [{ row, key: "status", message, fix: cellFix(row, "status", meant.status), trust }];
    },
  },
  {
    code: "P02",
    severity: "error",
    title: "进度不在0–100%",
    meaning: "完成进度应是0%到100%之间的数，不能带文字说明。",
    fixing: null,
    needs: ["no", "progress"],
    per: "row",
    run: (row) => {
      if (row.staff.failures.get("progress") !== "P02") return [];
      return [{ row, key: "progress", message: notAShare(row.cell("progress")) }];
    },
  },
  {
    code: "P03",
    severity: "error",
    title: "疑似百分数",
    isOfAnyColumn: true,
    meaning: "完成进度填成了2到100之间的数或“80%”这样的文本，应是百分比。",
    fixing: "confirmed",
    needs: ["no", "progress"],
    per: "row",
    run: (row) => {
      if (row.staff.failures.get("progress") !== "P03") return [];
      const cell = row.cell("progress");
      const share = shareMeant(cell);
      if (share === null) return [];
      return [
        { row, key: "progress", message: meantShare(cell, share), fix: cellFix(row, "progress", share) },
      ];
    },
  },
  {
    code: "P04",
    severity: "error",
    title: "已完成而进度≠100%",
    meaning: "有时限的任务已完成，完成进度却不是100%：进度或状态有一个不对。",
    fixing: "confirmed",
    needs: ["no", "status", "progress", "deadline"],
    per: "row",
    run: (row, { year }) => {
      const { status, progress } = row.staff.values;
      if (status !== FINISHED || progress === undefined || !isDated(row, year)) return [];
      if (progress !== null && Math.abs(progress - 1) <= TOLERANCE) return [];
      const now = progress === null ? "为空" : `为${asPercent(progress)}`;
      const message = `完成状态为${FINISHED}，完成进度却${now}：确已完成的，进度应为100%，否则状态应为${UNDER_WAY}。`;
      return [{ row, key: "progress", message, choices: waysOut(row) }];
    },
  },
  {
    code: "P10",
    severity: "warning",
    title: "持续推进任务填“已完成”",
    meaning: "完成时限为持续推进的任务没有完成之日，不计入完成率。",
    fixing: null,
    needs: ["no", "status", "deadline"],
    per: "row",
    run: (row, { year }) => {
      if (row.staff.values.status !== FINISHED || isDated(row, year)) return [];
      const message = `此任务持续推进，完成状态却填为${FINISHED}，请核对，一般应为${UNDER_WAY}。`;
      return [{ row, key: "status", message }];
    },
  },
  {
    code: "P13",
    severity: "warning",
    title: "未启动而进度>0",
    meaning: "完成状态为未启动，完成进度却大于0。",
    fixing: "confirmed",
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

function waysOut(row: CheckedRow): NonNullable<CellFinding["choices"]> {
  return [
    { label: "进度改为100%", fix: cellFix(row, "progress", 1) },
    { label: `状态改为${UNDER_WAY}`, fix: cellFix(row, "status", UNDER_WAY) },
  ];
}
