import { EVENT_TYPE, WORKBOOK_ID } from "./event-messages";
import type { ClassName, EventName } from "../../objects/class/excel-members";
import type { HostObject } from "../../richapi/host-class";
import type { RichMessage } from "../../seam/seam";

type Kinds<Name extends ClassName> = Readonly<Partial<Record<EventName<Name>, keyof typeof EVENT_TYPE>>>;
/** The client's names of the events behind `_Register…Event`. */
const OF_SHEETS: Kinds<"Worksheet"> & Kinds<"WorksheetCollection"> = {
  DataChanged: "changed",
  SelectionChanged: "selected",
  Activated: "activated",
  Deactivated: "deactivated",
  Added: "added",
  Deleted: "deleted",
  Calculated: "calculated",
  FormatChanged: "formatChanged",
  FormulaChanged: "formulaChanged",
  SingleClicked: "singleClicked",
  RowSorted: "rowSorted",
  ColumnSorted: "columnSorted",
  RowHiddenChanged: "rowHiddenChanged",
  ProtectionChanged: "protectionChanged",
  NameChanged: "nameChanged",
  Moved: "moved",
  VisibilityChanged: "visibilityChanged",
};
const OF_TABLES: Kinds<"Table"> & Kinds<"TableCollection"> = {
  DataChanged: "tableChanged",
  SelectionChanged: "tableSelected",
  Added: "tableAdded",
  Deleted: "tableDeleted",
};
const OF_COMMENTS: Kinds<"CommentCollection"> = {
  Added: "commentAdded",
  Changed: "commentChanged",
  Deleted: "commentDeleted",
};

const OF_CHARTS: Kinds<"Chart"> & Kinds<"ChartCollection"> = {
  Added: "chartAdded",
  Deleted: "chartDeleted",
  Activated: "chartActivated",
  Deactivated: "chartDeactivated",
};
const OF_WORKBOOK: Kinds<"Workbook"> = { Activated: "workbookActivated" };
const FAMILIES: readonly (readonly [start: string, kinds: Record<string, keyof typeof EVENT_TYPE>])[] = [
  ["Table", OF_TABLES],
  ["Chart", OF_CHARTS],
  ["CommentCollection", OF_COMMENTS],
  ["Workbook", OF_WORKBOOK],
];

/** What the add-in listens to: an event reaches only handlers that were registered before it. */
export class Hearing {
  /** `runtime.enableEvents`, which is the add-in's own. */
  enabled = true;
  /** How many proxies are registered, by the event's number and the sheet. */
  readonly #registered = new Map<string, number>();

  /** Another page listens from now on. */
  forget(): void {
    this.enabled = true;
    this.#registered.clear();
  }

  register({ className, target }: HostObject, event: string, registered: boolean): void {
    const family = FAMILIES.find(([start]) => className.startsWith(start))?.[1];
    const kinds: Readonly<Partial<Record<string, keyof typeof EVENT_TYPE>>> = family ?? OF_SHEETS;
    const kind = kinds[event];
    if (kind === undefined) return;
    const { sheetId, ...own } = target as { sheetId?: string | null; tableId?: string; chartId?: string };
    const key = keyOf(EVENT_TYPE[kind], own.tableId ?? own.chartId ?? sheetId ?? WORKBOOK_ID);
    this.#registered.set(key, Math.max(0, (this.#registered.get(key) ?? 0) + (registered ? 1 : -1)));
  }

  /** Whether an event of this kind is heard, of whatever. */
  hearsAny(kind: keyof typeof EVENT_TYPE): boolean {
    if (!this.enabled) return false;
    const start = keyOf(EVENT_TYPE[kind], "");
    return [...this.#registered].some(([key, count]) => count > 0 && key.startsWith(start));
  }

  hears([, type, targetId]: RichMessage): boolean {
    return this.enabled && (this.#registered.get(keyOf(type, targetId)) ?? 0) > 0;
  }
}

function keyOf(type: number, targetId: string): string {
  return `${String(type)} ${targetId}`;
}
