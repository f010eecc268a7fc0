import { spillsOn, type Spill } from "../../../engine/cells/spills";
import { intersection } from "../../../grid/area";
import { ExcelError, invalidArgument } from "../../../richapi/excel-error";
import {
  rangeObject,
  sheetOf,
  type ExcelHost,
  type ExcelMethod,
  type ExcelProperty,
  type Methods,
} from "../../class/excel-class";
import type { RangeTarget } from "../../class/targets";

type Derive = (target: RangeTarget, spills: readonly Spill[]) => RangeTarget | null;

const spillsAt = (host: ExcelHost, target: RangeTarget): Spill[] =>
  spillsOn(host.workbook, sheetOf(host, target)).filter(({ area }) => intersection(area, target));

/** Of one cell. `absent`: what is said where there is nothing; null: a null object. */
function ofOneCell(derive: Derive, absent: string | null): ExcelMethod<RangeTarget> {
  return {
    calculated: true,
    call: (target, _args, host) => {
      if (target.rows * target.columns !== 1) {
        if (absent === null) return null;
        throw invalidArgument("Only one cell can be asked about a spill.");
      }
      const found = derive(target, spillsAt(host, target));
      if (!found && absent !== null) throw new ExcelError("ItemNotFound", absent);
      return found && rangeObject(found);
    },
  };
}

const spilledTo: Derive = (target, spills) => {
  const own = spills.find(({ row, column }) => row === target.row && column === target.column);
  return own ? { sheetId: target.sheetId, ...own.area } : null;
};
const parent: Derive = (target, [spill]) =>
  spill ? { sheetId: target.sheetId, row: spill.row, column: spill.column, rows: 1, columns: 1 } : null;

/** Where formulas spill to. */
export const spillMethods: Methods<"Range", RangeTarget> = {
  GetSpillingToRange: ofOneCell(spilledTo, "The cell spills nothing."),
  GetSpillingToRangeOrNullObject: ofOneCell(spilledTo, null),
  GetSpillParent: ofOneCell(parent, "The cell is part of no spill."),
  GetSpillParentOrNullObject: ofOneCell(parent, null),
};

/** True for all cells, false for none, null for some. */
export const hasSpill: ExcelProperty<RangeTarget> = {
  calculated: true,
  get: (target, host) => {
    const spilled = spillsAt(host, target).map(({ area }) => intersection(area, target));
    const cells = spilled.reduce((count, area) => count + (area ? area.rows * area.columns : 0), 0);
    return cells === 0 ? false : cells === target.rows * target.columns ? true : null;
  },
};
