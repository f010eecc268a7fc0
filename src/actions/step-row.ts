import type { SelectedPlace } from "../workbook/requests/watch-selection";
import { selectNext } from "../workbook/row/next-row";
import type { SeenRow } from "../workbook/row/seen-row";
import { inExcel } from "../workbook/requests/in-excel";
import type { ActionSetup } from "./outcome/action-setup";
import type { Stopped } from "./outcome/outcome";
import { settled } from "./outcome/settled";

/** Where the cursor is after a step; `place` null: there is no task further on. */
export interface Stepped {
  readonly kind: "stepped";
  readonly place: SelectedPlace | null;
}

/** Moves the cursor to the next task that can be seen, or the one before. Two requests. */
export function stepRow(setup: ActionSetup, from: SeenRow, step: 1 | -1): Promise<Stepped | Stopped> {
  return settled<Stepped | Stopped>(() =>
    inExcel(setup, async (context) => ({ kind: "stepped", place: await selectNext(context, from, step) })),
  );
}
