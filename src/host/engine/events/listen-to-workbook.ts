import type { ICommandInfo } from "@univerjs/core";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { EXCEL_COLUMNS, EXCEL_ROWS } from "../../grid/area";
import { activateChart, watchCharts } from "../charts/chart-store";
import type { PlainValue, ValueType } from "../cells/cell-output";
import { cellShift, directionOf } from "../univer/cell-shift";
import { selectedArea } from "../univer/univer-range";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { watchHiddenRows } from "../workbook/watch-hidden-rows";
import { watchSheets } from "../workbook/watch-sheets";
import {
  allTablesOn,
  DELETE_TABLE,
  eventsOf,
  filledArea,
  SET_CELLS,
  singleCell,
  type Params,
} from "./edit-events";
import { FormulaChanges } from "./formula-changes";
import type { WorkbookEvent } from "./workbook-event";

/**
 * Listens to the engine and tells of each change once it is done; recalculation is no change. `isHeard`: what it would
 * cost to tell for nobody.
 */
export function listenToWorkbook(
  workbook: OpenWorkbook,
  tell: (event: WorkbookEvent) => void,
  isHeard: (kind: "formulaChanged") => boolean,
): { dispose(): void } {
  const formulas = new FormulaChanges(workbook, () => isHeard("formulaChanged"));
  const before = new Map<object, { value: PlainValue; type: ValueType }>();
  const tableNames = new Map<string, string>();
  let toldShift: OpenWorkbook["shifting"] = null;
  let activeSheetId = workbook.facade.getActiveSheet().getSheetId();
  const listeners = [
    formulas,
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
      const changed = formulas.of(params);
      if (changed.length > 0) tell({ kind: "formulaChanged", sheetId: params.subUnitId, formulas: changed });
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
    workbook.onOwnEvent(tell),
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
