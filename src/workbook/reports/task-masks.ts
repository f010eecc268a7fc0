import { TABLES } from "../../ledger/settings/sheet-names";
import { columnOf } from "../../ledger/rows/columns";

import type { Scope } from "../../ledger/counting/table-counts";

const NO = `${TABLES.ledger}[${columnOf("no").header}]`;
const MEASURE = `${TABLES.ledger}[${columnOf("measure").header}]`;

/**
 * 1 in rows of 任务表 that count, 0 in others: the 序号 is an integer, numeric text too, and stands in no row above.
 * `1/` and ISNUMBER turn FALSE and error values alike into 0. Each use compares every row with every other.
 */
const FIRST_OF_NO =
  `ISNUMBER(1/(MATCH(${NO}&"",${NO}&"",0)=ROW(${NO})-MIN(ROW(${NO}))+1))` +
  `*ISNUMBER(1/(INT(${NO}&"")=(${NO}&"")+0))`;
const NUMBERED = `ISNUMBER(${NO})`;

/** Rows in which a task could stand: something is in 序号 or 具体措施. */
const FILLED = `SUMPRODUCT(1-ISNUMBER(1/((LEN(${NO})=0)*(LEN(${MEASURE})=0))))`;
const LIGHT = `${TABLES.ledger}[${columnOf("light").header}]`;

/**
 * What of 任务表 each summary looks up in cells of its own, so that it is calculated once: every use of FIRST_OF_NO
 * compares each row with each other.
 */
export const TASK_CELLS = {
  /** Every 序号; without a ledger an error. */
  numbers: NO,
  /** How many tasks count. */
  tasks: `=SUMPRODUCT(${FIRST_OF_NO})`,
  /** 1: no row is left out, and every 序号 is a number: COUNTIFS will do. 0: each row has to be looked at. */
  plain: (tasks: string): string =>
    `=IF(AND(${tasks}=COUNT(${NO}),${tasks}=SUMPRODUCT(1-ISNUMBER(1/(LEN(${LIGHT})=0)))),1,0)`,
  /** How many rows do not count though something stands in them, as an expression. */
  leftOut: (tasks: string): string => `(${FILLED}-${tasks})`,
} as const;

/** A scope for ledgers whose rows all count, and one that looks for repeated 序号, which is slow and right. */
export interface TaskScopes {
  readonly plain: Scope;
  readonly repeated: Scope;
}

/** The tasks of 任务表. `extensions`: the ledger has 调整后时限 and 调整依据. */
export function allTasks(extensions: boolean): TaskScopes {
  const scope = {
    table: TABLES.ledger,
    conditions: [],
    clean: false,
    extensions: extensions ? ("with-basis" as const) : (false as const),
  };
  return {
    plain: { ...scope, form: "criteria", masks: [] },
    repeated: { ...scope, form: "array", masks: [FIRST_OF_NO] },
  };
}

/** The same tasks, for conditions that COUNTIFS cannot put. */
export function allTasksByArray(extensions: boolean): TaskScopes {
  const { plain, repeated } = allTasks(extensions);
  return { plain: { ...plain, form: "array", masks: [NUMBERED] }, repeated };
}

/** Both scopes, narrowed in the same way. */
export function narrowed({ plain, repeated }: TaskScopes, narrow: (scope: Scope) => Scope): TaskScopes {
  return { plain: narrow(plain), repeated: narrow(repeated) };
}
