import { END_OF_DATES, FIRST_DATE } from "../cells/cell-value";
import { derivedName, type DerivedKey } from "../settings/derived-names";
import { ledgerDayExpressions, PLAN_YEARS } from "../settings/ledger-days";
import { settingName } from "../settings/settings";
import { FIRST_ISSUE, periodStartExpression } from "./stale";

/** A named cell of 台账参数 that follows from the settings, so that formulas in thousands of cells stay short. */
export interface DerivedSetting {
  readonly key: DerivedKey;
  readonly name: string;
  readonly explanation: string;
  readonly numberFormat: string;
  /** With its `=`; "" where a setting is none. */
  readonly formula: string;
}

const [YEAR, AS_OF, ISSUED_ON, REPORTING_DAY] = [
  settingName("year"),
  settingName("asOf"),
  settingName("issuedOn"),
  settingName("reportingDay"),
];

const isDate = (name: string): string => `${name}>=${FIRST_DATE},${name}<${END_OF_DATES}`;
/** IF looks at what it chooses alone: a text among the settings is no error, but a blank. */
const given = (numbers: readonly string[], conditions: readonly string[], then: string): string =>
  `=IF(COUNT(${numbers.join(",")})=${numbers.length},IF(AND(${conditions.join(",")}),${then},""),"")`;

const DAYS = ledgerDayExpressions(YEAR, AS_OF);
const whereDays = (then: string): string =>
  given([YEAR, AS_OF], [`${YEAR}>=${PLAN_YEARS.first}`, `${YEAR}<${PLAN_YEARS.end}`, isDate(AS_OF)], then);

const FORMAT = "yyyy-mm-dd";

/** In the order of the sheet, below the settings. Each is the formula of a rule of the same name in code. */
export const DERIVED_SETTINGS: readonly DerivedSetting[] = [
  {
    key: "periodStart",
    name: derivedName("periodStart"),
    explanation: "公式，请勿改动：最近一个已到报送日的报送期从这一天起；此后没有更新的任务标为未更新。",
    numberFormat: FORMAT,
    formula: given(
      [AS_OF, ISSUED_ON, REPORTING_DAY],
      [isDate(AS_OF), `${AS_OF}+1<${END_OF_DATES}`, `${ISSUED_ON}>=${FIRST_ISSUE}`, `${REPORTING_DAY}>=1`],
      periodStartExpression(AS_OF, ISSUED_ON, REPORTING_DAY),
    ),
  },
  {
    key: "firstDay",
    name: derivedName("firstDay"),
    explanation: "公式，请勿改动：台账中的日期不早于这一天，早于此的数不作日期。",
    numberFormat: FORMAT,
    formula: whereDays(DAYS.first),
  },
  {
    key: "lastDay",
    name: derivedName("lastDay"),
    explanation: "公式，请勿改动：台账中的日期不晚于这一天，晚于此的数不作日期。",
    numberFormat: FORMAT,
    formula: whereDays(DAYS.last),
  },
];
