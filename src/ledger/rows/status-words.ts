import { comparisonKey } from "../../plan/text/comparison-key";
import { STATUSES, type Status } from "./columns";

/** The choice of 完成状态 that an entry means. */
export interface MeantStatus {
  readonly status: Status;
  /** The entry says it in other words, or with something that cannot be seen; else it is taken for a slip. */
  readonly isCertain: boolean;
}

const [NOT_STARTED, UNDER_WAY, FINISHED] = STATUSES;

/** Other words for the choices, as staff write them. 基本完成 and 部分完成 are none: nobody knows which is meant. */
const OTHER_WORDS: Readonly<Record<Status, readonly string[]>> = {
  [FINISHED]: [
    ...["完成", "完成了", "已经完成", "已完成了", "全部完成", "已全部完成", "均已完成", "已完工"],
    ...["办结", "已办结", "完结", "已完结", "办完", "已办完", "结束", "已结束", "销号", "已销号"],
    ...["√", "✓", "✔", "☑", "✅", "是", "done", "finished", "complete", "completed", "yes", "y"],
  ],
  [UNDER_WAY]: [
    ...["进行中", "正在进行", "在进行", "正在进行中", "推进", "正在推进", "正在推进中", "在推进", "正推进"],
    ...[
      "持续推进",
      "持续推进中",
      "有序推进",
      "稳步推进",
      "加快推进",
      "推进当中",
      "实施中",
      "正在实施",
      "在实施",
    ],
    ...["办理中", "正在办理", "在办", "落实中", "正在落实", "开展中", "正在开展", "启动", "已启动", "已开展"],
    ...["已开始", "开始", "doing", "inprogress", "ongoing", "underway"],
  ],
  [NOT_STARTED]: [
    ...["未开始", "未开展", "未实施", "未开工", "没启动", "没开始", "没有启动", "没有开始", "没有开展"],
    ...[
      "尚未启动",
      "尚未开始",
      "尚未开展",
      "尚未实施",
      "还未启动",
      "还未开始",
      "还未开展",
      "还没启动",
      "还没开始",
    ],
    ...["待启动", "待开始", "待开展", "notstarted", "todo"],
  ],
};

const MEANT = new Map<string, MeantStatus>([
  ...STATUSES.map((status) => [status, { status, isCertain: true }] as const),
  ...STATUSES.flatMap((status) =>
    OTHER_WORDS[status].map((word) => [comparisonKey(word), { status, isCertain: true }] as const),
  ),
]);

/** Signs that look or sound like those of the choices: what a slip of the hand puts in their place. */
const ALIKE: Readonly<Record<string, string>> = {
  未: "末味位木为",
  启: "起企",
  动: "东冻功劝",
  推: "堆椎退",
  进: "近晋尽井",
  中: "种钟终仲",
  已: "己巳以乙巴一",
  完: "玩宛宪宗万",
  成: "城程诚呈承戍戌",
};
/** Signs that add nothing to a choice beside which they stand. */
const IDLE = /^[\p{P}\p{S}a-z\d正在的了]$/u;
/** Signs that say that something is not so, or not yet. */
const NEGATION = /[未没不尚无否非待难拟将]/u;
/** Who asks is not certain. */
const QUESTION = /[?？]/u;

/** What an entry of 完成状态 means; null where that is not certain enough to be suggested. */
export function meantStatus(text: string): MeantStatus | null {
  const key = comparisonKey(text).toLowerCase();
  const meant = MEANT.get(key);
  if (meant !== undefined) return meant;
  if (QUESTION.test(key)) return null;
  const slips = STATUSES.filter((status) => isSlipOf(key, status));
  const [status] = slips;
  return status === undefined || slips.length > 1 ? null : { status, isCertain: false };
}

/** Is it the choice but for one slip that leaves its sense alone? 未完成 and 正启动 are one sign away, and are not. */
function isSlipOf(text: string, status: Status): boolean {
  if (Math.abs(text.length - status.length) > 1) return false;
  if (status !== NOT_STARTED && NEGATION.test(text)) return false;
  const [own, right] = [Array.from(text), Array.from(status)];
  switch (own.length - right.length) {
    case 0: {
      const wrong = own.flatMap((sign, at) => (sign === right[at] ? [] : [at]));
      const [first = 0, second] = wrong;
      if (wrong.length === 1) return (ALIKE[right[first] ?? ""] ?? "").includes(own[first] ?? "");
      const swapped = second === first + 1 && own[first] === right[second] && own[second] === right[first];
      return wrong.length === 2 && swapped;
    }
    case 1:
      return own.some(
        (sign, at) =>
          without(own, at) === status && (IDLE.test(sign) || sign === own[at - 1] || sign === own[at + 1]),
      );
    case -1:
      // What says whether it began, or ended, is not what may be left out.
      return own[0] === right[0] && right.some((_sign, at) => without(right, at) === text);
    default:
      return false;
  }
}

function without(signs: readonly string[], at: number): string {
  return signs.filter((_sign, index) => index !== at).join("");
}
