import { TEXT } from "../text";

/** Asks one question in a bar above the sheet. Escape and a second question answer the first with no. */
export class QuestionBar {
  readonly #bar: HTMLElement;
  readonly #text: HTMLElement;
  readonly #yes: HTMLButtonElement;
  readonly #no: HTMLButtonElement;
  #answer: ((yes: boolean) => void) | null = null;

  constructor(bar: HTMLElement, text: HTMLElement, yes: HTMLButtonElement, no: HTMLButtonElement) {
    this.#bar = bar;
    this.#text = text;
    this.#yes = yes;
    this.#no = no;
    yes.addEventListener("click", () => {
      this.#settle(true);
    });
    no.addEventListener("click", () => {
      this.#settle(false);
    });
    bar.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.#settle(false);
    });
  }

  ask(question: string, yes: string, no: string = TEXT.cancel): Promise<boolean> {
    this.#settle(false);
    this.#text.textContent = question;
    this.#yes.textContent = yes;
    this.#no.textContent = no;
    this.#bar.hidden = false;
    this.#yes.focus();
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  #settle(yes: boolean): void {
    this.#bar.hidden = true;
    this.#answer?.(yes);
    this.#answer = null;
  }
}
