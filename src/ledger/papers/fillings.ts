import type { Plan, Serial } from "../../plan/plan";
import { isoOf } from "../../plan/serial";
import type { Settings } from "../cells/ledger";
import { dayInChinese } from "../pack/day-in-chinese";
import { answerBy } from "../letters/answer-by";
import type { Fillings } from "./template";

/** What every paper may say of its day and its document. */
export function commonFillings(
  asOf: Serial,
  settings: Settings,
  plan: Plan,
): Fillings & Record<string, string> {
  return {
    统计截止日: dayInChinese(asOf),
    答复时限: dayInChinese(answerBy(asOf, settings)),
    文件: plan.documentNo,
    计划年度: String(settings.year ?? plan.year),
    年份: isoOf(asOf).slice(0, 4),
  };
}
