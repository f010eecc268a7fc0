import { RANGE_TYPE, type IRange } from "@univerjs/core";
import { getPrimaryForRange, SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import { EXCEL_COLUMNS, EXCEL_ROWS, type Area } from "../../grid/area";
import type { Sheet } from "../univer/engine";
import { selectedArea, univerRange } from "../univer/univer-range";
import type { OpenWorkbook } from "../workbook/open-workbook";

/** What is selected on the active sheet. */
export interface Selection {
  readonly sheetId: string;
  /** One or more, in the order in which they were selected. */
  readonly areas: readonly Area[];
  /** Stands within one of the areas. */
  readonly activeCell: Area;
}

export function selectionOf({ facade, injector }: OpenWorkbook): Selection {
  const sheetId = facade.getActiveSheet().getSheetId();
  const selections = injector.get(SheetsSelectionsService).getCurrentSelections();
  const areas = selections.map(({ range }) => selectedArea(range));
  const [first = { row: 0, column: 0, rows: 1, columns: 1 }] = areas;
  const primary = selections.find((selection) => selection.primary)?.primary;
  const { row, column } = primary
    ? { row: primary.actualRow, column: primary.actualColumn }
    : { row: first.row, column: first.column };
  return {
    sheetId,
    areas: areas.length > 0 ? areas : [first],
    activeCell: { row, column, rows: 1, columns: 1 },
  };
}

/** Selects an area of the active sheet, which has cells for it; its first cell is active. */
export function select(workbook: OpenWorkbook, sheet: Sheet, area: Area): void {
  const range = rangeOf(sheet, area);
  workbook.commands.syncExecuteCommand(SetSelectionsOperation.id, {
    unitId: workbook.unitId,
    subUnitId: sheet.getSheetId(),
    selections: [{ range, primary: getPrimaryForRange(range, sheet.getSheet()), style: null }],
  });
}

function rangeOf(sheet: Sheet, area: Area): IRange {
  const [isRows, isColumns] = [area.columns === EXCEL_COLUMNS, area.rows === EXCEL_ROWS];
  return {
    ...univerRange({
      ...area,
      rows: isColumns ? sheet.getMaxRows() : area.rows,
      columns: isRows ? sheet.getMaxColumns() : area.columns,
    }),
    rangeType:
      isRows && isColumns
        ? RANGE_TYPE.ALL
        : isRows
          ? RANGE_TYPE.ROW
          : isColumns
            ? RANGE_TYPE.COLUMN
            : RANGE_TYPE.NORMAL,
  };
}
