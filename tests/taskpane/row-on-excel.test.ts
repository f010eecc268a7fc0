import { excel, FIRST, letter, opened, pause, settled, sheet, store, type, waitFor } from "./live-store";

/** The cursor in the sheet, and the task that the pane follows it to, through the real Office.js. */
beforeEach(async () => {
  await opened();
  await store.row.follow(true);
  await waitFor(() => row().shown?.row.no === 1);
  await settled();
});
afterEach(() => store.row.follow(false));

const row = () => store.row.getSnapshot();
const select = (no: number, key: Parameters<typeof letter>[0] = "report"): void => {
  sheet()
    .getRange(`${letter(key)}${no + FIRST - 1}`)
    .activate();
};

it("a move of the cursor is one request, and a run of moves is one for the last", async () => {
  const before = excel().host.log.length;
  select(51);
  await waitFor(() => row().shown?.row.no === 51);
  expect(excel().host.log.length).toBe(before + 1);
  for (const no of [52, 53, 54, 55]) {
    select(no);
    await pause(20);
  }
  await waitFor(() => row().shown?.row.no === 55);
  expect(excel().host.log.length).toBe(before + 2);
});

it("another sheet is no task, and costs no reading of the ledger; back again the task is there", async () => {
  select(51);
  await waitFor(() => row().shown?.row.no === 51);
  const other = excel().host.workbook.facade.create("别的", 10, 10);
  other.activate();
  await waitFor(() => row().shown === null);
  sheet().activate();
  await waitFor(() => row().shown?.row.no === 51);
});

it("an edit of the row in the sheet reaches the form; what is typed there stays", async () => {
  select(51);
  await waitFor(() => row().shown?.row.no === 51);
  store.row.type("contact", "张三");
  type("progress", 51, 0.6);
  const progress = (): unknown => row().shown?.row.ledger.rows[0]?.[8];
  await waitFor(() => progress() === 0.6);
  expect(row().drafts.get(51)?.get("contact")).toEqual({ was: "", entry: "张三" });
});

it("what is written from the form is checked, counted and taken back like a fix", async () => {
  select(51);
  await waitFor(() => row().shown?.row.no === 51);
  store.row.type("progress", "100");
  const concerns = store.getSnapshot().judged?.concerns.length ?? 0;
  await store.row.write();
  expect(store.getSnapshot().sentence).toBe("已写入序号 51：完成进度。");
  expect(row().drafts.size).toBe(0);
  await waitFor(() => store.getSnapshot().judged?.concerns.length === concerns - 1);
  await store.takeBack();
  await waitFor(() => row().shown?.row.ledger.rows[0]?.[8] === 0);
});

it("a step leads to the next task, and the pane follows", async () => {
  select(51);
  await waitFor(() => row().shown?.row.no === 51);
  await store.row.step(1);
  await waitFor(() => row().shown?.row.no === 52);
  expect(sheet().getSelection()?.getActiveRange()?.getA1Notation()).toBe(`${letter("report")}55`);
});

it("a ledger that is sorted under the cursor shows the task that is there now", async () => {
  select(51);
  await waitFor(() => row().shown?.row.no === 51);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("任务表").sort.apply([{ key: 0, ascending: false }]);
    await context.sync();
  });
  type("contact", 1, "张三");
  await waitFor(() => row().shown?.row.no === 145);
});
