import { countColumns, type CountKey } from "../../ledger/counting/counts";
import { LIGHTS } from "../../ledger/lights/lights";
import { KEY_NUMBERS } from "../../ledger/pack/key-numbers";
import { SHEETS } from "../../ledger/settings/sheet-names";
import { ownColumn, type Report, REPORT_ROWS } from "./report";

export const COUNTS = countColumns(false);
const LIGHT_KEYS: ReadonlySet<string> = new Set(LIGHTS.map(({ key }) => key));
/** What stands beside the key numbers: the columns D to H, from this one (0-based) on, and a gap before them. */
export const BESIDE = { column: 3, width: 5 } as const;
const [GAP_WIDTH, NAMES_WIDTH, COUNTS_WIDTH] = [2, 40, 14];
export const WIDTHS_BESIDE = [GAP_WIDTH, NAMES_WIDTH, ...Array<number>(BESIDE.width - 1).fill(COUNTS_WIDTH)];
/** The paragraph stands beside all key numbers, below a header of its own. */
export const PARAGRAPH = { header: "综述", rows: KEY_NUMBERS.length } as const;
/** Below them two rows of charts, which fill the first page; the numbers that they are drawn of stand on the next. */
const CHARTS = { first: REPORT_ROWS.firstData + KEY_NUMBERS.length + 1, rows: 14, apart: 15 } as const;
export const BLOCKS_FIRST = CHARTS.first + 2 * CHARTS.apart + 1;
/** The key numbers are its columns as a report; what else stands on it is beside them. */
export const MEETING = {
  name: SHEETS.meeting,
  title: "重点任务推进情况",
  isOfValues: true,
  keptColumns: 0,
  isPortrait: true,
  titleRows: REPORT_ROWS.line,
  titleColumns: BESIDE.column + BESIDE.width,
  columns: [{ ...ownColumn("指标", 13, "General", "left"), wrap: false }, ownColumn("数值", 9)],
} as const satisfies Report;

const LIGHT_WORDS = KEY_NUMBERS.filter((key) => LIGHT_KEYS.has(key)).map(headerOf);
const LIGHTS_FIRST = REPORT_ROWS.firstData + KEY_NUMBERS.findIndex((key) => LIGHT_KEYS.has(key));
const chartAt = (from: string, to: string, below: number): readonly [string, string] => {
  const row = CHARTS.first + below * CHARTS.apart;
  return [`${from}${row}`, `${to}${row + CHARTS.rows - 1}`];
};
/** What the charts are drawn of and where: corners of their places. */
export const MEETING_PLACES = {
  beside: BESIDE.column,
  lights: {
    words: LIGHT_WORDS,
    range: `A${LIGHTS_FIRST}:B${LIGHTS_FIRST + LIGHT_WORDS.length - 1}`,
  },
  upperLeft: chartAt("A", "D", 0),
  upperRight: chartAt("E", "H", 0),
  lower: chartAt("A", "H", 1),
  lowerLeft: chartAt("A", "D", 1),
  lowerRight: chartAt("E", "H", 1),
} as const;
/** The header in 单位汇总 of a count. */
export function headerOf(key: CountKey): string {
  return COUNTS.find((count) => count.key === key)?.header ?? "";
}
