import { found, ledgerState, papersMade } from "./samples";
import type { PaneActions } from "../../src/actions/pane/pane-actions";
import { judgeRow } from "../../src/ledger/task/judge-row";
import { officialPlan } from "../plan/official-plan";

type Call = readonly [name: keyof PaneActions, argument?: unknown];

/** Actions on an empty workbook that all succeed, unless told otherwise; what was called stands in `calls`. */
export function fakeActions(overrides: Partial<PaneActions> = {}): PaneActions & { readonly calls: Call[] } {
  const calls: Call[] = [];
  const actions: PaneActions = {
    look: () =>
      Promise.resolve({
        ledger: false,
        asOf: null,
        sheets: ["Sheet1"],
        readOnly: false,
        undoKept: true,
        proposed: { asOf: 44561, reason: "年度最后一天" },
        state: null,
      }),
    insert: ({ asOf }) => Promise.resolve({ kind: "inserted", state: ledgerState(asOf) }),
    validate: () => Promise.resolve(found()),
    fix: (issues) =>
      Promise.resolve({
        kind: "fixed",
        list: { kind: "absent" },
        written: issues.length,
        skipped: [],
        issues: [],
        state: ledgerState(44477),
      }),
    recheck: () => Promise.resolve(found()),
    watch: () => Promise.resolve(() => Promise.resolve(null)),
    takeBack: (written) =>
      Promise.resolve({ kind: "taken-back", written, cells: 1, rows: 0, columns: 0, left: [] }),
    recalculate: () => Promise.resolve({ kind: "recalculated" }),
    highlight: ({ asOf }) => Promise.resolve({ kind: "highlighted", settings: [], state: ledgerState(asOf) }),
    summarise: () =>
      Promise.resolve({
        kind: "summarised",
        sheets: ["部门台账", "单位汇总"],
        units: 48,
        assignments: 360,
        unrecognised: [],
        leftOut: 0,
        errors: 0,
        earlier: { kind: "none" },
        changes: null,
        edited: [],
        state: ledgerState(44477),
      }),
    keep: () =>
      Promise.resolve({
        kind: "kept",
        day: 44477,
        tasks: 195,
        meetings: 1,
        replaced: false,
        state: ledgerState(44477),
      }),
    bulletin: () => Promise.resolve(papersMade()),
    letters: () => Promise.resolve(papersMade()),
    showInTable: (wanted) =>
      Promise.resolve({ kind: "table-shown", wanted, rows: 12, former: { filters: [], order: null } }),
    sortByGravity: () =>
      Promise.resolve({
        kind: "table-sorted",
        rows: 195,
        former: { filters: [], order: { was: [], made: [] } },
        filtersOff: [],
      }),
    restoreTable: () =>
      Promise.resolve({ kind: "table-restored", order: "none", filters: 0, filtersOff: [] }),
    setAsOf: (asOf) => Promise.resolve({ kind: "as-of-set", asOf, state: null }),
    readSettings: () => Promise.resolve([]),
    writeSettings: (changes) =>
      Promise.resolve({ kind: "settings-set", settings: changes.map(({ name }) => name) }),
    about: () => ({ host: "Excel", platform: "PC", version: "16.0", api: "1.17" }),
    saveCopy: () => Promise.resolve({ kind: "copy-opened" }),
    goTo: () => Promise.resolve(null),
    watchSelection: () => Promise.resolve(() => Promise.resolve(null)),
    readRow: () => Promise.resolve({ kind: "row-look", known: null, shown: null }),
    judgeRow: (row, draft) => judgeRow(row, officialPlan(), draft),
    writeRow: (row) => Promise.resolve({ kind: "row-written", columns: [], row, wrote: [] }),
    stepRow: () => Promise.resolve({ kind: "stepped", place: null }),
    readMeetings: () => Promise.resolve({ kind: "row-meetings", meetings: [] }),
    ...overrides,
  };
  return {
    calls,
    look() {
      calls.push(["look"]);
      return actions.look();
    },
    insert(options, onProgress) {
      calls.push(["insert", options]);
      return actions.insert(options, onProgress);
    },
    validate(onProgress, signal) {
      calls.push(["validate"]);
      return actions.validate(onProgress, signal);
    },
    fix(issues, onProgress) {
      calls.push(["fix", issues.map(({ cell }) => cell)]);
      return actions.fix(issues, onProgress);
    },
    recheck(signal) {
      calls.push(["recheck"]);
      return actions.recheck(signal);
    },
    takeBack(written, onProgress) {
      calls.push(["takeBack", written]);
      return actions.takeBack(written, onProgress);
    },
    recalculate() {
      calls.push(["recalculate"]);
      return actions.recalculate();
    },
    watch(hear) {
      calls.push(["watch"]);
      return actions.watch(hear);
    },
    highlight(asOf, onProgress) {
      calls.push(["highlight", asOf]);
      return actions.highlight(asOf, onProgress);
    },
    summarise(options, onProgress) {
      calls.push(["summarise", options]);
      return actions.summarise(options, onProgress);
    },
    keep(options, onProgress) {
      calls.push(["keep", options]);
      return actions.keep(options, onProgress);
    },
    bulletin(onProgress) {
      calls.push(["bulletin"]);
      return actions.bulletin(onProgress);
    },
    letters(options, onProgress) {
      calls.push(["letters", options]);
      return actions.letters(options, onProgress);
    },
    showInTable(wanted, before) {
      calls.push(["showInTable", { wanted, before }]);
      return actions.showInTable(wanted, before);
    },
    sortByGravity(before) {
      calls.push(["sortByGravity", before]);
      return actions.sortByGravity(before);
    },
    restoreTable(former) {
      calls.push(["restoreTable", former]);
      return actions.restoreTable(former);
    },
    setAsOf(day) {
      calls.push(["setAsOf", day]);
      return actions.setAsOf(day);
    },
    readSettings() {
      calls.push(["readSettings"]);
      return actions.readSettings();
    },
    writeSettings(changes) {
      calls.push(["writeSettings", changes]);
      return actions.writeSettings(changes);
    },
    about: () => actions.about(),
    saveCopy() {
      calls.push(["saveCopy"]);
      return actions.saveCopy();
    },
    watchSelection(hear) {
      calls.push(["watchSelection"]);
      return actions.watchSelection(hear);
    },
    readRow(place, known) {
      calls.push(["readRow", place]);
      return actions.readRow(place, known);
    },
    judgeRow: (row, draft) => actions.judgeRow(row, draft),
    writeRow(row, edits, onProgress) {
      calls.push(["writeRow", edits]);
      return actions.writeRow(row, edits, onProgress);
    },
    stepRow(from, step) {
      calls.push(["stepRow", step]);
      return actions.stepRow(from, step);
    },
    readMeetings(no) {
      calls.push(["readMeetings", no]);
      return actions.readMeetings(no);
    },
    goTo(place) {
      calls.push(["goTo", place.cell]);
      return actions.goTo(place);
    },
  };
}
