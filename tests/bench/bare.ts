import { columnLetters } from "../../src/ledger/cells/cell-address";
import { bytesOf, LARGEST_PART } from "../../src/workbook/requests/message-size";
import { FIRST_ROWS } from "../../src/workbook/reading/row-reading";

/** A block of cells as somebody would write it who wanted nothing else. */
export interface Block {
  readonly sheet: string;
  /** Of the first cell, 0-based. */
  readonly row: number;
  readonly entries: readonly (readonly (string | number | boolean)[])[];
  /** What formulas need to mean anything: names of the cells of the first column, from the first on. */
  readonly names?: readonly string[];
  /** And the name of a table over the block, whose first row is then its header. */
  readonly table?: string;
  /** Columns with one formula for all rows, by position. */
  readonly formulas: ReadonlyMap<number, string>;
}

/** Plain Office.js: new sheets, and the cells in messages as large as ours. */
export async function bareWrite(blocks: readonly Block[]): Promise<void> {
  await Excel.run(async (context) => {
    let queued = 0;
    for (const { sheet: name, row, entries, formulas, names, table } of blocks) {
      const sheet = context.workbook.worksheets.add(name);
      const columns = entries[0]?.length ?? 0;
      for (let first = 0; first < entries.length;) {
        let next = first;
        for (; next < entries.length; next++) {
          const bytes = bytesOf(entries[next]);
          if (queued > 0 && queued + bytes > LARGEST_PART) break;
          queued += bytes;
        }
        if (next === first) {
          await context.sync();
          queued = 0;
          continue;
        }
        sheet.getRangeByIndexes(row + first, 0, next - first, columns).formulas = entries
          .slice(first, next)
          .map((line) => [...line]);
        first = next;
      }
      for (const [position, cell] of (names ?? []).entries())
        context.workbook.names.add(cell, sheet.getRangeByIndexes(row + position, 0, 1, 1));
      if (table !== undefined)
        sheet.tables.add(sheet.getRangeByIndexes(row, 0, entries.length, columns), true).name = table;
      for (const [column, formula] of formulas) {
        const letters = columnLetters(column);
        const first = row + (table === undefined ? 1 : 2);
        const range = sheet.getRange(`${letters}${first}:${letters}${row + entries.length}`);
        range.formulas = formula as unknown as string[][];
      }
    }
    await context.sync();
  });
}

/** What somebody reads who wants nothing but the cells. */
export interface Reading {
  readonly table: string;
  /** Columns whose formulas are read as well, 0-based. */
  readonly formulas: readonly number[];
  /** Cells by their names. */
  readonly names: readonly string[];
}

/** Plain Office.js: values and their types, and formulas, in messages as large as ours. */
export async function bareRead({ table, formulas, names }: Reading, bytesPerRow: number): Promise<void> {
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).getDataBodyRange();
    body.load("rowIndex,columnIndex,rowCount,columnCount");
    const sheet = context.workbook.tables.getItem(table).worksheet;
    const load = (part: Excel.Range): void => {
      part.load("values,valueTypes");
      for (const column of formulas) part.getColumn(column).load("formulas");
    };
    load(body.getIntersectionOrNullObject(`1:${FIRST_ROWS}`));
    context.workbook.tables.getItem(table).getHeaderRowRange().load("values");
    for (const name of names) context.workbook.names.getItem(name).getRange().load("values,valueTypes");
    await context.sync();
    const { rowIndex, columnIndex, rowCount, columnCount } = body;
    const step = Math.max(1, Math.floor(LARGEST_PART / bytesPerRow));
    for (let row = FIRST_ROWS - rowIndex; row < rowCount; row += step) {
      const part = sheet.getRangeByIndexes(
        rowIndex + row,
        columnIndex,
        Math.min(step, rowCount - row),
        columnCount,
      );
      load(part);
      await context.sync();
    }
  });
}
