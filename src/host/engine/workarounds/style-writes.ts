import {
  IUniverInstanceService,
  type IAccessor,
  type ICellData,
  type IMutation,
  type Workbook,
} from "@univerjs/core";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { linesOf } from "../../grid/cell-lines";
import { replaceMethod, type ForClasses } from "../univer/workaround";

/** What cells get: the id of a style in the workbook's list, or none. Equal lines are one object. */
export type StyleIds = Record<number, Record<number, { readonly s: string | null }>>;
export interface StyleWrite {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue: StyleIds;
  readonly trigger: string;
  /** The mark of such a write: the ids replace those of the cells. */
  readonly replacesStyles: true;
}

type Handler = IMutation<ISetRangeValuesMutationParams>["handler"];

/**
 * Univer 0.25.1 clones and merges the whole of each cell that is given a style. Here its mutation of cells, which all
 * of it listens to, carries the ids of styles that were merged already (cells/style-writes.ts).
 */
export const styleWrites: ForClasses = {
  name: "style-writes",
  when: "before Univer",
  replaces: [[SetRangeValuesMutation, "handler"]],
  apply: () => {
    replaceMethod<unknown, Parameters<Handler>, ReturnType<Handler>>(
      SetRangeValuesMutation,
      "handler",
      (original) =>
        function (accessor, params) {
          return "replacesStyles" in params
            ? replaceStyles(accessor, params as unknown as StyleWrite)
            : original.call(this, accessor, params);
        },
    );
  },
};

function replaceStyles(accessor: IAccessor, { unitId, subUnitId, cellValue }: StyleWrite): boolean {
  const matrix = accessor
    .get(IUniverInstanceService)
    .getUnit<Workbook>(unitId)
    ?.getSheetBySheetId(subUnitId)
    ?.getCellMatrix();
  if (!matrix) return false;
  for (const [row, cells] of linesOf(cellValue)) {
    const standing = matrix.getRow(row);
    for (const [column, { s }] of cells) {
      const cell = standing?.[column];
      if (cell) setStyleOf(cell, s);
      else if (s !== null) matrix.setValue(row, column, { s });
      if (cell && s === null && Object.keys(cell).length === 0) matrix.realDeleteValue(row, column);
    }
  }
  return true;
}

function setStyleOf(cell: ICellData, id: string | null): void {
  if (id === null) delete cell.s;
  else cell.s = id;
}
