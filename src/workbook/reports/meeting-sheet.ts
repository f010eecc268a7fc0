import { columnLetters } from "../../ledger/cells/cell-address";
import { countColumns, DASH, type CountKey } from "../../ledger/counting/counts";
import { LIGHTS } from "../../ledger/lights/lights";
import { KEY_NUMBERS } from "../../ledger/pack/key-numbers";
import type { MeetingPack } from "../../ledger/pack/meeting-pack";
import { unitsAtRisk } from "../../ledger/pack/units-at-risk";
import { isoOf } from "../../plan/serial";
import { settingName } from "../../ledger/settings/settings";
import { SHEETS } from "../../ledger/settings/sheet-names";
import { asEntry } from "../excel/cell-text";
import { setWidth, wholeColumn } from "../excel/column-formats";
import type { Outbox } from "../requests/outbox";
import { untracked } from "../requests/untracked";
import type { ReportsLook } from "./report-look";
import { ownColumn, positionIn, type Report, REPORT_ROWS } from "./report";
import {
  bodyRows,
  dressReport,
  drawLines,
  formatNumbers,
  HEADER_FILL,
  lineFormula,
  startReport,
} from "./report-sheet";
import { SECTION_SUMMARY } from "./section-summary-sheet";
import { TASKS_ON_SHEET, UNIT_SUMMARY } from "./unit-summary-sheet";

const COUNTS = countColumns(false);
const LIGHT_KEYS: ReadonlySet<string> = new Set(LIGHTS.map(({ key }) => key));

