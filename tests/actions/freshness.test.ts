import { recheck } from "../../src/actions/recheck";
import { summarise } from "../../src/actions/summarise";
import type { MeetingState } from "../../src/actions/outcome/meeting-state";
import { sentenceOf } from "../../src/actions/outcome/sentences";
import { type } from "./checked-sheet";
import { excel, setup } from "./checked-ledger";
import { JULY, JUNE, kept, on } from "./kept-meetings";

beforeEach(() => on(JUNE));

async function meeting(): Promise<MeetingState> {
  const outcome = await recheck(setup);
  if (outcome.kind !== "validated") throw new Error(sentenceOf(outcome));
  return outcome.meeting;
}

describe("the reports", () => {
  it("are none, then current, and old once a cell, a setting or the day changed", async () => {
    expect((await meeting()).reports).toBe("none");
    await summarise(setup);
    expect((await meeting()).reports).toBe("current");
    await type([[1, "进展情况", "已开工"]]);
    expect((await meeting()).reports).toBe("old");
    await summarise(setup);
    expect((await meeting()).reports).toBe("current");
    await on(JULY);
    expect((await meeting()).reports).toBe("old");
  });

  it("are current still when the rows were sorted, and when somebody typed beside the ledger's columns", async () => {
    await summarise(setup);
    await excel().Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("任务表");
      table.sort.apply([{ key: 0, ascending: false }]);
      context.workbook.worksheets.getItem("任务台账").getRange("Z3").values = [["备注"]];
      await context.sync();
    });
    expect((await meeting()).reports).toBe("current");
  });
});

it("the last meeting is known by its lights and what was finished, and the days that are kept", async () => {
  await type([[1, "完成状态", "已完成"]]);
  await kept();
  await on(JULY);
  const { keptDays, last } = await meeting();
  expect(keptDays).toEqual([JUNE]);
  expect(last?.day).toBe(JUNE);
  expect([...(last?.finished ?? [])]).toEqual([1]);
  expect(last?.lights.size).toBeGreaterThan(0);
});
