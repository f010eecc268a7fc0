import { ERROR_VALUES } from "../../../xlsx/model/error-values";
import type { ChartCell, FindSheet } from "../../../xlsx/chart/cells";
import { valueOf, valueTypeOf } from "../cells/cell-output";
import { cellAt, numberFormatAt } from "../cells/cells";
import type { OpenWorkbook } from "../workbook/open-workbook";

/** The workbook's sheets as its charts look at them, with the values that stand there now. */
export function chartSheets(workbook: OpenWorkbook): FindSheet {
  return (name) => {
    const wanted = name.toLowerCase();
    const sheet = workbook.facade.getSheets().find((one) => one.getSheetName().toLowerCase() === wanted);
    if (!sheet) return undefined;
    const model = sheet.getSheet();
    return {
      rows: sheet.getMaxRows(),
      columns: sheet.getMaxColumns(),
      cell: (row, column): ChartCell | undefined => {
        const cell = cellAt(sheet, row, column);
        const value = valueOf(cell);
        if (value === "") return undefined;
        const isError = valueTypeOf(cell) === "Error" && ERROR_VALUES.has(String(value));
        const pattern = numberFormatAt(sheet, row, column);
        return {
          value,
          ...(isError ? { isError } : {}),
          ...(pattern === "General" ? {} : { pattern }),
        };
      },
      isShown: (row, column) => model.getRowVisible(row) && model.getColVisible(column),
    };
  };
}
