import { DataValidationStatus } from "@univerjs/core";
import {
  SheetDataValidationModel,
  SheetsDataValidationValidatorService,
} from "@univerjs/sheets-data-validation";
import type { Area } from "../../grid/area";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { calculateRules } from "../workarounds/rules/unseen-rules";
import { piecesOn } from "./validation-rules";

/** Every cell of the area whose value its rule refuses. */
export async function invalidCells(workbook: OpenWorkbook, sheetId: string, area: Area): Promise<Area[]> {
  const { injector, unitId } = workbook;
  calculateRules(injector);
  const validator = injector.get(SheetsDataValidationValidatorService);
  const model = injector.get(SheetDataValidationModel);
  const invalid: Area[] = [];
  for (const { areas } of piecesOn(workbook, sheetId, area))
    for (const piece of areas)
      for (let row = piece.row; row < piece.row + piece.rows; row++)
        for (let column = piece.column; column < piece.column + piece.columns; column++) {
          if (!model.getRuleIdByLocation(unitId, sheetId, row, column)) continue;
          const status = await validator.validatorCell(unitId, sheetId, row, column);
          if (status === DataValidationStatus.INVALID) invalid.push({ row, column, rows: 1, columns: 1 });
        }
  return invalid;
}
