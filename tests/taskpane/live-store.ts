import { excelPaneActions } from "../../src/actions/pane/excel-pane-actions";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { columnLetters } from "../../src/ledger/cells/cell-address";
import { COLUMNS, type ColumnKey } from "../../src/ledger/rows/columns";
import type { PaneStore } from "../../src/taskpane/state/pane-store";
import { createPaneStore } from "../../src/taskpane/state/store";
import { AS_OF, LEDGER, withExcel } from "../actions/opened-excel";
import { officialPlan } from "../plan/official-plan";

/** For a file of tests: the pane's store over the real Office.js: edits in the sheet, and what the pane then lists. */
export const { excel } = withExcel();
export const plan = officialPlan();
/** What is waited for before a check, 100 ms, and what follows an action of our own, 500 ms, are over by then. */
const QUIET_MS = 700;
export const FIRST = 4;

export let store: PaneStore;

export async function opened(of = plan): Promise<void> {
  excel().host.newWorkbook();
  store = createPaneStore(
    excelPaneActions(of, () => AS_OF),
    { sentenceOf, now: () => "10:21", download: () => undefined },
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

export const sheet = () => {
  const found = excel().host.workbook.facade.getSheetByName(LEDGER);
  if (!found) throw new Error("no ledger");
  return found;
};
export const letter = (key: ColumnKey): string =>
  columnLetters(COLUMNS.findIndex((column) => column.key === key));
export const type = (key: ColumnKey, no: number, value: string | number): void => {
  sheet()
    .getRange(`${letter(key)}${no + FIRST - 1}`)
    .setValue(value);
};
export const listed = (): string[] =>
  (store.getSnapshot().check?.issues ?? [])
    .filter(({ severity }) => severity === "error")
    .map(({ code, no }) => `${code} ${String(no)}`);
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Looks often, so that a state which lasts a moment is seen as well. */
export async function waitFor(holds: () => boolean): Promise<void> {
  for (const started = performance.now(); !holds();) {
    if (performance.now() - started > 10_000) throw new Error("it did not come about in ten seconds");
    await pause(10);
  }
}
export const settled = async (): Promise<void> => {
  await pause(QUIET_MS);
  await excel().host.idle();
};

/** Waits until the errors are these, and tells how many requests it took. Patience ends hangs only. */
export async function until(errors: readonly string[], patienceMs = 60_000): Promise<number> {
  const before = excel().host.log.length;
  const started = performance.now();
  while (performance.now() - started < patienceMs && JSON.stringify(listed()) !== JSON.stringify(errors))
    await pause(20);
  expect(listed()).toEqual(errors);
  await settled();
  return excel().host.log.length - before;
}
