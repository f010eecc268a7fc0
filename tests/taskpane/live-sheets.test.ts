import { repeatedPlan } from "../bench/repeated-plan";
import { excel, store, opened, sheet, type, waitFor, settled, until } from "./live-store";

/** Sheets that go and come, and large ones, through the real Office.js. */
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
