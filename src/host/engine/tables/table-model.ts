import type { ICommandService, IAccessor } from "@univerjs/core";
import { CommandType } from "@univerjs/core";
import { IActiveDirtyManagerService } from "@univerjs/engine-formula";
import { TableManager, type ITableColumnJson, type ITableFilterItem } from "@univerjs/sheets-table";
import type { Area } from "../../grid/area";
import type { ReferencedTable } from "../../grid/table-references";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { areaOfRange, univerRange } from "../univer/univer-range";
import { applyUndoable, type Change } from "../workbook/apply-undoable";

/** Univer's table. */
export type Table = NonNullable<ReturnType<TableManager["getTableById"]>>;

/** All of a table that changes while it lives. */
export interface TableShape {
  readonly name: string;
  /** The header row, if there is one, and the data, without the total row. */
  readonly area: Area;
  readonly hasHeader: boolean;
  /** A total row follows. */
  readonly hasTotals: boolean;
  readonly columns: readonly ITableColumnJson[];
}

const SET_TABLE_SHAPE = "host.mutation.set-table-shape";

export function tableManager(workbook: OpenWorkbook): TableManager {
  return workbook.injector.get(TableManager);
}

/** In the order of their making. */
export function allTables(workbook: OpenWorkbook): Table[] {
  const manager = tableManager(workbook);
  return manager
    .getTableList(workbook.unitId)
    .map(({ id }) => manager.getTableById(workbook.unitId, id))
    .filter((table) => table !== undefined);
}

export function tablesOfSheet(workbook: OpenWorkbook, sheetId: string): Table[] {
  return tableManager(workbook).getTablesBySubunitId(workbook.unitId, sheetId);
}

export function tableNamed(workbook: OpenWorkbook, name: string): Table | null {
  const wanted = name.toLowerCase();
  return allTables(workbook).find((table) => table.getDisplayName().toLowerCase() === wanted) ?? null;
}

export function tableArea(table: Table): Area {
  return areaOfRange(table.getRange());
}

/** The table with its total row. */
export function wholeArea(table: Table): Area {
  const area = tableArea(table);
  return hasTotalRow(table) ? { ...area, rows: area.rows + 1 } : area;
}

/** The data, without header and total row. */
export function dataArea(table: Table): Area {
  const area = tableArea(table);
  const headers = table.isShowHeader() ? 1 : 0;
  return { ...area, row: area.row + headers, rows: area.rows - headers };
}

/** Univer knows no total row: the table's meta tells that one follows its range. */
export function hasTotalRow(table: Table): boolean {
  return (table.getTableMeta() as { totalsRow?: boolean } | undefined)?.totalsRow === true;
}

/** As formulas see it. */
export function referencedTable(table: Table): ReferencedTable {
  const { columns, ...shape } = shapeOf(table);
  return {
    ...shape,
    columnNames: columns.map(({ displayName }) => displayName),
  };
}

export function shapeOf(table: Table): TableShape {
  return {
    name: table.getDisplayName(),
    area: tableArea(table),
    hasHeader: table.isShowHeader(),
    hasTotals: hasTotalRow(table),
    columns: table.getTableInfo().columns,
  };
}

/** A new column. Ids are numbers as in Excel, unique within the table. */
export function newColumn(others: readonly ITableColumnJson[], displayName: string): ITableColumnJson {
  const id = Math.max(0, ...others.map((column) => columnId(column.id))) + 1;
  return columnJson(String(id), displayName);
}

export function columnJson(id: string, displayName: string): ITableColumnJson {
  return {
    id,
    displayName,
    dataType: "string",
    formula: "",
    meta: {},
    style: {},
  } as unknown as ITableColumnJson;
}

/** Excel's number of a column; ids that Univer made up become a number that stays the same. */
export function columnId(id: string): number {
  if (/^\d{1,9}$/.test(id)) return Number(id);
  let hash = 7;
  for (const character of id) hash = (hash * 31 + character.charCodeAt(0)) % 999_983;
  return 1_000_000 + hash;
}

/** Gives a table another name, place or columns, as one step of undo. */
export function setTableShape(workbook: OpenWorkbook, table: Table, shape: Partial<TableShape>): void {
  applyUndoable(workbook, [tableShapeChange(workbook, table, shape)]);
}

export function tableShapeChange(workbook: OpenWorkbook, table: Table, shape: Partial<TableShape>): Change {
  registerTableShape(workbook);
  const target = { unitId: workbook.unitId, subUnitId: table.getSubunitId(), tableId: table.getId() };
  const before = shapeOf(table);
  const after = { ...before, ...shape };
  const partsChange = before.hasTotals !== after.hasTotals || before.hasHeader !== after.hasHeader;
  return {
    id: SET_TABLE_SHAPE,
    redo: { ...target, shape: after, partsChange },
    undo: { ...target, shape: before, partsChange },
  };
}

const registered = new WeakSet<ICommandService>();

interface SetTableShape {
  readonly unitId: string;
  readonly tableId: string;
  readonly shape: TableShape;
  /** The header or the total row comes or goes: what refers to it has to be calculated, which refers to no cell without it. */
  readonly partsChange: boolean;
}

function registerTableShape({ commands, injector }: OpenWorkbook): void {
  if (registered.has(commands)) return;
  registered.add(commands);
  injector.get(IActiveDirtyManagerService).register(SET_TABLE_SHAPE, {
    commandId: SET_TABLE_SHAPE,
    getDirtyData: ({ params }) => ({ forceCalculation: (params as SetTableShape).partsChange }),
  });
  commands.registerCommand({
    id: SET_TABLE_SHAPE,
    type: CommandType.MUTATION,
    handler: (accessor: IAccessor, params?: SetTableShape) => {
      if (params) shapeTable(accessor.get(TableManager), params.unitId, params.tableId, params.shape);
      return true;
    },
  });
}

function shapeTable(manager: TableManager, unitId: string, tableId: string, shape: TableShape): void {
  const table = manager.getTableById(unitId, tableId);
  if (!table) return;
  const filters = filtersByColumn(table);
  const newRange = univerRange(shape.area);
  table.setShowHeader(shape.hasHeader);
  table.setTableMeta({ ...(table.getTableMeta() as object | undefined), totalsRow: shape.hasTotals });
  if (shape.name !== table.getDisplayName()) manager.setTableByConfig(unitId, tableId, { name: shape.name });
  // Univer guesses columns from the change of range: the second call tells the formula engine the right ones.
  manager.setTableByConfig(unitId, tableId, { updateRange: { newRange } });
  table.setColumns([...shape.columns]);
  manager.setTableByConfig(unitId, tableId, { updateRange: { newRange } });
  if (filters.size === 0) return;
  for (const [index, { id }] of shape.columns.entries())
    table.getTableFilters().setColumnFilter(index, filters.get(id));
  refreshFilter(manager, unitId, table);
}

function filtersByColumn(table: Table): Map<string, ITableFilterItem> {
  const filters = new Map<string, ITableFilterItem>();
  for (const [index, { id }] of table.getTableInfo().columns.entries()) {
    const filter = table.getTableFilterColumn(index);
    if (filter) filters.set(id, filter);
  }
  return filters;
}

/** Makes Univer hide and show rows anew, by the filters as they stand. */
export function refreshFilter(manager: TableManager, unitId: string, table: Table): void {
  const first = table.getTableFilterColumn(0);
  manager.addFilter(unitId, table.getId(), 0, first);
}
