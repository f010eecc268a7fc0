import { hiddenWords } from "../../../plan/text/hidden-characters";
import type { Serial } from "../../../plan/plan";
import { isoOf } from "../../../plan/serial";
import { textOf } from "../../cells/cell-value";
import { columnOf } from "../../rows/columns";
import { cellFix } from "../../fixes/cell-fix";
import type { CellValue } from "../../cells/ledger";
import { FINISHED } from "../../lights/lights";
import { readableDate } from "../../settings/readable-date";
import { plainForm, quoted } from "../../cells/seen-cell";
import { asExcelDate } from "../../rows/shown-cell";
import type { CheckedRow, RowCheck } from "../declared/check";
import { meaningOf } from "../declared/matched-rows";
import { dueWords } from "../declared/due-words";

type DateKey = "completedOn" | "updatedOn" | "extendedTo";
const DATE_KEYS: readonly DateKey[] = ["completedOn", "updatedOn", "extendedTo"];

/** A date that must not lie past a limit; a limit that is not set silences the check. */
function limited(
  declaration: Pick<RowCheck, "code" | "severity" | "title" | "meaning">,
  key: DateKey,
  limit: "asOf" | "issuedOn",
  past: (day: Serial, limit: Serial) => boolean,
  sentence: (day: string, limit: string) => string,
): RowCheck {
  return {
    ...declaration,
    fixing: null,
    needs: ["no", key],
    per: "row",
    run: (row: CheckedRow, { settings }) => {
      const day = row.staff.values[key];
      const last = settings[limit];
      if (typeof day !== "number" || last === null || !past(Math.floor(day), Math.floor(last))) return [];
      return [{ row, key, message: sentence(isoOf(day), isoOf(last)) }];
    },
  };
}

/** What stands in a date's cell and is no date; "" where it looks like the day that is meant, which is told once. */
function notADate(cell: CellValue, day: Serial | null): string {
  if (typeof cell === "number") {
    const shown = asExcelDate(cell);
    return shown.startsWith("#")
      ? `填成了${cell}，不是日期`
      : `填成了${cell}（单元格显示为${shown}），不是日期`;
  }
  const text = textOf(cell);
  if (day === null) return `${quoted(text)}不是日期`;
  const hidden = hiddenWords(text);
  const shown = plainForm(text) === isoOf(day) ? "" : `“${plainForm(text)}”`;
  return `${shown}是文本，${hidden === "" ? "" : `含有${hidden}，`}不是日期`;
}

/** Checks of 完成日期, 更新日期 and 调整后时限. */
export const dateChecks: readonly RowCheck[] = [
  {
    code: "P05",
    severity: "error",
    title: "已完成缺完成日期",
    meaning: "有时限的任务已完成，没有填写完成日期，无法判定是否按期。",
    fixing: null,
    needs: ["no", "status", "completedOn", "deadline"],
    per: "row",
    run: (row, context) => {
      const { status, completedOn } = row.staff.values;
      if (status !== FINISHED || completedOn !== null) return [];
      if (meaningOf(row, context.year)?.kind === "ongoing") return [];
      const due = dueWords(row, context);
      const message = `完成状态为${FINISHED}，应填写完成日期${due === null ? "" : `，以判定是否按期（${due}）`}。`;
      return [{ row, key: "completedOn", message }];
    },
  },
  limited(
    {
      code: "P06",
      severity: "error",
      title: "完成日期晚于统计截止日",
      meaning: "完成日期在统计截止日之后，截至统计时尚未完成。",
    },
    "completedOn",
    "asOf",
    (day, asOf) => day > asOf,
    (day, asOf) => `完成日期${day}晚于统计截止日${asOf}，请核对两个日期。`,
  ),
  limited(
    {
      code: "P07",
      severity: "warning",
      title: "完成日期早于印发日",
      meaning: "完成日期在文件印发之前，年份可能有误。",
    },
    "completedOn",
    "issuedOn",
    (day, issuedOn) => day < issuedOn,
    (day, issuedOn) => `完成日期${day}早于文件印发日${issuedOn}，请核对年份。`,
  ),
  {
    code: "P12",
    severity: "warning",
    title: "未完成却有完成日期",
    meaning: "完成状态不是已完成，却填了完成日期。",
    fixing: null,
    needs: ["no", "status", "completedOn"],
    per: "row",
    run: (row) => {
      const { status, completedOn } = row.staff.values;
      if (status === undefined || status === FINISHED || typeof completedOn !== "number") return [];
      const message = `完成状态为${status}，却填了完成日期${isoOf(completedOn)}，请核对完成状态或清除日期。`;
      return [{ row, key: "completedOn", message }];
    },
  },
  {
    code: "P14",
    severity: "error",
    title: "不是日期",
    isOfAnyColumn: true,
    meaning:
      "完成日期、更新日期或调整后时限不是Excel日期，例如填成了文本“2021.9.30”或数20210930，或不在计划年度前后。",
    fixing: "confirmed",
    needs: ["no"],
    per: "row",
    run: (row, { year, days }) =>
      DATE_KEYS.flatMap((key) => {
        if (row.staff.failures.get(key) !== "P14") return [];
        const cell = row.cell(key);
        const day = readableDate(cell, year, days);
        const wanted =
          day === null
            ? `应填如2021-09-30的日期（${isoOf(days.first)}至${isoOf(days.last)}之间）`
            : `应为${isoOf(day)}`;
        const message = `${columnOf(key).header}${notADate(cell, day)}，${wanted}。`;
        return [{ row, key, message, fix: day === null ? null : cellFix(row, key, day) }];
      }),
  },
  limited(
    {
      code: "P15",
      severity: "warning",
      title: "更新日期晚于统计截止日",
      meaning: "更新日期在统计截止日之后。",
    },
    "updatedOn",
    "asOf",
    (day, asOf) => day > asOf,
    (day, asOf) => `更新日期${day}晚于统计截止日${asOf}，请核对两个日期。`,
  ),
];
