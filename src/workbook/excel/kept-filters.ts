import { sentOrRefused } from "../requests/may-fail";

/** The filter of a column as it stood, of whatever kind, as plain data. */
export interface KeptFilter {
  readonly header: string;
  readonly criteria: Readonly<Record<string, unknown>>;
}

/** What `requestFilters` asked for, after the sync: every filter with all that makes it up. */
export function keptFiltersOf({ items }: Excel.TableColumnCollection): readonly KeptFilter[] {
  return items.flatMap(({ name, filter }) => {
    const criteria = filter.criteria as Excel.FilterCriteria | null;
    // Excel gives what a kind does not use as null, which it refuses to take back (OfficeDev/office-js 1226).
    return criteria?.filterOn
      ? [
          {
            header: name,
            criteria: Object.fromEntries(Object.entries(criteria).filter(([, one]) => one !== null)),
          },
        ]
      : [];
  });
}

/** Blanks alone are told as no values at all, and taking those crashes Excel (OfficeDev/office-js 465). */
function canBePutBack({ criteria: { filterOn, values } }: KeptFilter): boolean {
  return filterOn !== "Values" || (Array.isArray(values) && values.length > 0);
}

/**
 * Puts filters back, last of all and in a request of its own that may fail: Excel on Windows may refuse what it
 * gave (OfficeDev/office-js 3030). Returns the headers of columns whose filter stays off.
 */
export async function putBackKept(
  context: Excel.RequestContext,
  tableName: string,
  filters: readonly KeptFilter[],
): Promise<readonly string[]> {
  const wanted = filters.filter(canBePutBack);
  if (wanted.length > 0 && !(await areTaken(context, tableName, wanted)))
    return filters.map(({ header }) => header);
  return filters.filter((filter) => !canBePutBack(filter)).map(({ header }) => header);
}

async function areTaken(
  context: Excel.RequestContext,
  tableName: string,
  filters: readonly KeptFilter[],
): Promise<boolean> {
  const { columns } = context.workbook.tables.getItem(tableName);
  for (const { header, criteria } of filters)
    columns.getItem(header).filter.apply(criteria as unknown as Excel.FilterCriteria);
  return sentOrRefused(context);
}
