import { columnOf } from "../../ledger/columns";
import { END_OF_DATES } from "../../ledger/cell-value";
import { FINISHED, LIGHTS } from "../../ledger/lights";
import { settingName } from "../../ledger/settings";
import { cutOffExpression } from "../../ledger/stale";
import { COUNT_COLUMNS, DASH, type CountColumn, type CountKey } from "../../ledger/summary-columns";
import {
  count,
  countDated,
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
  /** The address of this row's cell of a count, e.g. `F5`. */
  readonly cell: (key: CountKey) => string;
  /** The cell with the last 报送日, blank where none counts. */
  readonly cutOffCell: string;
  /** A condition that holds where the unit stands first; null puts dashes for 列首位 and 共同牵头. */
  readonly first: Condition | null;
  /**
   * What is in none of the lights counts as 无法判定: a blank light, or one that somebody wrote over. The number of
   * all rows as an expression; null where every light is one of the words.
   */
  readonly all: string | null;
}

const DUE = columnOf("due").header;
const STATUS = columnOf("status").header;
const UPDATED = columnOf("updatedOn").header;
const ASOF = settingName("asOf");
const FINISHED_ROWS = equals(STATUS, text(FINISHED));

/** After serial 1, for LibreOffice takes TRUE for 1. */
const FALLEN_DUE: readonly Condition[] = [
  { column: DUE, operator: ">", value: "1" },
  { column: DUE, operator: "<", value: `(INT(${ASOF})+1)` },
];

/** The formulas of a row of 单位汇总 or 事项汇总, in the order of their columns, each with its `=`. */
export function countFormulas(row: CountedRow, columns: readonly CountColumn[]): string[] {
  return columns.map((column) => {
    const formula = formulaOf(row, column);
    return formula === DASH ? DASH : `=${formula}`;
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
      return `IF(ISNUMBER(${ASOF}),${countDated(scope, ...FALLEN_DUE)},0)`;
    case "finishedShare":
      return divided(cell("finished"), cell("dated"));
    case "dueFinishedShare":
      return divided(countDated(scope, ...FALLEN_DUE, FINISHED_ROWS), cell("due"));
    case "meanProgress":
      return meanProgress(scope, text(DASH));
    case "stale":
      return staleFormula(row);
    case "unjudgeable":
      if (row.all !== null)
        return [row.all, ...LIGHTS.filter((one) => one.key !== key).map((one) => cell(one.key))].join("-");
  }
  if (light === null) throw new Error(`No formula is declared for ${header}`);
  return count(scope, equals(columnOf("light").header, text(header)));
}

/** Rows of 部门表 whose task is in the ledger: their light is not blank. */
const ALIVE = filled(columnOf("light").header);

/** 未更新 = unfinished dated tasks less those whose 更新日期 is a date from the cut-off on. */
function staleFormula({ scope, cell, cutOffCell }: CountedRow): string {
  const fresh: readonly Condition[] = [
    { column: UPDATED, operator: ">=", value: cutOffCell },
    { column: UPDATED, operator: "<", value: String(END_OF_DATES) },
  ];
  const updated = `(${countDated(scope, ...fresh)})-(${countDated(scope, ...fresh, FINISHED_ROWS)})`;
  return `IF(${cutOffCell}="",0,${cell("dated")}-${cell("finished")}-(${updated}))`;
}

/** The last 报送日 that counts, for the cell above the header 未更新; blank where none does. */
export function cutOffFormula(): string {
  const [issuedOn, reportingDay] = [settingName("issuedOn"), settingName("reportingDay")];
  const cutOff = `ROUNDUP(${cutOffExpression()},0)`;
  const valid = `AND(COUNT(${ASOF},${issuedOn},${reportingDay})=3,${reportingDay}>=1,${ASOF}>=1)`;
  return `=IFERROR(IF(${valid},IF(${cutOff}>=INT(${issuedOn}),${cutOff},""),""),"")`;
}

export function countColumns(ofUnits: boolean): readonly CountColumn[] {
  return COUNT_COLUMNS.filter((column) => ofUnits || !column.ofUnits);
}
