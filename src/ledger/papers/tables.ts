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
const ABREAST = 4;

/** 主要指标: four pairs a line, read line by line. */
export function keyNumbersTable(counts: Counts): PaperTable {
  const pairs = KEY_NUMBERS.map((key) => [headerOf(key), countText(counts, key)] as const);
  const lines = Math.ceil(pairs.length / ABREAST);
  return {
    columns: Array.from({ length: ABREAST }, () => [centred("指标", 24), centred("数值", 15)]).flat(),
    rows: Array.from({ length: lines }, (_, line) =>
      Array.from({ length: ABREAST }, (_, place) => pairs[line * ABREAST + place] ?? ["", ""]).flat(),
    ),
    together: true,
  };
}

const RANKING: readonly (readonly [CountKey, number])[] = [
  ["tasks", 14],
  ["dated", 14],
  ["finished", 14],
  ["finishedShare", 15],
  ["overdue", 11],
  ["farBehind", 18],
  ["behind", 11],
  ["stale", 14],
];

/** 任务推进情况排名 of the units that have one, in their order. */
export function rankingTable(ranked: readonly RankedUnit[]): PaperTable {
  return {
    columns: [
      centred("排名", 11),
      long("单位", 34),
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
      centred("序号", 11),
      long("具体措施", 58),
      long("牵头单位", 32),
      centred("完成时限", 24),
      centred("完成进度", 14),
      centred("逾期", 17),
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
      centred("序号", 11),
      long("具体措施", 58),
      centred("完成时限", 24),
      centred("完成状态", 20),
      centred("完成进度", 13),
      centred("预警状态", 30),
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
