import type { CellValue } from "../../ledger/cells/ledger";
import { columnPositions } from "../../ledger/rows/headers";
import { columnOf, type ColumnKey } from "../../ledger/rows/columns";
import { SHEETS, TABLES } from "../../ledger/settings/sheet-names";
import { cellValues } from "../excel/cell-text";
import { keptFiltersOf, type KeptFilter } from "../excel/kept-filters";
import { requestFilters } from "../excel/table-filters";
import { asWorkbookFailure, WorkbookFailure } from "../requests/failure";
import { untracked } from "../requests/untracked";
import { ledgersAmong } from "./ledger-table";
import { readPresence } from "./presence";

/** What of the ledger's table filters and sorting are made of. */
export interface TableView {
  readonly tableName: string;
  readonly sheetName: string;
  readonly isProtected: boolean;
  readonly headers: readonly string[];
  readonly filters: readonly KeptFilter[];
  readonly numbers: ViewedColumn;
  readonly units: ViewedColumn;
}

/** A column from the first row to the last. */
export interface ViewedColumn {
  readonly header: string;
  readonly values: readonly CellValue[];
  /** As a filter compares them: what the cells show. */
  readonly texts: readonly string[];
}

interface Where {
  readonly tableName: string;
  readonly no: string;
  readonly units: string;
}

/**
 * One request where the table is called 任务表 and its headers are ours; two more where it has to be looked for. Null:
 * there is no ledger. A column that is missing is named.
 */
export async function readTableView(
  context: Excel.RequestContext,
): Promise<TableView | { readonly missing: readonly ColumnKey[] } | null> {
  const usual = {
    tableName: TABLES.ledger,
    no: columnOf("no").header,
    units: columnOf("leadUnits").header,
  };
  try {
    return await viewAt(context, usual);
  } catch (error) {
    const failure = asWorkbookFailure(error, "reading");
    if (!(failure instanceof WorkbookFailure) || failure.code !== "ItemNotFound") throw error;
  }
  const found = ledgersAmong(await readPresence(context))[0];
  if (found === undefined) return null;
  const positions = columnPositions(found.headers);
  const header = (key: ColumnKey): string | undefined => found.headers[positions.get(key) ?? -1];
  const [no, units] = [header("no"), header("leadUnits")];
  if (no === undefined || units === undefined)
    return { missing: (["no", "leadUnits"] as const).filter((key) => header(key) === undefined) };
  return viewAt(context, { tableName: found.tableName, no, units });
}

async function viewAt(context: Excel.RequestContext, where: Where): Promise<TableView> {
  const table = context.workbook.tables.getItem(where.tableName);
  const { worksheet } = table;
  worksheet.load("name,protection/protected");
  const columns = requestFilters(table);
  const cells = [where.no, where.units].map((header) => {
    const range = untracked(table.columns.getItem(header).getDataBodyRange());
    range.load("values,valueTypes,text");
    return range;
  });
  await context.sync();
  const [numbers, units] = cells.map((range, index): ViewedColumn => {
    const values = cellValues(range.values, range.valueTypes).map(([value = ""]) => value);
    return {
      header: index === 0 ? where.no : where.units,
      values,
      texts: values.map((value, row) => shownText(value, range.text[row]?.[0] ?? "")),
    };
  });
  if (numbers === undefined || units === undefined) throw new Error(`No columns on ${SHEETS.ledger}`);
  return {
    tableName: where.tableName,
    sheetName: worksheet.name,
    isProtected: worksheet.protection.protected,
    headers: columns.items.map(({ name }) => name),
    filters: keptFiltersOf(columns),
    numbers,
    units,
  };
}

/** A column that is too narrow shows ####, which no filter compares. */
function shownText(value: CellValue, text: string): string {
  return typeof value === "object" || !/^#+$/u.test(text) ? text : String(value);
}
