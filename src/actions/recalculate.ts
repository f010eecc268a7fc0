import { inExcel } from "../workbook/requests/in-excel";
import type { Patience } from "../workbook/requests/patience";
import type { Outcome } from "./outcome/outcome";
import { settled } from "./outcome/settled";

/** Has Excel calculate every formula once; a workbook of manual calculation stays one. */
export function recalculate(setup: Patience): Promise<Outcome> {
  return settled<Outcome>(() =>
    inExcel<Outcome>(setup, async (context) => {
      context.workbook.application.calculate("Full");
      await context.sync();
      return { kind: "recalculated" };
    }),
  );
}
