import type { CellShift } from "../../engine/univer/cell-shift";
import { shiftedArea } from "../../engine/univer/cell-shift";
import type { RangeTarget, TableTarget } from "./targets";

export type BindingType = "Range" | "Table" | "Text";
export const BINDING_TYPES: readonly BindingType[] = ["Range", "Table", "Text"];

/** A name of the add-in's for a place of the workbook. */
export interface Binding {
  readonly id: string;
  readonly type: BindingType;
  readonly target: RangeTarget | TableTarget;
}

/** The bindings of the workbook that stands, in their order. They are not saved with it. */
export class Bindings {
  #all: readonly Binding[] = [];

  get all(): readonly Binding[] {
    return this.#all;
  }
  get(id: string): Binding | null {
    return this.#all.find((one) => one.id === id) ?? null;
  }
  /** In the place of one with that id. */
  put(binding: Binding): void {
    this.#all = this.get(binding.id)
      ? this.#all.map((one) => (one.id === binding.id ? binding : one))
      : [...this.#all, binding];
  }
  remove(id: string): void {
    this.#all = this.#all.filter((one) => one.id !== id);
  }
  clear(): void {
    this.#all = [];
  }

  /** Ranges go with their cells; one whose cells are deleted is no binding any more. */
  shift(sheetId: string, shift: CellShift): void {
    this.#all = this.#all.flatMap((binding): Binding[] => {
      const { target } = binding;
      if ("tableId" in target || target.sheetId !== sheetId) return [binding];
      const area = shiftedArea(shift, target);
      return area ? [{ ...binding, target: { ...target, ...area } }] : [];
    });
  }
}
