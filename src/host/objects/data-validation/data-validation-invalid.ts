import { DataValidationStatus, Rectangle, type IRange } from "@univerjs/core";
import {
  SheetDataValidationModel,
  SheetsDataValidationValidatorService,
} from "@univerjs/sheets-data-validation";
import { areaOfRange, univerRange } from "../../engine/univer/univer-range";
import { calculateRules } from "../../engine/workarounds/rules/unseen-rules";
import { piecesOn } from "./data-validation-rules";
import { sheetOf, withinSheet, type ExcelHost } from "../excel-class";
import type { RangeTarget } from "../targets";

/** Every cell of the range whose value its rule refuses. */
export async function invalidCells(host: ExcelHost, target: RangeTarget): Promise<IRange[]> {
  const { injector, unitId } = host.workbook;
  calculateRules(injector);
  const validator = injector.get(SheetsDataValidationValidatorService);
  const model = injector.get(SheetDataValidationModel);
  const area = withinSheet(sheetOf(host, target), target);
  const invalid: IRange[] = [];
  for (const { ranges } of piecesOn(host, { ...target, ...area }))
    for (const range of ranges)
      for (let row = range.startRow; row <= range.endRow; row++)
        for (let column = range.startColumn; column <= range.endColumn; column++) {
          if (!model.getRuleIdByLocation(unitId, target.sheetId, row, column)) continue;
          const status = await validator.validatorCell(unitId, target.sheetId, row, column);
          if (status === DataValidationStatus.INVALID)
            invalid.push(univerRange({ row, column, rows: 1, columns: 1 }));
        }
  return invalid;
}

/** The same cells, as few ranges as they fill. */
export async function invalidAreas(host: ExcelHost, target: RangeTarget): Promise<RangeTarget[]> {
  const cells = await invalidCells(host, target);
  if (cells.length === 0) return [];
  return Rectangle.mergeRanges(cells).map((range) => ({ sheetId: target.sheetId, ...areaOfRange(range) }));
}
