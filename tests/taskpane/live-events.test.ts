import { excel, store, opened, type, listed, settled, until } from "./live-store";

/** Events that are not as they should be, through the real Office.js. */
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
