import { excelPaneActions } from "../actions/excel-pane-actions";
import { sentenceOf } from "../actions/sentences";
import { createPaneStore } from "./store";

const clock = new Intl.DateTimeFormat("zh-CN", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** The one store of this process: in the shared runtime the ribbon's buttons press the same. */
export const pane = createPaneStore(excelPaneActions, {
  sentenceOf,
  now: () => clock.format(new Date()),
});
