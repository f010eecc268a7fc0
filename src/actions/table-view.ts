import { textOf } from "../ledger/cells/cell-value";
import { gravityPlaces } from "../ledger/counting/gravity-order";
import { columnPositions } from "../ledger/rows/headers";
import { readNo } from "../ledger/rows/ledger-rows";
import { isSameOrder, placesAfter, rowNames } from "../ledger/rows/row-order";
import { leadUnitsOf } from "../plan/units";
import type { Plan } from "../plan/plan";
import { keptFiltersOf, putBackKept, type KeptFilter } from "../workbook/excel/kept-filters";
import { liftFilters, requestFilters } from "../workbook/excel/table-filters";
import { queueSort } from "../workbook/ledger/sort-rows";
import { readLook } from "../workbook/reading/look";
import { readTableView, type TableView } from "../workbook/reading/table-view";
import { inExcel } from "../workbook/requests/in-excel";
import type { ActionSetup } from "./outcome/action-setup";
import { columnsMissing } from "./outcome/columns-missing";
import type { Outcome, Refused } from "./outcome/outcome";
import { DOING } from "./outcome/progress";
import { settled } from "./outcome/settled";
import type { FormerTable, WantedRows } from "./outcome/table-view";

/**
 * Filters the table to some tasks and no others, by the texts that stand in its cells; filters that are on go. `before`:
 * how the table was before the pane changed it first; null: it has not yet. Two requests; one more lifts filters.
 */
export function showInTable(
  setup: ActionSetup,
  wanted: WantedRows,
  before: FormerTable | null,
): Promise<Outcome> {
  setup.onProgress({ sentence: DOING["show-rows"] });
  return settled(() =>
    inExcel<Outcome>(setup, async (context, mark) => {
      const view = await readTableView(context);
      const refused = refusal(view);
      if (refused) return refused;
      const { tableName, filters } = view as TableView;
      const { header, texts, rows } = rowsWanted(view as TableView, wanted, setup.plan);
      if (rows === 0) return { kind: "refused", reason: "nothing-to-show" };
      mark.stage = "writing";
      await liftFilters(context, tableName, asLifted(filters));
      context.workbook.tables
        .getItem(tableName)
        .columns.getItem(header)
        .filter.applyValuesFilter([...texts]);
      await context.sync();
      const former = before ?? { filters, order: null };
      return { kind: "table-shown", wanted, rows, former };
    }),
  );
}

/**
 * Sorts the table by gravity, whole rows, so that 逾期 comes first; what is filtered stays filtered. Three requests; two
 * more where filters are on, which have to be off meanwhile.
 */
export function sortByGravity(setup: ActionSetup, before: FormerTable | null): Promise<Outcome> {
  setup.onProgress({ sentence: DOING["sort-rows"] });
  return settled(() =>
    inExcel<Outcome>(setup, async (context, mark) => {
      const { look, also: columns } = await readLook(
        context,
        ({ ledger }) => ledger && requestFilters(ledger.table),
      );
      const { ledger, settings } = look;
      if (!ledger || !columns) return { kind: "refused", reason: "no-ledger" };
      const position = columnPositions(ledger.headers).get("no");
      if (position === undefined) return columnsMissing(["no"]);
      if (ledger.isProtected)
        return { kind: "refused", reason: "sheet-protected", sheets: [ledger.sheetName] };
      const { tableName } = ledger;
      const filters = keptFiltersOf(columns);
      const places = gravityPlaces(ledger, settings);
      const was = rowNames(ledger.rows.map((row) => row[position] ?? ""));
      mark.stage = "writing";
      await liftFilters(context, tableName, asLifted(filters));
      queueSort(context, { tableName, headers: columns.items.map(({ name }) => name) }, places);
      await context.sync();
      const filtersOff = await putBackKept(context, tableName, filters);
      const made = [...was.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
      const former = {
        filters: before?.filters ?? filters,
        order: { was: before?.order?.was ?? was, made: made.map((index) => was[index] ?? "") },
      };
      return { kind: "table-sorted", rows: ledger.rows.length, former, filtersOff };
    }),
  );
}

/**
 * The way back: the former order (rows that were added since stay behind), and the former filters. `former` null: nobody
 * knows how it was, all filters go. Two requests; one more for what has to be lifted, and for what is put back.
 */
export function restoreTable(setup: ActionSetup, former: FormerTable | null): Promise<Outcome> {
  setup.onProgress({ sentence: DOING["restore-rows"] });
  return settled(() =>
    inExcel<Outcome>(setup, async (context, mark) => {
      const view = await readTableView(context);
      const refused = refusal(view);
      if (refused) return refused;
      const { tableName, filters, headers, numbers } = view as TableView;
      mark.stage = "writing";
      await liftFilters(context, tableName, asLifted(filters));
      const order = former?.order ?? null;
      const now = rowNames(numbers.values);
      if (order) {
        queueSort(context, { tableName, headers }, placesAfter(now, order.was));
        await context.sync();
      }
      const wanted = (former?.filters ?? []).filter(({ header }) => headers.includes(header));
      const lost = (former?.filters ?? []).filter((filter) => !wanted.includes(filter));
      const off = await putBackKept(context, tableName, wanted);
      return {
        kind: "table-restored",
        order: order === null ? "none" : isSameOrder(now, order.made) ? "restored" : "over",
        filters: wanted.length - off.length,
        filtersOff: [...off, ...lost.map(({ header }) => header)],
      };
    }),
  );
}

function refusal(view: Awaited<ReturnType<typeof readTableView>>): Refused | null {
  if (view === null) return { kind: "refused", reason: "no-ledger" };
  if ("missing" in view) return columnsMissing(view.missing);
  return view.isProtected ? { kind: "refused", reason: "sheet-protected", sheets: [view.sheetName] } : null;
}

const asLifted = (filters: readonly KeptFilter[]) => ({
  byValues: [],
  others: filters.map(({ header }) => header),
});

/** Which texts of which column are let through, and how many rows have one. */
function rowsWanted(
  { numbers, units }: TableView,
  wanted: WantedRows,
  plan: Plan,
): { readonly header: string; readonly texts: ReadonlySet<string>; readonly rows: number } {
  const { header, texts, values } = wanted.kind === "unit" ? units : numbers;
  const asked = new Set(wanted.kind === "tasks" ? wanted.numbers : []);
  const isWanted = (row: number): boolean => {
    const value = values[row] ?? "";
    if (wanted.kind === "tasks") return asked.has(readNo(value) ?? NaN);
    return leadUnitsOf(textOf(value), plan.registry).some(
      ({ unit, printed }) => (unit?.name ?? printed) === wanted.unit,
    );
  };
  const through = new Set(texts.filter((_text, row) => isWanted(row)));
  return { header, texts: through, rows: texts.filter((text) => through.has(text)).length };
}
