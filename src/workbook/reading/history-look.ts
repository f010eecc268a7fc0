import type { KeptMeeting } from "../../ledger/meetings/history";
import { KEPT_COLUMNS, type KeptTask } from "../../ledger/meetings/meeting";
import { columnOf } from "../../ledger/rows/columns";
import type { Serial } from "../../plan/plan";
import type { CellValue } from "../../ledger/cells/ledger";
import { SHEETS, TABLES } from "../../ledger/settings/sheet-names";
import { cellValues } from "../excel/cell-text";
import { dayFromCell } from "../excel/date-system";
import { untracked } from "../requests/untracked";
import type { Presence } from "./presence";

/** 会议日期 and the columns of 历次表 behind it, in their order: a contract (workbook). */
export const HISTORY_HEADERS: readonly string[] = [
  "会议日期",
  columnOf("no").header,
  ...KEPT_COLUMNS.map((key) => columnOf(key).header),
];
/** Where a meeting's line has its day, its number of tasks, its fingerprint and its settings, from 0. */
export const LINE = { day: 0, tasks: 1, fingerprint: 2, settings: 3, width: 4 } as const;
/** The first line of a meeting (1-based); above it the title, what the sheet is, and what stands in the lines. */
export const FIRST_LINE = 4;
/** Days of meetings stand above the table; so many rows of the sheet are asked for. */
const MOST_LINES = 400;
/** The kept columns that hold days. */
const DAYS = new Set<string>(["completedOn", "extendedTo"]);

/** 历次会议 as one reading saw it. */
export type HistoryLook =
  | { readonly kind: "absent" | "empty" }
  /** A sheet of that name without our table, or a table whose columns are not ours. */
  | { readonly kind: "foreign"; readonly sheetName: string }
  | {
      readonly kind: "ours";
      readonly sheetName: string;
      readonly isProtected: boolean;
      /** Sheet row of the table's header, from 1. */
      readonly headerRow: number;
      /** In the order of their lines. */
      readonly meetings: readonly LinedMeeting[];
      /** Positions of a day's rows in the table, those of a try that broke off among them. */
      readonly rowsOf: ReadonlyMap<Serial, readonly number[]>;
    };

/** A meeting and the sheet row (from 1) of its line. */
export interface LinedMeeting extends KeptMeeting {
  readonly lineRow: number;
}

/** It is on its way. */
export type RequestedHistory =
  | { readonly kind: "absent" }
  | { readonly kind: "foreign"; readonly sheetName: string }
  | { readonly kind: "sheet"; readonly used: Excel.Range }
  | {
      readonly kind: "table";
      readonly sheetName: string;
      readonly uses1904: boolean;
      readonly protection: Excel.WorksheetProtection;
      readonly lines: Excel.Range;
      readonly body: Excel.Range;
    };

/** Asks for it; the caller syncs. */
export function requestHistory(context: Excel.RequestContext, presence: Presence): RequestedHistory {
  const { sheets, tables, uses1904 } = presence;
  const found = tables.find(({ tableName }) => tableName === TABLES.history);
  if (!found) {
    if (!sheets.has(SHEETS.history)) return { kind: "absent" };
    const used = untracked(
      context.workbook.worksheets.getItem(SHEETS.history).getUsedRangeOrNullObject(true),
    );
    used.load("rowIndex");
    return { kind: "sheet", used };
  }
  const { sheetName, headers } = found;
  if (HISTORY_HEADERS.some((header, position) => headers[position] !== header))
    return { kind: "foreign", sheetName };
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const { protection } = sheet;
  protection.load("protected");
  const lines = untracked(sheet.getRangeByIndexes(FIRST_LINE - 1, 0, MOST_LINES, LINE.width));
  lines.load("values");
  const body = untracked(context.workbook.tables.getItem(TABLES.history).getDataBodyRange());
  body.load("values,valueTypes,rowIndex");
  return { kind: "table", sheetName, uses1904, protection, lines, body };
}

/** The meetings that were kept, after the sync; none where the sheet is not ours. */
export function meetingsOf(asked: RequestedHistory): readonly KeptMeeting[] {
  const look = historyOf(asked);
  return look.kind === "ours" ? look.meetings : [];
}

/** What was asked, after the sync. */
export function historyOf(asked: RequestedHistory): HistoryLook {
  switch (asked.kind) {
    case "absent":
    case "foreign":
      return asked;
    case "sheet":
      return asked.used.isNullObject ? { kind: "empty" } : { kind: "foreign", sheetName: SHEETS.history };
    case "table": {
      const { sheetName, uses1904, protection, lines, body } = asked;
      const rows = cellValues(body.values, body.valueTypes);
      const tasks = tasksByDay(rows, uses1904);
      // The line above the header is blank.
      const above = (lines.values as CellValue[][]).slice(0, Math.max(0, body.rowIndex - FIRST_LINE));
      return {
        kind: "ours",
        sheetName,
        isProtected: protection.protected,
        headerRow: body.rowIndex,
        rowsOf: rowsByDay(rows, uses1904),
        meetings: above.flatMap((cells, index) => {
          const day = dayFromCell(cells[LINE.day] ?? "", uses1904);
          if (typeof day !== "number") return [];
          const [settings, fingerprint] = [cells[LINE.settings], cells[LINE.fingerprint]].map(String);
          return [
            {
              day,
              settings: settings ?? "",
              fingerprint: fingerprint ?? "",
              tasks: tasks.get(day) ?? [],
              lineRow: FIRST_LINE + index,
            },
          ];
        }),
      };
    }
  }
}

function rowsByDay(
  rows: readonly (readonly CellValue[])[],
  uses1904: boolean,
): ReadonlyMap<Serial, readonly number[]> {
  const found = new Map<Serial, number[]>();
  for (const [position, [at]] of rows.entries()) {
    const day = dayFromCell(at ?? "", uses1904);
    if (typeof day === "number") found.set(day, [...(found.get(day) ?? []), position]);
  }
  return found;
}

function tasksByDay(
  rows: readonly (readonly CellValue[])[],
  uses1904: boolean,
): ReadonlyMap<number, readonly KeptTask[]> {
  const found = new Map<number, KeptTask[]>();
  for (const [at, no, ...values] of rows) {
    const day = dayFromCell(at ?? "", uses1904);
    if (typeof day !== "number" || typeof no !== "number") continue;
    const cells = KEPT_COLUMNS.map((key, position) => {
      const value = values[position] ?? "";
      return [key, DAYS.has(key) ? dayFromCell(value, uses1904) : value] as const;
    });
    const tasks = found.get(day) ?? [];
    tasks.push({ no, cells: Object.fromEntries(cells) as KeptTask["cells"] });
    found.set(day, tasks);
  }
  for (const tasks of found.values()) tasks.sort((a, b) => a.no - b.no);
  return found;
}
