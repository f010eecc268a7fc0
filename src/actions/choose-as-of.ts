import type { Serial } from "../plan/plan";
import { inExcel } from "../workbook/in-excel";
import { writeAsOf } from "../workbook/setting-cells";
import type { ActionSetup } from "./action-setup";
import type { Outcome } from "./outcome";
import { settled } from "./settled";

/** Stores 统计截止日 in the workbook; every light follows by its formula. */
export function chooseAsOf({ patienceMs }: ActionSetup, asOf: Serial): Promise<Outcome> {
  return settled<Outcome>(() =>
    inExcel(patienceMs, async (context, mark) => {
      mark.stage = "writing";
      return (await writeAsOf(context, asOf))
        ? { kind: "as-of-set", asOf }
        : { kind: "refused", reason: "no-as-of", detail: "" };
    }),
  );
}
