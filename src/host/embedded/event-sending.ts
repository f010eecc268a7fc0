import type { OpenWorkbook } from "../engine/workbook/open-workbook";
import type { WorkbookEvent } from "../engine/events/workbook-event";
import { outward } from "../objects/values/date-system";
import type { Modes } from "../objects/class/modes";
import type { RichMessage, SendMessage } from "../seam/seam";
import type { Bindings } from "../objects/class/bindings";
import { BindingMessages } from "./events/binding-messages";
import { EVENT_CATEGORY, EVENT_TYPE, messagesOf, WORKBOOK_ID } from "./events/event-messages";
import type { Faults } from "./faults";
import { Hearing } from "./events/hearing";
import { TableMessages } from "./events/table-messages";

/** An event that was told, until it is sent. */
interface Unsent {
  event: WorkbookEvent;
  messages: readonly RichMessage[];
}

/** The workbook's events on their way to the pane that listens. */
export class EventSending {
  readonly #unsent = new Set<Unsent>();
  readonly hearing = new Hearing();
  readonly #tables = new TableMessages();
  readonly #faults: Faults;
  readonly #modes: Modes;
  #send: SendMessage = () => undefined;

  readonly bindings: BindingMessages;

  constructor(faults: Faults, modes: Modes, bindings: Bindings) {
    this.bindings = new BindingMessages(bindings);
    this.#faults = faults;
    this.#modes = modes;
  }

  listening(send: SendMessage): void {
    this.#send = send;
  }

  /** Events reach the pane after the request that caused them is answered, as from Excel. */
  tell(workbook: OpenWorkbook, event: WorkbookEvent): void {
    const earlier = workbook.byApi
      ? undefined
      : [...this.#unsent].find((unsent) => isSameEdit(unsent.event, event));
    if (earlier) {
      earlier.event = asOneEdit(earlier.event, event);
      earlier.messages = this.#messages(workbook, earlier.event, "Local");
      return;
    }
    const fault = event.kind === "changed" ? this.#faults.nextEvent() : null;
    if (fault === "drop") return;
    if (this.hearing.enabled) for (const send of this.bindings.of(workbook, event)) setTimeout(send, 0);
    const messages = this.#messages(workbook, event, fault === "remote" ? "Remote" : "Local");
    if (messages.length === 0) return;
    const unsent = { event, messages };
    this.#unsent.add(unsent);
    setTimeout(() => {
      this.#unsent.delete(unsent);
      this.#send(unsent.messages);
      if (fault === "double") this.#send(unsent.messages);
    }, 0);
  }

  /** The workbook's window has come to the front. */
  activated(): void {
    const message = [EVENT_CATEGORY, EVENT_TYPE.workbookActivated, WORKBOOK_ID, "{}"] as const;
    if (this.hearing.hears(message)) this.#send([message]);
  }

  #messages(workbook: OpenWorkbook, event: WorkbookEvent, source: "Local" | "Remote"): RichMessage[] {
    const told = this.#inDays(workbook, event);
    return [...messagesOf(told, source, workbook.byApi), ...this.#tables.of(workbook, told, source)].filter(
      (message) => this.hearing.hears(message),
    );
  }

  /** The values that an event tells, as the add-in counts days. */
  #inDays(workbook: OpenWorkbook, event: WorkbookEvent): WorkbookEvent {
    if (event.kind !== "changed" || !event.details) return event;
    const sheet = workbook.facade.getSheetBySheetId(event.sheetId);
    if (!sheet) return event;
    const { row, column } = event.area;
    const { before, after } = event.details;
    const counted = (value: typeof before): typeof before =>
      outward({ modes: this.#modes, workbook }, sheet, row, column, value);
    return { ...event, details: { ...event.details, before: counted(before), after: counted(after) } };
  }
}

/** Univer fills cells in two steps, first empties them: to whoever hears of it that is one edit. */
function isSameEdit(one: WorkbookEvent, other: WorkbookEvent): boolean {
  if (one.kind !== "changed" || other.kind !== "changed" || one.partOf === undefined) return false;
  const [at, there] = [one.area, other.area];
  return (
    one.partOf === other.partOf &&
    one.sheetId === other.sheetId &&
    at.row === there.row &&
    at.column === there.column &&
    at.rows === there.rows &&
    at.columns === there.columns
  );
}

function asOneEdit(first: WorkbookEvent, last: WorkbookEvent): WorkbookEvent {
  if (first.kind !== "changed" || last.kind !== "changed" || !first.details || !last.details) return last;
  const { before, beforeType } = first.details;
  return { ...last, details: { ...last.details, before, beforeType } };
}
