import { columnOf } from "../../ledger/columns";
import { LEDGER_TABLE } from "../../ledger/light-formula";
import type { Scope } from "./table-counts";

const NO = `${LEDGER_TABLE}[${columnOf("no").header}]`;
const MEASURE = `${LEDGER_TABLE}[${columnOf("measure").header}]`;

/**
 * 1 in rows of 任务表 that count, 0 in others: the 序号 is an integer, numeric text too, and stands in no row above.
 * `1/` and ISNUMBER turn FALSE and error values alike into 0. Each use compares every row with every other.
 */
const FIRST_OF_NO =
  `ISNUMBER(1/(MATCH(${NO}&"",${NO}&"",0)=ROW(${NO})-MIN(ROW(${NO}))+1))` +
  `*ISNUMBER(1/(INT(${NO}&"")=(${NO}&"")+0))`;
const NUMBERED = `ISNUMBER(${NO})`;

/** How many rows do not count though something stands in them, as an expression. */
export const LEFT_OUT =
  `(SUMPRODUCT(1-ISNUMBER(1/((LEN(${NO})=0)*(LEN(${MEASURE})=0))))` + `-SUMPRODUCT(${FIRST_OF_NO}))`;

/** How the tasks of 任务表 are counted. */
export interface TaskCounting {
  readonly plain: boolean;
  /** The ledger has 调整后时限 and 调整依据. */
  readonly extensions: boolean;
}

/**
 * The tasks of 任务表 as a scope. `plain`: no row is left out when this is written, and COUNTIFS will do. Otherwise
 * every formula looks for repeated 序号, which is slow and right.
 */
export function allTasks({ plain, extensions }: TaskCounting): Scope {
  const scope = {
    table: LEDGER_TABLE,
    conditions: [],
    clean: false,
    extensions: extensions ? ("with-basis" as const) : (false as const),
  };
  return plain
    ? { ...scope, form: "criteria", masks: [] }
    : { ...scope, form: "array", masks: [FIRST_OF_NO] };
}

/** The same tasks, for conditions that COUNTIFS cannot put. */
export function allTasksByArray(counting: TaskCounting): Scope {
  return { ...allTasks(counting), form: "array", masks: [counting.plain ? NUMBERED : FIRST_OF_NO] };
}

/** The number of all tasks, as an expression. */
export function numberOfTasks({ plain }: TaskCounting): string {
  return plain ? `COUNT(${NO})` : `SUMPRODUCT(${FIRST_OF_NO})`;
}
