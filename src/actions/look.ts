import { findCell, type CellPlace } from "../ledger/rows/find-cell";
import { firstAsOf } from "../ledger/settings/settings";
import type { Serial } from "../plan/plan";
import { queueGoTo } from "../workbook/excel/go-to";
import { inExcel } from "../workbook/excel/in-excel";
import { isUndoKept } from "../workbook/excel/undo";
import { readLook } from "../workbook/reading/look";
import type { ActionSetup } from "./action-setup";
import { ledgerState } from "./ledger-state";
import type { PaneLook } from "./pane-actions";
import { settled, type Stopped } from "./settled";

/** The workbook at a glance, for the pane; `today` is the caller's. */
export function look({ plan, patienceMs }: ActionSetup, today: Serial): Promise<PaneLook | Stopped> {
  return settled(async () => {
    const { look: seen } = await inExcel(patienceMs, (context) => readLook(context, () => null));
    const { ledger, settings } = seen;
    return {
      ledger: ledger !== null,
      asOf: settings.asOf,
      proposed: firstAsOf(today, plan),
      state: ledger && ledgerState(ledger, settings, plan),
      undoKept: isUndoKept(),
    };
  });
}

/** Selects a cell, wherever sorting and inserting have brought it by now. Null: done. */
export function goTo({ patienceMs }: ActionSetup, place: CellPlace): Promise<null | Stopped> {
  return settled(() =>
    inExcel<null | Stopped>(patienceMs, async (context) => {
      const { ledger } = (await readLook(context, () => null)).look;
      const cell = ledger ? findCell(ledger, place) : place.cell;
      if (cell === null) return { kind: "refused", reason: "cell-gone", detail: placeOf(place) };
      queueGoTo(context, cell);
      await context.sync();
      return null;
    }),
  );
}

function placeOf({ no, column }: CellPlace): string {
  return `序号 ${String(no)} 的“${column ?? ""}”`;
}
