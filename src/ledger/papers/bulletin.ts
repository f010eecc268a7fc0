import type { Plan, Serial } from "../../plan/plan";
import type { Settings } from "../cells/ledger";
import { countTasks } from "../counting/counting";
import { FEWEST_RANKED } from "../counting/ranking";
import { WORDS } from "../lights/lights";
import { dayInChinese } from "../pack/day-in-chinese";
import type { MeetingPack } from "../pack/meeting-pack";
import type { Wording } from "../settings/wording";
import { commonFillings } from "./fillings";
import type { Block, Paper } from "./paper";
import { paperOf, type PaperOrFault } from "./paper-of";
import { keyNumbersTable, overdueTable, rankingTable } from "./tables";
import type { Fillings } from "./template";

/** 通报: the paragraph of 会议材料, the key numbers, the ranking and the overdue tasks, in the office's words. */
export function bulletinOf(
  pack: MeetingPack,
  asOf: Serial,
  { settings, plan, wording }: { settings: Settings; plan: Plan; wording: Wording },
): PaperOrFault<Paper> {
  const common = commonFillings(asOf, settings, plan);
  const fillings: Fillings = {
    ...common,
    综述: pack.paragraph,
    变化: changesSentence(pack),
    主要指标: [{ kind: "table", table: keyNumbersTable(countTasks(pack.counted.tasks, settings)) }],
    排名: rankingFilling(pack),
    逾期任务: overdueFilling(pack, asOf),
  };
  return paperOf("bulletin", wording, fillings, common);
}

/** The units that are ranked, and how many are not. */
function rankingFilling({ ranked }: MeetingPack): readonly Block[] {
  const own = ranked.filter(({ unit }) => unit.unitClass === "concrete");
  const left = own.filter(({ rank }) => rank === null).length;
  if (left === own.length) return [text(`各单位有时限的任务都不足${FEWEST_RANKED}项，不作排名。`)];
  return [
    { kind: "table", table: rankingTable(ranked) },
    ...(left > 0 ? [text(`另有${left}个单位有时限的任务不足${FEWEST_RANKED}项，不参与排名。`)] : []),
  ];
}

function overdueFilling({ concerns }: MeetingPack, asOf: Serial): readonly Block[] {
  const overdue = concerns.filter(({ task }) => task.light === WORDS.overdue);
  return overdue.length > 0
    ? [{ kind: "table", table: overdueTable(overdue) }]
    : [text(`截至${dayInChinese(asOf)}，没有逾期的任务。`)];
}

const text = (words: string): Block => ({ kind: "text", text: words });

/** Which tasks changed since the last meeting, by their 序号; "" where there is none to compare with, or nothing did. */
function changesSentence({ changes }: MeetingPack): string {
  if (changes === null) return "";
  const named = (
    [
      ["新完成", changes.newlyFinished],
      ["新增逾期", changes.newlyOverdue],
      ["不再逾期", changes.noLongerOverdue],
      ["进度下降", changes.fell],
    ] as const
  ).flatMap(([word, numbers]) => (numbers.length === 0 ? [] : [`${word}的是序号${numbers.join("、")}`]));
  return named.length === 0 ? "" : `与上次会议相比，${named.join("；")}。`;
}
