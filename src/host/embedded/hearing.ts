import { EVENT_TYPE, WORKBOOK_ID } from "./event-messages";
import type { EventName } from "../objects/class/excel-members";
import type { HostObject } from "../richapi/host-class";
import type { RichMessage } from "../seam/seam";

type HeardEvent = EventName<"Worksheet"> | EventName<"WorksheetCollection">;
/** The client's names of the events behind `_Register…Event`. */
const KINDS: Readonly<Partial<Record<HeardEvent, keyof typeof EVENT_TYPE>>> = {
  DataChanged: "changed",
  SelectionChanged: "selected",
  Activated: "activated",
  Deactivated: "deactivated",
  Added: "added",
  Deleted: "deleted",
};

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

  register({ target }: HostObject, event: string, registered: boolean): void {
    const kind = KINDS[event as HeardEvent];
    if (kind === undefined) return;
    const { sheetId } = target as { sheetId?: string };
    const key = keyOf(EVENT_TYPE[kind], sheetId ?? WORKBOOK_ID);
    this.#registered.set(key, Math.max(0, (this.#registered.get(key) ?? 0) + (registered ? 1 : -1)));
  }

  hears([, type, targetId]: RichMessage): boolean {
    return this.enabled && (this.#registered.get(keyOf(type, targetId)) ?? 0) > 0;
  }
}

function keyOf(type: number, targetId: string): string {
  return `${String(type)} ${targetId}`;
}
