import type { ICellData, Nullable } from "@univerjs/core";
import { ISuperTableService } from "@univerjs/engine-formula";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { TableColumnMeta } from "../../../xlsx/model/table";
import { columnsOf, escapeName, mapTableReferences, type TableReference } from "../../grid/table-references";
import { formulaCell, textCell } from "../cells/cell-input";
import { valueOf } from "../cells/cell-output";
import { cellAt } from "../cells/cells";
import type { Change } from "../workbook/apply-undoable";
import type { OpenWorkbook } from "../workbook/open-workbook";
import type { KnownTable } from "../univer/known-table";
import {
  allTables,
  dataArea,
  hasTotalRow,
  shapeOf,
  tableArea,
  tableNamed,
  tableShapeChange,
  type Table,
} from "./table-model";

/** What files call the functions of a total row, by SUBTOTAL's numbers: those that leave hidden rows out. */
const FUNCTIONS: Readonly<Record<string, number>> = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};
const CUSTOM = "custom";
/** What a Chinese Excel writes into the first cell. */
const LABEL = "汇总";
const SUBTOTAL = /^=\s*SUBTOTAL\(\s*(\d+)\s*,(.*)\)\s*$/isu;

/** Tells the formula engine which tables have a header row and which a total row. */
export function tellOfTotalRows(workbook: OpenWorkbook): { dispose(): void } {
  const { unitId, commands, injector } = workbook;
  for (const table of allTables(workbook)) {
    const known: Nullable<KnownTable> = injector
      .get(ISuperTableService)
      .getTable(unitId, table.getDisplayName());
    if (known) tell(known, table);
  }
  return commands.beforeCommandExecuted((command) => {
    if (command.id !== "formula.mutation.set-super-table") return;
    const params = command.params as { unitId: string; tableName: string; reference: KnownTable };
    if (params.unitId !== unitId) return;
    const table = tableNamed(workbook, params.tableName);
    if (table) tell(params.reference, table);
  });
}

function tell(known: KnownTable, table: Table): void {
  known.hasHeader = table.isShowHeader();
  known.hasTotals = hasTotalRow(table);
}

/**
 * The cells of a total row that is shown: those that it had when it was hidden; a new one has 汇总 in its first cell
 * and a sum in its last, or a count where the column is not all numbers.
 */
export function totalRowCells(sheet: FWorksheet, table: Table): (ICellData | null)[] {
  const { name, columns } = shapeOf(table);
  const metas = columns.map(metaOf);
  if (metas.every((meta) => cellOf(meta, name, "") === null)) {
    metas[0] = { totalsRowLabel: LABEL };
    metas[metas.length - 1] = { totalsRowFunction: isOfNumbers(sheet, table) ? "sum" : "count" };
  }
  return metas.map((meta, index) => cellOf(meta, name, columns[index]?.displayName ?? ""));
}

function metaOf({ meta }: { readonly meta: object }): TableColumnMeta {
  return meta;
}

function cellOf(
  { totalsRowLabel: label, totalsRowFunction: called, totalsRowFormula: formula }: TableColumnMeta,
  table: string,
  column: string,
): ICellData | null {
  if (called === CUSTOM) return formula === undefined ? null : formulaCell(`=${formula.replace(/^=/, "")}`);
  const number = called === undefined ? undefined : FUNCTIONS[called];
  if (number !== undefined) return formulaCell(`=SUBTOTAL(${number},${table}[${escapeName(column)}])`);
  return label === undefined ? null : textCell(label);
}

function isOfNumbers(sheet: FWorksheet, table: Table): boolean {
  const { row, rows, column, columns } = dataArea(table);
  const values = Array.from({ length: rows }, (_row, r) =>
    valueOf(cellAt(sheet, row + r, column + columns - 1)),
  );
  const held = values.filter((value) => value !== "");
  return held.length > 0 && held.every((value) => typeof value === "number");
}

/** What makes the columns know what their cells of the total row hold, as a file says it of them too. */
export function totalChanges(workbook: OpenWorkbook, sheet: FWorksheet, table: Table): Change[] {
  if (!hasTotalRow(table)) return [];
  const { name, columns } = shapeOf(table);
  const { row, rows, column } = tableArea(table);
  const told = columns.map((one, index) => {
    const { calculatedColumnFormula } = metaOf(one);
    const cell = cellAt(sheet, row + rows, column + index);
    const meta = {
      ...(calculatedColumnFormula !== undefined && { calculatedColumnFormula }),
      ...totalOf(cell, name, one.displayName),
    };
    return { ...one, meta };
  });
  const differs = told.some(({ meta }, index) => {
    const before = columns[index];
    return !before || JSON.stringify(sorted(meta)) !== JSON.stringify(sorted(metaOf(before)));
  });
  return differs ? [tableShapeChange(workbook, table, { columns: told })] : [];
}

const sorted = (meta: object): [string, unknown][] =>
  (Object.entries(meta) as [string, unknown][]).sort(([a], [b]) => (a < b ? -1 : 1));

function totalOf(cell: ICellData | null, table: string, column: string): TableColumnMeta {
  const formula = cell?.f;
  if (!formula) {
    const value = valueOf(cell);
    return value === ""
      ? {}
      : { totalsRowLabel: typeof value === "boolean" ? String(value).toUpperCase() : String(value) };
  }
  const [, number = "", of = ""] = SUBTOTAL.exec(formula) ?? [];
  const called = Object.keys(FUNCTIONS).find((one) => FUNCTIONS[one] === Number(number));
  if (called !== undefined && isColumn(of, table, column)) return { totalsRowFunction: called };
  return { totalsRowFunction: CUSTOM, totalsRowFormula: formula };
}

/** Is the text nothing but a reference to the data of the column? */
function isColumn(text: string, table: string, column: string): boolean {
  const found: TableReference[] = [];
  const rest = mapTableReferences(text.trim(), (reference) => {
    found.push(reference);
    return "";
  });
  const [reference] = found;
  if (!reference || rest !== "" || reference.specifier?.includes("[#")) return false;
  const named = columnsOf(reference).map((one) => one.toLowerCase());
  return (
    reference.table.toLowerCase() === table.toLowerCase() &&
    named.length > 0 &&
    named.every((one) => one === column.toLowerCase())
  );
}
