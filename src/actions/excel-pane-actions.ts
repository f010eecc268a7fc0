import type { Plan, Serial } from "../plan/plan";
import { actionSetup } from "./action-setup";
import { chooseAsOf } from "./choose-as-of";
import { fix } from "./fix";
import { highlight } from "./highlight";
import { insert } from "./insert";
import { goTo, look } from "./look";
import type { PaneActions, PlanSummary } from "./pane-actions";
import { recheck } from "./recheck";
import { saveCopy } from "./save-copy";
import { summarise } from "./summarise";
import { validate } from "./validate";
import { watch } from "./watch";

/** The actions as the pane presses them, on the Excel of this window. `today` is asked at each look. */
export function excelPaneActions(plan: Plan, today: () => Serial): PaneActions {
  return {
    insert: (options, onProgress) => insert(actionSetup(plan, onProgress), options),
    validate: (onProgress, signal) => validate({ ...actionSetup(plan, onProgress), signal }),
    fix: (issues, onProgress) => fix(actionSetup(plan, onProgress), issues),
    recheck: (options, signal) => recheck({ ...actionSetup(plan), signal }, options),
    watch: (hear) => watch(actionSetup(plan), hear),
    highlight: (asOf, onProgress) => highlight(actionSetup(plan, onProgress), { asOf }),
    summarise: (onProgress) => summarise(actionSetup(plan, onProgress)),
    setAsOf: (day) => chooseAsOf(actionSetup(plan), day),
    saveCopy: () => saveCopy(actionSetup(plan)),
    look: () => look(actionSetup(plan), today()),
    goTo: (place) => goTo(actionSetup(plan), place),
  };
}

export function planSummary(plan: Plan): PlanSummary {
  return {
    tasks: plan.tasks.length,
    parts: plan.parts.length,
    sections: plan.sections.length,
    documentNo: plan.documentNo,
  };
}
