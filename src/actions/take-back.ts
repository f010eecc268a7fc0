import { SHEETS } from "../ledger/settings/sheet-names";
import { textOf } from "../ledger/cells/cell-value";
import { planTakingBack, type Written } from "../ledger/repair/taking-back";
import { inExcel } from "../workbook/requests/in-excel";
import { queueFormerVersion } from "../workbook/ledger/settings-sheet";

import { liftFilters, putBackFilters } from "../workbook/excel/table-filters";
import { readWritten } from "../workbook/ledger/read-written";
import { queueTakingBack } from "../workbook/ledger/write-back";
import type { ActionSetup } from "./outcome/action-setup";
import { NOTHING_SHORT, type Outcome } from "./outcome/outcome";
import { DOING } from "./outcome/progress";
import { settled } from "./outcome/settled";

/**
 * 撤回: what a fix or a repair wrote is put back as it was, without Excel's undo. One request reads, one writes; cells
 * that were changed since are left alone and named. Merged cells are not merged again, blank rows do not come back.
 */
export function takeBack(setup: ActionSetup, written: Written): Promise<Outcome> {
  const { plan, onProgress } = setup;
  onProgress({ sentence: DOING.look });
  return settled(() =>
    inExcel<Outcome>(setup, async (context, mark) => {
      const { ledger, filters, sheets } = await readWritten(context, written.tableName);
      if (ledger.isProtected)
        return { kind: "refused", reason: "sheet-protected", sheets: [ledger.sheetName] };
      const taking = planTakingBack(written, ledger, plan);
      mark.stage = "writing";
      onProgress({ sentence: DOING["take-back"] });
      await liftFilters(context, ledger.tableName, filters);
      queueTakingBack(context, ledger, taking);
      if (written.formerVersion !== null && sheets.has(SHEETS.settings))
        queueFormerVersion(context, written.formerVersion);
      await context.sync();
      const renamed = new Map(
        taking.headers.map(({ position, was }) => [textOf(ledger.headers[position] ?? ""), was] as const),
      );
      const name = taking.tableName ?? ledger.tableName;
      const filtersOff = await putBackFilters(context, name, filters, renamed);
      return {
        kind: "taken-back",
        written,
        cells: taking.cells.length + taking.headers.length + (taking.tableName === null ? 0 : 1),
        rows: taking.rows.length,
        columns: taking.columns.length,
        left: taking.left,
        short: { ...NOTHING_SHORT, filtersOff },
      };
    }),
  );
}
