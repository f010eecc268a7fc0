import { CommandType, ICommandService } from "@univerjs/core";
import type { Engine } from "../univer/engine";

/** Whether the workbook was changed since it was opened or saved. Recalculation is no change. */
export class Unsaved {
  #changed = false;
  readonly #onChange: (changed: boolean) => void;
  readonly #onEdit: () => void;

  /** `onChange` hears when it comes to be changed and when it no longer is, `onEdit` of each edit. */
  constructor(engine: Engine, onChange: (changed: boolean) => void, onEdit: () => void) {
    this.#onChange = onChange;
    this.#onEdit = onEdit;
    engine.univer
      .__getInjector()
      .get(ICommandService)
      .onCommandExecuted((command, options) => {
        const calculated = options?.onlyLocal === true || options?.["fromFormula"] === true;
        if (command.type !== CommandType.MUTATION || !isEdit(command.id) || calculated) return;
        this.edited();
      });
  }
  get changed(): boolean {
    return this.#changed;
  }
  reset(): void {
    this.#set(false);
  }
  /** Told of what Univer hears nothing of, too. */
  edited(): void {
    this.#set(true);
    this.#onEdit();
  }
  /** What stands was changed before this page was opened. */
  restored(): void {
    this.#set(true);
  }
  #set(changed: boolean): void {
    if (changed === this.#changed) return;
    this.#changed = changed;
    this.#onChange(changed);
  }
}

/** `formula.` are the calculation's own mutations, but for names; `doc.` those of the cell editor. */
function isEdit(id: string): boolean {
  return id.includes("defined-name") || !/^(formula|doc)\./.test(id);
}
