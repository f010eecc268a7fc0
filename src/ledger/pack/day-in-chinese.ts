import type { Serial } from "../../plan/plan";
import { isoOf } from "../../plan/serial";

/** `2021年10月8日` */
export function dayInChinese(day: Serial): string {
  const [year, month, date] = isoOf(Math.floor(day)).split("-").map(Number);
  return `${year}年${month}月${date}日`;
}
