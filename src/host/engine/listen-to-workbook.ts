import type { ICommandInfo, IMutationInfo, IRange } from "@univerjs/core";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { EXCEL_COLUMNS, EXCEL_ROWS, type Area } from "../grid/area";
import { adjoiningRows } from "../grid/adjoining-rows";
import { activateChart, watchCharts } from "./charts/chart-store";
import { valueOf, valueTypeOf, type PlainValue, type ValueType } from "./cells/cell-output";
import { linesOf } from "../grid/cell-lines";
import { cellAt } from "./cells/cells";
import type { OpenWorkbook, ThreadEvent } from "./workbook/open-workbook";
import { cellShift, directionOf, type Direction } from "./univer/cell-shift";
import { watchSheets, type SheetState } from "./workbook/watch-sheets";
import { watchHiddenRows } from "./workbook/watch-hidden-rows";
import { tablesOn } from "./tables/tables-on";
import { areaOfRange, selectedArea } from "./univer/univer-range";

/** What happened in the workbook, whoever did it. */
export type WorkbookEvent =
  | ThreadEvent
  | {
      readonly kind: "changed";
      readonly sheetId: string;
      readonly area: Area;
      readonly changeType: ChangeType;
      /** Only where cells were inserted or deleted: where others went. */
      readonly direction?: Direction;
      /** The command of Univer's that it is part of, where these may write the same cells more than once. */
      readonly partOf?: string;
      /** Only for a single edited cell. */
      readonly details?: {
        before: PlainValue;
        beforeType: ValueType;
        after: PlainValue;
        afterType: ValueType;
      };
    }
  | { readonly kind: "selected"; readonly sheetId: string; readonly areas: readonly Area[] }
  | { readonly kind: "rowSorted"; readonly sheetId: string; readonly areas: readonly Area[] }
  | {
      readonly kind: "rowHiddenChanged";
      readonly sheetId: string;
      readonly areas: readonly Area[];
      readonly areHidden: boolean;
    }
  | {
      readonly kind: "nameChanged" | "moved" | "visibilityChanged";
      readonly sheetId: string;
      readonly before: SheetState;
      readonly after: SheetState;
    }
  | { readonly kind: "protectionChanged"; readonly sheetId: string; readonly isProtected: boolean }
  | { readonly kind: "formatChanged" | "calculated"; readonly sheetId: string; readonly area: Area }
  | {
      readonly kind: "tableAdded" | "tableDeleted";
      readonly sheetId: string;
      readonly tableId: string;
      readonly tableName: string;
    }
  | {
      readonly kind: "chartAdded" | "chartDeleted" | "chartActivated" | "chartDeactivated";
      readonly sheetId: string;
      readonly chartId: string;
    }
  | { readonly kind: "activated" | "deactivated" | "added" | "deleted"; readonly sheetId: string };

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

