import {
  IUndoRedoService,
  type ICellData,
  type IStyleData,
  type Nullable,
  type Styles,
} from "@univerjs/core";
import { SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { linesOf } from "../../grid/cell-lines";
import type { OpenWorkbook } from "../workbook/open-workbook";
import type { StyleIds, StyleWrite } from "../workarounds/style-writes";

/** Styles by row and column; cells with the same style may share the object, and are then quick. */
export type StyleMatrix = Record<number, Record<number, { readonly s: IStyleData }>>;

/** A line that was merged: the next with the same cells and the same old styles is equal to it. */
interface StyledLine {
  readonly cells: unknown;
  readonly old: readonly (string | null)[];
  readonly after: StyleIds[number];
  readonly before: StyleIds[number];
}

/**
 * Sets styles cell by cell, undoable: what a style does not name stays. Univer's own way merges, clones and keeps
 * a whole cell for each; a column of 19,500 cells has few different styles, so here each is merged once.
 */
export function writeStyles(workbook: OpenWorkbook, sheet: FWorksheet, styles: StyleMatrix): void {
  const list = workbook.model.getStyles();
  const merging = new Merging(list);
  const [redo, undo]: [StyleIds, StyleIds] = [{}, {}];
  const matrix = sheet.getSheet().getCellMatrix();
  let last: StyledLine | undefined;
  for (const [row, cells] of linesOf(styles)) {
    const standing = matrix.getRow(row);
    const old = cells.map(([column]) => idOf(list, standing?.[column]));
    if (last?.cells !== cells || !last.old.every((id, position) => id === old[position])) {
      const [after, before]: [StyleIds[number], StyleIds[number]] = [{}, {}];
      for (const [position, [column, { s }]] of cells.entries()) {
        const id = old[position] ?? null;
        before[column] = merging.cell(id);
        after[column] = merging.cell(merging.merged(id, s));
      }
      last = { cells, old, after, before };
    }
    redo[row] = last.after;
    undo[row] = last.before;
  }
  const target = { unitId: workbook.unitId, subUnitId: sheet.getSheetId() };
  const write = (cellValue: StyleIds): StyleWrite => ({
    ...target,
    cellValue,
    // Tells Univer that no value changes; without it the cells' formulas would be dropped from the calculation.
    trigger: SetStyleCommand.id,
    replacesStyles: true,
  });
  if (!workbook.commands.syncExecuteCommand(SetRangeValuesMutation.id, write(redo)))
    throw new Error("Univer did not take the styles");
  workbook.injector.get(IUndoRedoService).pushUndoRedo({
    unitID: workbook.unitId,
    undoMutations: [{ id: SetRangeValuesMutation.id, params: write(undo) }],
    redoMutations: [{ id: SetRangeValuesMutation.id, params: write(redo) }],
  });
}

function idOf(list: Styles, cell: Nullable<ICellData>): string | null {
  const style = cell?.s;
  if (style === null || style === undefined) return null;
  return typeof style === "string" ? style : (list.setValue(style) ?? null);
}

/** Merges each pair of an old style and a change once. */
class Merging {
  readonly #list: Styles;
  readonly #merged = new Map<IStyleData, Map<string | null, string | null>>();
  readonly #cells = new Map<string | null, { readonly s: string | null }>();

  constructor(list: Styles) {
    this.#list = list;
  }

  /** One object for all cells with this style. */
  cell(id: string | null): { readonly s: string | null } {
    const known = this.#cells.get(id) ?? { s: id };
    this.#cells.set(id, known);
    return known;
  }

  merged(old: string | null, change: IStyleData): string | null {
    const ofChange = this.#merged.get(change) ?? new Map<string | null, string | null>();
    this.#merged.set(change, ofChange);
    const known = ofChange.get(old);
    if (known !== undefined) return known;
    const style = mergedStyle((old === null ? null : this.#list.get(old)) ?? {}, change);
    const id = Object.keys(style).length === 0 ? null : (this.#list.setValue(style) ?? null);
    ofChange.set(old, id);
    return id;
  }
}

/** As Univer merges: null takes away, borders side by side, lines under and through a text have its colour. What only files know of a style is merged too. */
export function mergedStyle(old: IStyleData, change: IStyleData): IStyleData {
  const style = withoutNull({
    ...old,
    ...change,
    ...(change.bd && { bd: withoutNull({ ...old.bd, ...change.bd }) }),
    ...(ofFile(change) && { xlsx: withoutNull({ ...ofFile(old), ...ofFile(change) }) }),
  });
  const lines = ["ul", "ol", "st"] as const;
  for (const key of lines) if (style.cl && style[key]) style[key] = { ...style[key], cl: style.cl };
  return withoutNull(style);
}

/** What Univer has no word for; the converter keeps it so. */
function ofFile(style: IStyleData): object | undefined {
  return (style as { readonly xlsx?: object }).xlsx;
}

function withoutNull<Part extends object>(part: Part): Part {
  const kept = Object.entries(part).filter(
    ([, value]) =>
      value !== null &&
      value !== undefined &&
      !(typeof value === "object" && Object.keys(value as object).length === 0),
  );
  return Object.fromEntries(kept) as Part;
}
