import type { Outcome } from "../../src/actions/outcome/outcome";
import { createPaneStore } from "../../src/taskpane/state/store";
import { fakeActions } from "./fake-actions";
import { NOTHING, deferred, found, issue, ledgerState, repairOf } from "./samples";

const OCTOBER_8 = 44477;
const NOVEMBER_30 = 44530;
const YEAR_END = 44561;

function storeWith(overrides: Parameters<typeof fakeActions>[0] = {}) {
  const actions = fakeActions(overrides);
  const store = createPaneStore(actions, {
    sentenceOf: ({ kind }) => `句子：${kind}`,
    now: () => "10:21",
    download: () => undefined,
  });
  return { actions, store };
}
const ledgerLook = {
  ledger: true,
  asOf: OCTOBER_8,
  sheets: ["Sheet1"],
  readOnly: false,
  undoKept: true,
  proposed: { asOf: YEAR_END, reason: "年度最后一天" },
  state: null,
};

describe("what happened last", () => {
  it("is kept with its sentence and time", async () => {
    const { store } = storeWith();
    await store.validate();
    expect(store.getSnapshot()).toMatchObject({
      busy: null,
      sentence: "句子：validated",
      at: "10:21",
      lastOutcome: { kind: "validated" },
    });
  });

  it("is told to every listener until it unsubscribes", async () => {
    const { store } = storeWith();
    let told = 0;
    const unsubscribe = store.subscribe(() => (told += 1));
    await store.validate();
    expect(told).toBeGreaterThan(0);
    unsubscribe();
    told = 0;
    await store.validate();
    expect(told).toBe(0);
  });

  it("is a failure when an action throws, and the pane is free again", async () => {
    const { store } = storeWith({ validate: () => Promise.reject(new Error("broken")) });
    await store.validate();
    expect(store.getSnapshot()).toMatchObject({
      busy: null,
      lastOutcome: { kind: "failed", detail: "broken" },
    });
  });

  it("stays when a cell was shown without anything to say", async () => {
    const { store, actions } = storeWith();
    await store.validate();
    await store.goTo({ cell: "任务台账!H25", no: null, column: null });
    expect(actions.calls).toContainEqual(["goTo", "任务台账!H25"]);
    expect(store.getSnapshot()).toMatchObject({ busy: null, sentence: "句子：validated" });
  });
});

describe("two actions", () => {
  it("never run at once: the second is ignored", async () => {
    const first = deferred<Outcome>();
    const { store, actions } = storeWith({ validate: () => first.promise });
    const running = store.validate();
    await store.insert();
    await store.setAsOf(OCTOBER_8);
    expect(actions.calls.map(([name]) => name)).toEqual(["validate"]);
    first.resolve(found());
    await running;
    expect(store.getSnapshot().busy).toBeNull();
  });

  it.each(["summarise", "validate", "highlight", "insert"] as const)(
    "%s that is pressed while a cell is being shown is done after it, and not lost",
    async (verb) => {
      const shown = deferred<Outcome | null>();
      const { store, actions } = storeWith({
        look: () => Promise.resolve(ledgerLook),
        goTo: () => shown.promise,
      });
      await store.refresh();
      const verbs = (): string[] => actions.calls.map(([name]) => name).filter((name) => name !== "look");
      const going = store.goTo({ cell: "任务台账!H25", no: null, column: null });
      while (store.getSnapshot().busy === null) await Promise.resolve();
      const pressed = store[verb]();
      expect(verbs()).toEqual(["goTo"]);
      shown.resolve(null);
      await Promise.all([going, pressed]);
      expect(verbs()).toEqual(["goTo", verb]);
    },
  );

  it("do not mix their progress: what comes late is dropped", async () => {
    let late: (() => void) | undefined;
    const { store } = storeWith({
      validate: (onProgress) => {
        onProgress({ sentence: "正在读取", done: 1, of: 3 });
        expect(store.getSnapshot().busy).toEqual({
          action: "validate",
          sentence: "正在读取",
          done: 1,
          of: 3,
        });
        late = () => {
          onProgress({ sentence: "迟到" });
        };
        return Promise.resolve(found());
      },
    });
    await store.validate();
    late?.();
    expect(store.getSnapshot().busy).toBeNull();
  });
});

