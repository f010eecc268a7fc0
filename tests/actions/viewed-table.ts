import type { Outcome } from "../../src/actions/outcome/outcome";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import type { FormerTable } from "../../src/actions/outcome/table-view";
import { LEDGER, TABLE } from "./opened-excel";

/** What an action did to the table, and the way back from it. */
export async function formerOf(acting: Promise<Outcome>): Promise<FormerTable> {
  const outcome = await acting;
  if (!("former" in outcome)) throw new Error(sentenceOf(outcome));
  return outcome.former;
}

export const inTable = <Result>(
  read: (table: Excel.Table, context: Excel.RequestContext) => Promise<Result>,
) => Excel.run((context) => read(context.workbook.tables.getItem(TABLE), context));

/** 序号 and 牵头单位 of the rows that are seen, from above. */
export const seen = (): Promise<[unknown, string][]> =>
  inTable(async (table, context) => {
    const rows = table.getDataBodyRange().getVisibleView();
    rows.load("values");
    await context.sync();
    return rows.values.map((row) => [row[0], String(row[4])]);
  });
/** Every cell of the table with formulas, formats and colours. */
export const everything = (): Promise<unknown> =>
  inTable(async (table, context) => {
    const range = table.getRange();
    range.load("formulas,numberFormat");
    const fills = range.getCellProperties({ format: { fill: { color: true } } });
    table.columns.load("name");
    const used = context.workbook.worksheets.getItem(LEDGER).getUsedRange();
    used.load("address");
    await context.sync();
    const headers = table.columns.items.map(({ name }) => name);
    return { ...range.toJSON(), fills: fills.value, headers, used: used.address };
  });
export const filterOn = (header: string, apply: (filter: Excel.Filter) => void) =>
  inTable(async (table, context) => {
    apply(table.columns.getItem(header).filter);
    await context.sync();
  });
export const criteriaOn = (header: string): Promise<Excel.FilterCriteria | null> =>
  inTable(async (table, context) => {
    const { filter } = table.columns.getItem(header);
    filter.load("criteria");
    await context.sync();
    return (filter.criteria as Excel.FilterCriteria | null)?.filterOn ? filter.criteria : null;
  });
