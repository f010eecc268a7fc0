/** A column's filter that is on. */
export interface TableFilter {
  readonly header: string;
  readonly criteria: Excel.FilterCriteria;
}

/** Asks for the filters of a table in the same request as the look. */
export function requestFilters(table: Excel.Table): Excel.TableColumnCollection {
  const { columns } = table;
  columns.load("name,filter/criteria");
  return columns;
}

/** Those that are on, after the sync; writing needs them off for a moment (decision 0003). */
export function filtersOf(asked: Excel.TableColumnCollection): readonly TableFilter[] {
  return asked.items.flatMap(({ name, filter }) => {
    const criteria = filter.criteria as Excel.FilterCriteria | null;
    return criteria?.filterOn ? [{ header: name, criteria }] : [];
  });
}