interface Params {
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

/** Listens to the engine and tells of each change once it is done; recalculation is no change. */
export function listenToWorkbook(
  workbook: OpenWorkbook,
  tell: (event: WorkbookEvent) => void,
): { dispose(): void } {
  const before = new Map<object, { value: PlainValue; type: ValueType }>();
  const tableNames = new Map<string, string>();
  let toldShift: OpenWorkbook["shifting"] = null;
  let activeSheetId = workbook.facade.getActiveSheet().getSheetId();
  const listeners = [
    workbook.commands.beforeCommandExecuted((command) => {
      beginShift(workbook, command);
      if (command.id === DELETE_TABLE)
        for (const { tableId, name } of allTablesOn(workbook)) tableNames.set(tableId, name);
      const cell = singleCell(workbook, command);
      if (cell) before.set(command.params as object, cell);
    }),
    workbook.commands.onCommandExecuted((command, options) => {
      const params = command.params as Params | undefined;
      const was = params && before.get(params);
      if (params) before.delete(params);
      if (cellShift(command)) workbook.shifting = null;
      if (!params || (params.unitId as string | undefined) !== workbook.unitId) return;
      if (options?.["fromFormula"]) {
        const area = command.id === SET_CELLS ? filledArea(params.cellValue) : null;
        if (area) tell({ kind: "calculated", sheetId: params.subUnitId, area });
        return;
      }
      const { shifting } = workbook;
      if (shifting && CELL_CHANGES.has(command.id)) {
        if (toldShift !== shifting) tell(shifted(shifting));
        toldShift = shifting;
        return;
      }
      for (const event of eventsOf(workbook, command, params, was, tableNames)) tell(event);
    }),
    watchHiddenRows(workbook, (sheetId, areas, areHidden) => {
      tell({ kind: "rowHiddenChanged", sheetId, areas, areHidden });
    }),
    watchSheets(workbook, (sheetId, before, after) => {
      // A sheet that is being copied gets its name and place before it is there.
      const isMade = workbook.topStays;
      if (before.name !== after.name && !isMade) tell({ kind: "nameChanged", sheetId, before, after });
      if (before.position !== after.position && !isMade) tell({ kind: "moved", sheetId, before, after });
      if (before.isHidden !== after.isHidden) tell({ kind: "visibilityChanged", sheetId, before, after });
    }),
    workbook.onThread(tell),
    workbook.onProtectionChanged((sheetId, isProtected) => {
      tell({ kind: "protectionChanged", sheetId, isProtected });
    }),
    watchCharts(workbook, ({ kind, sheetId, chartId }) => {
      if (kind !== "changed") tell({ kind: CHART_EVENTS[kind], sheetId, chartId });
    }),
    workbook.injector.get(SheetsSelectionsService).selectionChanged$.subscribe((selections) => {
      activateChart(workbook, null);
      const sheetId = workbook.facade.getActiveSheet().getSheetId();
      const areas = (selections ?? []).map(({ range }) => selectedArea(range));
      if (areas.length > 0) tell({ kind: "selected", sheetId, areas });
    }),
    workbook.model.activeSheet$.subscribe((sheet) => {
      const sheetId = sheet?.getSheetId();
      if (sheetId === undefined || sheetId === activeSheetId || workbook.topStays) return;
      tell({ kind: "deactivated", sheetId: activeSheetId });
      activeSheetId = sheetId;
      tell({ kind: "activated", sheetId });
    }),
  ];
  return {
    dispose: () => {
      for (const listener of listeners)
        if ("dispose" in listener) listener.dispose();
        else listener.unsubscribe();
    },
  };
}

const CHART_EVENTS = {
  added: "chartAdded",
  deleted: "chartDeleted",
  activated: "chartActivated",
  deactivated: "chartDeactivated",
} as const;
const SET_CELLS = "sheet.mutation.set-range-values";
const DELETE_TABLE = "sheet.mutation.delete-table";
/** A fill empties its cells first. */
const STEPWISE = new Set(["sheet.command.auto-fill", "univer.command.undo", "univer.command.redo"]);
/** What inserting and deleting cells is made of. */
const CELL_CHANGES = new Set([SET_CELLS, "sheet.mutation.move-range"]);

/** A user's command that shifts cells; the host's own says so itself. */
function beginShift(workbook: OpenWorkbook, command: Readonly<ICommandInfo>): void {
  const shift = cellShift(command);
  if (!shift || shift.cut.rows === EXCEL_ROWS || shift.cut.columns === EXCEL_COLUMNS) return;
  const sheetId = workbook.facade.getActiveSheet().getSheetId();
  workbook.shifting = { sheetId, area: shift.cut, direction: directionOf(shift) };
}

function shifted({ sheetId, area, direction }: NonNullable<OpenWorkbook["shifting"]>): WorkbookEvent {
  const changeType = direction === "down" || direction === "right" ? "CellInserted" : "CellDeleted";
  return { kind: "changed", sheetId, area, changeType, direction };
}

function eventsOf(
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
function rewritesFormulas({ cellValue }: Params): boolean {
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

function allTablesOn(workbook: OpenWorkbook): ReturnType<typeof tablesOn> {
  return workbook.facade.getSheets().flatMap((sheet) => tablesOn(workbook, sheet.getSheetId()));
}

type Details = NonNullable<Extract<WorkbookEvent, { kind: "changed" }>["details"]>;

function edited(sheetId: string, area: Area, details?: Details): WorkbookEvent {
  return { kind: "changed", sheetId, area, changeType: "RangeEdited", ...(details && { details }) };
}

/** The value before, when the command is about to write one cell. */
function singleCell(
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

function filledArea(cells: Params["cellValue"] | undefined): Area | null {
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
