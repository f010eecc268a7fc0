import type { Issue } from "../fixes/issue";
import { WORDS, type LightWord } from "../lights/lights";
import { asPercent } from "../rows/shown-cell";
import { missingContents } from "./missing-contents";

/** A task as it is asked about; what only a warning has is null for one that is none. */
export interface AskedTask {
  readonly no: number;
  readonly light: LightWord;
  readonly measure: string;
  readonly units: readonly string[];
  /** 未更新. */
  readonly stale: boolean;
  /** 应达进度, 0 to 1. */
  readonly planned: number | null;
  readonly pointsBehind: number | null;
  /** Days to the day on which it is due; below 0: overdue. */
  readonly daysLeft: number | null;
}

/** A task of which a unit owes something: it is late, behind, not reported, or its row lacks something. */
export interface OwedTask extends AskedTask {
  /** 应补报内容, as 催办单 has it. */
  readonly missing: readonly string[];
}

export interface OwingUnit {
  readonly name: string;
  /** At least one, in the order given. */
  readonly tasks: readonly OwedTask[];
}

/**
 * Who owes something, in the order of `order`, names that it lacks behind; a co-led task stands under each of its units.
 * The same as 催办单 asks about, and 未更新 beside it.
 */
export function owingUnits(
  tasks: readonly AskedTask[],
  issues: readonly Pick<Issue, "no" | "column" | "code" | "severity">[],
  order: readonly string[],
): readonly OwingUnit[] {
  const missing = missingContents(issues);
  const found = new Map<string, OwedTask[]>(order.map((name) => [name, []]));
  for (const task of tasks) {
    const own = [...(missing.get(task.no) ?? [])];
    if (task.daysLeft === null && !task.stale && own.length === 0) continue;
    for (const name of new Set(task.units)) {
      const owed = found.get(name) ?? [];
      found.set(name, owed);
      owed.push({ ...task, missing: own });
    }
  }
  return [...found].flatMap(([name, owed]) => (owed.length === 0 ? [] : [{ name, tasks: owed }]));
}

/** What a text says of its day: 统计截止日, and until when to answer (null: none is known), as they are read. */
export interface Asking {
  readonly day: string;
  readonly answerBy: string | null;
}

/**
 * 催报 as plain text, ready for a message: to one unit, or to several with a heading each; the tasks of each are numbered
 * through. A line is enough by itself: which task, how it stands, what to do.
 */
export function reminderText(units: readonly OwingUnit[], { day, answerBy }: Asking): string {
  const until = answerBy === null ? "请逐项补报并答复" : `请逐项补报，并于 ${answerBy} 前答复`;
  const [first] = units;
  if (first !== undefined && units.length === 1)
    return [
      `${first.name}：`,
      `截至 ${day}，贵单位牵头的以下 ${first.tasks.length} 项任务逾期、滞后、临期、未更新或填报不全，${until}：`,
      ...linesOf(first),
    ].join("\n");
  return [
    "各牵头单位：",
    `截至 ${day}，以下 ${units.length} 个单位牵头的任务逾期、滞后、临期、未更新或填报不全，${until}：`,
    ...units.flatMap((unit) => ["", `${unit.name}（${unit.tasks.length} 项）：`, ...linesOf(unit)]),
  ].join("\n");
}

function linesOf({ tasks }: OwingUnit): readonly string[] {
  return tasks.map(
    (task, index) =>
      `${index + 1}. 序号 ${task.no}“${shortMeasure(task.measure)}”：${[...standing(task), ...toDo(task)].join("；")}。`,
  );
}

/** So much of 具体措施 tells a task from the others. */
const WORDS_OF_MEASURE = 40;

/** 具体措施 in one line, cut where it is long. */
export function shortMeasure(measure: string): string {
  const line = Array.from(measure.replace(/\s+/gu, " ").trim());
  return line.length > WORDS_OF_MEASURE ? `${line.slice(0, WORDS_OF_MEASURE - 1).join("")}…` : line.join("");
}

/** How late, how far behind. */
function standing({ daysLeft, planned, pointsBehind, stale }: OwedTask): readonly string[] {
  const behind = Math.round(pointsBehind ?? 0);
  return [
    ...(daysLeft === null ? [] : [daysWords(daysLeft)]),
    ...(planned !== null && pointsBehind === null ? [`应达 ${asPercent(round(planned))}，未填报进度`] : []),
    ...(planned !== null && pointsBehind !== null && behind > 0
      ? [
          `应达 ${asPercent(round(planned))}，实报 ${asPercent(round(planned - pointsBehind / 100))}，落后 ${behind} 个百分点`,
        ]
      : []),
    ...(stale ? [STALE] : []),
  ];
}

/** The title of the check that finds it too. */
const STALE = "未更新";

function daysWords(days: number): string {
  if (days < 0) return `逾期 ${-days} 天`;
  return days === 0 ? "当日到期" : `还有 ${days} 天到期`;
}

const round = (share: number): number => Math.round(share * 100) / 100;

/** What is asked for, by light; of other tasks nothing beside what is missing. */
const ASKED: Partial<Record<LightWord, string>> = {
  [WORDS.overdue]: "请说明原因和预计完成时间",
  [WORDS.farBehind]: "请说明滞后原因和赶上进度的办法",
  [WORDS.behind]: "请说明滞后原因和赶上进度的办法",
  [WORDS.dueSoon]: "请确认能否按期完成",
};

function toDo({ light, stale, missing }: OwedTask): readonly string[] {
  const asked = ASKED[light];
  const contents = missing.filter((one) => one !== STALE);
  return [
    ...(asked === undefined ? [] : [asked]),
    ...(stale ? ["请更新进展和更新日期"] : []),
    ...(contents.length === 0 ? [] : [`应补报：${contents.join("、")}`]),
  ];
}
