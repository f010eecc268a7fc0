import { inExcel } from "../workbook/excel/in-excel";
import type { ActionSetup } from "./outcome/action-setup";
import type { Outcome } from "./outcome/outcome";
import { settled } from "./outcome/settled";

/** Has Excel calculate every formula once; a workbook of manual calculation stays one. */
export function recalculate({ patienceMs }: Pick<ActionSetup, "patienceMs">): Promise<Outcome> {
  return settled<Outcome>(() =>
    inExcel<Outcome>(patienceMs, async (context) => {
      context.workbook.application.calculate("Full");
      await context.sync();
      return { kind: "recalculated" };
    }),
  );
}
