import type { RepairSummary } from "../../src/actions/outcome/repair-summary";
import type { Concern, JudgedTask, LedgerState } from "../../src/actions/outcome/ledger-state";
import type { MeetingState } from "../../src/actions/outcome/meeting-state";
import type { PapersMade, Validated } from "../../src/actions/outcome/outcome";
import type { Issue } from "../../src/ledger/fixes/issue";
import type { Serial } from "../../src/plan/plan";

export const papersMade = (change: Partial<PapersMade> = {}): PapersMade => ({
  kind: "papers-made",
  papers: "bulletin",
  files: [{ name: "通报-2021-10-08.docx", bytes: new Uint8Array(1) }],
  letters: [],
  without: [],
  unrecognised: [],
  text: "通报全文",
  errors: 0,
  changes: null,
  state: ledgerState(44477),
  ...change,
});

export function ledgerState(
  asOf: Serial,
  words: readonly string[] = ["逾期", "正常", "逾期"],
  concerns: readonly Concern[] = [],
): LedgerState {
  const lights = new Map(words.map((word, index) => [index + 1, word]));
  return {
    asOf,
    tasks: words.length,
    lights,
    stale: [],
    older: false,
    all: words.map((word, index) => task({ no: index + 1, light: word as Concern["light"] })),
    concerns,
    units: ["省大数据中心", "发展改革委", "司法厅", "财政厅"],
    answerBy: asOf + 7,
    sheetIds: null,
    protectedSheet: null,
    manualCalculation: false,
  };
}

/** What a check finds that has nothing to say. */
export const found = (change: Partial<Validated> = {}): Validated => ({
  kind: "validated",
  list: { kind: "absent" },
  issues: [],
  state: ledgerState(44477),
  meeting: NO_MEETING,
  ...change,
});

export const NO_MEETING: MeetingState = { reports: "none", keptDays: [], last: null };

export const task = (change: Partial<JudgedTask> = {}): JudgedTask => ({
  no: 1,
  light: "逾期",
  cell: "任务台账!Q4",
  part: "一、深入开展“三项重点改革”",
  section: "(一) 纵深推进“一网通办”前提下“最多跑一次”改革",
  measure: "措施",
  units: ["省大数据中心"],
  ongoing: false,
  finished: false,
  due: 44469,
  stale: false,
  ...change,
});

export const concern = (change: Partial<Concern> = {}): Concern => ({
  ...task(),
  planned: 1,
  pointsBehind: null,
  daysLeft: -8,
  ...change,
});

export function issue(change: Partial<Issue> = {}): Issue {
  return {
    code: "P01",
    severity: "error",
    fixing: null,
    fix: null,
    choices: [],
    trust: "certain",
    measure: null,
    section: null,
    units: [],
    no: 12,
    column: "完成状态",
    cell: "任务台账!H25",
    message: "完成状态不在可选项中。",
    ...change,
  };
}

export const NOTHING: RepairSummary = {
  missingTasks: [],
  misnamed: [],
  missingColumns: [],
  replaced: [],
  filled: 0,
  movedDays: [],
  older: false,
  unmerged: 0,
  formulas: 0,
  furniture: [],
  settings: [],
};

export function repairOf(change: Partial<RepairSummary>): RepairSummary {
  return { ...NOTHING, ...change };
}

/** A promise that is settled by hand. */
export function deferred<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
