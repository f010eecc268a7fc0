import { countsFrom1904, TELLING_DAY } from "../excel/date-system";

/** A table and its sheet, by their names. */
export interface NamedTable {
  readonly tableName: string;
  readonly sheetName: string;
}

/** A table with the names of its columns, in their order. */
export interface PresentTable extends NamedTable {
  readonly headers: readonly string[];
}

/**
 * What a workbook has, by name. It is asked first, so that nothing is asked of what is not there: Microsoft documents
 * that a null object says so after a sync, and nothing of what one gets through it.
 */
export interface Presence {
  readonly tables: readonly PresentTable[];
  /** Excel's ids of the sheets, by name. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly names: ReadonlySet<string>;
  /** Nothing is calculated until somebody asks for it. */
  readonly manualCalculation: boolean;
  /** Its days are counted from 1904. */
  readonly uses1904: boolean;
}

/** One request. */
export async function readPresence(context: Excel.RequestContext): Promise<Presence> {
  const { application, functions, names, tables, worksheets } = context.workbook;
  tables.load("name,columns/items/name,worksheet/name");
  worksheets.load("name,id");
  names.load("name");
  application.load("calculationMode");
  const day = functions.date(...TELLING_DAY);
  day.load("value");
  await context.sync();
  return {
    tables: tables.items.map(({ name, columns, worksheet }) => ({
      tableName: name,
      sheetName: worksheet.name,
      headers: columns.items.map((column) => column.name),
    })),
    sheets: new Map(worksheets.items.map(({ name, id }) => [name, id])),
    names: new Set(names.items.map(({ name }) => name)),
    manualCalculation: application.calculationMode === "Manual",
    uses1904: countsFrom1904(day.value),
  };
}
