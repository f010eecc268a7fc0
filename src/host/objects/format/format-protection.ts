import { protectionAt, setProtection, type CellProtection } from "../../engine/cells/cell-protection";
import {
  demandWritable,
  growSheet,
  sheetOf,
  withinSheet,
  type ExcelClass,
  type ExcelProperty,
} from "../class/excel-class";
import { booleanOf } from "../class/excel-words";
import type { RangeTarget } from "../class/targets";
import { commonValue } from "./common-value";

function flag(name: keyof CellProtection): ExcelProperty<RangeTarget> {
  return {
    get: (target, host) => {
      const sheet = sheetOf(host, target);
      return commonValue(withinSheet(sheet, target), (row, column) => protectionAt(sheet, row, column)[name]);
    },
    set: (target, value, host) => {
      // No option of protection allows it: who may format may not unlock.
      demandWritable(host, target.sheetId);
      const sheet = sheetOf(host, target);
      growSheet(sheet, target);
      setProtection(host.workbook, sheet, withinSheet(sheet, target), { [name]: booleanOf(value) });
    },
  };
}

/** Excel.FormatProtection; it only matters on a protected sheet. */
export const formatProtection: ExcelClass<"FormatProtection", RangeTarget> = {
  properties: { Locked: flag("locked"), FormulaHidden: flag("formulaHidden") },
};
