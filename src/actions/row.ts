import { aboutTask, type AboutTask } from "../ledger/task/about-task";
import { keptWords, type TaskAtMeeting } from "../ledger/meetings/at-meeting";
import { inExcel } from "../workbook/requests/in-excel";
import type { SelectedPlace } from "../workbook/requests/watch-selection";
import { readPresence } from "../workbook/reading/presence";
import { meetingsOf, requestHistory } from "../workbook/reading/history-look";
import type { KnownLedger } from "../workbook/row/known-ledger";
import { selectNext } from "../workbook/row/next-row";
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

/** What the kept meetings had of a task, the last first. */
export interface RowMeetings {
  readonly kind: "row-meetings";
  readonly meetings: readonly TaskAtMeeting[];
}

/** What earlier meetings found of the task. Two requests, which only read. */
export function readMeetings(setup: ActionSetup, no: number): Promise<RowMeetings | Stopped> {
  return settled<RowMeetings | Stopped>(() =>
    inExcel(setup, async (context) => {
      const asked = requestHistory(context, await readPresence(context));
      await context.sync();
      return { kind: "row-meetings", meetings: keptWords(meetingsOf(asked), no) };
    }),
  );
}
