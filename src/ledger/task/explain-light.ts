import { isShare, textOf } from "../cells/cell-value";
import type { Settings } from "../cells/ledger";
import { dueDay, isAdopted } from "../lights/extension";
import { isOngoing, judge, plannedProgress, WORDS, type LightInput, type LightWord } from "../lights/lights";
import { columnOf } from "../rows/columns";
import { ledgerDays } from "../settings/ledger-days";
import type { Serial } from "../../plan/plan";
import { isoOf } from "../../plan/serial";
import { plainNumber } from "./plain-number";
import { pointsWords, type Thresholds } from "./points-words";
import { whyUnjudgeable } from "./unjudgeable";

/** A light and why it is shown. */
export interface ExplainedLight {
  readonly light: LightWord;
  /** One Chinese sentence. */
  readonly reason: string;
  /** The day on which the task is due, an adopted 调整后时限 before 截止日期; null: none can be told, or it is ongoing. */
  readonly due: Serial | null;
  /** The day is that of an adopted 调整后时限. */
  readonly extended: boolean;
  /** 序时进度 and 完成进度, 0 to 1; null where there is none. */
  readonly planned: number | null;
  readonly actual: number | null;
}

/** The light as `judge` finds it, and its reason in words that never say otherwise. Never throws. */
export function explainLight(input: LightInput, settings: Settings): ExplainedLight {
  const days = ledgerDays(settings);
  const light = judge(input, settings, days);
  const ongoing = isOngoing(input.deadline);
  const due = ongoing || days === null ? null : dueDay(input, days);
  const { asOf, issuedOn } = settings;
  const about = {
    light,
    due: due === null ? null : Math.floor(due),
    extended: due !== null && days !== null && isAdopted(input, days),
    planned: due === null || asOf === null || issuedOn === null ? null : plannedProgress(asOf, issuedOn, due),
    actual: isShare(input.progress) ? input.progress : null,
  };
  const reason =
    light === WORDS.ongoing
      ? `完成时限为“${textOf(input.deadline)}”，没有截止日期`
      : light === WORDS.unjudgeable
        ? whyUnjudgeable(input, settings, days)
        : datedReason(about, Math.floor(asOf ?? NaN), input, settings);
  return { ...about, reason: `${reason}。` };
}

type About = Omit<ExplainedLight, "reason">;

function datedReason(about: About, asOf: Serial, input: LightInput, settings: Settings): string {
  const due = about.due ?? NaN;
  const key = about.extended ? "extendedTo" : "due";
  const day = `${columnOf(key).header} ${isoOf(due)}`;
  const completedOn = Math.floor(Number(input.completedOn));
  switch (about.light) {
    case WORDS.finishedInTime:
      return due === completedOn
        ? `${isoOf(completedOn)} 完成，正是${day} 当天`
        : `${isoOf(completedOn)} 完成，比${day} 早 ${due - completedOn} 天`;
    case WORDS.finishedLate:
      return `${isoOf(completedOn)} 完成，比${day} 晚 ${completedOn - due} 天`;
    case WORDS.overdue:
      return `${day} 已过 ${asOf - due} 天，尚未完成`;
    case WORDS.dueSoon:
    case WORDS.normal:
      return `${leftWords(due - asOf, day)}；${progressWords(about, settings)}`;
    default:
      return about.extended
        ? `按${day} 计，${progressWords(about, settings)}`
        : progressWords(about, settings);
  }
}

function leftWords(left: number, day: string): string {
  return left === 0 ? `${day} 就是统计截止日当天` : `离${day} 还有 ${left} 天`;
}

/** 应达, 实报 and the gap, and where the light hangs on a threshold that the numbers do not show, the threshold. */
function progressWords(
  { light, planned, actual }: About,
  { behindPoints, farBehindPoints }: Settings,
): string {
  const thresholds: Thresholds = { behind: behindPoints ?? NaN, farBehind: farBehindPoints ?? NaN };
  const found = pointsWords(planned ?? NaN, actual ?? NaN, thresholds);
  const [behind, farBehind] = [thresholds.behind, thresholds.farBehind].map(plainNumber);
  if (found === null) {
    if (light === WORDS.farBehind) return `落后超过 ${farBehind} 个百分点`;
    return light === WORDS.behind ? `落后达到 ${behind} 个百分点` : `落后不到 ${behind} 个百分点`;
  }
  const numbers = `应达 ${found.planned}%，实报 ${found.actual}%`;
  if (found.side === "even") return `${numbers}，正好持平`;
  return `${numbers}，${found.side === "behind" ? "落后" : "超前"} ${found.gap} 个百分点`;
}
