import { columnLetters } from "../../ledger/cells/cell-address";
import { DASH } from "../../ledger/counting/counts";
import { CONCERN_WORDS } from "../../ledger/lights/lights";
import type { MeetingPack } from "../../ledger/pack/meeting-pack";
import { unitsAtRisk } from "../../ledger/pack/units-at-risk";
import { isoOf } from "../../plan/serial";
import { asEntry } from "../excel/cell-text";
import { drawLines } from "../excel/lines";
import { wholeColumn } from "../excel/column-formats";
import { untracked } from "../requests/untracked";
import { BESIDE, BLOCKS_FIRST } from "./meeting-places";
import { positionIn, type Report, REPORT_ROWS } from "./report";
import { HEADER_FILL } from "./report-sheet";
import { SECTION_SUMMARY } from "./section-summary-sheet";
import { UNIT_SUMMARY } from "./unit-summary-sheet";

/** A small table of 会议材料, most of them what a chart is drawn of: where it is, with its header. */
export interface CountedBlock {
  /** Sheet row of its header, from 1. */
  readonly row: number;
  readonly rows: number;
  readonly columns: number;
}

/** A cell of another report, e.g. `单位汇总!$F$52`: it is followed wherever rows come or go. */
function cellOf(report: Report, header: string, row: number): string {
  return `${report.name}!$${columnLetters(positionIn(report, header))}$${row}`;
}

/** The number in the total row of 单位汇总. */
export function totalFormula({ ranked }: MeetingPack, header: string): string {
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

interface Block extends CountedBlock {
  readonly headers: readonly string[];
  readonly lines: readonly (readonly (string | number | boolean)[])[];
  readonly formats: readonly string[];
}

const PARTS = ["有时限", "已完成"] as const;

/** Where the blocks stand: one below the other, beneath the charts. */
export function meetingBlocks(pack: MeetingPack): {
  readonly parts: CountedBlock;
  readonly units: CountedBlock;
  readonly meetings: CountedBlock | null;
  readonly moved: CountedBlock | null;
} {
  const block = (row: number, rows: number, columns: number): CountedBlock => ({ row, rows, columns });
  const parts = block(BLOCKS_FIRST, pack.groups.length, PARTS.length + 2);
  const units = block(parts.row + parts.rows + 2, unitsAtRisk(pack.ranked).length, CONCERN_WORDS.length + 1);
  const rows = pack.completion.length;
  const meetings = rows > 1 ? block(units.row + units.rows + 2, rows, 2) : null;
  const above = meetings ?? units;
  const moved = pack.moved.length > 0 ? block(above.row + above.rows + 2, pack.moved.length, 4) : null;
  return { parts, units, meetings, moved };
}

export function blocksOf(pack: MeetingPack): readonly Block[] {
  const { parts, units, meetings, moved } = meetingBlocks(pack);
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
      headers: ["单位", ...CONCERN_WORDS],
      formats: ["General", ...CONCERN_WORDS.map(() => "0")],
      lines: unitsAtRisk(pack.ranked).map(({ unit }, index) => [
        asEntry(unit.name, false),
        ...CONCERN_WORDS.map((word) => unitFormula(pack, word, name(units.row + 1 + index))),
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
    ...(moved
      ? [
          {
            ...moved,
            headers: ["单位", "上次完成率", "本次完成率", "名次升降"],
            formats: ["General", "0.0%", "0.0%", PLACES],
            lines: pack.moved.map(({ name, was, is, up }) => [
              asEntry(name, false),
              was ?? DASH,
              is ?? DASH,
              up,
            ]),
          },
        ]
      : []),
  ];
}

/** 升3 or 降2; the value stays a number. */
const PLACES = '"升"0;"降"0';

/** Headers as those of the reports. */
export function queueHeader(range: Excel.Range, headers: readonly string[]): void {
  range.values = [[...headers]];
  range.format.font.name = "仿宋";
  range.format.font.size = 11;
  range.format.font.bold = true;
  range.format.horizontalAlignment = "Center";
  range.format.verticalAlignment = "Center";
  range.format.fill.color = HEADER_FILL;
}

export function queueBlock(
  beside: (row: number, rows: number, columns?: number) => Excel.Range,
  { row, rows, columns, headers, lines, formats }: Block,
): void {
  queueHeader(beside(row, 1, columns), headers);
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
