import { readDeadline } from "../../plan/deadlines";
import { comparisonKey } from "../../plan/comparison-key";
import { isoOf, serialOf } from "../../plan/serial";
import { isDate, textOf } from "../cell-value";
import { cellFix } from "../fixes/cell-fix";
import type { CellValue } from "../ledger-sheet";
import type { CheckContext, CheckedRow, RowCheck } from "./check";
import { isStaffs } from "./matched-rows";

/** A phrase of a month, whatever number stands before 月. */
const MONTH_PHRASE = /^(\d+)月(?:底前|底|前)$/u;
const FORMS = "“12月底前”“年底前”“第三季度末”“持续推进”";

/** Typed deadlines that became dates lie here; smaller numbers are just numbers. */
const FIRST_LIKELY_DATE = serialOf(2000, 1, 1);

type Fault = "unreadable" | "ambiguous" | "month" | "date";

/** What is wrong with a 完成时限 that is not the document's; the document's own is K03's affair. */
function faultOf(row: CheckedRow, { year }: CheckContext): Fault | null {
  if (!isStaffs(row) || row.formula("deadline") !== null) return null;
  const value = row.cell("deadline");
  if (isLikelyDate(value)) return "date";
  const meaning = readDeadline(textOf(value), year);
  if (meaning !== null) return meaning.kind === "dated" && meaning.ambiguous ? "ambiguous" : null;
  const month = MONTH_PHRASE.exec(comparisonKey(textOf(value)))?.[1];
  return month !== undefined && (Number(month) < 1 || Number(month) > 12) ? "month" : "unreadable";
}

function isLikelyDate(value: CellValue): value is number {
  return isDate(value) && value >= FIRST_LIKELY_DATE;
}

/** A check of one fault; `suggestion` is the phrase that was meant. */
function check(
  declaration: Pick<RowCheck, "code" | "severity" | "title" | "meaning" | "mending">,
  fault: Fault,
  message: (text: string, suggestion: string) => string,
  suggestion?: (value: CellValue) => string,
): RowCheck {
  return {
    ...declaration,
    needs: ["no", "deadline"],
    per: "row",
    run: (row, context) => {
      if (faultOf(row, context) !== fault) return [];
      const value = row.cell("deadline");
      const meant = suggestion?.(value) ?? null;
      const text = isLikelyDate(value) ? isoOf(value) : textOf(value);
      const fix = meant === null ? null : cellFix(row, "deadline", meant);
      return [{ row, key: "deadline", message: message(text, meant ?? ""), fix }];
    },
  };
}

/** Checks of 完成时限 in rows that are not the document's. */
export const deadlineChecks: readonly RowCheck[] = [
  check(
    {
      code: "D01",
      severity: "error",
      title: "无法识别完成时限",
      meaning: "自行增加的任务，完成时限为空或不是规定的写法。",
      mending: null,
    },
    "unreadable",
    (text) => `完成时限${text === "" ? "为空" : `“${text}”无法识别`}，请改为${FORMS}等写法。`,
  ),
  check(
    {
      code: "D02",
      severity: "warning",
      title: "“N月前”含义不明",
      meaning: "自行增加的任务，完成时限写作“N月前”，可能指该月之前，也可能指该月底之前。",
      mending: "confirmed",
    },
    "ambiguous",
    (text, meant) => `完成时限“${text}”含义不明，现按该月底计算，请改为“${meant}”或写明月份。`,
    (value) => textOf(value).replace(/月前$/u, "月底前"),
  ),
  check(
    {
      code: "D03",
      severity: "error",
      title: "月份无效",
      meaning: "自行增加的任务，完成时限中的月份不在1月到12月之间。",
      mending: null,
    },
    "month",
    (text) => `完成时限“${text}”的月份无效，应在1月到12月之间。`,
  ),
  check(
    {
      code: "D04",
      severity: "warning",
      title: "时限被Excel转成日期",
      meaning: "自行增加的任务，完成时限输入后被 Excel 转成了日期。",
      mending: "confirmed",
    },
    "date",
    (text, meant) => `完成时限被Excel转成了日期${text}，建议改为“${meant}”。`,
    (value) => `${Number(isoOf(value as number).slice(5, 7))}月底前`,
  ),
];
