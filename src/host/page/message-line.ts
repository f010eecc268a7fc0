/**
 * One line at the foot of the page: what happened last. It stays until something else happens. What went wrong stands in
 * `alert` too, above the sheet, until somebody closes it or something else happens.
 */
export class MessageLine {
  readonly #line: HTMLElement;
  readonly #alert: Alert;
  constructor(line: HTMLElement, alert: Alert) {
    this.#line = line;
    this.#alert = alert;
    // The keyboard stays with the sheet.
    alert.close.addEventListener("mousedown", (event) => {
      event.preventDefault();
    });
    alert.close.addEventListener("click", () => {
      alert.bar.hidden = true;
    });
  }
  say(message: string): void {
    this.#show(message, "plain");
    this.#alert.bar.hidden = true;
  }
  complain(message: string): void {
    this.#show(message, "problem");
    this.warn(message);
  }
  /** Above the sheet alone: what happened last it is not. */
  warn(message: string): void {
    this.#alert.text.textContent = message;
    this.#alert.bar.hidden = false;
  }
  /** Says `next` if `previous` still stands: what was said since matters more. */
  replace(previous: string, next: string): void {
    if (this.#line.textContent === previous) this.say(next);
  }
  #show(message: string, tone: "plain" | "problem"): void {
    this.#line.textContent = message;
    this.#line.title = message;
    this.#line.dataset["tone"] = tone;
  }
}

interface Alert {
  readonly bar: HTMLElement;
  readonly text: HTMLElement;
  readonly close: HTMLButtonElement;
}

/** Why something failed, as one sentence: errors of the host's files already carry one. */
export function reasonOf(error: unknown, otherwise: string): string {
  return error instanceof Error && error.message !== "" ? error.message : otherwise;
}
