import { columnOf } from "../ledger/rows/columns";
import { readHeaders } from "../ledger/rows/headers";
import { textOf } from "../ledger/cells/cell-value";
import { changedSince, effectiveEdits, missingColumns, type CellEdit } from "../ledger/task/row-edit";
import { cellOf, withValues } from "../ledger/task/task-row";
import type { WrittenCell } from "../ledger/repair/taking-back";
import { WorkbookFailure } from "../workbook/requests/failure";
import { findLedger } from "../workbook/row/known-ledger";
import { inExcel } from "../workbook/requests/in-excel";
import { findRow } from "../workbook/row/find-row";
import type { SeenRow } from "../workbook/row/seen-row";
import { keepsFormats, numberFormatOf, queueRow } from "../workbook/row/write-row";
import type { ActionSetup } from "./outcome/action-setup";
import type { Outcome } from "./outcome/outcome";
import { DOING } from "./outcome/progress";
import { settled } from "./outcome/settled";

/**
 * Writes what was typed into the cells of one row. One request reads the row again, wherever it is by now (one more where
 * it was moved), one writes the cells that change. What somebody else changed meanwhile is told first, and nothing written.
 */
export function writeRow(setup: ActionSetup, seen: SeenRow, edits: readonly CellEdit[]): Promise<Outcome> {
  setup.onProgress({ sentence: DOING["write-row"] });
  return settled<Outcome>(async () => {
    try {
      return await write(setup, seen, edits);
    } catch (error) {
      if (!(error instanceof WorkbookFailure) || error.code !== "ItemNotFound" || error.stage !== "reading")
        throw error;
      // The table, 序号 or a setting has another name by now.
      const known = await inExcel(setup, findLedger);
      if (known === null) return { kind: "refused", reason: "no-ledger" };
      return write(setup, { ...seen, known }, edits);
    }
  });
}

function write(setup: ActionSetup, seen: SeenRow, edits: readonly CellEdit[]): Promise<Outcome> {
  return inExcel<Outcome>(setup, async (context, mark) => {
    const found = await findRow(context, seen, edits);
    if (found.kind !== "found")
      return {
        kind: "refused",
        reason: found.kind === "gone" ? "row-gone" : "row-unclear",
        no: seen.no,
      };
    const { row, locked } = found;
    const missing = missingColumns(row, edits);
    if (missing.length > 0) return { kind: "refused", reason: "columns-missing", columns: missing };
    const changed = changedSince(row, edits);
    if (changed.length > 0) return { kind: "row-changed", changed, row };
    const doing = effectiveEdits(row, edits);
    if (row.isProtected && (doing.some(({ key }) => locked.has(key)) || !keepsFormats(row, doing)))
      return { kind: "refused", reason: "sheet-protected", sheets: [row.ledger.sheetName] };
    if (doing.length > 0) {
      mark.stage = "writing";
      queueRow(context, row, doing);
      await context.sync();
    }
    return writtenOutcome(row, doing);
  });
}

function writtenOutcome(row: SeenRow, edits: readonly CellEdit[]): Outcome {
  const after = withValues(row, new Map(edits.map(({ key, will }) => [key, will])));
  return {
    kind: "row-written",
    columns: edits.map(({ key }) => columnOf(key).header),
    row: { ...row, ...after, formulas: withoutFormulas(row, edits) },
    wrote:
      edits.length === 0
        ? []
        : [
            {
              by: "row",
              tableName: row.known.tableName,
              formerTableName: null,
              headers: [],
              cells: edits.map((edit) => writtenCell(row, edit)),
              rows: [],
              columns: [],
              formerVersion: null,
            },
          ],
  };
}

function writtenCell(row: SeenRow, { key, will }: CellEdit): WrittenCell {
  const position = readHeaders(row.ledger.headers).positions.get(key) ?? -1;
  return {
    row: { no: cellOf(row, "no"), measure: cellOf(row, "measure"), index: row.position },
    header: textOf(row.ledger.headers[position] ?? ""),
    was: {
      value: cellOf(row, key),
      formula: row.formulas[position] ?? null,
      numberFormat: numberFormatOf(row, key),
    },
    is: will,
  };
}

function withoutFormulas(row: SeenRow, edits: readonly CellEdit[]): SeenRow["formulas"] {
  const { positions } = readHeaders(row.ledger.headers);
  const written = new Set(edits.map(({ key }) => positions.get(key)));
  return row.formulas.map((formula, position) => (written.has(position) ? null : formula));
}
