import { AS_OF } from "../actions/opened-excel";
import { excel, FIRST, store, opened, sheet, type, pause, until } from "./live-store";

/** Edits in the sheet, and what the pane then lists, through the real Office.js. */
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

  it("renews the counts of 今天 and 预警", async () => {
    const before = store.getSnapshot().judged?.concerns.length ?? 0;
    type("progress", 7, 1);
    await until([]);
    expect(store.getSnapshot().judged?.concerns.length).toBe(before - 1);
  });
});
