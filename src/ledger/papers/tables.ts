import type { ListedConcern } from "../counting/concern-list";
import { countColumns, type CountColumn, type CountKey } from "../counting/counts";
import type { Counts } from "../counting/counting";
import type { RankedUnit } from "../counting/ranking";
import { KEY_NUMBERS } from "../pack/key-numbers";
import { percent } from "../pack/percent";
import type { PaperColumn, PaperTable } from "./paper";
import { deadlineWords, progressWords, standingWords, taskText } from "./task-words";

const COLUMNS: ReadonlyMap<CountKey, CountColumn> = new Map(
  countColumns(true).map((column) => [column.key, column]),
);
const centred = (header: string, width: number): PaperColumn => ({ header, width, align: "center" });
const long = (header: string, width: number): PaperColumn => ({ header, width, align: "left" });

/** So many key numbers stand side by side. */
const ABREAST = 3;

/** 主要指标: three pairs a line, read line by line. */
export function keyNumbersTable(counts: Counts): PaperTable {
  const pairs = KEY_NUMBERS.map((key) => [headerOf(key), countText(counts, key)] as const);
  const lines = Math.ceil(pairs.length / ABREAST);
  return {
    columns: Array.from({ length: ABREAST }, () => [centred("指标", 29), centred("数值", 23)]).flat(),
    rows: Array.from({ length: lines }, (_, line) =>
      Array.from({ length: ABREAST }, (_, place) => pairs[line * ABREAST + place] ?? ["", ""]).flat(),
    ),
  };
}

const RANKING: readonly (readonly [CountKey, number])[] = [
  ["tasks", 12],
  ["dated", 12],
  ["finished", 12],
  ["finishedShare", 16],
  ["overdue", 12],
  ["farBehind", 14],
  ["behind", 12],
  ["stale", 14],
];

/** 任务推进情况排名 of the units that have one, in their order. */
export function rankingTable(ranked: readonly RankedUnit[]): PaperTable {
  return {
    columns: [
      centred("排名", 12),
      long("单位", 40),
      ...RANKING.map(([key, width]) => centred(headerOf(key), width)),
    ],
    rows: ranked.flatMap(({ unit, rank, counts }) =>
      rank === null ? [] : [[String(rank), unit.name, ...RANKING.map(([key]) => countText(counts, key))]],
    ),
  };
}

/** The overdue tasks, in the order given. */
export function overdueTable(overdue: readonly ListedConcern[]): PaperTable {
  return {
    columns: [
      centred("序号", 12),
      long("具体措施", 58),
      long("牵头单位", 32),
      centred("完成时限", 24),
      centred("完成进度", 14),
      centred("逾期", 16),
    ],
    rows: overdue.map(({ task, daysLeft }) => [
      String(task.no),
      taskText(task, "measure"),
      taskText(task, "leadUnits"),
      deadlineWords(task),
      progressWords(task),
      `${-daysLeft}天`,
    ]),
  };
}

/** The tasks of a letter, in the order given. */
export function lettersTable(tasks: readonly ListedConcern[]): PaperTable {
  return {
    columns: [
      centred("序号", 12),
      long("具体措施", 64),
      centred("完成时限", 26),
      centred("完成状态", 18),
      centred("完成进度", 14),
      centred("预警状态", 22),
    ],
    rows: tasks.map((concern) => [
      String(concern.task.no),
      taskText(concern.task, "measure"),
      deadlineWords(concern.task),
      taskText(concern.task, "status"),
      progressWords(concern.task),
      standingWords(concern),
    ]),
  };
}

function headerOf(key: CountKey): string {
  return COLUMNS.get(key)?.header ?? key;
}

function countText(counts: Counts, key: CountKey): string {
  const value = counts[key];
  if (COLUMNS.get(key)?.kind === "share") return percent(value);
  return value === null ? "—" : String(value);
}
