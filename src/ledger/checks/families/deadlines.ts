import { readDeadline } from "../../../plan/deadlines";
import { comparisonKey } from "../../../plan/text/comparison-key";
import { hiddenWords } from "../../../plan/text/hidden-characters";
import { isoOf, serialOf } from "../../../plan/serial";
import { isDate, textOf } from "../../cells/cell-value";
import { cellFix } from "../../fixes/cell-fix";
import type { CellValue } from "../../cells/ledger";
import type { CheckContext, CheckedRow, RowCheck } from "../declared/check";
import { isBlankCell, quoted } from "../../cells/seen-cell";
import { deadlineSeen } from "../declared/matched-rows";

/** A phrase of a month, whatever number stands before 月. */
const MONTH_PHRASE = /^(\d+)月(?:底前|底|前)$/u;
const FORMS = "“12月底前”“年底前”“上半年”“第三季度末”“持续推进”";

/** Typed deadlines that became dates lie here; smaller numbers are just numbers. */
const FIRST_LIKELY_DATE = serialOf(2000, 1, 1);

type Fault = "unreadable" | "hidden" | "ambiguous" | "month" | "date";

/** What is wrong with a 完成时限 that is not the document's; the document's own is K03's affair. */
function faultOf(row: CheckedRow, { year }: CheckContext): Fault | null {
  if (!row.isStaffs || row.formula("deadline") !== null) return null;
  const value = row.cell("deadline");
  if (isLikelyDate(value)) return "date";
  const text = textOf(value);
  const meaning = deadlineSeen(text, year);
  if (meaning?.kind === "dated" && meaning.ambiguous) return "ambiguous";
  // Lights compare 完成时限 as it stands: with something in it that cannot be seen it is not the phrase.
  if (meaning !== null) return readDeadline(text, year) === null ? "hidden" : null;
  const month = MONTH_PHRASE.exec(comparisonKey(text))?.[1];
  return month !== undefined && (Number(month) < 1 || Number(month) > 12) ? "month" : "unreadable";
}

function isLikelyDate(value: CellValue): value is number {
  return isDate(value) && value >= FIRST_LIKELY_DATE;
}

/** What a check says of a fault: the text in quotation marks, or as a date, and the phrase that was meant. */
interface Verdict {
  readonly message: (text: string, meant: string, value: CellValue) => string;
  /** The phrase that was meant; left out: nobody knows. */
  readonly meant?: (value: CellValue) => string;
  readonly trust?: "guess";
}

function check(
  declaration: Pick<RowCheck, "code" | "severity" | "title" | "meaning" | "fixing">,
  verdicts: Partial<Record<Fault, Verdict>>,
): RowCheck {
  return {
    ...declaration,
    needs: ["no", "deadline"],
    per: "row",
    run: (row, context) => {
      const fault = faultOf(row, context);
      const verdict = fault === null ? undefined : verdicts[fault];
      if (verdict === undefined) return [];
      const value = row.cell("deadline");
      const meant = verdict.meant?.(value) ?? null;
      const text = isLikelyDate(value) ? isoOf(value) : quoted(textOf(value));
      const fix = meant === null ? null : cellFix(row, "deadline", meant);
      const message = verdict.message(isBlankCell(value) ? "" : text, meant ?? "", value);
      return [{ row, key: "deadline", message, fix, trust: verdict.trust ?? "certain" }];
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
      fixing: null,
    },
    {
      unreadable: {
        message: (text) => `完成时限${text === "" ? "为空" : `${text}无法识别`}，请改为${FORMS}等写法。`,
      },
      hidden: {
        message: (_text, meant, value) => `完成时限含有${hiddenWords(textOf(value))}，应为“${meant}”。`,
        meant: (value) => comparisonKey(textOf(value)),
      },
    },
  ),
  check(
    {
      code: "D02",
      severity: "warning",
      title: "“N月前”含义不明",
      meaning: "自行增加的任务，完成时限写作“N月前”，可能指该月之前，也可能指该月底之前。",
      fixing: "confirmed",
    },
    {
      ambiguous: {
        message: (text, meant) => `完成时限${text}含义不明，现按该月底计算，请改为“${meant}”或写明月份。`,
        meant: (value) => comparisonKey(textOf(value)).replace(/月前$/u, "月底前"),
        trust: "guess",
      },
    },
  ),
  check(
    {
      code: "D03",
      severity: "error",
      title: "月份无效",
      meaning: "自行增加的任务，完成时限中的月份不在1月到12月之间。",
      fixing: null,
    },
    { month: { message: (text) => `完成时限${text}的月份无效，应在1月到12月之间。` } },
  ),
  check(
    {
      code: "D04",
      severity: "warning",
      title: "时限被Excel转成日期",
      meaning: "自行增加的任务，完成时限输入后被 Excel 转成了日期。",
      fixing: "confirmed",
    },
    {
      date: {
        message: (text, meant) => `完成时限被Excel转成了日期${text}，建议改为“${meant}”。`,
        meant: (value) => `${Number(isoOf(value as number).slice(5, 7))}月底前`,
        trust: "guess",
      },
    },
  ),
];