describe("统计截止日", () => {
  it("is only remembered before there is a ledger, and goes into the insert", async () => {
    const { store, actions } = storeWith();
    await store.refresh();
    await store.setAsOf(NOVEMBER_30);
    await store.insert();
    expect(actions.calls).toEqual([["look"], ["insert", { repair: "offer", asOf: NOVEMBER_30 }]]);
  });

  it("is the proposed one when nobody chose, even if the ribbon is pressed before the pane was open", async () => {
    const { store, actions } = storeWith();
    await store.insert();
    expect(actions.calls).toEqual([["look"], ["insert", { repair: "offer", asOf: YEAR_END }]]);
    expect(store.getSnapshot().look).toMatchObject({ ledger: true, asOf: YEAR_END });
  });

  it("is written into a ledger that is there", async () => {
    const { store, actions } = storeWith({ look: () => Promise.resolve(ledgerLook) });
    await store.refresh();
    await store.setAsOf(NOVEMBER_30);
    expect(actions.calls).toEqual([["look"], ["setAsOf", NOVEMBER_30]]);
    expect(store.getSnapshot().look?.asOf).toBe(NOVEMBER_30);
  });

  it("stays the workbook's when it could not be written", async () => {
    const refused: Outcome = { kind: "refused", reason: "cell-in-edit" };
    const { store } = storeWith({
      look: () => Promise.resolve(ledgerLook),
      setAsOf: () => Promise.resolve(refused),
    });
    await store.refresh();
    await store.setAsOf(NOVEMBER_30);
    expect(store.getSnapshot()).toMatchObject({ look: { asOf: OCTOBER_8 }, lastOutcome: refused });
  });
});

describe("a repair", () => {
  const offered: Outcome = {
    kind: "repair-offered",
    repair: repairOf({ missingTasks: [3] }),
    state: ledgerState(OCTOBER_8),
  };

  it("waits for a yes, then is done and no longer offered", async () => {
    const { store, actions } = storeWith({
      look: () => Promise.resolve(ledgerLook),
      insert: ({ repair }) =>
        Promise.resolve(repair === "offer" ? offered : { ...offered, kind: "repaired" }),
    });
    await store.refresh();
    await store.insert();
    expect(store.getSnapshot().offeredRepair).toEqual(offered.repair);
    await store.repair();
    expect(actions.calls.at(-1)).toEqual(["insert", { repair: "do", asOf: OCTOBER_8 }]);
    expect(store.getSnapshot()).toMatchObject({ offeredRepair: null, sentence: "句子：repaired" });
  });

  it("that would change nothing is not offered", async () => {
    const { store } = storeWith({ insert: () => Promise.resolve({ ...offered, repair: NOTHING }) });
    await store.insert();
    expect(store.getSnapshot()).toMatchObject({ offeredRepair: null, sentence: "句子：repair-offered" });
  });

  it("can be declined, and the pane says that nothing was changed", async () => {
    const { store, actions } = storeWith({ insert: () => Promise.resolve(offered) });
    await store.insert();
    const before = actions.calls.length;
    store.dismissRepair();
    expect(actions.calls).toHaveLength(before);
    expect(store.getSnapshot()).toMatchObject({
      offeredRepair: null,
      sentence: "已取消修复，工作簿没有改动。",
    });
  });

  it("that failed half-way is still offered, so that it can be completed", async () => {
    const failed: Outcome = { kind: "failed", code: "GeneralException", stage: "writing", detail: "" };
    const { store } = storeWith({
      insert: ({ repair }) => Promise.resolve(repair === "offer" ? offered : failed),
    });
    await store.insert();
    await store.repair();
    expect(store.getSnapshot()).toMatchObject({ offeredRepair: offered.repair, lastOutcome: failed });
  });
});

describe("the last check", () => {
  const one = found({ issues: [issue()] });

  it("is kept with its date and time when 统计截止日 changes", async () => {
    const { store } = storeWith({
      look: () => Promise.resolve(ledgerLook),
      validate: () => Promise.resolve(one),
    });
    await store.refresh();
    await store.validate();
    await store.setAsOf(NOVEMBER_30);
    expect(store.getSnapshot().check).toEqual({
      issues: one.issues,
      asOf: OCTOBER_8,
      at: "10:21",
      since: null,
    });
  });

  it.each<Outcome>([
    { kind: "inserted", state: ledgerState(OCTOBER_8) },
    { kind: "refused", reason: "no-ledger" },
  ])("is forgotten when the ledger is another: $kind", async (outcome) => {
    const { store } = storeWith({
      look: () => Promise.resolve(ledgerLook),
      validate: () => Promise.resolve(one),
      insert: () => Promise.resolve(outcome),
    });
    await store.refresh();
    await store.validate();
    await store.insert();
    expect(store.getSnapshot().check).toBeNull();
  });
});

describe("the first look", () => {
  it("that fails says why, and one that succeeds afterwards takes it back", async () => {
    const failed: Outcome = { kind: "failed", code: "GeneralException", stage: "reading", detail: "" };
    let healthy = false;
    const { store } = storeWith({ look: () => Promise.resolve(healthy ? ledgerLook : failed) });
    await store.refresh();
    expect(store.getSnapshot()).toMatchObject({ look: null, sentence: "句子：failed" });
    healthy = true;
    await store.refresh();
    expect(store.getSnapshot()).toMatchObject({ look: ledgerLook, sentence: "", lastOutcome: null });
  });
});