/** What stands beside the key numbers: the columns D to H, from this one (0-based) on, and a gap before them. */
const BESIDE = { column: 3, width: 5 } as const;
const [GAP_WIDTH, NAMES_WIDTH, COUNTS_WIDTH] = [2, 40, 14];
/** The paragraph stands beside all key numbers. */
const PARAGRAPH_ROWS = KEY_NUMBERS.length + 1;
/** Below them two rows of charts, which fill the first page; the numbers that they are drawn of stand on the next. */
const CHARTS = { first: REPORT_ROWS.firstData + KEY_NUMBERS.length + 1, rows: 14, apart: 15 } as const;
const BLOCKS_FIRST = CHARTS.first + 2 * CHARTS.apart + 1;
/** The key numbers are its columns as a report; what else stands on it is beside them. */
export const MEETING = {
  name: SHEETS.meeting,
  title: "重点任务推进情况",
  keptColumns: 0,
  isPortrait: true,
  secondPage: BLOCKS_FIRST,
  columns: [ownColumn("指标", 13, "General", "left"), ownColumn("数值", 9)],
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
/** More rows than the sheet ever has. */
const MOST_ROWS = 120;

/** A small table for a chart: where it is, with its header. */
export interface CountedBlock {
  /** Sheet row of its header, from 1. */
  readonly row: number;
  readonly rows: number;
  readonly columns: number;
}

/** 会议材料: the paragraph, the key numbers, and what the charts are drawn of; live but for the paragraph and the names. */
export async function queueMeetingSheet(
  context: Excel.RequestContext,
  outbox: Outbox,
  look: ReportsLook,
  pack: MeetingPack,
): Promise<number> {
  const { kind } = look.sheets.meeting;
  const sheet = startReport(context, MEETING, look.sheets.meeting, {
    title: MEETING.title,
    line: new Map([[0, lineFormula(pack.errors, TASKS_ON_SHEET, dayFormula())]]),
  });
  if (kind === "absent") sheet.position = look.firstReport;
  const beside = (row: number, rows: number, columns: number = BESIDE.width): Excel.Range =>
    untracked(sheet.getRangeByIndexes(row - 1, BESIDE.column, rows, columns));
  if (kind === "ours") {
    const old = beside(REPORT_ROWS.header, MOST_ROWS);
    old.unmerge();
    old.clear("All");
  }
  const rows = KEY_NUMBERS.map((key) => [headerOf(key), totalFormula(pack, headerOf(key))]);
  formatNumbers(sheet, MEETING, rows.length);
  await outbox.write((first, count) => bodyRows(sheet, MEETING, first, count), rows, "formulas");
  dressReport(sheet, MEETING, rows.length);
  for (const [index, key] of KEY_NUMBERS.entries())
    if (COUNTS.find((count) => count.key === key)?.kind === "share")
      bodyRows(sheet, MEETING, index, 1).getColumn(1).numberFormat = [["0.0%"]];
  queueParagraph(beside(REPORT_ROWS.header, PARAGRAPH_ROWS), pack);
  setWidths(sheet);
  for (const block of blocksOf(pack)) queueBlock(beside, block);
  return rows.length;
}

function setWidths(sheet: Excel.Worksheet): void {
  const widths = [GAP_WIDTH, NAMES_WIDTH, ...Array<number>(BESIDE.width - 1).fill(COUNTS_WIDTH)];
  for (const [index, width] of widths.entries())
    setWidth(untracked(sheet.getRangeByIndexes(0, BESIDE.column - 1 + index, 1, 1)), width);
}

function headerOf(key: CountKey): string {
  return COUNTS.find((count) => count.key === key)?.header ?? "";
}

/** 截至2021年10月8日, from the named cell. */
function dayFormula(): string {
  const asOf = settingName("asOf");
  const day = `"截至"&YEAR(${asOf})&"年"&MONTH(${asOf})&"月"&DAY(${asOf})&"日"`;
  return `IF(ISNUMBER(${asOf}),${day},"统计截止日未填")`;
}

/** A cell of another report, e.g. `单位汇总!$F$52`: it is followed wherever rows come or go. */
function cellOf(report: Report, header: string, row: number): string {
  return `${report.name}!$${columnLetters(positionIn(report, header))}$${row}`;
}

/** The number in the total row of 单位汇总. */
function totalFormula({ ranked }: MeetingPack, header: string): string {
  return `=${cellOf(UNIT_SUMMARY, header, REPORT_ROWS.firstData + ranked.length)}`;
}

/** The number of a unit in 单位汇总, by its name: that sheet may be sorted. A name may look like a criterion. */
function unitFormula({ ranked }: MeetingPack, header: string, name: string): string {
  const all = (of: string): string => {
    const [first, last] = [REPORT_ROWS.firstData, REPORT_ROWS.firstData + ranked.length - 1];
    const letters = columnLetters(positionIn(UNIT_SUMMARY, of));
    return `${UNIT_SUMMARY.name}!$${letters}$${first}:$${letters}$${last}`;
  };
  return `=SUMPRODUCT(EXACT(${all("单位")},${name})*${all(header)})`;
}

/** The rows (from 1) of the parts' subtotals in 事项汇总: each below its sections. */
function subtotalRows({ groups }: MeetingPack): readonly number[] {
  let next: number = REPORT_ROWS.firstData;
  return groups.map(({ sections }) => {
    const row = next + sections.length;
    next = row + 1;
    return row;
  });
}

function queueParagraph(place: Excel.Range, { paragraph }: MeetingPack): void {
  place.merge(false);
  const cell = untracked(place.getCell(0, 0));
  cell.numberFormat = [["General"]];
  cell.values = [[asEntry(paragraph, false)]];
  place.format.wrapText = true;
  place.format.verticalAlignment = "Top";
  place.format.horizontalAlignment = "Left";
  place.format.font.name = "仿宋";
  place.format.font.size = 14;
}

interface Block extends CountedBlock {
  readonly headers: readonly string[];
  readonly lines: readonly (readonly (string | number | boolean)[])[];
  readonly formats: readonly string[];
}

const PARTS = ["有时限", "已完成"] as const;
const RISKS = LIGHTS.filter(({ concern }) => concern !== "none").map(({ word }) => word);

/** Where the blocks stand: one below the other, beneath the charts. */
export function meetingBlocks(pack: MeetingPack): {
  readonly parts: CountedBlock;
  readonly units: CountedBlock;
  readonly meetings: CountedBlock | null;
} {
  const block = (row: number, rows: number, columns: number): CountedBlock => ({ row, rows, columns });
  const parts = block(BLOCKS_FIRST, pack.groups.length, PARTS.length + 2);
  const units = block(parts.row + parts.rows + 2, unitsAtRisk(pack.ranked).length, RISKS.length + 1);
  const rows = pack.completion.length;
  const meetings = rows > 1 ? block(units.row + units.rows + 2, rows, 2) : null;
  return { parts, units, meetings };
}

function blocksOf(pack: MeetingPack): readonly Block[] {
  const { parts, units, meetings } = meetingBlocks(pack);
  const subtotals = subtotalRows(pack);
  const name = (row: number): string => `$${columnLetters(BESIDE.column)}${row}`;
  const share = (row: number): string => {
    const [whole, done] = [1, 2].map((at) => `${columnLetters(BESIDE.column + at)}${row}`);
    return `=IF(${whole}=0,"${DASH}",${done}/${whole})`;
  };
  return [
    {
      ...parts,
      headers: ["工作板块", ...PARTS, "完成率"],
      formats: ["General", "0", "0", "0.0%"],
      lines: pack.groups.map((group, index) => {
        const row = parts.row + 1 + index;
        const subtotal = subtotals[index] ?? 0;
        const counts = PARTS.map((header) => `=${cellOf(SECTION_SUMMARY, header, subtotal)}`);
        return [asEntry(group.part, false), ...counts, share(row)];
      }),
    },
    {
      ...units,
      headers: ["单位", ...RISKS],
      formats: ["General", ...RISKS.map(() => "0")],
      lines: unitsAtRisk(pack.ranked).map(({ unit }, index) => [
        asEntry(unit.name, false),
        ...RISKS.map((word) => unitFormula(pack, word, name(units.row + 1 + index))),
      ]),
    },
    ...(meetings
      ? [
          {
            ...meetings,
            headers: ["会议日期", "完成率"],
            formats: ["General", "0.0%"],
            lines: pack.completion.map(({ day, share: finished }, index) => [
              // As text: an axis of days would stand them apart by the calendar.
              asEntry(isoOf(day), false),
              index === pack.completion.length - 1 ? totalFormula(pack, "完成率") : (finished ?? DASH),
            ]),
          },
        ]
      : []),
  ];
}

function queueBlock(
  beside: (row: number, rows: number, columns?: number) => Excel.Range,
  { row, rows, columns, headers, lines, formats }: Block,
): void {
  const header = beside(row, 1, columns);
  header.values = [[...headers]];
  header.format.font.bold = true;
  header.format.horizontalAlignment = "Center";
  header.format.fill.color = HEADER_FILL;
  if (rows === 0) return;
  for (const [position, format] of formats.entries())
    untracked(beside(row + 1, rows, columns).getColumn(position)).numberFormat = wholeColumn(format);
  const body = beside(row + 1, rows, columns);
  body.formulas = lines.map((line) => [...line]);
  const whole = beside(row, rows + 1, columns);
  whole.format.font.name = "仿宋";
  whole.format.font.size = 11;
  drawLines(whole);
  untracked(
    body
      .getResizedRange(0, 1 - columns)
      .getOffsetRange(0, 1)
      .getResizedRange(0, columns - 2),
  ).format.horizontalAlignment = "Center";
}
