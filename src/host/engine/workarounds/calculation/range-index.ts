import { type IRange, type IUnitRange, RTree } from "@univerjs/core";

/** A formula by its number, and a range that it reads. */
export interface ReadRange extends IUnitRange {
  readonly id: number;
}
/** The formulas that read a cell or a range. */
type Readers = Set<number>;

/** What is read on one sheet. */
class SheetIndex {
  /** By row and column. */
  readonly #cells = new Map<number, Map<number, Readers>>();
  /** Ranges of several cells, each once, by their edges. */
  readonly #ranges = new Map<string, { readonly number: number; readonly readers: Readers }>();
  readonly #byNumber: Readers[] = [];
  /** Of those ranges, by their numbers. */
  readonly #tree = new RTree();

  /** The readers of a range, to whom a new one may be added. */
  readersOf(range: IRange): Readers {
    const { startRow, startColumn, endRow, endColumn } = range;
    if (startRow === endRow && startColumn === endColumn) {
      const row = this.#cells.get(startRow) ?? new Map<number, Readers>();
      this.#cells.set(startRow, row);
      const readers = row.get(startColumn) ?? new Set();
      row.set(startColumn, readers);
      return readers;
    }
    const edges = [startRow, startColumn, endRow, endColumn].join(" ");
    const known = this.#ranges.get(edges);
    if (known) return known.readers;
    const readers: Readers = new Set();
    const number = this.#byNumber.push(readers) - 1;
    this.#ranges.set(edges, { number, readers });
    this.#tree.insert({ unitId: SHEET, sheetId: SHEET, range, id: number });
    return readers;
  }

  *readersWithin(range: IRange): Iterable<Readers> {
    for (const row of between(this.#cells, range.startRow, range.endRow))
      yield* between(row, range.startColumn, range.endColumn);
    for (const number of this.#tree.searchGenerator({ unitId: SHEET, sheetId: SHEET, range }))
      yield this.#byNumber[Number(number)] as Readers;
  }
}

/** Univer's tree asks for a workbook and a sheet; here it has one. */
const SHEET = "sheet";

/** What stands in a map from one number to another, whichever way is shorter. */
function* between<Item>(items: ReadonlyMap<number, Item>, first: number, last: number): Iterable<Item> {
  if (last - first < items.size)
    for (let place = first; place <= last; place++) {
      const item = items.get(place);
      if (item !== undefined) yield item;
    }
  else for (const [place, item] of items) if (place >= first && place <= last) yield item;
}

/** Which formulas read which cells, in the place of the tree that Univer keeps of it; with that tree's methods. */
export class RangeIndex {
  readonly #sheets = new Map<string, Map<string, SheetIndex>>();
  /** Where each formula stands. */
  readonly #places = new Map<number, Readers[]>();

  bulkInsert(ranges: readonly ReadRange[]): void {
    for (const { unitId, sheetId, range, id } of ranges) {
      if (unitId === "") continue;
      const readers = this.#sheetIndex(unitId, sheetId).readersOf(range);
      if (readers.has(id)) continue;
      readers.add(id);
      const places = this.#places.get(id) ?? [];
      places.push(readers);
      this.#places.set(id, places);
    }
  }

  /** Formulas are removed with all that they read. */
  bulkRemove(ranges: readonly Pick<ReadRange, "id">[]): void {
    for (const { id } of ranges) {
      for (const readers of this.#places.get(id) ?? []) readers.delete(id);
      this.#places.delete(id);
    }
  }

  bulkSearch(searched: readonly IUnitRange[], except?: ReadonlySet<number>): Set<number> {
    const found = new Set<number>();
    for (const { unitId, sheetId, range } of searched)
      for (const readers of this.#sheets.get(unitId)?.get(sheetId)?.readersWithin(range) ?? [])
        for (const id of readers) if (except?.has(id) !== true) found.add(id);
    return found;
  }

  /** Forgets what is read on a sheet, or in a workbook. */
  removeById(unitId: string, sheetId?: string): void {
    if (sheetId === undefined) this.#sheets.delete(unitId);
    else this.#sheets.get(unitId)?.delete(sheetId);
  }

  clear(): void {
    this.#sheets.clear();
    this.#places.clear();
  }

  /** Univer's tree is made ready to be searched by cells; this is at any time. */
  openKdTree(): void {
    return;
  }
  closeKdTree(): void {
    return;
  }

  #sheetIndex(unitId: string, sheetId: string): SheetIndex {
    const sheets = this.#sheets.get(unitId) ?? new Map<string, SheetIndex>();
    this.#sheets.set(unitId, sheets);
    const index = sheets.get(sheetId) ?? new SheetIndex();
    sheets.set(sheetId, index);
    return index;
  }
}
