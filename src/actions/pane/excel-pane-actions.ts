import type { Plan, Serial } from "../../plan/plan";
import { actionSetup } from "../outcome/action-setup";
import { setAsOf } from "../set-as-of";
import { goTo, look } from "../look";
import { loadedLater } from "./loaded-later";
import type { PaneActions, PlanSummary } from "./pane-actions";
import { recalculate } from "../recalculate";
import { recheck } from "../recheck";
import { saveCopy } from "../save-copy";
import { about } from "../about";
import { readSettings } from "../read-settings";
import { watch } from "../watch";
import { writeSettings } from "../write-settings";
import { watchSelection } from "../watch-selection";
import { readRow } from "../read-row";
import { readMeetings } from "../row-meetings";
import { stepRow } from "../step-row";
import { writeRow } from "../write-row";
import { judgeRow } from "../../ledger/task/judge-row";

// It is on its way as soon as the pane has come to rest, so that a press does not wait for it.
const writingPart = () => import(/* webpackChunkName: "writing", webpackPrefetch: true */ "./writing");
const reportsPart = () => import(/* webpackChunkName: "reports" */ "../summarise");
const tablePart = () => import(/* webpackChunkName: "table" */ "../table-view");
const papersPart = () => import(/* webpackChunkName: "papers" */ "../papers/papers");

/** The actions as the pane presses them, on the Excel of this window. `today` is asked at each look. */
export function excelPaneActions(plan: Plan, today: () => Serial): PaneActions {
  return {
    insert: (options, onProgress) =>
      loadedLater(writingPart, ({ insert }) => insert(actionSetup(plan, onProgress), options)),
    validate: (onProgress, signal) =>
      loadedLater(writingPart, ({ validate }) => validate({ ...actionSetup(plan, onProgress), signal })),
    fix: (issues, onProgress) =>
      loadedLater(writingPart, ({ fix }) => fix(actionSetup(plan, onProgress), issues)),
    recheck: (signal) => recheck({ ...actionSetup(plan), signal }),
    watch: (hear) => watch(actionSetup(plan), hear),
    watchSelection: (hear) => watchSelection(actionSetup(plan), hear),
    readRow: (place, known) => readRow(actionSetup(plan), place, known),
    judgeRow: (row, draft) => judgeRow(row, plan, draft),
    writeRow: (row, edits, onProgress) => writeRow(actionSetup(plan, onProgress), row, edits),
    stepRow: (from, step) => stepRow(actionSetup(plan), from, step),
    readMeetings: (no) => readMeetings(actionSetup(plan), no),
    highlight: (options, onProgress) =>
      loadedLater(writingPart, ({ highlight }) => highlight(actionSetup(plan, onProgress), options)),
    summarise: (options, onProgress) =>
      loadedLater(reportsPart, ({ summarise }) => summarise(actionSetup(plan, onProgress), options)),
    keep: (options, onProgress) =>
      loadedLater(writingPart, ({ keep }) => keep(actionSetup(plan, onProgress), options)),
    bulletin: (onProgress) =>
      loadedLater(papersPart, ({ bulletin }) => bulletin(actionSetup(plan, onProgress))),
    letters: (options, onProgress) =>
      loadedLater(papersPart, ({ letters }) => letters(actionSetup(plan, onProgress), options)),
    takeBack: (written, onProgress) =>
      loadedLater(writingPart, ({ takeBack }) => takeBack(actionSetup(plan, onProgress), written)),
    recalculate: () => recalculate(actionSetup(plan)),
    showInTable: (wanted, before) =>
      loadedLater(tablePart, ({ showInTable }) => showInTable(actionSetup(plan), wanted, before)),
    sortByGravity: (before) =>
      loadedLater(tablePart, ({ sortByGravity }) => sortByGravity(actionSetup(plan), before)),
    restoreTable: (former) =>
      loadedLater(tablePart, ({ restoreTable }) => restoreTable(actionSetup(plan), former)),
    setAsOf: (day) => setAsOf(actionSetup(plan), day),
    readSettings: () => readSettings(actionSetup(plan)),
    writeSettings: (changes) => writeSettings(actionSetup(plan), changes),
    about,
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
