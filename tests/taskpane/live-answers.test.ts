import { excel, store, opened, type, pause, waitFor, until } from "./live-store";

/** Answers that are not as they should be, through the real Office.js. */
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
