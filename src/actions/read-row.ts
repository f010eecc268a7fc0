import { aboutTask, type AboutTask } from "../ledger/task/about-task";
import type { SelectedPlace } from "../workbook/requests/watch-selection";
import type { KnownLedger } from "../workbook/row/known-ledger";
import { readRowAt } from "../workbook/row/read-row";
import type { SeenRow } from "../workbook/row/seen-row";
import type { ActionSetup } from "./outcome/action-setup";
import type { Stopped } from "./outcome/outcome";
import { settled } from "./outcome/settled";

/** The task under the cursor, as the pane shows it. */
export interface RowLook {
  readonly kind: "row-look";
  /** Handed back with the next reading, which then costs one request; null: there is no ledger. */
  readonly known: KnownLedger | null;
  /** Null: the cursor is in no task's row. */
  readonly shown: ShownRow | null;
}

export interface ShownRow {
  readonly row: SeenRow;
  readonly about: AboutTask;
}

/** Reads the task at this place, null: wherever the cursor is. Only reads. */
export function readRow(
  setup: ActionSetup,
  place: SelectedPlace | null,
  known: KnownLedger | null,
): Promise<RowLook | Stopped> {
  return settled<RowLook | Stopped>(async () => {
    const found = await readRowAt(setup, place, known);
    const { row } = found;
    return {
      kind: "row-look",
      known: row?.known ?? found.known,
      shown: row && { row, about: aboutTask(row, setup.plan) },
    };
  });
}
