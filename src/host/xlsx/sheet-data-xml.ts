import type { CellStyle, StyleReference, Cell, RowData, Sheet, Snapshot } from "./snapshot";
import { cellAddress } from "./address";
import { composeStyle } from "./cell-style";
import { cellXml } from "./cell-xml";
import { rowAttributes } from "./read-rows";
import type { SharedStringList } from "./shared-string-list";
import type { StyleList } from "./style-list";
import { element } from "./xml-write";

/** Finds the format number of rows, columns and cells of a snapshot. */
export class FormatFinder {
  readonly #snapshot: Snapshot;
  readonly #list: StyleList;
  readonly #cache = new Map<string, number>();

  constructor(snapshot: Snapshot, list: StyleList) {
    this.#snapshot = snapshot;
    this.#list = list;
  }

  /** The format that these styles give one over the other; 0 for none. */
  formatId(references: readonly StyleReference[], quotePrefix = false): number {
    const said = references.filter((one) => one !== null && one !== undefined && one !== "");
    if (said.length === 0 && !quotePrefix) return 0;
    const key = said.every((one) => typeof one === "string") ? [...said, quotePrefix].join("\n") : undefined;
    const known = key === undefined ? undefined : this.#cache.get(key);
    if (known !== undefined) return known;
    const style = composeStyle(
      this.style(this.#snapshot.defaultStyle),
      ...said.map((one) => this.style(one)),
    );
    const id = this.#list.formatId(style, quotePrefix);
    if (key !== undefined) this.#cache.set(key, id);
    return id;
  }

  /** A style by id or as given. */
  style(reference: StyleReference): CellStyle | undefined {
    if (typeof reference === "string") return this.#snapshot.styles[reference] ?? undefined;
    return reference ?? undefined;
  }
}

/** Text that was entered with an apostrophe before it: the host marks it, Univer's user interface has a type for it. */
function hasQuotePrefix(cell: Cell): boolean {
  return !cell.f && (cell.t === 4 || (cell.t === 1 && cell.custom?.["quotePrefix"] === true));
}

const inOrder = (keys: Iterable<string>): number[] => [...new Set(keys)].map(Number).sort((a, b) => a - b);

/** `<sheetData>`: rows that hold something or look unusual. */
export function sheetDataXml(
  sheet: Sheet,
  formats: FormatFinder,
  strings: SharedStringList,
  cellAt: (row: number, column: number, cell: Cell) => Cell,
  filteredOut: ReadonlySet<number>,
): string {
  const cells = sheet.cellData ?? {};
  const rowData: Record<number, RowData | null | undefined> = sheet.rowData ?? {};
  const rows: string[] = [];
  const indices = inOrder([...Object.keys(cells), ...Object.keys(rowData), ...[...filteredOut].map(String)]);
  for (const row of indices) {
    const own = rowData[row];
    const attributes = rowAttributes(own, formats.formatId([own?.s]), filteredOut.has(row));
    const rowCells: Record<number, Cell | undefined> = cells[row] ?? {};
    let content = "";
    for (const column of inOrder(Object.keys(rowCells))) {
      const stored = rowCells[column];
      if (stored === undefined) continue;
      const cell = cellAt(row, column, stored);
      const outer = [own?.s, sheet.columnData?.[column]?.s];
      content += cellXml(
        cellAddress(row, column),
        cell,
        formats.formatId([...outer, cell.s], hasQuotePrefix(cell)),
        strings,
      );
    }
    const isSaid = Object.values(attributes).some((value) => value !== undefined);
    if (content !== "" || isSaid) rows.push(element("row", { r: row + 1, ...attributes }, content));
  }
  return element("sheetData", {}, rows.join(""));
}
