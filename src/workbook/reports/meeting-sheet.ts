import { KEY_NUMBERS } from "../../ledger/pack/key-numbers";
import { settingName } from "../../ledger/settings/settings";
import type { MeetingPack } from "../../ledger/pack/meeting-pack";
import { asEntry } from "../excel/cell-text";
import { setWidth } from "../excel/column-formats";
import type { Outbox } from "../requests/outbox";
import { untracked } from "../requests/untracked";
import { blocksOf, queueBlock, queueHeader, totalFormula } from "./meeting-blocks";
import { BESIDE, BLOCKS_FIRST, COUNTS, headerOf, MEETING, PARAGRAPH, WIDTHS_BESIDE } from "./meeting-places";
import type { ReportsLook } from "./report-look";
import { REPORT_ROWS } from "./report";
import { bodyRows, dressReport, formatNumbers, lineFormula, startReport } from "./report-sheet";
import { TASKS_ON_SHEET } from "./unit-summary-sheet";

/** More rows than the sheet ever has. */
const MOST_ROWS = 400;

/** What the charts are drawn of stands on a page of its own. */
export const meetingPages = (): readonly number[] => [BLOCKS_FIRST];

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
  queueHeader(beside(REPORT_ROWS.header, 1), [PARAGRAPH.header, ...Array<string>(BESIDE.width - 1).fill("")]);
  beside(REPORT_ROWS.header, 1).merge(false);
  queueParagraph(beside(REPORT_ROWS.firstData, PARAGRAPH.rows), pack);
  setWidths(sheet);
  for (const block of blocksOf(pack)) queueBlock(beside, block);
  return rows.length;
}

function setWidths(sheet: Excel.Worksheet): void {
  for (const [index, width] of WIDTHS_BESIDE.entries())
    setWidth(untracked(sheet.getRangeByIndexes(0, BESIDE.column - 1 + index, 1, 1)), width);
}

/** 截至2021年10月8日, from the named cell. */
function dayFormula(): string {
  const asOf = settingName("asOf");
  const day = `"截至"&YEAR(${asOf})&"年"&MONTH(${asOf})&"月"&DAY(${asOf})&"日"`;
  return `IF(ISNUMBER(${asOf}),${day},"统计截止日未填")`;
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
