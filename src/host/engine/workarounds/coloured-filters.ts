import { ColorKit, type IStyleData } from "@univerjs/core";
import { TableManager } from "@univerjs/sheets-table";
import { replaceMethod, type ForClasses } from "../univer/workaround";

/** What is used of Univer's table filters, which it does not export. */
interface Filters {
  getColumnFilter(column: number): ColourFilter | null | undefined;
  doColumnFilter(sheet: Sheet, range: Range, column: number, filteredOut: Set<number>): void;
}
interface Sheet {
  getComposedCellStyle(row: number, column: number): IStyleData;
}
interface Range {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
}
/** A filter of ours, which Univer keeps among its own. */
interface ColourFilter {
  readonly filterType: string;
  readonly of: "fill" | "font";
  readonly color: string;
}

const patched = new WeakSet();

/** Tables of Univer 0.25.1 filter by values and conditions only. Here a filter by a colour leaves the cells that have it. */
export const colouredFilters: ForClasses = {
  name: "coloured-filters",
  when: "before Univer",
  replaces: [[TableManager.prototype, "addFilter"]],
  apply: () => {
    replaceMethod<TableManager, [unitId: string, tableId: string, ...unknown[]], unknown>(
      TableManager.prototype,
      "addFilter",
      (original) =>
        function (unitId, tableId, ...more) {
          const filters = this.getTableById(unitId, tableId)?.getTableFilters();
          if (filters) patch(filters);
          return original.call(this, unitId, tableId, ...more);
        },
    );
  },
};

function patch(filters: object): void {
  if (patched.has(filters)) return;
  patched.add(filters);
  replaceMethod<Filters, Parameters<Filters["doColumnFilter"]>, unknown>(
    filters,
    "doColumnFilter",
    (original) =>
      function (sheet, range, column, filteredOut) {
        const filter = this.getColumnFilter(column);
        if (filter?.filterType !== "color") {
          original.call(this, sheet, range, column, filteredOut);
          return;
        }
        const wanted = hexOf(filter.color);
        for (let row = range.startRow; row <= range.endRow; row++) {
          const { bg, cl } = sheet.getComposedCellStyle(row, range.startColumn + column);
          const shown = filter.of === "fill" ? bg?.rgb : (cl?.rgb ?? "#000000");
          if (hexOf(shown ?? "") !== wanted) filteredOut.add(row);
        }
      },
  );
}

function hexOf(color: string): string {
  const kit = new ColorKit(color);
  return kit.isValid ? kit.toHexString().slice(0, 7).toLowerCase() : color;
}
