import type { Settings } from "../cells/ledger";
import { countTasks, type Counts } from "../counting/counting";
import { FEWEST_RANKED, type RankedUnit } from "../counting/ranking";
import type { SectionGroup } from "../counting/section-groups";
import type { MeetingView } from "../meetings/meeting-view";
import { dayInChinese } from "./day-in-chinese";
import { percent } from "./percent";

/** So many units or sections are named as leading, and so many as trailing. */
const NAMED = 3;

/**
 * What 会议材料 opens with: how the tasks stand, in the words of official papers, each number from the ledger as counted
 * (domain, "Counting"). Plain text, with the day that it was taken; shares are of the dated tasks.
 */
export function openingParagraph(view: MeetingView, settings: Settings): string {
  const { asOf, counted } = view;
  if (asOf === null) return "统计截止日未填，各项任务的预警状态无法判定。";
  const counts = countTasks(counted.tasks, settings);
  return [
    `截至${dayInChinese(asOf)}，台账共有${of(counts.tasks)}项重点任务，其中有时限的${of(counts.dated)}项，长期推进的${of(counts.ongoing)}项。`,
    ...(of(counts.dated) > 0 ? [finished(counts), concerns(counts)] : []),
    ...unitsNamed(view.ranked),
    ...sectionsNamed(view.groups, settings),
    ...sinceLast(view),
    ...(view.errors > 0 ? [`台账校验发现${view.errors}个错误，有关数字以改正后为准。`] : []),
  ].join("");
}

function finished(counts: Counts): string {
  const undated = of(counts.finished) - of(counts.finishedInTime) - of(counts.finishedLate);
  const parts = [
    `有时限的任务已完成${of(counts.finished)}项，完成率${percent(counts.finishedShare)}`,
    ...(of(counts.finished) > 0
      ? [`其中按期完成${of(counts.finishedInTime)}项，逾期完成${of(counts.finishedLate)}项`]
      : []),
    ...(undated > 0 ? [`完成日期不明${undated}项`] : []),
  ];
  const due =
    of(counts.due) > 0 ? `到期${of(counts.due)}项，到期完成率${percent(counts.dueFinishedShare)}。` : "";
  const extended = of(counts.extended) > 0 ? `经批准延期${of(counts.extended)}项。` : "";
  return `${parts.join("，")}。${due}${extended}`;
}

/** 逾期 and what is at risk, with their shares, and what could not be judged or was not reported. */
function concerns(counts: Counts): string {
  const all = (
    [
      ["逾期", counts.overdue],
      ["严重滞后", counts.farBehind],
      ["滞后", counts.behind],
      ["临期", counts.dueSoon],
    ] as const
  ).filter(([, count]) => of(count) > 0);
  const named = all.map(
    ([word, count], index) =>
      `${word}${of(count)}项（占${index === 0 ? "有时限任务的" : ""}${percent(of(count) / of(counts.dated))}）`,
  );
  const rest = [
    ...(of(counts.unjudgeable) > 0 ? [`无法判定${of(counts.unjudgeable)}项`] : []),
    ...(of(counts.stale) > 0 ? [`未按期更新${of(counts.stale)}项`] : []),
  ];
  const sentences = [named.length > 0 ? named.join("，") : "没有逾期和有风险的任务", ...rest];
  return `${sentences.join("；")}。`;
}

/** The units that lead and those that trail by 任务推进情况排名; where all share one rank there is nothing to say. */
function unitsNamed(units: readonly RankedUnit[]): readonly string[] {
  const ranked = units.flatMap(({ unit, rank }) => (rank === null ? [] : [{ name: unit.name, rank }]));
  const last = ranked.at(-NAMED)?.rank ?? Infinity;
  const leading = ranked.filter(({ rank }) => rank <= NAMED);
  const trailing = ranked.filter(({ rank }) => rank >= last && rank > NAMED);
  if (trailing.length === 0) return [];
  const names = (group: typeof ranked): string =>
    list(
      group.map(({ name }) => name),
      "个单位",
    );
  return [`任务推进情况排名居前的是${names(leading)}，靠后的是${names(trailing)}。`];
}

/** The sections with the highest and the lowest 完成率, of those with enough dated tasks for one. */
function sectionsNamed(groups: readonly SectionGroup[], settings: Settings): readonly string[] {
  const shares = groups
    .flatMap(({ planned, sections }) => (planned ? sections : []))
    .flatMap(({ title, tasks }) => {
      const { dated, finishedShare } = countTasks(tasks, settings);
      return title === null || finishedShare === null || of(dated) < FEWEST_RANKED
        ? []
        : [{ title, share: finishedShare }];
    })
    .sort((a, b) => b.share - a.share);
  const [best, worst] = [shares[0]?.share, shares.at(-1)?.share];
  if (best === undefined || worst === undefined || shares.length < 2) return [];
  if (best === worst) return [`各工作事项完成率均为${percent(best)}。`];
  const most = shares.slice(0, NAMED).filter(({ share }) => share > worst);
  const fewest = shares.filter(({ share }) => share === worst);
  const named = most.map(({ title, share }) => `${title}（${percent(share)}）`).join("、");
  return [
    `工作事项中完成率居前的是${named}，最低的是${list(
      fewest.map(({ title }) => title),
      "个事项",
    )}（${percent(worst)}）。`,
  ];
}

function sinceLast({ earlier, changes, moved }: MeetingView): readonly string[] {
  if (earlier.kind !== "kept" || changes === null) return [];
  const { newlyOverdue, noLongerOverdue, newlyFinished, fell } = changes;
  const up = moved.slice(0, NAMED).filter((one) => one.up > 0);
  const down = moved
    .slice(-NAMED)
    .reverse()
    .filter((one) => one.up < 0);
  const places = (word: string, units: typeof moved): readonly string[] =>
    units.length === 0
      ? []
      : [
          `名次${word}较多的是${units.map((one) => `${one.name}（${word}${Math.abs(one.up)}位）`).join("、")}`,
        ];
  const ranks = [...places("上升", up), ...places("下降", down)];
  return [
    `与${dayInChinese(earlier.meeting.day)}会议相比，新完成${newlyFinished.length}项，新增逾期${newlyOverdue.length}项，不再逾期${noLongerOverdue.length}项，进度下降${fell.length}项。`,
    ...(ranks.length > 0 ? [`${ranks.join("，")}。`] : []),
  ];
}

/** `甲、乙、丙`; of more than so many the first of them and how many they are: `甲、乙、丙等12个单位`. */
function list(names: readonly string[], measure: string): string {
  const shown = names.slice(0, NAMED).join("、");
  return names.length > NAMED ? `${shown}等${names.length}${measure}` : shown;
}

const of = (count: number | null): number => count ?? 0;
