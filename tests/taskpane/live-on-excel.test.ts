import { excelPaneActions } from "../../src/actions/pane/excel-pane-actions";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { columnLetters } from "../../src/ledger/cells/cell-address";
import { COLUMNS, type ColumnKey } from "../../src/ledger/rows/columns";
import { createPaneStore, type PaneStore } from "../../src/taskpane/store";
import { AS_OF, LEDGER, withExcel } from "../actions/opened-excel";
import { repeatedPlan } from "../bench/repeated-plan";
import { officialPlan } from "../plan/official-plan";

/** The pane's store over the real Office.js: edits in the sheet, and what the pane then lists. */
const { excel } = withExcel();
const plan = officialPlan();
/** What is waited for before a check, 100 ms, and what follows an action of our own, 500 ms, are over by then. */
const QUIET_MS = 700;
const FIRST = 4;

let store: PaneStore;

async function opened(of = plan): Promise<void> {
  excel().host.newWorkbook();
  store = createPaneStore(
    excelPaneActions(of, () => AS_OF),
    { sentenceOf, now: () => "10:21" },
  );
  await store.turnLive(true);
  await store.refresh();
  await store.insert();
  for (const started = performance.now(); store.getSnapshot().check === null;) {
    if (performance.now() - started > 60_000) throw new Error("the new ledger was not checked");
    await pause(20);
  }
  await excel().host.idle();
}
afterEach(async () => {
  excel().host.faults.clear();
  await store.turnLive(false);
  await excel().host.idle();
  expect(excel().host.failures).toEqual([]);
});

const sheet = () => {
  const found = excel().host.workbook.facade.getSheetByName(LEDGER);
  if (!found) throw new Error("no ledger");
  return found;
};
const letter = (key: ColumnKey): string => columnLetters(COLUMNS.findIndex((column) => column.key === key));
const type = (key: ColumnKey, no: number, value: string | number): void => {
  sheet()
    .getRange(`${letter(key)}${no + FIRST - 1}`)
    .setValue(value);
};
const listed = (): string[] =>
  (store.getSnapshot().check?.issues ?? [])
    .filter(({ severity }) => severity === "error")
    .map(({ code, no }) => `${code} ${String(no)}`);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Looks often, so that a state which lasts a moment is seen as well. */
async function waitFor(holds: () => boolean): Promise<void> {
  for (const started = performance.now(); !holds();) {
    if (performance.now() - started > 10_000) throw new Error("it did not come about in ten seconds");
    await pause(10);
  }
}
const settled = async (): Promise<void> => {
  await pause(QUIET_MS);
  await excel().host.idle();
};

/** Waits until the errors are these, and tells how many requests it took. Patience ends hangs only. */
async function until(errors: readonly string[], patienceMs = 60_000): Promise<number> {
  const before = excel().host.log.length;
  const started = performance.now();
  while (performance.now() - started < patienceMs && JSON.stringify(listed()) !== JSON.stringify(errors))
    await pause(20);
  expect(listed()).toEqual(errors);
  await settled();
  return excel().host.log.length - before;
}

describe("an edit of 195 rows", () => {
  beforeEach(() => opened());

  it("is checked in two requests at most, and leaves the list when it is put right", async () => {
    type("status", 7, "完工");
    const wrong = await until(["P01 7"]);
    expect(wrong).toBeLessThanOrEqual(2);
    type("status", 7, "推进中");
    const right = await until([]);
    expect(right).toBeLessThanOrEqual(2);
  });

  it("and a paste of many cells, and its undo, are one check each", async () => {
    const range = sheet().getRange(`H${FIRST}:H${FIRST + 2}`);
    range.setValues([["完工"], ["己完成"], ["推进中"]]);
    const pasted = await until(["P01 1", "P01 2"]);
    expect(pasted).toBeLessThanOrEqual(2);
    excel().host.workbook.facade.undo();
    const undone = await until([]);
    expect(undone).toBeLessThanOrEqual(2);
  });

  it("among others in quick succession waits for the last of them", async () => {
    const before = excel().host.log.length;
    for (const no of [1, 2, 3, 4, 5]) {
      type("status", no, "完工");
      await pause(30);
    }
    expect(excel().host.log.length).toBe(before);
    const requests = await until([1, 2, 3, 4, 5].map((no) => `P01 ${no}`));
    expect(requests).toBeLessThanOrEqual(2);
  });

  it("moves neither the selection nor the sheet that is on top", async () => {
    const { facade } = excel().host.workbook;
    const other = facade.create("别的", 10, 10);
    other.activate();
    other.getRange("B3").activate();
    type("status", 7, "完工");
    await until(["P01 7"]);
    expect(facade.getActiveSheet().getSheetName()).toBe("别的");
    expect(facade.getActiveSheet().getSelection()?.getActiveRange()?.getA1Notation()).toBe("B3");
  });

  it("of another sheet asks nothing; one of 统计截止日 in 台账参数 is checked", async () => {
    const { facade } = excel().host.workbook;
    facade.create("别的", 10, 10).getRange("A1").setValue("甲");
    const requests = await until([]);
    expect(requests).toBe(0);
    type("status", 7, "已完成");
    type("progress", 7, 1);
    type("completedOn", 7, AS_OF);
    await until([]);
    await Excel.run(async (context) => {
      const asOf = context.workbook.names.getItem("统计截止日").getRange();
      asOf.load("address");
      await context.sync();
      const [name = "", cell = ""] = asOf.address.split("!");
      facade
        .getSheetByName(name)
        ?.getRange(cell.replaceAll("$", ""))
        .setValue(AS_OF - 1);
    });
    await until(["P06 7"]);
    expect(store.getSnapshot().judged?.asOf).toBe(AS_OF - 1);
  });

  it("renews the counts of 总览 and 预警", async () => {
    const before = store.getSnapshot().judged?.concerns.length ?? 0;
    type("progress", 7, 1);
    await until([]);
    expect(store.getSnapshot().judged?.concerns.length).toBe(before - 1);
  });
});

