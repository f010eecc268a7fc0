import { act, screen } from "@testing-library/react";
import type { PaneActions } from "../../src/actions/pane/pane-actions";
import type { Outcome } from "../../src/actions/outcome/outcome";
import { aboutTask } from "../../src/ledger/task/about-task";
import { withValues } from "../../src/ledger/task/task-row";
import type { ColumnKey } from "../../src/ledger/rows/columns";
import type { CellValue } from "../../src/ledger/cells/ledger";
import type { SeenRow } from "../../src/workbook/row/seen-row";
import { freshLedger, settingsOf, withCells } from "../ledger/fresh-ledger";
import { officialPlan } from "../plan/official-plan";
import { openPane, WITH_LEDGER } from "./pane";

export const plan = officialPlan();
const KNOWN = { tableName: "任务表", sheetId: "s", noHeader: "序号", settings: [], uses1904: false };

/** Other actions; those that a function gives may read as usual. */
type Overrides = Partial<PaneActions> | ((readRow: PaneActions["readRow"]) => Partial<PaneActions>);
type Cells = Partial<Record<ColumnKey, CellValue>>;

/** The row of a task in a new ledger of the official plan, with some cells changed. */
export function seenRow(no: number, cells: Cells = {}): SeenRow {
  const ledger = freshLedger(plan);
  const changed = withCells(ledger, no - 1, cells).rows[no - 1] ?? [];
  return {
    no,
    known: KNOWN,
    sheetRow: no + 3,
    position: no - 1,
    isProtected: false,
    formulas: changed.map(() => null),
    numberFormats: changed.map(() => "General"),
    settings: settingsOf(plan),
    ledger: { ...ledger, headerRow: no + 2, rows: [changed] },
  };
}

/** The pane over a sheet whose rows are kept here: the cursor moves, cells change, and writes reach them. */
export async function openRow(start: number, cells: Cells = {}, overrides: Overrides = {}) {
  const rows = new Map<number, SeenRow>([[start, seenRow(start, cells)]]);
  const rowOf = (no: number): SeenRow => rows.get(no) ?? seenRow(no);
  let cursor: number | null = start;
  let hear: Parameters<PaneActions["watchSelection"]>[0] = () => undefined;
  const writeRow = (row: SeenRow, edits: Parameters<PaneActions["writeRow"]>[1]): Promise<Outcome> => {
    const now = { ...row, ...withValues(rowOf(row.no), new Map(edits.map(({ key, will }) => [key, will]))) };
    rows.set(row.no, now);
    return Promise.resolve({ kind: "row-written", columns: [], row: now, wrote: [] });
  };
  const readRow: PaneActions["readRow"] = () => {
    const row = cursor === null ? null : rowOf(cursor);
    const shown = row && { row, about: aboutTask(row, plan) };
    return Promise.resolve({ kind: "row-look", known: KNOWN, shown });
  };
  const pane = await openPane({
    ...WITH_LEDGER,
    watchSelection(listener) {
      hear = listener;
      return Promise.resolve(() => Promise.resolve(null));
    },
    readRow,
    writeRow,
    stepRow(from, step) {
      cursor = from.no + step;
      return Promise.resolve({ kind: "stepped", place: { sheetId: "s", row: cursor + 3 } });
    },
    ...(typeof overrides === "function" ? overrides(readRow) : overrides),
  });
  await act(() => pane.store.row.follow(true));
  /** The cursor goes to another task's row; null: out of the ledger. */
  const moveTo = async (no: number | null): Promise<void> => {
    cursor = no;
    act(() => {
      hear(no === null ? null : { sheetId: "s", row: no + 3 });
    });
    await screen.findByText(no === null ? /光标不在任务行里/ : `当前行 ${no}`);
  };
  /** Cells of a row change in the sheet, and the pane reads it once more. */
  const change = async (no: number, changed: Cells): Promise<void> => {
    rows.set(no, {
      ...rowOf(no),
      ...withValues(rowOf(no), new Map(Object.entries(changed) as [ColumnKey, CellValue][])),
    });
    act(() => {
      hear({ sheetId: "s", row: no + 3 });
    });
    await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
  };
  await screen.findByText(`当前行 ${start}`);
  const fold = (): HTMLElement => screen.getByRole("button", { name: /^当前行/ });
  return { ...pane, rows, moveTo, change, fold };
}

export async function openForm(start: number, cells: Cells = {}, overrides: Overrides = {}) {
  const pane = await openRow(start, cells, overrides);
  await pane.user.click(pane.fold());
  return pane;
}
