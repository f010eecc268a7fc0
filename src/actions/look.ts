import type { Stopped } from "./outcome/outcome";
import { findCell, type CellPlace } from "../ledger/rows/find-cell";
import { firstAsOf } from "../ledger/settings/settings";
import type { Serial } from "../plan/plan";
import { queueGoTo } from "../workbook/excel/go-to";
import { inExcel } from "../workbook/requests/in-excel";
import { isReadOnly } from "../workbook/excel/read-only";
import { isUndoKept } from "../workbook/excel/undo";
import { readLook } from "../workbook/reading/look";
import type { ActionSetup } from "./outcome/action-setup";
import { ledgerState, type LedgerState } from "./outcome/ledger-state";
import { settled } from "./outcome/settled";

/** The workbook at a glance: what the pane must know before anything is pressed. */
export interface PaneLook {
  readonly ledger: boolean;
  /** The stored 统计截止日; null without a ledger, or when the named cell holds no date. */
  readonly asOf: Serial | null;
  /** The first value of 统计截止日, and in one sentence why it is this one. */
  readonly proposed: { readonly asOf: Serial; readonly reason: string };
  /** The ledger as it stands; null without one. */
  readonly state: LedgerState | null;
  /** The names of the sheets. */
  readonly sheets: readonly string[];
  /** The workbook was opened for reading alone. */
  readonly readOnly: boolean;
  /** Excel can undo what the add-in writes (ExcelApi 1.20); below it every write empties its list of what can be undone. */
  readonly undoKept: boolean;
}

/** The workbook at a glance, for the pane; `today` is the caller's. */
export function look(setup: ActionSetup, today: Serial): Promise<PaneLook | Stopped> {
  return settled(async () => {
    const { look: seen, also: sheets } = await inExcel(setup, (context) =>
      readLook(context, ({ presence }) => [...presence.sheets.keys()]),
    );
    const { ledger, settings } = seen;
    return {
      sheets,
      readOnly: isReadOnly(),
      ledger: ledger !== null,
      asOf: settings.asOf,
      proposed: firstAsOf(today, setup.plan),
      state: ledger && ledgerState(ledger, settings, setup.plan),
      undoKept: isUndoKept(),
    };
  });
}

/** Selects a cell, wherever sorting and inserting have brought it by now. Null: done. */
export function goTo(setup: ActionSetup, place: CellPlace): Promise<null | Stopped> {
  return settled(() =>
    inExcel<null | Stopped>(setup, async (context) => {
      const { ledger } = (await readLook(context, () => null)).look;
      const cell = ledger ? findCell(ledger, place) : place.cell;
      if (cell === null) return { kind: "refused", reason: "cell-gone", place };
      queueGoTo(context, cell);
      await context.sync();
      return null;
    }),
  );
}
