import { TABLES } from "../../ledger/settings/sheet-names";
import { COLUMNS, columnOf, type ColumnKey } from "../../ledger/rows/columns";
import { initialRow } from "../../ledger/rows/initial-rows";

import { columnPositions, rightlyNamed } from "../../ledger/rows/headers";
import { EXTENSION_KEYS } from "../../ledger/rows/ledger-columns";
import { ledgerRows } from "../../ledger/rows/ledger-rows";
import type { CellValue, Ledger } from "../../ledger/cells/ledger";
import type { Repair } from "../../ledger/repair/repair";
import type { Plan, Task } from "../../plan/plan";
import { tasksByNo } from "../../plan/tasks-by-no";
import { dayForCell, entryFor } from "../excel/date-system";
import { formatRows, setWidth, wholeColumn } from "../excel/column-formats";
import { highlightColumns, renewHighlights } from "../marks/highlights";
import { queueLights } from "./light-cells";
import { queueSummary } from "./new-ledger";
import { setTypingRules } from "./typing-rules";
import { Outbox } from "../requests/outbox";
import type { SeenFurniture } from "./furniture";

/**
 * Queues the repair of a ledger whose table and headers have their names: columns, document cells, rows, then formulas,
 * colours and typing rules. No cell that staff fill in is written, but those of rows and columns that were missing and a
 * blank 调整后时限 that takes a moved day. Filters are off by now: writing through a filter scrambles rows in some versions
 * of Excel.
 */
export async function queueRepair(
  context: Excel.RequestContext,
  found: Ledger,
  repair: Repair,
  furniture: SeenFurniture,
  plan: Plan,
): Promise<void> {
  const table = context.workbook.tables.getItem(TABLES.ledger);
  const ledger = rightlyNamed(found);
  const headers = addMissingColumns(table, ledger, repair, plan);
  writeDocumentCells(table, ledger, repair);
  writeMovedDays(table, ledger, repair);
  await addMissingRows(context, ledger, headers, repair, plan);

  const grown = repair.missingTasks.length > 0 || repair.missingColumns.length > 0;
  if (grown || furniture.formulas > 0) queueLights(table, true);
  const position = (key: ColumnKey): number => ledger.firstColumn + headers.indexOf(columnOf(key).header);
  const firstRow = ledger.headerRow + 1;
  if (furniture.highlights !== null && (grown || furniture.highlightsMissing))
    renewHighlights(context.workbook.worksheets.getItem(ledger.sheetName), table, furniture.highlights, {
      columns: highlightColumns(position),
      firstRow,
    });
  const unruled = grown ? COLUMNS : COLUMNS.filter(({ header }) => furniture.unruled.includes(header));
  setTypingRules(table, unruled, plan, position("no"), firstRow);
  if (furniture.summaryMissing) queueSummary(context.workbook.worksheets.getItem(ledger.sheetName));
}

/** Missing columns come back behind the column that they follow in the plan; staff columns come back empty. */
function addMissingColumns(table: Excel.Table, ledger: Ledger, repair: Repair, plan: Plan): CellValue[] {
  const headers = [...ledger.headers];
  const tasks = tasksByNo(plan);
  const rowsByIndex = new Map(ledgerRows(ledger).map((row) => [row.index, row]));
  for (const key of repair.missingColumns) {
    const column = columnOf(key);
    const at = positionFor(key, headers);
    const cells = ledger.rows.map((_row, index) => {
      const task = column.writtenBy === "plan" ? tasks.get(rowsByIndex.get(index)?.no ?? NaN) : undefined;
      return [task ? entryFor(key, initialRow(task)[key], ledger.uses1904) : ""];
    });
    table.columns.add(at < headers.length ? at : undefined, [[column.header], ...cells]);
    headers.splice(at, 0, column.header);
    const body = table.columns.getItem(column.header).getDataBodyRange();
    body.numberFormat = wholeColumn(column.numberFormat);
    formatRows(body, [column]);
  }
  if (repair.missingColumns.length > 0) fitWidths(table, headers);
  return headers;
}

