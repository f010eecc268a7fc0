import { composeStyle } from "../../style/aspects/cell-style";
import { isDatePattern } from "../../style/aspects/number-formats";
import type { SheetContent } from "./sheet-content";
import type { Cell, Snapshot, StyleReference } from "../../model/snapshot";
import type { CellStyle } from "../../model/style";
import type { StyleList } from "../../style/style-list";

/** Finds the format number of rows, columns and cells of a snapshot. */
export class FormatFinder {
  readonly #snapshot: Snapshot;
  readonly #list: StyleList;
  readonly #cache = new Map<string, { id: number; isDate: boolean }>();

  constructor(snapshot: Snapshot, list: StyleList) {
    this.#snapshot = snapshot;
    this.#list = list;
  }

  /** The format that these styles give one over the other; 0 for none. */
  formatId(references: readonly StyleReference[], quotePrefix = false): number {
    return this.#find(references, quotePrefix)?.id ?? 0;
  }

  /** The format of a cell where it stands in its row and column, and whether it shows a date. */
  ofCell(content: SheetContent, row: number, column: number, cell: Cell): { id: number; isDate: boolean } {
    return (
      this.#find(referencesOf(content, row, column, cell), hasQuotePrefix(cell)) ?? { id: 0, isDate: false }
    );
  }

  /** Whether a cell shows a date. */
  showsDate(content: SheetContent, row: number, column: number, cell: Cell): boolean {
    return isDatePattern(this.#composed(referencesOf(content, row, column, cell)).n?.pattern);
  }

  /** The format number of a cell that had format `base` in the file. */
  changedFormat(base: number, content: SheetContent, row: number, column: number, cell: Cell): number {
    const style = this.#composed(referencesOf(content, row, column, cell));
    return this.#list.formatFrom(base, style, hasQuotePrefix(cell));
  }

  #composed(references: readonly StyleReference[]): CellStyle {
    return composeStyle(this.style(this.#snapshot.defaultStyle), ...references.map((one) => this.style(one)));
  }

  #find(
    references: readonly StyleReference[],
    quotePrefix: boolean,
  ): { id: number; isDate: boolean } | undefined {
    const said = references.filter((one) => one !== null && one !== undefined && one !== "");
    if (said.length === 0 && !quotePrefix) return undefined;
    const key = said.every((one) => typeof one === "string") ? [...said, quotePrefix].join("\n") : undefined;
    const known = key === undefined ? undefined : this.#cache.get(key);
    if (known !== undefined) return known;
    const style = this.#composed(said);
    const found = {
      id: this.#list.formatId(style, quotePrefix),
      isDate: isDatePattern(style.n?.pattern),
    };
    if (key !== undefined) this.#cache.set(key, found);
    return found;
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

function referencesOf({ sheet }: SheetContent, row: number, column: number, cell: Cell): StyleReference[] {
  return [sheet.rowData?.[row]?.s, sheet.columnData?.[column]?.s, cell.s];
}
