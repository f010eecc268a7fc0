import { eachCell } from "../../model/cell-matrix";
import { cellAddress } from "../../model/address";
import { cellParts } from "../sheet/cell-xml";
import type { Cell } from "../../model/snapshot";
import type { WorkbookFile } from "../../model/book/workbook-file";

/** What a file stores as the values of its formulas, before the engine calculates them. */
export interface StoredValues {
  /** The formula's cell as stored; undefined if there was no formula. */
  of(sheetId: string, row: number, column: number): Cell | undefined;
  /** In a workbook that counts its dates from 1904 a number that shows no date may still be one of its days. */
  readonly uses1904: boolean;
}

/** Taken from a workbook that was just read: the engine writes its own values into it. */
export function storedValues(file: WorkbookFile): StoredValues {
  const { sheets, custom } = file.snapshot;
  const stored = new Map<string, Map<string, Cell>>();
  for (const [id, sheet] of Object.entries(sheets)) {
    const ofSheet = new Map<string, Cell>();
    for (const [row, column, cell] of eachCell(sheet?.cellData))
      if (cell.f) ofSheet.set(`${row},${column}`, { f: cell.f, v: cell.v, t: cell.t, p: cell.p });
    stored.set(id, ofSheet);
  }
  return {
    of: (sheetId, row, column) => stored.get(sheetId)?.get(`${String(row)},${String(column)}`),
    uses1904: custom?.uses1904 === true,
  };
}

/** As exact as two programs' sums of the same numbers are to each other. */
const RELATIVE = 1e-12;
const NEXT_TO_NOTHING = 1e-15;

const noTexts = { indexOf: () => 0 };

/** Whether what the engine calculates says the same as what the file stores. */
export function isUpToDate(stored: Cell, calculated: Cell, countsOtherwise: boolean): boolean {
  if (isNumber(stored) && isNumber(calculated)) {
    const [a, b] = [stored.v, calculated.v];
    const apart = Math.abs(a - b);
    return (
      countsOtherwise || apart <= RELATIVE * Math.max(Math.abs(a), Math.abs(b)) || apart < NEXT_TO_NOTHING
    );
  }
  const [was, is] = [stored, calculated].map((cell) => cellParts(cellAddress(0, 0), cell, noTexts));
  const isNothing = (cell: Cell): boolean => cell.v === "" || cell.v === null || cell.v === undefined;
  if (isNothing(stored) && isNothing(calculated) && !stored.p && !calculated.p) return true;
  return was?.type === is?.type && was?.value === is?.value;
}

function isNumber(cell: Cell): cell is Cell & { readonly v: number } {
  return typeof cell.v === "number" && (cell.t === 2 || cell.t === undefined || cell.t === null);
}
