import { addressOf } from "../../grid/address";
import type { WorkbookEvent } from "../../engine/events/workbook-event";
import type { RichMessage } from "../../seam/seam";

/** Rich API messages of the category "event"; their types are those of Office.js's client. */
export const EVENT_CATEGORY = 65536;
export const EVENT_TYPE = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selected: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  singleClicked: 21,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelected: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  workbookActivated: 2203,
} as const;
/** The client's id for "the whole workbook". */
export const WORKBOOK_ID = "Workbook";

export type EventSource = "Local" | "Remote";

/** One event as the client takes it: once for the sheet's own handlers, once for the collection's. */
export function messagesOf(event: WorkbookEvent, source: EventSource, byAddIn: boolean): RichMessage[] {
  const body = JSON.stringify(bodyOf(event, source, byAddIn));
  // A chart hears of itself, its sheet's collection of all.
  const second = "chartId" in event ? event.chartId : WORKBOOK_ID;
  return [event.sheetId, second].map((id) => [EVENT_CATEGORY, EVENT_TYPE[event.kind], id, body] as const);
}

const SHIFTS = { up: "ShiftCellUp", down: "ShiftCellDown", left: "ShiftCellLeft", right: "ShiftCellRight" };

function bodyOf(event: WorkbookEvent, source: EventSource, byAddIn: boolean): Record<string, unknown> {
  const worksheetId = event.sheetId;
  switch (event.kind) {
    case "selected":
      return { worksheetId, address: event.areas.map(addressOf).join() };
    case "rowSorted":
    case "columnSorted":
      return { worksheetId, source, address: event.areas.map(addressOf).join() };
    case "rowHiddenChanged":
      return {
        worksheetId,
        source,
        address: event.areas.map(addressOf).join(),
        changeType: event.areHidden ? "Hidden" : "Unhidden",
      };
    case "nameChanged":
      return { worksheetId, source, nameBefore: event.before.name, nameAfter: event.after.name };
    case "moved":
      return {
        worksheetId,
        source,
        positionBefore: event.before.position,
        positionAfter: event.after.position,
      };
    case "visibilityChanged":
      return {
        worksheetId,
        source,
        visibilityBefore: visibilityOf(event.before),
        visibilityAfter: visibilityOf(event.after),
      };
    case "protectionChanged":
      return { worksheetId, source, isProtected: event.isProtected };
    case "commentAdded":
    case "commentChanged":
    case "commentDeleted": {
      const { commentId, replyIds, changeType } = event;
      return {
        worksheetId,
        source,
        commentDetails: [{ commentId, replyIds }],
        ...(changeType && { changeType }),
      };
    }
    case "formulaChanged":
      return {
        worksheetId,
        source,
        formulaDetails: event.formulas.map(({ row, column, before }) => ({
          cellAddress: addressOf({ row, column, rows: 1, columns: 1 }),
          previousFormula: before,
        })),
      };
    case "singleClicked": {
      const { area, offsetX, offsetY } = event;
      return { worksheetId, address: addressOf(area), offsetX, offsetY };
    }
    case "calculated":
      return { worksheetId, address: addressOf(event.area) };
    case "tableAdded":
    case "tableDeleted":
      return { worksheetId, source, tableId: event.tableId, tableName: event.tableName };
    case "chartAdded":
    case "chartDeleted":
    case "chartActivated":
    case "chartDeactivated":
      return { worksheetId, source, chartId: event.chartId };
    case "formatChanged":
      return { worksheetId, source, ...placeOf(event) };
    case "changed":
      return { ...changeOf(event, source), triggerSource: byAddIn ? "ThisLocalAddin" : "Unknown" };
    default:
      return { worksheetId, source };
  }
}

const visibilityOf = ({ isHidden }: { readonly isHidden: boolean }): string =>
  isHidden ? "Hidden" : "Visible";

type Changed = Extract<WorkbookEvent, { kind: "changed" }>;

/** What a sheet's change and a table's have in common. */
export function changeOf(event: Changed, source: EventSource): Record<string, unknown> {
  return {
    worksheetId: event.sheetId,
    source,
    ...placeOf(event),
    changeType: event.changeType,
    shiftDirection: event.direction ? SHIFTS[event.direction] : "None",
    ...(event.details && {
      valueBefore: event.details.before,
      valueAfter: event.details.after,
      valueTypeBefore: event.details.beforeType,
      valueTypeAfter: event.details.afterType,
    }),
  };
}

/** The range, and how the client asks for it again. */
function placeOf({ sheetId, area }: Pick<Changed, "sheetId" | "area">): Record<string, unknown> {
  const address = addressOf(area);
  return { address, referenceId: `${sheetId}|${address}` };
}
