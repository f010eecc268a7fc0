import type { Plan, Serial } from "../../plan/plan";
import { isoOf } from "../../plan/serial";
import { isDate } from "../cells/cell-value";
import type { Settings } from "../cells/ledger";
import { dayInChinese } from "../pack/day-in-chinese";
import { initialOf } from "../settings/settings";
import type { Fillings } from "./template";

/** Until when to answer: 答复天数 after 统计截止日; by its first value where the setting gives no day. */
export function answerBy(asOf: Serial, { answerDays }: Pick<Settings, "answerDays">): Serial {
  const day = asOf + Math.floor(answerDays ?? -1);
  return day >= asOf && isDate(day) ? day : asOf + initialOf("answerDays");
}

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
