import { SHEETS } from "../../src/ledger/settings/sheet-names";
import { checkSweep } from "./check-faults";

/** There is no list yet. */
checkSweep(() =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject(SHEETS.checkResults).delete();
    await context.sync();
  }),
);
