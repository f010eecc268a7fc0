import { addressOf } from "../grid/address";
import type { WorkbookEvent } from "../engine/listen-to-workbook";
import type { RichMessage } from "../seam/seam";

/** Rich API messages of the category "event"; their types are those of Office.js's client. */
export const EVENT_CATEGORY = 65536;
export const EVENT_TYPE = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selected: 14,
  deleted: 15,
} as const;
/** The client's id for "the whole workbook". */
export const WORKBOOK_ID = "Workbook";

export type EventSource = "Local" | "Remote";

/** One event as the client takes it: once for the sheet's own handlers, once for the collection's. */
export function messagesOf(event: WorkbookEvent, source: EventSource, byAddIn: boolean): RichMessage[] {
  const body = JSON.stringify(bodyOf(event, source, byAddIn));
  return [event.sheetId, WORKBOOK_ID].map(
    (id) => [EVENT_CATEGORY, EVENT_TYPE[event.kind], id, body] as const,
  );
}

function bodyOf(event: WorkbookEvent, source: EventSource, byAddIn: boolean): Record<string, unknown> {
  const worksheetId = event.sheetId;
  if (event.kind === "selected") return { worksheetId, address: event.areas.map(addressOf).join() };
  if (event.kind !== "changed") return { worksheetId, source };
  const address = addressOf(event.area);
  return {
    worksheetId,
    address,
    source,
    changeType: event.changeType,
    shiftDirection: "None",
    triggerSource: byAddIn ? "ThisLocalAddin" : "Unknown",
    referenceId: `${worksheetId}|${address}`,
    ...(event.details && {
      valueBefore: event.details.before,
      valueAfter: event.details.after,
      valueTypeBefore: event.details.beforeType,
      valueTypeAfter: event.details.afterType,
    }),
  };
}
