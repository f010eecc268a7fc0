import type { ExcelErrorCode } from "../richapi/excel-error";

/** What can be asked to go wrong with a request. */
export type RequestFault =
  /** Refused before anything is done. */
  | { readonly kind: "fail"; readonly code?: ExcelErrorCode }
  /** Carried out up to this many actions, then refused. */
  | { readonly kind: "cut"; readonly actions: number }
  /** Carried out whole, but the answer is an error. */
  | { readonly kind: "fail-after"; readonly code?: ExcelErrorCode }
  | { readonly kind: "delay"; readonly ms: number }
  /** No answer ever comes; nothing is done. */
  | { readonly kind: "drop" };

/** What can be asked to go wrong with an event. */
export type EventFault = "drop" | "double" | "remote";

/** Faults on request: for tests of what the add-in makes of them. Counts begin with 1, from the asking. */
export class Faults {
  /** Someone is typing in a cell: Excel then refuses every request. */
  cellInEdit = false;
  readonly #requests = new Map<number, RequestFault>();
  readonly #events = new Map<number, EventFault>();
  #request = 0;
  #event = 0;

  onRequest(number: number, fault: RequestFault): void {
    this.#requests.set(this.#request + number, fault);
  }
  onEvent(number: number, fault: EventFault): void {
    this.#events.set(this.#event + number, fault);
  }
  clear(): void {
    this.cellInEdit = false;
    this.#requests.clear();
    this.#events.clear();
  }

  /** The fault of the request that comes now, if one was asked for. */
  nextRequest(): RequestFault | null {
    return this.#requests.get(++this.#request) ?? null;
  }
  nextEvent(): EventFault | null {
    return this.#events.get(++this.#event) ?? null;
  }
}
