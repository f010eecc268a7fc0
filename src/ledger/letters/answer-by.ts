import type { Serial } from "../../plan/plan";
import { isDate } from "../cells/cell-value";
import type { Settings } from "../cells/ledger";
import { initialOf } from "../settings/settings";

/** 答复时限: 答复天数 after 统计截止日; by its first value where the setting gives no day. */
export function answerBy(asOf: Serial, { answerDays }: Pick<Settings, "answerDays">): Serial {
  const day = asOf + Math.floor(answerDays ?? -1);
  return day >= asOf && isDate(day) ? day : asOf + initialOf("answerDays");
}
