import type { ChangeType, WorkbookEvent } from "../../engine/events/workbook-event";
import { tablesOn } from "../../engine/tables/tables-on";
import type { OpenWorkbook } from "../../engine/workbook/open-workbook";
import { addressOf } from "../../grid/address";
import { intersection, type Area } from "../../grid/area";
import type { RichMessage } from "../../seam/seam";
import { changeOf, EVENT_CATEGORY, EVENT_TYPE, WORKBOOK_ID, type EventSource } from "./event-messages";

/** What tables hear of the workbook's events: changes of their cells, and the selection in them. */
export class TableMessages {
  /** Tables in which the selection was last. */
  #selected = new Set<string>();

  of(workbook: OpenWorkbook, event: WorkbookEvent, source: EventSource): RichMessage[] {
    if (event.kind === "changed") return changes(workbook, event, source);
    return event.kind === "selected" ? this.#selections(workbook, event) : [];
  }

  /** A table is told of a selection within it, and once, without an address, when the selection leaves it. */
  #selections(workbook: OpenWorkbook, event: Extract<WorkbookEvent, { kind: "selected" }>): RichMessage[] {
    const { sheetId, areas } = event;
    const before = this.#selected;
    const within = tablesOn(workbook, sheetId).map(({ tableId, area }) => {
      const common = areas.flatMap((one) => intersection(one, area) ?? []);
      return [tableId, common.map(addressOf).join()] as const;
    });
    const addresses = new Map(within.filter(([, address]) => address !== ""));
    this.#selected = new Set(addresses.keys());
    return [...new Set([...before, ...addresses.keys()])].map((tableId) =>
      message("tableSelected", tableId, {
        worksheetId: sheetId,
        tableId,
        address: addresses.get(tableId) ?? "",
      }),
    );
  }
}

function changes(
  workbook: OpenWorkbook,
  event: Extract<WorkbookEvent, { kind: "changed" }>,
  source: EventSource,
): RichMessage[] {
  return tablesOn(workbook, event.sheetId).flatMap((table) => {
    const area = intersection(table.area, event.area);
    if (!area) return [];
    const changeType = changeOfTable(event.changeType, event.area, table.area);
    const body = { ...changeOf({ ...event, area, changeType }, source), tableId: table.tableId };
    return [table.tableId, event.sheetId, WORKBOOK_ID].map((id) => message("tableChanged", id, body));
  });
}

/** Cells that are inserted or deleted over the whole of a table are its rows or columns. */
function changeOfTable(changeType: ChangeType, cut: Area, table: Area): ChangeType {
  if (changeType !== "CellInserted" && changeType !== "CellDeleted") return changeType;
  const verb = changeType === "CellInserted" ? "Inserted" : "Deleted";
  if (cut.column <= table.column && cut.column + cut.columns >= table.column + table.columns)
    return `Row${verb}`;
  if (cut.row <= table.row && cut.row + cut.rows >= table.row + table.rows) return `Column${verb}`;
  return changeType;
}

function message(kind: keyof typeof EVENT_TYPE, id: string, body: object): RichMessage {
  return [EVENT_CATEGORY, EVENT_TYPE[kind], id, JSON.stringify(body)];
}
