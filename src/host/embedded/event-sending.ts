import type { OpenWorkbook } from "../engine/workbook/open-workbook";
import type { WorkbookEvent } from "../engine/listen-to-workbook";
import { outward } from "../objects/values/date-system";
import type { Modes } from "../objects/class/modes";
import type { SendMessage } from "../seam/seam";
import { messagesOf } from "./event-messages";
import type { Faults } from "./faults";
import { Hearing } from "./hearing";
import { TableMessages } from "./table-messages";

/** The workbook's events on their way to the pane that listens. */
export class EventSending {
  readonly hearing = new Hearing();
  readonly #tables = new TableMessages();
  readonly #faults: Faults;
  readonly #modes: Modes;
  #send: SendMessage = () => undefined;

  constructor(faults: Faults, modes: Modes) {
    this.#faults = faults;
    this.#modes = modes;
  }

  listening(send: SendMessage): void {
    this.#send = send;
  }

  /** Events reach the pane after the request that caused them is answered, as from Excel. */
  tell(workbook: OpenWorkbook, event: WorkbookEvent): void {
    const fault = event.kind === "changed" ? this.#faults.nextEvent() : null;
    if (fault === "drop") return;
    const source = fault === "remote" ? "Remote" : "Local";
    const told = this.#inDays(workbook, event);
    const messages = [
      ...messagesOf(told, source, workbook.byApi),
      ...this.#tables.of(workbook, told, source),
    ].filter((message) => this.hearing.hears(message));
    if (messages.length === 0) return;
    setTimeout(() => {
      this.#send(messages);
      if (fault === "double") this.#send(messages);
    }, 0);
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
