import { listColumn, listPosition, type ListedIssue } from "./check-list";
import { isCellError, textOf } from "../../ledger/cells/cell-value";
import type { CellValue } from "../../ledger/cells/ledger";
import { asEntry } from "../excel/cell-text";
import { BETWEEN_VALUES, ERROR_VALUE, MARK_NAMES } from "../marks/marks";
import type { Outbox } from "../requests/outbox";
import { CHECK_RESULTS } from "./check-results";
import { REPORT_ROWS } from "../reports/report";
import { untracked } from "../requests/untracked";

/** The names over what is marked, as they stand. */
export interface MarkedRows {
  /** How many rows the names reach over; 0 where they have to be set. */
  readonly markRows: number;
  readonly names: { readonly keys: boolean; readonly values: boolean };
}

/** Entries of 标记 and 标记值. */
type Mark = readonly [key: string, value: string | number | boolean];

/** The most that a cell holds. */
const LONGEST = 32_767;

/**
 * What is to be marked, one entry a key: two rows with one 序号 are looked up alike, so where their values differ all of
 * them stand in one cell, told apart by a sign.
 */
export function marksOf(listed: readonly ListedIssue[]): readonly Mark[] {
  const values = new Map<string, Map<string, CellValue>>();
  for (const { mark } of listed) {
    if (!mark) continue;
    const ofKey = values.get(mark.key) ?? new Map<string, CellValue>();
    values.set(mark.key, ofKey.set(shownText(mark.value), mark.value));
  }
  return [...values].map(([key, ofKey]) => [asEntry(key, false) as string, valueEntry(ofKey)]);
}

/** A cell as the mark's formula makes text of it. */
function shownText(value: CellValue): string {
  return isCellError(value) ? ERROR_VALUE : textOf(value);
}

function valueEntry(ofKey: ReadonlyMap<string, CellValue>): string | number | boolean {
  const [only = ""] = ofKey.values();
  const joined = [...ofKey.keys()].join(BETWEEN_VALUES);
  if (ofKey.size > 1 && joined.length <= LONGEST) return `'${joined}`;
  return isCellError(only) ? `'${ERROR_VALUE}` : asEntry(only, false);
}

/** The names reach over more rows than are marked, since a name that is set makes everything calculate anew. */
const FEWEST_MARK_ROWS = 64;

/** Queues keys and values of what is marked, and the names over them where they do not reach far enough. */
export async function queueMarks(
  context: Excel.RequestContext,
  look: MarkedRows,
  listed: readonly ListedIssue[],
  outbox: Outbox,
): Promise<void> {
  const marks = marksOf(listed);
  let rows = Math.max(look.markRows, FEWEST_MARK_ROWS);
  while (rows < marks.length) rows *= 2;
  const cells = Array.from({ length: rows }, (_row, at) => marks[at] ?? (["", ""] as const));
  await outbox.write(
    (first, count) => {
      const sheet = context.workbook.worksheets.getItem(CHECK_RESULTS.name);
      return untracked(
        sheet.getRangeByIndexes(REPORT_ROWS.firstData - 1 + first, listPosition("标记"), count, 2),
      );
    },
    cells,
    "formulas",
  );
  if (rows === look.markRows) return;
  const { names, worksheets } = context.workbook;
  for (const which of ["keys", "values"] as const) {
    const cellsOfName = markCells(which, REPORT_ROWS.firstData + rows - 1);
    if (look.names[which]) names.getItem(MARK_NAMES[which]).formula = `=${CHECK_RESULTS.name}!${cellsOfName}`;
    else
      names.add(MARK_NAMES[which], untracked(worksheets.getItem(CHECK_RESULTS.name).getRange(cellsOfName)));
  }
}

function markCells(which: keyof typeof MARK_NAMES, last: number | string): string {
  const letters = listColumn(({ keys: "标记", values: "标记值" } as const)[which]);
  return `$${letters}$${REPORT_ROWS.firstData}:$${letters}$${last}`;
}

/** How many rows both names reach over, from the list's first; 0: they do not, or differ. */
export function markRowsOf(formulas: Readonly<Record<keyof typeof MARK_NAMES, string>>): number {
  const last = Number(/\$(\d+)$/.exec(formulas.keys)?.[1] ?? 0);
  const right = (["keys", "values"] as const).every(
    (which) => formulas[which].replaceAll("'", "") === `=${CHECK_RESULTS.name}!${markCells(which, last)}`,
  );
  return right ? last - REPORT_ROWS.firstData + 1 : 0;
}
