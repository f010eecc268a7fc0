import type { Plan, Serial } from "../../plan/plan";
import { isoOf, serialOf } from "../../plan/serial";
import type { CellValue, Settings } from "../cells/ledger";
import { PLAN_YEARS } from "./ledger-days";

/**
 * The version of the workbook's layout, written beside the settings so that a later add-in can tell. Since 2 a ledger
 * has 调整后时限 and 调整依据 (domain, "The ledger row").
 */
export const FORMAT_VERSION = 2;

export interface Setting {
  readonly key: keyof Settings;
  /** The name of the cell in the workbook. */
  readonly name: string;
  /** What staff read beside the cell, with its unit. */
  readonly explanation: string;
  readonly numberFormat: string;
  /** Of whole numbers, the least and the most that make sense; absent for days. */
  readonly range?: readonly [least: number, most: number];
  /** Where its first value comes from, in a few words. */
  readonly source: string;
  readonly initial: (plan: Plan, asOf: Serial) => number;
  /** It came with the letters: a workbook that lacks it goes by its first value until it is written. */
  readonly later?: true;
}

const DATE_FORMAT = "yyyy-mm-dd";

/** The named cells of 台账参数. 10 and 30 points: the Yinchuan supervision rules; 15 days and the 25th are ours. */
export const SETTINGS: readonly Setting[] = [
  {
    key: "asOf",
    name: "统计截止日",
    explanation: "台账按这一天判定预警状态，一般填会议日期。",
    numberFormat: DATE_FORMAT,
    source: "由您选定",
    initial: (_plan, asOf) => asOf,
  },
  {
    key: "issuedOn",
    name: "印发日",
    explanation: "文件印发日期，序时进度从这一天起算。",
    numberFormat: DATE_FORMAT,
    source: "文件落款日期",
    initial: (plan) => plan.issuedOn,
  },
  {
    key: "year",
    name: "计划年度",
    explanation: "重点任务所属年度（年），完成时限按这一年换算为日期。",
    numberFormat: "0",
    range: [PLAN_YEARS.first, PLAN_YEARS.end - 1],
    source: "文件标题",
    initial: (plan) => plan.year,
  },
  {
    key: "dueSoonDays",
    name: "临期天数",
    explanation: "距截止日期不超过这么多天（天）的未完成任务为临期。",
    numberFormat: "0",
    range: [0, 365],
    source: "本工具的约定",
    initial: () => 15,
  },
  {
    key: "behindPoints",
    name: "滞后阈值",
    explanation: "完成进度落后序时进度达到这么多个百分点（含）为滞后。",
    numberFormat: "0",
    range: [1, 100],
    source: "银川市督查督办工作的规定",
    initial: () => 10,
  },
  {
    key: "farBehindPoints",
    name: "严重滞后阈值",
    explanation: "完成进度落后序时进度超过这么多个百分点为严重滞后。",
    numberFormat: "0",
    range: [1, 100],
    source: "银川市督查督办工作的规定",
    initial: () => 30,
  },
  {
    key: "reportingDay",
    name: "报送日",
    explanation: "每月报送进展的截止日（日），当月没有这一天的按月末；上一报送日次日到本报送日为一个报送期。",
    numberFormat: "0",
    range: [1, 31],
    source: "本工具的约定",
    initial: () => 25,
  },
  {
    key: "summonsDays",
    name: "约谈逾期天数",
    explanation: "逾期超过这么多天（天）的任务，建议函件为约谈通知书。",
    numberFormat: "0",
    range: [0, 3650],
    source: "本工具的约定",
    initial: () => FIRST_OF_LETTERS.summonsDays,
    later: true,
  },
  {
    key: "summonsTasks",
    name: "约谈逾期项数",
    explanation: "有牵头单位逾期达到这么多项（项，含）时，其逾期任务的建议函件为约谈通知书。",
    numberFormat: "0",
    range: [1, 1000],
    source: "本工具的约定",
    initial: () => FIRST_OF_LETTERS.summonsTasks,
    later: true,
  },
  {
    key: "answerDays",
    name: "答复天数",
    explanation: "函件请单位在统计截止日后这么多天（天）以内答复，按自然日计。",
    numberFormat: "0",
    range: [0, 365],
    source: "本工具的约定",
    initial: () => FIRST_OF_LETTERS.answerDays,
    later: true,
  },
];

/** Ours, until the office decides otherwise. Days of the calendar: no workbook knows which days are worked on. */
const FIRST_OF_LETTERS = { summonsDays: 30, summonsTasks: 3, answerDays: 7 } as const;

/** The first value of a setting that needs no plan. */
export function initialOf(key: keyof typeof FIRST_OF_LETTERS): number {
  return FIRST_OF_LETTERS[key];
}

/** Those that an older 台账参数 lacks. */
export const LATER_SETTINGS: readonly Setting[] = SETTINGS.filter(({ later }) => later);

/** Of names of settings those without which nothing can be judged or counted. */
export function requiredSettings(names: readonly string[]): readonly string[] {
  return names.filter((name) => SETTINGS.find((setting) => setting.name === name)?.later !== true);
}

/** The workbook's name of a setting. */
export function settingName(key: keyof Settings): string {
  const setting = SETTINGS.find((candidate) => candidate.key === key);
  if (setting === undefined) throw new Error(`No setting is declared for ${key}`);
  return setting.name;
}

/** Whether the cell of this name holds a day. */
export function isDateSetting(name: string): boolean {
  return SETTINGS.some((setting) => setting.name === name && setting.numberFormat === DATE_FORMAT);
}

/** Settings from the named cells' raw values, by name. A missing cell, and one that holds no number, is null. */
export function readSettings(values: ReadonlyMap<string, CellValue>): Settings {
  const read = (key: keyof Settings): number | null => {
    const value = values.get(settingName(key));
    return typeof value === "number" ? value : null;
  };
  return {
    asOf: read("asOf"),
    issuedOn: read("issuedOn"),
    year: read("year"),
    dueSoonDays: read("dueSoonDays"),
    behindPoints: read("behindPoints"),
    farBehindPoints: read("farBehindPoints"),
    reportingDay: read("reportingDay"),
    summonsDays: read("summonsDays"),
    summonsTasks: read("summonsTasks"),
    answerDays: read("answerDays"),
  };
}

/** The settings once those that the workbook lacks, given by name, have come back with their first values. */
export function completed(
  settings: Settings,
  missing: readonly string[],
  plan: Plan,
  asOf: Serial,
): Settings {
  const made = SETTINGS.filter(({ name }) => missing.includes(name)).map(
    (setting) => [setting.key, setting.initial(plan, asOf)] as const,
  );
  return { ...settings, ...Object.fromEntries(made) };
}

/** The first 统计截止日 of a new ledger, and the sentence that tells staff which day and why. */
export function firstAsOf(today: Serial, plan: Plan): { readonly asOf: Serial; readonly reason: string } {
  const day = Math.floor(today);
  const lastDay = serialOf(plan.year, 12, 31);
  if (day >= serialOf(plan.year, 1, 1) && day <= lastDay) {
    return { asOf: day, reason: `统计截止日取今天（${isoOf(day)}），可改为会议日期。` };
  }
  return {
    asOf: lastDay,
    reason: `今天（${isoOf(day)}）不在计划年度${plan.year}年内，统计截止日取该年最后一天（${isoOf(lastDay)}）。`,
  };
}
