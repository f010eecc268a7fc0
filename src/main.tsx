import "./no-eval";
import planText from "../seeds/川办发2021-17号.txt";
import registry from "../seeds/units.json";
import { excelPaneActions, planSummary } from "./actions/pane/excel-pane-actions";
import { sentenceOf } from "./actions/outcome/sentences";
import { associateRibbon } from "./commands/ribbon";
import { readPlan } from "./plan/read-plan";
import { serialOf } from "./plan/serial";
import { download } from "./taskpane/reports/download";
import { renderPane } from "./taskpane/shell/render-pane";
import { createPaneStore } from "./taskpane/state/store";
import { text } from "./taskpane/shell/text";

/** The add-in's one page: pane and ribbon share this process (shared runtime). */
async function start(root: HTMLElement): Promise<void> {
  if (typeof Office === "undefined") {
    renderPane(root, { problem: text.officeMissing });
    return;
  }
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    renderPane(root, { problem: text.outside });
    return;
  }
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) {
    renderPane(root, { problem: text.tooOld });
    return;
  }
  const reading = readPlan({ document: planText, registry });
  if (reading.kind === "refused") {
    renderPane(root, { problem: reading.problems.map(({ message }) => message).join("") });
    return;
  }
  const store = createPaneStore(excelPaneActions(reading.plan, today), {
    sentenceOf,
    now: timeOfDay,
    download,
  });
  // A press while something runs waits its turn: two quick presses are two actions.
  let last = Promise.resolve();
  const inTurn = (press: () => Promise<void>) => () => (last = last.then(store.whenFree).then(press));
  associateRibbon({
    insert: inTurn(store.insert),
    validate: inTurn(store.validate),
    highlight: inTurn(store.highlight),
    summarise: inTurn(store.summarise),
    keep: inTurn(store.keep),
  });
  void store.turnLive(true);
  void store.row.follow(true);
  renderPane(root, { store, plan: planSummary(reading.plan) });
}

function today(): number {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

const clock = new Intl.DateTimeFormat("zh-CN", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
function timeOfDay(): string {
  return clock.format(new Date());
}

const root = document.getElementById("root");
if (root) await start(root);
