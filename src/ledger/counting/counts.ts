import { FINISHED, LIGHTS, WORDS } from "../lights/lights";
import { columnOf, STATUSES, type ColumnKey } from "../rows/columns";
import { derivedName } from "../settings/derived-names";
import { settingName } from "../settings/settings";
import type { CountedTask } from "./counted-tasks";
import {
  count,
  countDated,
  countExtended,
  equals,
  filled,
  meanProgress,
  text,
  type Condition,
  type Scope,
} from "./table-counts";

/** What is counted: some tasks, as code sees them. */
export interface Counted {
  readonly tasks: readonly CountedTask[];
  /** Those that are not 长期推进. */
  readonly dated: readonly CountedTask[];
  /** Those of them that have fallen due on 统计截止日. */
  readonly due: readonly CountedTask[];
  /** How many of them their unit leads as the first; null where they are not those of one concrete unit. */
  readonly first: number | null;
}

/** The same as a row of a summary, for formulas. */
export interface CountedRow {
  readonly scope: Scope;
  /** The address of this row's cell of another count, e.g. `F5`. */
  readonly cell: (key: CountInFormulas) => string;
  /** A condition that holds where the unit stands first; null puts dashes for 列首位 and 共同牵头. */
  readonly first: Condition | null;
  /**
   * What is in none of the lights counts as 无法判定: a blank light, or one that somebody wrote over. The number of
   * all rows as an expression; null where every light is one of the words.
   */
  readonly all: ((scope: Scope) => string) | null;
}

/** A count of 单位汇总 and 事项汇总 (domain, "Counting"): a column there. */
export interface Count {
  readonly header: string;
  readonly kind: "count" | "share";
  /** Counted of a unit alone: who stands first makes no sense for a section. */
  readonly ofUnits: boolean;
  /** Columns of the ledger that its formula reads. */
  readonly reads: readonly ColumnKey[];
  /** The layout of the summaries that first had it, from 0: sheets of an earlier one lack its column, and are ours too. */
  readonly since: number;
  /** Null is a dash. */
  readonly inCode: (counted: Counted) => number | null;
  /** The same as an Excel expression, without `=`; DASH for none. */
  readonly formula: (row: CountedRow) => string;
}

/** What stands where there is nothing to count or to divide by. */
export const DASH = "—";

type LightKey = (typeof LIGHTS)[number]["key"];
/** The counts whose cells other formulas refer to. */
type CountInFormulas = "tasks" | "first" | "dated" | "due" | "finished" | LightKey;

const LIGHT = columnOf("light").header;
const DUE = columnOf("due").header;
const STATUS = columnOf("status").header;
const UPDATED = columnOf("updatedOn").header;
const EXTENDED_TO = columnOf("extendedTo").header;
const ASOF = settingName("asOf");
const [PERIOD_START, FIRST_DAY, LAST_DAY] = [
  derivedName("periodStart"),
  derivedName("firstDay"),
  derivedName("lastDay"),
];
/** 统计截止日 and 计划年度 say which days a ledger's dates can be; while they do not, no task has one. */
const HAS_DAYS = `COUNT(${FIRST_DAY},${LAST_DAY})=2`;
const FINISHED_ROWS = equals(STATUS, text(FINISHED));
/** Rows of 部门表 whose task is in the ledger: their light is not blank. */
const ALIVE = filled(LIGHT);
const DATED = LIGHTS.filter(({ key }) => key !== "ongoing");

const plain = { kind: "count", ofUnits: false, since: 0 } as const;
const share = { ...plain, kind: "share" } as const;

function byLight<Key extends LightKey>(key: Key, since = 0): Readonly<Record<Key, Count>> {
  const header = WORDS[key];
  const own: Count = {
    ...plain,
    since,
    header,
    reads: ["light"],
    inCode: ({ tasks }) => tasks.filter(({ light }) => light === header).length,
    formula: ({ scope }) => count(scope, equals(LIGHT, text(header))),
  };
  return { [key]: own } as Readonly<Record<Key, Count>>;
}

/** Dated tasks of a status. */
function byStatus(header: (typeof STATUSES)[number]): Count {
  return {
    ...plain,
    header,
    reads: ["light", "status"],
    inCode: ({ dated }) => dated.filter(({ cell }) => cell("status") === header).length,
    formula: ({ scope }) => countDated(scope, equals(STATUS, text(header))),
  };
}

