import { TABLES } from "../settings/sheet-names";
import { ONGOING_PHRASES } from "../../plan/deadlines";
import { columnOf, type ColumnKey } from "../rows/columns";
import { derivedName } from "../settings/derived-names";
import { basisLength, dayConditions } from "./extension-formula";
import { FINISHED, LIGHT_SETTINGS, lightsOf, WORDS } from "./lights";
import { settingName } from "../settings/settings";

const text = (word: string): string => `"${word}"`;
const either = (condition: string, then: string, otherwise: string): string =>
  `IF(${condition},${then},${otherwise})`;
const all = (...conditions: readonly string[]): string => `AND(${conditions.join(",")})`;
const day = (value: string): string => `INT(${value})`;

const [AS_OF, ISSUED_ON] = [settingName("asOf"), settingName("issuedOn")];
const SETTINGS = [...LIGHT_SETTINGS.map(settingName), derivedName("firstDay"), derivedName("lastDay")];
const UNJUDGEABLE = text(WORDS.unjudgeable);
const [FINISHED_LIGHTS, UNFINISHED_LIGHTS] = [lightsOf("finished"), lightsOf("unfinished")];

export interface LightFormulaOptions {
  readonly tableName?: string;
  /** Whether the ledger has 调整后时限 and 调整依据; one of the older format has not. */
  readonly extensions?: boolean;
}

/**
 * `judge` of lights.ts as an Excel formula with its `=`, for every row of the table, made of the same declarations. A row that holds no task yet (no 序号, nothing else) shows nothing. Functions of Excel 2010 that Excel, WPS
 * and LibreOffice evaluate alike. Traps: AND and OR evaluate all they are given, so error values are ruled out before
 * anything is compared; text is greater than any number, so ISNUMBER stands beside every comparison; and TRUE is a
 * number to LibreOffice's ISNUMBER: ISLOGICAL.
 */
export function lightFormula({
  tableName = TABLES.ledger,
  extensions = true,
}: LightFormulaOptions = {}): string {
  const cell = (key: ColumnKey): string => `${tableName}[@${columnOf(key).header}]`;
  const [deadline, due, status] = [cell("deadline"), cell("due"), cell("status")];
  const [progress, completedOn] = [cell("progress"), cell("completedOn")];
  const [extendedTo, basis] = [cell("extendedTo"), cell("extensionBasis")];

  const judged = judgedBy(status, progress, completedOn);
  const printed = either(all(dayConditions(due)), judged(due), UNJUDGEABLE);
  const onTime = extensions
    ? either(all(dayConditions(extendedTo), `${basisLength(basis)}>0`), judged(extendedTo), printed)
    : printed;
  // COUNT passes over error values; the ledger's days are none unless 统计截止日 is a date.
  const settings = `COUNT(${SETTINGS.join(",")})=${SETTINGS.length}`;
  const unlessBlank = either(
    all(`ISBLANK(${cell("no")})`, `${deadline}=""`, `${due}=""`, `${status}=""`),
    `""`,
    either(settings, onTime, UNJUDGEABLE),
  );
  const inputs = [due, status, progress, completedOn, ...(extensions ? [extendedTo, basis] : [])];
  const unlessErrors = either(
    `OR(${inputs.map((value) => `ISERROR(${value})`).join(",")})`,
    UNJUDGEABLE,
    unlessBlank,
  );
  const unlessOngoing = either(
    `OR(${ONGOING_PHRASES.map((phrase) => `${deadline}=${text(phrase)}`).join(",")})`,
    text(WORDS.ongoing),
    unlessErrors,
  );
  return `=${either(`ISERROR(${deadline})`, UNJUDGEABLE, unlessOngoing)}`;
}

/** The light of a dated task by the day on which it is due: a cell that holds a day. */
function judgedBy(status: string, progress: string, completedOn: string): (due: string) => string {
  return (due) => {
    const elapsed = `(${day(AS_OF)}-${day(ISSUED_ON)})/(${day(due)}-${day(ISSUED_ON)})`;
    const planned = either(
      `${day(due)}<=${day(ISSUED_ON)}`,
      either(`${day(AS_OF)}>=${day(due)}`, "1", "0"),
      `MAX(0,MIN(1,${elapsed}))`,
    );
    const cells = {
      asOf: day(AS_OF),
      due: day(due),
      completedOn: day(completedOn),
      gap: `${planned}-${progress}`,
      dueSoonDays: settingName("dueSoonDays"),
      behind: `${settingName("behindPoints")}/100`,
      farBehind: `${settingName("farBehindPoints")}/100`,
    };
    const share = all(
      `ISNUMBER(${progress})`,
      `NOT(ISLOGICAL(${progress}))`,
      `${progress}>=0`,
      `${progress}<=1`,
    );
    const firstThatHolds = (lights: ReturnType<typeof lightsOf>): string => {
      const asking = lights.findIndex(({ rule }) => rule.asks === "progress");
      return lights.reduceRight((otherwise, { word, rule }, index) => {
        const judged =
          rule.holds === null ? text(word) : either(rule.holds.formula(cells), text(word), otherwise);
        return index === asking ? either(share, judged, UNJUDGEABLE) : judged;
      }, UNJUDGEABLE);
    };
    const finished = either(all(dayConditions(completedOn)), firstThatHolds(FINISHED_LIGHTS), UNJUDGEABLE);
    return either(`${status}=${text(FINISHED)}`, finished, firstThatHolds(UNFINISHED_LIGHTS));
  };
}
