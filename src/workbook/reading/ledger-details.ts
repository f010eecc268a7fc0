import { COLUMNS, type ColumnKey } from "../../ledger/rows/columns";
import { readHeaders } from "../../ledger/rows/headers";
import { dayOf } from "../../ledger/counting/counted-tasks";
import { earlierMeeting, type EarlierMeeting, type KeptMeeting } from "../../ledger/meetings/history";
import { keptProgress } from "../../ledger/meetings/meeting";
import { meetingsOf, requestHistory } from "./history-look";
import type { EarlierProgress, LedgerDetails, Ledger, MergedArea } from "../../ledger/cells/ledger";
import { readLook, type RequestedLook, type WorkbookLook } from "./look";
import type { LedgerTable, RequestedLedger } from "./ledger-table";
import { lightConstantsOf, requestLightConstants } from "./light-constants";
import { requestMerged } from "./merged-areas";
import { outsideRowsOf, requestOutside, type RequestedOutside } from "./outside-rows";
import type { RequestedRows } from "./row-reading";
import { reportsFreshness, requestReportsBasis, type ReportsFreshness } from "./reports-basis";
import { untracked } from "../requests/untracked";

const TEXT_KEYS = COLUMNS.filter(({ kind }) => kind === "text").map(({ key }) => key);

interface RequestedDetails {
  readonly formulas: ReadonlyMap<ColumnKey, RequestedRows>;
  /** Null: this Excel cannot tell. */
  readonly merged: Excel.RangeAreas | null;
  readonly lightConstants: Excel.RangeAreas | null;
  /** Null: the ledger is so long that it is asked for apart. */
  readonly outside: RequestedOutside | null;
}

/** With the meeting that the ledger is compared with. */
export interface DetailedLook extends WorkbookLook {
  readonly earlier: EarlierMeeting;
  /** All that are kept. */
  readonly meetings: readonly KeptMeeting[];
  readonly reportsBasis: Excel.CustomProperty;
  readonly freshness: ReportsFreshness;
}

/** The workbook as the checks want to know it: the ledger comes with its details. In the requests of `readLook`. */
export async function readLookInDetail<Also>(
  context: Excel.RequestContext,
  also: (asked: RequestedLook) => Also,
): Promise<{ look: DetailedLook; also: Also }> {
  const read = await readLook(context, (asked) => ({
    history: requestHistory(context, asked.presence),
    basis: requestReportsBasis(context),
    details: asked.ledger && requestDetails(asked.ledger),
    more: also(asked),
  }));
  const { more, details: asked, history, basis } = read.also;
  const meetings = meetingsOf(history);
  const { ledger: table, settings } = read.look;
  const earlier = await earlierMeeting(meetings, dayOf(settings.asOf));
  const freshness = table ? await reportsFreshness(basis, table, settings) : "none";
  const look = { ...read.look, earlier, meetings, reportsBasis: basis, freshness };
  if (!look.ledger || !asked) return { look, also: more };
  const outside = asked.outside ?? (await outsideApart(context, look.ledger));
  const details = {
    ...detailsOf(asked, look.ledger, look.otherLedgers),
    outside: outsideRowsOf(outside, look.ledger),
  };
  const ledger = {
    ...look.ledger,
    details,
    ...(earlier.kind === "kept" && { earlier: progressAt(earlier) }),
  };
  return { look: { ...look, ledger }, also: more };
}

function progressAt({ meeting: { day, tasks } }: EarlierMeeting & { kind: "kept" }): EarlierProgress {
  const progress = tasks.flatMap((task): [number, number][] => {
    const share = keptProgress(task);
    return share === null ? [] : [[task.no, share]];
  });
  return { day, progress: new Map(progress) };
}

async function outsideApart(
  context: Excel.RequestContext,
  { sheetName, tableName }: LedgerTable,
): Promise<RequestedOutside> {
  const { tables, worksheets } = context.workbook;
  const asked = requestOutside(
    worksheets.getItem(sheetName),
    untracked(tables.getItem(tableName).getRange()),
  );
  await context.sync();
  return asked;
}

function requestDetails({ table, sheet, headers, reading }: RequestedLedger): RequestedDetails {
  const whole = untracked(table.getRange());
  const { positions } = readHeaders(headers);
  const formulas = new Map(
    TEXT_KEYS.flatMap((key) => {
      const position = positions.get(key);
      if (position === undefined) return [];
      const cells = untracked(table.columns.getItemAt(position).getDataBodyRange());
      return [[key, reading.request(cells, "formulas")] as const];
    }),
  );
  return {
    formulas,
    merged: requestMerged(whole),
    lightConstants: requestLightConstants(table, headers),
    outside: reading.isCut ? null : requestOutside(sheet, whole),
  };
}

function detailsOf(
  { formulas, merged, lightConstants }: RequestedDetails,
  ledger: LedgerTable,
  otherLedgers: LedgerDetails["otherLedgers"],
): LedgerDetails {
  return {
    tableName: ledger.tableName,
    formulas: formulasOf(formulas, ledger),
    merged: merged && mergedAreas(merged, ledger),
    otherLedgers,
    lightConstants: lightConstants ? lightConstantsOf(lightConstants, ledger) : new Set(),
  };
}

/** `formulas` has for a cell without one its value; a text that begins with = is told from one by the value. */
function formulasOf(asked: RequestedDetails["formulas"], ledger: Ledger): LedgerDetails["formulas"] {
  const found = new Map<number, Map<number, string>>();
  const { positions } = readHeaders(ledger.headers);
  for (const [key, cells] of asked) {
    const column = positions.get(key);
    if (column === undefined) continue;
    cells.eachCell("formulas", (formula, row) => {
      if (typeof formula !== "string" || !formula.startsWith("=")) return;
      if (formula === ledger.rows[row]?.[column]) return;
      found.set(row, (found.get(row) ?? new Map<number, string>()).set(column, formula));
    });
  }
  return found;
}

/** Cut to the table: its positions, row -1 the header. */
function mergedAreas(merged: Excel.RangeAreas, ledger: Ledger): readonly MergedArea[] {
  if (merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => {
    const [firstRow, lastRow] = within(rowIndex - ledger.headerRow, rowCount, -1, ledger.rows.length);
    const [first, last] = within(columnIndex - ledger.firstColumn, columnCount, 0, ledger.headers.length);
    return { row: firstRow, column: first, rows: lastRow - firstRow, columns: last - first };
  });
}

function within(start: number, count: number, from: number, to: number): readonly [number, number] {
  return [Math.max(start, from), Math.min(start + count, to)];
}
