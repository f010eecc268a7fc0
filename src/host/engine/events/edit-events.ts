import type { ICommandInfo, IMutationInfo, IRange } from "@univerjs/core";
import { adjoiningRows } from "../../grid/adjoining-rows";
import { EXCEL_COLUMNS, EXCEL_ROWS, type Area } from "../../grid/area";
import { linesOf } from "../../grid/cell-lines";
import { valueOf, valueTypeOf, type PlainValue, type ValueType } from "../cells/cell-output";
import { cellAt } from "../cells/cells";
import { tablesOn } from "../tables/tables-on";
import { areaOfRange } from "../univer/univer-range";
import type { OpenWorkbook } from "../workbook/open-workbook";
import type { ChangeType, WorkbookEvent } from "./workbook-event";

/** What is read of the parameters of Univer's mutations. */
export interface Params {
  unitId: string;
  subUnitId: string;
  range: IRange;
  cellValue: Record<string, Record<string, { v?: unknown; f?: unknown; p?: unknown } | null>>;
  trigger?: string;
  sheetId?: string;
  sheet?: { id: string };
  tableId?: string;
  /** Rows of before by rows of after. */
  order?: Record<number, number>;
  from?: { subUnitId?: string; value?: Params["cellValue"] };
  to?: { subUnitId?: string; value?: Params["cellValue"] };
}

const ROW_COLUMN_CHANGES: Readonly<Record<string, ChangeType>> = {
  "sheet.mutation.insert-row": "RowInserted",
  "sheet.mutation.remove-rows": "RowDeleted",
  "sheet.mutation.insert-col": "ColumnInserted",
  "sheet.mutation.remove-col": "ColumnDeleted",
};

export const SET_CELLS = "sheet.mutation.set-range-values";
export const DELETE_TABLE = "sheet.mutation.delete-table";
/** A fill empties its cells first. */
const STEPWISE = new Set(["sheet.command.auto-fill", "univer.command.undo", "univer.command.redo"]);

/** What a mutation of cells, sheets or tables means, once it is done. */
export function eventsOf(
  workbook: OpenWorkbook,
  command: Readonly<ICommandInfo>,
  params: Params,
  was: { value: PlainValue; type: ValueType } | undefined,
  tableNames: ReadonlyMap<string, string>,
): WorkbookEvent[] {
  const changeType = ROW_COLUMN_CHANGES[command.id];
  if (changeType) {
    const area = areaOfRange(params.range);
    const whole = changeType.startsWith("Row")
      ? { ...area, column: 0, columns: EXCEL_COLUMNS }
      : { ...area, row: 0, rows: EXCEL_ROWS };
    return [{ kind: "changed", sheetId: params.subUnitId, area: whole, changeType }];
  }
  switch (command.id) {
    case SET_CELLS: {
      const area = filledArea(params.cellValue);
      if (!area || rewritesFormulas(params)) return [];
      const sheetId = params.subUnitId;
      const details = was && detailsOf(workbook, sheetId, area, was);
      const formats: WorkbookEvent[] = styles(params) ? [{ kind: "formatChanged", sheetId, area }] : [];
      const partOf = STEPWISE.has(params.trigger ?? "") ? params.trigger : undefined;
      return [{ ...edited(sheetId, area, details), ...(partOf !== undefined && { partOf }) }, ...formats];
    }
    case "sheet.mutation.move-range":
      return [params.from, params.to].flatMap((side) => {
        const area = side?.value && filledArea(side.value);
        return area && side.subUnitId ? [edited(side.subUnitId, area)] : [];
      });
    case "sheet.mutation.reorder-range":
      return [
        edited(params.subUnitId, areaOfRange(params.range)),
        { kind: "rowSorted", sheetId: params.subUnitId, areas: movedRows(params) },
      ];
    case "sheet.mutation.insert-sheet":
      return params.sheet ? [{ kind: "added", sheetId: params.sheet.id }] : [];
    case "sheet.mutation.add-table":
    case DELETE_TABLE: {
      const { tableId = "", subUnitId: sheetId } = params;
      const isNew = command.id !== DELETE_TABLE;
      const names = isNew ? new Map(allTablesOn(workbook).map((one) => [one.tableId, one.name])) : tableNames;
      const kind = isNew ? "tableAdded" : "tableDeleted";
      return [{ kind, sheetId, tableId, tableName: names.get(tableId) ?? "" }];
    }
    case "sheet.mutation.remove-sheet":
      return [{ kind: "deleted", sheetId: params.subUnitId }];
    default:
      return [];
  }
}

/** The cells that a sort moved, and no others. */
function movedRows({ range, order = {} }: Params): Area[] {
  const rows = Object.entries(order).filter(([to, from]) => Number(to) !== from);
  return adjoiningRows(rows.map(([to]) => Number(to))).map((lines) => ({ ...areaOfRange(range), ...lines }));
}

/** Whether only the formulas' text follows what happened elsewhere, which is no edit: one writes a value with it. */
export function rewritesFormulas({ cellValue }: Pick<Params, "cellValue">): boolean {
  for (const [, line] of linesOf(cellValue))
    if (line.some(([, cell]) => !cell || Object.keys(cell).some((key) => key !== "f" && key !== "si")))
      return false;
  return true;
}

/** Whether a write of cells changes formats. */
function styles({ cellValue }: Params): boolean {
  for (const [, line] of linesOf(cellValue))
    if (line.some(([, cell]) => cell !== null && "s" in cell)) return true;
  return false;
}

export function allTablesOn(workbook: OpenWorkbook): ReturnType<typeof tablesOn> {
  return workbook.facade.getSheets().flatMap((sheet) => tablesOn(workbook, sheet.getSheetId()));
}

type Details = NonNullable<Extract<WorkbookEvent, { kind: "changed" }>["details"]>;

function edited(sheetId: string, area: Area, details?: Details): WorkbookEvent {
  return { kind: "changed", sheetId, area, changeType: "RangeEdited", ...(details && { details }) };
}

/** The value before, when the command is about to write one cell. */
export function singleCell(
  workbook: OpenWorkbook,
  command: Readonly<IMutationInfo | ICommandInfo>,
): { value: PlainValue; type: ValueType } | null {
  if (command.id !== SET_CELLS) return null;
  const params = command.params as Params;
  const area = filledArea(params.cellValue);
  const sheet = workbook.facade.getSheetBySheetId(params.subUnitId);
  if (!sheet || !area || area.rows * area.columns !== 1) return null;
  const cell = cellAt(sheet, area.row, area.column);
  return { value: valueOf(cell), type: valueTypeOf(cell) };
}

function detailsOf(
  workbook: OpenWorkbook,
  sheetId: string,
  area: Area,
  was: { value: PlainValue; type: ValueType },
): Details | undefined {
  const sheet = workbook.facade.getSheetBySheetId(sheetId);
  if (!sheet) return undefined;
  const cell = cellAt(sheet, area.row, area.column);
  return { before: was.value, beforeType: was.type, after: valueOf(cell), afterType: valueTypeOf(cell) };
}

export function filledArea(cells: Params["cellValue"] | undefined): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, line] of linesOf(cells ?? {})) {
    const [first, last] = [line[0], line.at(-1)];
    if (!first || !last) continue;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, first[0]);
    right = Math.max(right, last[0]);
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
