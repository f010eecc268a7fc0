import { asWorkbookFailure, WorkbookFailure } from "../requests/failure";

/** Filters of a table, as they stand before it is written to. */
export interface TableFilters {
  /** Those that are put back: plain choices of values, by column. */
  readonly byValues: readonly { readonly header: string; readonly values: readonly string[] }[];
  /** Headers of columns whose filter is of another kind, which Excel does not take back as it gives it. */
  readonly others: readonly string[];
}

const NONE: TableFilters = { byValues: [], others: [] };

/**
 * Asks for the filters of a table, only when it is about to be written to: writing needs them off (decision 0003), and
 * putting them back fails on Windows or breaks them (OfficeDev/office-js 3030, 1226, 465, 468).
 */
export function requestFilters(table: Excel.Table): Excel.TableColumnCollection {
  const { columns } = table;
  columns.load("name,filter/criteria");
  return columns;
}

/** What was asked, after the sync. */
export function filtersOf({ items }: Excel.TableColumnCollection): TableFilters {
  return items.reduce<TableFilters>((found, { name, filter }) => {
    const criteria = filter.criteria as Excel.FilterCriteria | null;
    if (!criteria?.filterOn) return found;
    const values = plainValues(criteria);
    return values === null
      ? { ...found, others: [...found.others, name] }
      : { ...found, byValues: [...found.byValues, { header: name, values }] };
  }, NONE);
}

/** Choices of texts; null: by date, colour, rank or condition. */
function plainValues({ filterOn, values }: Excel.FilterCriteria): readonly string[] | null {
  if (filterOn !== "Values" || !values || values.length === 0) return null;
  const texts = values.filter((value) => typeof value === "string");
  return texts.length === values.length ? texts : null;
}

/**
 * Lifts what is on, before anything is written, in a request of its own: Excel on Windows may fail whatever stands behind
 * it (OfficeDev/office-js 3030).
 */
export async function liftFilters(
  context: Excel.RequestContext,
  tableName: string,
  { byValues, others }: TableFilters,
): Promise<void> {
  if (byValues.length + others.length === 0) return;
  context.workbook.tables.getItem(tableName).clearFilters();
  await context.sync();
}

/**
 * Puts back plain choices of values, last of all and in a request of its own that may fail. `renamed`: headers that have
 * another name by now. Returns the headers of columns whose filter is off from now on.
 */
export async function putBackFilters(
  context: Excel.RequestContext,
  tableName: string,
  { byValues, others }: TableFilters,
  renamed: ReadonlyMap<string, string> = new Map(),
): Promise<readonly string[]> {
  const named = (header: string): string => renamed.get(header) ?? header;
  if (byValues.length === 0) return others.map(named);
  const { columns } = context.workbook.tables.getItem(tableName);
  for (const { header, values } of byValues)
    columns.getItem(named(header)).filter.applyValuesFilter([...values]);
  try {
    await context.sync();
  } catch (error) {
    if (!(asWorkbookFailure(error, "writing") instanceof WorkbookFailure)) throw error;
    return [...byValues.map(({ header }) => header), ...others].map(named);
  }
  return others.map(named);
}
