import type { ICommandInfo, Injector } from "@univerjs/core";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { linesOf } from "../../../grid/cell-lines";
import type { ForUniver } from "../../univer/workaround";

/** What of Univer's own is used here: changes that wait for a calculation, and the timer that begins it. */
interface Trigger {
  readonly _waitingCommandQueue: ICommandInfo[];
  readonly _setTimeoutKey: ReturnType<typeof setTimeout>;
}
interface Written {
  readonly cellValue?: Readonly<
    Record<number, Readonly<Record<number, { f?: unknown; si?: unknown } | null>>>
  >;
}

export const manualCalculation: ForUniver = {
  name: "manual-calculation",
  when: "with a workbook",
  replaces: (univer) => [
    [univer.__getInjector().get(TriggerCalculationController), "_waitingCommandQueue", "_setTimeoutKey"],
  ],
};

/** Keeps changes of cells from the calculation, as Excel does where calculation is manual; Univer 0.25.1 cannot. */
export class HeldCalculation {
  readonly #trigger: Trigger;
  #holds = false;
  #anythingHeld = false;

  constructor(injector: Injector) {
    this.#trigger = injector.get(TriggerCalculationController) as unknown as Trigger;
  }

  get holds(): boolean {
    return this.#holds;
  }
  set holds(holds: boolean) {
    this.#holds = holds;
  }

  get isBehind(): boolean {
    return this.#anythingHeld;
  }

  /** Whether formulas are behind their cells; from now on they are not. */
  release(): boolean {
    const behind = this.#anythingHeld;
    this.#anythingHeld = false;
    return behind;
  }

  /** To be told of each command, after Univer. A formula that was just written is calculated, once. */
  see(command: Readonly<ICommandInfo>): void {
    const { _waitingCommandQueue: queue, _setTimeoutKey: timer } = this.#trigger;
    if (!this.#holds || queue.at(-1) !== command) return;
    if (!command.id.startsWith("sheet.mutation.") || writesFormula(command)) return;
    queue.pop();
    if (queue.length === 0) clearTimeout(timer);
    this.#anythingHeld = true;
  }
}

function writesFormula({ params }: Readonly<ICommandInfo>): boolean {
  for (const [, line] of linesOf(((params ?? {}) as Written).cellValue ?? {}))
    if (line.some(([, cell]) => Boolean(cell?.f) || Boolean(cell?.si))) return true;
  return false;
}
