import { columnOf } from "../../ledger/rows/columns";
import { derivedName } from "../../ledger/settings/derived-names";
import { FINISHED, LIGHTS } from "../../ledger/lights/lights";
import { settingName } from "../../ledger/settings/settings";
import { COUNT_COLUMNS, DASH, type CountColumn, type CountKey } from "../../ledger/counting/summary-columns";
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

/** What a row of counts is about. */
export interface CountedRow {
  readonly scope: Scope;
  /** Where rows of 任务表 are counted: how, while the cell says that a 序号 stands twice or a row counts for nothing. */
  readonly repeated?: { readonly plainCell: string; readonly scope: Scope };
  /** The address of this row's cell of a count, e.g. `F5`. */
  readonly cell: (key: CountKey) => string;
  /** A condition that holds where the unit stands first; null puts dashes for 列首位 and 共同牵头. */
  readonly first: Condition | null;
  /**
   * What is in none of the lights counts as 无法判定: a blank light, or one that somebody wrote over. The number of
   * all rows as an expression; null where every light is one of the words.
   */
  readonly all: ((scope: Scope) => string) | null;
}

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

/** The day in a column has come; from the ledger's first day on, for LibreOffice takes TRUE for 1. */
const fallenDue = (column: string): readonly Condition[] => [
  { column, operator: ">=", value: FIRST_DAY },
  { column, operator: "<", value: `(INT(${ASOF})+1)` },
];

/** Tasks that have fallen due, by an adopted 调整后时限 where there is one, else by 截止日期. */
function countDue(scope: Scope, ...conditions: readonly Condition[]): string {
  const printed = countDated(scope, ...fallenDue(DUE), ...conditions);
  if (!scope.extensions) return printed;
  const moved = countExtended(scope, ...fallenDue(DUE), ...conditions);
  return `${printed}-(${moved})+${countExtended(scope, ...fallenDue(EXTENDED_TO), ...conditions)}`;
}

/** The formulas of a row of 单位汇总 or 事项汇总, in the order of their columns, each with its `=`. */
export function countFormulas(row: CountedRow, columns: readonly CountColumn[]): string[] {
  const { repeated } = row;
  return columns.map((column) => {
    const formula = formulaOf(row, column);
    if (formula === DASH) return DASH;
    const other = repeated ? formulaOf({ ...row, scope: repeated.scope }, column) : formula;
    return other === formula ? `=${formula}` : `=IF(${repeated?.plainCell ?? ""}=1,${formula},${other})`;
  });
}

function formulaOf(row: CountedRow, { key, header, light, status }: CountColumn): string {
  const { scope, cell, first } = row;
  const divided = (part: string, whole: string): string => `IF(${whole}=0,${text(DASH)},(${part})/${whole})`;
  if (status !== null) return countDated(scope, equals(STATUS, text(status)));
  switch (key) {
    case "tasks":
      return `${cell("dated")}+${cell("ongoing")}`;
    case "first":
      return first === null ? DASH : count(scope, first, ALIVE);
    case "shared":
      return first === null ? DASH : `${cell("tasks")}-${cell("first")}`;
    case "dated":
      return LIGHTS.filter((one) => one.key !== "ongoing")
        .map((one) => cell(one.key))
        .join("+");
    case "due":
      return `IF(${HAS_DAYS},${countDue(scope)},0)`;
    case "finishedShare":
      return divided(cell("finished"), cell("dated"));
    case "dueFinishedShare":
      return divided(countDue(scope, FINISHED_ROWS), cell("due"));
    case "meanProgress":
      return meanProgress(scope, text(DASH));
    case "extended":
      return scope.extensions ? `IF(${HAS_DAYS},${countExtended(scope)},0)` : "0";
    case "stale":
      return staleFormula(row);
    case "unjudgeable":
      if (row.all !== null)
        return [row.all(scope), ...LIGHTS.filter((one) => one.key !== key).map((one) => cell(one.key))].join(
          "-",
        );
  }
  if (light === null) throw new Error(`No formula is declared for ${header}`);
  return count(scope, equals(columnOf("light").header, text(header)));
}

/** Rows of 部门表 whose task is in the ledger: their light is not blank. */
const ALIVE = filled(columnOf("light").header);

/** 未更新 = unfinished dated tasks less those that have reported for the last whole period or since. */
function staleFormula({ scope, cell }: CountedRow): string {
  const fresh: readonly Condition[] = [
    { column: UPDATED, operator: ">=", value: `MAX(${PERIOD_START},${FIRST_DAY})` },
    { column: UPDATED, operator: "<", value: `(${LAST_DAY}+1)` },
  ];
  const updated = `(${countDated(scope, ...fresh)})-(${countDated(scope, ...fresh, FINISHED_ROWS)})`;
  return `IF(COUNT(${PERIOD_START},${FIRST_DAY})=2,${cell("dated")}-${cell("finished")}-(${updated}),0)`;
}

/** The first day of the last whole reporting period, for the cell above the header 未更新; blank where there is none. */
export function periodStartFormula(): string {
  return `=${PERIOD_START}`;
}

export function countColumns(ofUnits: boolean): readonly CountColumn[] {
  return COUNT_COLUMNS.filter((column) => ofUnits || !column.ofUnits);
}
