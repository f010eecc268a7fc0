import { KEPT_COLUMNS, type KeptTask, type Meeting } from "../../ledger/meetings/meeting";
import { columnOf, type ColumnKey } from "../../ledger/rows/columns";
import { SHEETS, TABLES } from "../../ledger/settings/sheet-names";
import type { Serial } from "../../plan/plan";
import { asEntry } from "../excel/cell-text";
import { formatColumnNumbers, formatLedger, type SheetColumn } from "../excel/column-formats";
import { dayForCell, isDateColumn } from "../excel/date-system";
import { Outbox } from "../requests/outbox";
import type { SheetPages } from "../excel/page-setup";
import { untracked } from "../requests/untracked";
import { FIRST_LINE, HISTORY_HEADERS, LINE, type HistoryLook } from "../reading/history-look";

const EXPLANATION =
  "由“留存本期”逐次追加，用于与上次会议比较，请勿改动。下面每次会议一行，其后的表中是当次各项任务的情况。";
const LABELS = ["会议日期", "任务数", "校验码", "参数"] as const satisfies { length: typeof LINE.width };
const DAY_FORMAT = "yyyy-mm-dd";
/** On a new sheet the first meeting's line is followed by a blank one. */
const FIRST_HEADER = FIRST_LINE + 2;
/** Texts are written with an apostrophe where they need one, whatever format a new row of the table takes. */
const asGeneral = (key: ColumnKey): SheetColumn => {
  const column = columnOf(key);
  return { ...column, numberFormat: column.numberFormat.replace("@", "General"), wrap: false };
};
/** Most tasks' units stand on one line. */
const UNITS_WIDTH = 50;
const COLUMNS: readonly SheetColumn[] = [
  { ...asGeneral("completedOn"), header: HISTORY_HEADERS[0] ?? "" },
  asGeneral("no"),
  ...KEPT_COLUMNS.map((key) =>
    key === "leadUnits" ? { ...asGeneral(key), widthCharacters: UNITS_WIDTH } : asGeneral(key),
  ),
];

export const HISTORY_PAGES: SheetPages = { sheetName: SHEETS.history, paperSize: "A4" };

/** What is to be kept. */
export interface Keeping {
  readonly meeting: Meeting;
  readonly fingerprint: string;
  readonly uses1904: boolean;
}

/**
 * Queues a meeting for 历次会议: its rows below those that are there, then away with earlier rows of the same day, and last
 * its line, by which it counts. A try that breaks off leaves rows without a line, or a line that does not fit them; the
 * next one of that day puts both right. `look` is absent, empty or ours.
 */
export async function queueMeeting(
  context: Excel.RequestContext,
  look: HistoryLook,
  keeping: Keeping,
): Promise<void> {
  const { meeting, uses1904 } = keeping;
  const outbox = new Outbox(context);
  const rows = meeting.tasks.map((task) => rowOf(meeting.day, task, uses1904));
  if (look.kind !== "ours") {
    const sheet = await queueNewSheet(context, look, rows, outbox);
    queueLine(sheet, FIRST_LINE, keeping);
    return;
  }
  const table = () => context.workbook.tables.getItem(TABLES.history);
  await outbox.send(rows, (part) => {
    table().rows.add(undefined, part);
  });
  const body = untracked(table().getDataBodyRange());
  for (const { first, count } of runsFromBelow(look.rowsOf.get(meeting.day) ?? []))
    untracked(body.getRow(first).getResizedRange(count - 1, 0)).delete("Up");
  const sheet = context.workbook.worksheets.getItem(look.sheetName);
  const line = look.meetings.find(({ day }) => day === meeting.day)?.lineRow;
  const blank = look.headerRow - 1;
  if (line === undefined) untracked(sheet.getRange(`${blank}:${blank}`)).insert("Down");
  queueLine(sheet, line ?? blank, keeping);
}

async function queueNewSheet(
  context: Excel.RequestContext,
  look: HistoryLook,
  rows: readonly (string | number | boolean)[][],
  outbox: Outbox,
): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  const sheet = () => worksheets.getItem(SHEETS.history);
  if (look.kind === "absent") worksheets.add(SHEETS.history);
  const from = (row: number, count: number): Excel.Range =>
    untracked(sheet().getRangeByIndexes(row - 1, 0, count, COLUMNS.length));
  formatColumnNumbers(from(FIRST_HEADER + 1, rows.length), COLUMNS);
  await outbox.write((first, count) => from(FIRST_HEADER + 1 + first, count), rows);
  from(FIRST_HEADER, 1).values = [[...HISTORY_HEADERS]];
  const block = from(FIRST_HEADER, rows.length + 1);
  formatLedger(block, sheet().getRange("A1"), sheet().getRange("A2"), COLUMNS);
  const table = sheet().tables.add(block, true);
  table.name = TABLES.history;
  table.style = "TableStyleLight15";
  sheet().getRange("A1:A2").values = [[SHEETS.history], [EXPLANATION]];
  const labels = untracked(sheet().getRangeByIndexes(FIRST_LINE - 2, 0, 1, LINE.width));
  labels.values = [[...LABELS]];
  labels.format.font.bold = true;
  return sheet();
}

function queueLine(sheet: Excel.Worksheet, row: number, { meeting, fingerprint, uses1904 }: Keeping): void {
  const line = untracked(sheet.getRangeByIndexes(row - 1, 0, 1, LINE.width));
  // A row that was put in looks like the one above it, which may be the labels.
  line.format.font.name = "仿宋";
  line.format.font.size = 11;
  line.format.font.bold = false;
  line.format.horizontalAlignment = "Left";
  line.numberFormat = [[DAY_FORMAT, "0", "General", "General"]];
  line.values = [
    [
      dayForCell(meeting.day, uses1904),
      meeting.tasks.length,
      asEntry(fingerprint, false),
      asEntry(meeting.settings, false),
    ],
  ];
}

function rowOf(day: Serial, { no, cells }: KeptTask, uses1904: boolean): (string | number | boolean)[] {
  return [
    dayForCell(day, uses1904),
    no,
    ...KEPT_COLUMNS.map((key) =>
      asEntry(isDateColumn(key) ? dayForCell(cells[key], uses1904) : cells[key], false),
    ),
  ];
}

/** Positions that follow one another, as runs, the last first: those above stay where they are when it goes. */
function runsFromBelow(
  positions: readonly number[],
): readonly { readonly first: number; readonly count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const position of [...positions].sort((a, b) => b - a)) {
    const last = runs.at(-1);
    if (last && last.first === position + 1) {
      last.first = position;
      last.count += 1;
    } else runs.push({ first: position, count: 1 });
  }
  return runs;
}
