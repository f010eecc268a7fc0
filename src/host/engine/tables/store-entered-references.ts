import type { ICellData } from "@univerjs/core";
import { intersection } from "../../grid/area";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { remembered } from "../../grid/remembered";
import { toThisRow } from "../../grid/structured-references";
import { tableArea, tablesOfSheet } from "./table-model";
import { withTableName } from "../../grid/table-references";

interface SetValues {
  unitId: string;
  subUnitId: string;
  cellValue?: Record<number, Record<number, ICellData | null>>;
}

/**
 * Turns the short forms of structured references that may be entered, `[@序号]` and `任务表[@序号]`, into the
 * one that Univer calculates and files hold, before they reach the cells.
 */
export function storeEnteredReferences(workbook: OpenWorkbook): { dispose(): void } {
  return workbook.commands.beforeCommandExecuted((command, options) => {
    if (command.id !== "sheet.mutation.set-range-values" || options?.["fromFormula"]) return;
    const params = command.params as SetValues;
    if (params.unitId !== workbook.unitId) return;
    for (const [row, line] of Object.entries(params.cellValue ?? {}))
      for (const [column, cell] of Object.entries(line)) {
        if (typeof cell?.f !== "string" || !cell.f.includes("[")) continue;
        const formula = toThisRow(cell.f);
        const table = tableAt(workbook, params.subUnitId, Number(row), Number(column));
        cell.f = table === null ? formula : named(formula, table);
      }
  });
}

const named = remembered(withTableName);

function tableAt(workbook: OpenWorkbook, sheetId: string, row: number, column: number): string | null {
  const cell = { row, column, rows: 1, columns: 1 };
  const table = tablesOfSheet(workbook, sheetId).find((one) => intersection(tableArea(one), cell));
  return table?.getDisplayName() ?? null;
}
