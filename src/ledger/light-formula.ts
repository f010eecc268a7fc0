import { ONGOING_PHRASES } from "../plan/deadlines";
import { END_OF_DATES, FIRST_DATE } from "./cell-value";
import { columnOf, type ColumnKey } from "./columns";
import { FINISHED, TOLERANCE, WORDS } from "./lights";
import { settingName } from "./settings";

/** The table on the sheet 任务台账. */
export const LEDGER_TABLE = "任务表";

const text = (word: string): string => `"${word}"`;
const either = (condition: string, then: string, otherwise: string): string =>
  `IF(${condition},${then},${otherwise})`;

/**
 * `judge` of lights.ts as an Excel formula with its `=`, for every row of the table; rule by rule in the same
 * order. A row that holds no task yet (no 序号, nothing else) shows nothing. Functions of Excel 2010 that Excel, WPS and LibreOffice evaluate alike. Two traps: AND and OR evaluate
 * all they are given, so error values are ruled out before anything is compared; and text is greater than any
 * number, so ISNUMBER stands beside every comparison. And TRUE is a number to LibreOffice's ISNUMBER: ISLOGICAL.
 */
export function lightFormula(tableName = LEDGER_TABLE): string {
  const cell = (key: ColumnKey): string => `${tableName}[@${columnOf(key).header}]`;
  const [deadline, due, status] = [cell("deadline"), cell("due"), cell("status")];
  const [progress, completedOn] = [cell("progress"), cell("completedOn")];
  const [asOf, issuedOn] = [settingName("asOf"), settingName("issuedOn")];
  const [dueSoon, behind, farBehind] = [
    settingName("dueSoonDays"),
    settingName("behindPoints"),
    settingName("farBehindPoints"),
  ];
  const unjudgeable = text(WORDS.unjudgeable);
  const isNumber = (value: string): string => `ISNUMBER(${value}),NOT(ISLOGICAL(${value}))`;
  const isDate = (value: string): string =>
    `${isNumber(value)},${value}>=${FIRST_DATE},${value}<${END_OF_DATES}`;
  const day = (value: string): string => `INT(${value})`;

  const settings = [asOf, issuedOn, dueSoon, behind, farBehind];
  const elapsed = `(${day(asOf)}-${day(issuedOn)})/(${day(due)}-${day(issuedOn)})`;
  const planned = either(
    `${day(due)}<=${day(issuedOn)}`,
    either(`${day(asOf)}>=${day(due)}`, "1", "0"),
    `MAX(0,MIN(1,${elapsed}))`,
  );
  const gap = `${planned}-${progress}`;
  const tolerance = TOLERANCE.toFixed(9);

  const unfinished = either(
    `${day(asOf)}>${day(due)}`,
    text(WORDS.overdue),
    either(
      `AND(${isNumber(progress)})`,
      either(
        `${gap}>${farBehind}/100+${tolerance}`,
        text(WORDS.farBehind),
        either(
          `${gap}>=${behind}/100-${tolerance}`,
          text(WORDS.behind),
          either(`${day(due)}-${day(asOf)}<=${dueSoon}`, text(WORDS.dueSoon), text(WORDS.normal)),
        ),
      ),
      unjudgeable,
    ),
  );
  const finished = either(
    `AND(${isDate(completedOn)})`,
    either(`${day(completedOn)}<=${day(due)}`, text(WORDS.finishedInTime), text(WORDS.finishedLate)),
    unjudgeable,
  );
  const dated = either(
    `AND(${isDate(due)},COUNT(${settings.join(",")})=${settings.length})`,
    either(`${status}=${text(FINISHED)}`, finished, unfinished),
    unjudgeable,
  );
  const unlessBlank = either(
    `AND(ISBLANK(${cell("no")}),${deadline}="",${due}="",${status}="")`,
    `""`,
    dated,
  );
  const unlessErrors = either(
    `OR(${[due, status, progress, completedOn].map((value) => `ISERROR(${value})`).join(",")})`,
    unjudgeable,
    unlessBlank,
  );
  const unlessOngoing = either(
    `OR(${ONGOING_PHRASES.map((phrase) => `${deadline}=${text(phrase)}`).join(",")})`,
    text(WORDS.ongoing),
    unlessErrors,
  );
  return `=${either(`ISERROR(${deadline})`, unjudgeable, unlessOngoing)}`;
}