describe("events that are not as they should be", () => {
  beforeEach(() => opened());

  it("one that never comes leaves the list to the next, which repairs it", async () => {
    excel().host.faults.onEvent(1, "drop");
    type("status", 7, "完工");
    await settled();
    expect(listed()).toEqual([]);
    type("report", 9, "文字");
    await until(["P01 7"]);
  });

  it("one that comes twice is one check", async () => {
    excel().host.faults.onEvent(1, "double");
    type("status", 7, "完工");
    expect(await until(["P01 7"])).toBeLessThanOrEqual(2);
  });

  it("another person's is listed, and the status line keeps what happened here", async () => {
    await store.validate();
    const { sentence } = store.getSnapshot();
    excel().host.faults.onEvent(1, "remote");
    type("status", 7, "完工");
    await until(["P01 7"]);
    expect(store.getSnapshot().sentence).toBe(sentence);
    type("status", 8, "完工");
    await until(["P01 7", "P01 8"]);
    expect(store.getSnapshot().sentence).toBe("改动后已重新校验：新增 1 个问题。");
  });

  it("our own writes raise nothing", async () => {
    for (const act of [store.validate, store.highlight, store.summarise, store.insert]) {
      await act();
      await excel().host.idle();
      const before = excel().host.log.length;
      await settled();
      expect(excel().host.log.length - before).toBe(0);
    }
  });

  it("what someone edits while an action runs is checked after it", async () => {
    const running = store.highlight();
    type("status", 7, "完工");
    await running;
    await until(["P01 7"]);
  });
});

describe("when Excel does not answer as it should", () => {
  beforeEach(() => opened());

  it("a cell that is being edited is waited for, without a word", async () => {
    const { sentence } = store.getSnapshot();
    type("status", 7, "完工");
    excel().host.faults.cellInEdit = true;
    await pause(1_500);
    expect(store.getSnapshot()).toMatchObject({ sentence, live: "on" });
    excel().host.faults.cellInEdit = false;
    await until(["P01 7"]);
  });

  it("a check that fails is said, tried again, and no longer said", async () => {
    excel().host.faults.onRequest(1, { kind: "fail" });
    type("status", 7, "完工");
    await waitFor(() => store.getSnapshot().live === "stale");
    expect(store.getSnapshot().sentence).toMatch(/列表可能不是最新/);
    await until(["P01 7"]);
    expect(store.getSnapshot().live).toBe("on");
    expect(store.getSnapshot().sentence).not.toMatch(/列表可能不是最新/);
  });
});

describe("the ledger's sheet", () => {
  beforeEach(() => opened());

  it("that is deleted, be it right after a write of ours, leaves an empty pane, and a new one is listened to", async () => {
    const { facade } = excel().host.workbook;
    facade.create("别的", 10, 10).activate();
    facade.deleteSheet(sheet());
    await waitFor(() => store.getSnapshot().check === null);
    expect(store.getSnapshot()).toMatchObject({ look: { ledger: false }, check: null });
    await store.insert();
    await settled();
    type("status", 7, "完工");
    await until(["P01 7"]);
  });

  it("is no longer listened to once this is turned off, and again when it is turned on", async () => {
    await store.turnLive(false);
    const before = excel().host.log.length;
    type("status", 7, "完工");
    await settled();
    expect(excel().host.log.length).toBe(before);
    await store.turnLive(true);
    await until(["P01 7"]);
  });
});

it("an edit among thousands of rows takes two requests at most, however many issues there are", async () => {
  const large = await repeatedPlan(26);
  await opened(large);
  await excel().host.idle();
  expect(store.getSnapshot().judged?.tasks).toBe(5_070);
  expect(store.getSnapshot().check?.issues.length).toBeGreaterThan(1_000);
  type("status", 1_007, "完工");
  const wrong = await until(["P01 1007"], 30_000);
  expect(wrong).toBeLessThanOrEqual(2);
});