/** A table's new column moves those at its right on; the sheet's widths stay where they were. */
function fitWidths(table: Excel.Table, headers: readonly CellValue[]): void {
  for (const column of COLUMNS)
    if (headers.includes(column.header))
      setWidth(table.columns.getItem(column.header).getRange(), column.widthCharacters);
}

/** 调整后时限 and 调整依据 stand before 预警状态 (workbook, "Sheets"), wherever that is. */
function positionFor(key: ColumnKey, headers: readonly CellValue[]): number {
  const light = headers.indexOf(columnOf("light").header);
  if ((EXTENSION_KEYS as readonly ColumnKey[]).includes(key) && light >= 0) return light;
  const own = COLUMNS.findIndex((column) => column.key === key);
  const before = COLUMNS.slice(0, own)
    .reverse()
    .map(({ header }) => headers.indexOf(header))
    .find((at) => at >= 0);
  return before === undefined ? 0 : before + 1;
}

/** A later 截止日期 that somebody typed, where an extension belongs; all else in 调整后时限 stays. */
function writeMovedDays(table: Excel.Table, ledger: Ledger, { movedDays }: Repair): void {
  if (movedDays.length === 0) return;
  const cells: (number | null)[][] = ledger.rows.map(() => [null]);
  for (const { row, day } of movedDays) cells[row] = [dayForCell(day, ledger.uses1904 ?? false)];
  table.columns.getItem(columnOf("extendedTo").header).getDataBodyRange().values = cells;
}

/** One write a column; null leaves a cell alone. */
function writeDocumentCells(table: Excel.Table, ledger: Ledger, repair: Repair): void {
  const keys = new Set(repair.documentCells.map(({ key }) => key));
  for (const key of keys) {
    const column = columnOf(key);
    const cells: (string | number | boolean | null)[][] = ledger.rows.map(() => [null]);
    for (const cell of repair.documentCells)
      if (cell.key === key) cells[cell.row] = [entryFor(key, cell.is, ledger.uses1904)];
    table.columns.getItem(column.header).getDataBodyRange().values = cells;
  }
}

/**
 * Missing rows come back at their place where the ledger is in the order of 序号, else at its end; those that stand
 * together in one go.
 */
async function addMissingRows(
  context: Excel.RequestContext,
  ledger: Ledger,
  headers: readonly CellValue[],
  repair: Repair,
  plan: Plan,
): Promise<void> {
  const positions = columnPositions(headers);
  const present = ledgerRows(ledger).map(({ no }) => no);
  const inOrder = present.every((no, index) => no !== null && no > (present[index - 1] ?? -Infinity));
  const atPlace = inOrder && present.length === ledger.rows.length;
  const missing = new Set(repair.missingTasks);
  const runs: { readonly at: number; readonly tasks: Task[] }[] = [];
  let at = 0;
  for (const task of plan.tasks.filter(({ no }) => missing.has(no)).sort((a, b) => a.no - b.no)) {
    while (at < present.length && (!atPlace || (present[at] ?? 0) < task.no)) at++;
    const run = runs.at(-1);
    if (run?.at === at) run.tasks.push(task);
    else runs.push({ at, tasks: [task] });
  }
  // From the last on: what stands above keeps its place.
  const outbox = new Outbox(context);
  for (const run of runs.reverse()) {
    const rows = run.tasks.map((task) => {
      const initial = initialRow(task);
      const row = headers.map((): string | number | boolean => "");
      for (const [key, position] of positions) row[position] = entryFor(key, initial[key], ledger.uses1904);
      return row;
    });
    const end = run.at === present.length;
    await outbox.send(rows, (part, first) => {
      context.workbook.tables.getItem(TABLES.ledger).rows.add(end ? undefined : run.at + first, part);
    });
  }
}
