/** One line at the foot of the page: what happened last. It stays until something else happens. */
export class MessageLine {
  readonly #line: HTMLElement;
  constructor(line: HTMLElement) {
    this.#line = line;
  }
  say(message: string): void {
    this.#show(message, "plain");
  }
  complain(message: string): void {
    this.#show(message, "problem");
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

/** Why something failed, as one sentence: errors of the host's files already carry one. */
export function reasonOf(error: unknown, otherwise: string): string {
  return error instanceof Error && error.message !== "" ? error.message : otherwise;
}