/** All that is counted, in the order of the columns (workbook, "Sheets"). A light that is left out does not compile. */
export const COUNTS = {
  tasks: {
    ...plain,
    header: "任务数",
    reads: [],
    inCode: ({ tasks }) => tasks.length,
    formula: ({ cell }) => `${cell("dated")}+${cell("ongoing")}`,
  },
  first: {
    ...plain,
    header: "列首位",
    ofUnits: true,
    reads: ["light"],
    inCode: ({ first }) => first,
    formula: ({ scope, first }) => (first === null ? DASH : count(scope, first, ALIVE)),
  },
  shared: {
    ...plain,
    header: "共同牵头",
    ofUnits: true,
    reads: [],
    inCode: ({ tasks, first }) => (first === null ? null : tasks.length - first),
    formula: ({ cell, first }) => (first === null ? DASH : `${cell("tasks")}-${cell("first")}`),
  },
  dated: {
    ...plain,
    header: "有时限",
    reads: [],
    inCode: ({ dated }) => dated.length,
    formula: ({ cell }) => DATED.map(({ key }) => cell(key)).join("+"),
  },
  due: {
    ...plain,
    header: "到期",
    reads: ["light", "due", "extendedTo", "extensionBasis"],
    inCode: ({ due }) => due.length,
    formula: ({ scope }) => `IF(${HAS_DAYS},${countDue(scope)},0)`,
  },
  finished: byStatus(STATUSES[2]),
  ...byLight("finishedInTime"),
  ...byLight("finishedLate"),
  underWay: byStatus(STATUSES[1]),
  notStarted: byStatus(STATUSES[0]),
  ...byLight("overdue"),
  ...byLight("farBehind"),
  ...byLight("behind"),
  ...byLight("dueSoon"),
  ...byLight("normal"),
  unjudgeable: {
    ...byLight("unjudgeable").unjudgeable,
    formula: (row) => {
      if (row.all === null) return byLight("unjudgeable").unjudgeable.formula(row);
      const others = LIGHTS.filter(({ key }) => key !== "unjudgeable");
      return [row.all(row.scope), ...others.map(({ key }) => row.cell(key))].join("-");
    },
  },
  ...byLight("ongoing"),
  extended: {
    ...plain,
    header: "延期",
    since: 1,
    reads: ["light", "extendedTo", "extensionBasis"],
    inCode: ({ tasks }) => tasks.filter(({ extended }) => extended).length,
    formula: ({ scope }) => (scope.extensions ? `IF(${HAS_DAYS},${countExtended(scope)},0)` : "0"),
  },
  finishedShare: {
    ...share,
    header: "完成率",
    reads: [],
    inCode: ({ dated }) => ratio(finishedOf(dated), dated.length),
    formula: ({ cell }) => divided(cell("finished"), cell("dated")),
  },
  dueFinishedShare: {
    ...share,
    header: "到期完成率",
    reads: ["light", "due", "status", "extendedTo", "extensionBasis"],
    inCode: ({ due }) => ratio(finishedOf(due), due.length),
    formula: ({ scope, cell }) => divided(countDue(scope, FINISHED_ROWS), cell("due")),
  },
  meanProgress: {
    ...share,
    header: "平均进度",
    reads: ["light", "progress"],
    inCode: ({ dated }) => {
      const shares = dated.flatMap(({ progress }) => progress ?? []);
      return ratio(
        shares.reduce((sum, one) => sum + one, 0),
        shares.length,
      );
    },
    formula: ({ scope }) => meanProgress(scope, text(DASH)),
  },
  // Unfinished dated tasks less those that have reported for the last whole period or since.
  stale: {
    ...plain,
    header: "未更新",
    reads: ["light", "status", "updatedOn"],
    inCode: ({ tasks }) => tasks.filter(({ stale }) => stale).length,
    formula: ({ scope, cell }) => {
      const fresh: readonly Condition[] = [
        { column: UPDATED, operator: ">=", value: `MAX(${PERIOD_START},${FIRST_DAY})` },
        { column: UPDATED, operator: "<", value: `(${LAST_DAY}+1)` },
      ];
      const updated = `(${countDated(scope, ...fresh)})-(${countDated(scope, ...fresh, FINISHED_ROWS)})`;
      return `IF(COUNT(${PERIOD_START},${FIRST_DAY})=2,${cell("dated")}-${cell("finished")}-(${updated}),0)`;
    },
  },
} as const satisfies Readonly<Record<LightKey, Count>> & Readonly<Record<string, Count>>;

export type CountKey = keyof typeof COUNTS;

/** A count with its key. */
export type CountColumn = Count & { readonly key: CountKey };

/** The counts in order; of a section those of units alone are left out. */
export function countColumns(ofUnits: boolean): readonly CountColumn[] {
  return (Object.entries(COUNTS) as [CountKey, Count][])
    .filter(([, one]) => ofUnits || !one.ofUnits)
    .map(([key, one]) => ({ ...one, key }));
}

/** The columns of the ledger without which the summaries cannot count. */
export const COUNTED_KEYS: ReadonlySet<ColumnKey> = new Set(countColumns(true).flatMap(({ reads }) => reads));

/** The day in a column has come; from the ledger's first day on, for LibreOffice takes TRUE for 1. */
function fallenDue(column: string): readonly Condition[] {
  return [
    { column, operator: ">=", value: FIRST_DAY },
    { column, operator: "<", value: `(INT(${ASOF})+1)` },
  ];
}

/** Tasks that have fallen due, by an adopted 调整后时限 where there is one, else by 截止日期. */
function countDue(scope: Scope, ...conditions: readonly Condition[]): string {
  const printed = countDated(scope, ...fallenDue(DUE), ...conditions);
  if (!scope.extensions) return printed;
  const moved = countExtended(scope, ...fallenDue(DUE), ...conditions);
  return `${printed}-(${moved})+${countExtended(scope, ...fallenDue(EXTENDED_TO), ...conditions)}`;
}

function divided(part: string, whole: string): string {
  return `IF(${whole}=0,${text(DASH)},(${part})/${whole})`;
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function finishedOf(tasks: readonly CountedTask[]): number {
  return tasks.filter(({ cell }) => cell("status") === FINISHED).length;
}

/** The first day of the last whole reporting period, for the cell above the header 未更新; blank where there is none. */
export function periodStartFormula(): string {
  return `=${PERIOD_START}`;
}
