import { REPORT_SHEETS } from "../../src/ledger/settings/sheet-names";
import { leadUnits, summarySweep } from "./summarise-faults";

/** The sheets are not there. */
summarySweep(async (turn) => {
  await Excel.run(async (context) => {
    for (const name of Object.values(REPORT_SHEETS))
      context.workbook.worksheets.getItemOrNullObject(name).delete();
    await context.sync();
  });
  await leadUnits(turn);
});
