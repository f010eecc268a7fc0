import type { PressButton } from "../seam/seam";

/** Presses of ribbon buttons, from the pane's readiness for them to the word that each is completed. */
export class Presses {
  #press: PressButton | null = null;
  #begun = 0;
  #beReady: () => void = () => undefined;
  #ready: Promise<void> = Promise.resolve();
  readonly #underWay = new Map<string, () => void>();

  /** Another page comes into the pane: presses wait until it is ready for them. */
  awaitPane(): void {
    this.#press = null;
    this.#ready = new Promise((resolve) => {
      this.#beReady = resolve;
    });
  }
  pressable(press: PressButton): void {
    this.#press = press;
  }
  /** Office.js says that buttons may be pressed from now on. */
  ready(): void {
    this.#beReady();
  }

  /** Resolves when the function has said that it is completed. */
  async press(functionName: string, controlId: string): Promise<void> {
    await this.#ready;
    const press = this.#press;
    if (!press) throw new Error("no pane listens to the ribbon");
    const commandId = `command-${String(++this.#begun)}`;
    return new Promise((resolve) => {
      this.#underWay.set(commandId, resolve);
      press(commandId, functionName, controlId);
    });
  }
  completed(commandId: string): void {
    this.#underWay.get(commandId)?.();
    this.#underWay.delete(commandId);
  }
}
