import fc from "fast-check";
import type { Issue } from "../../../src/ledger/fixes/issue";
import { owingUnits, reminderText, type AskedTask } from "../../../src/ledger/letters/reminder-text";

const asked = (no: number, change: Partial<AskedTask> = {}): AskedTask => ({
  no,
  light: "正常",
  measure: "推进政务服务\n事项标准化",
  units: ["教育厅"],
  stale: false,
  planned: null,
  pointsBehind: null,
  daysLeft: null,
  ...change,
});
const lacks = (
  no: number,
  code: string,
  column: string,
): Pick<Issue, "no" | "column" | "code" | "severity"> => ({
  no,
  code,
  column,
  severity: "warning",
});
const ASKING = { day: "2021-10-08", answerBy: "2021-10-15" };
const ORDER = ["省大数据中心", "教育厅", "司法厅"];

describe("催报文字", () => {
  it("says of each task how late it is, how far behind, what is missing and what to do", () => {
    const tasks = [
      asked(156, { light: "逾期", daysLeft: -161, planned: 1, pointsBehind: 60 }),
      asked(51, { light: "严重滞后", daysLeft: 84, planned: 0.72, pointsBehind: 32.4, stale: true }),
      asked(7, { light: "临期", daysLeft: 0, planned: 1, pointsBehind: -2 }),
      asked(8, { light: "临期", daysLeft: 20, planned: 0.9, pointsBehind: null }),
      asked(9, { stale: true }),
      asked(10),
      asked(11),
    ];
    const issues = [
      lacks(51, "P11", "更新日期"),
      lacks(11, "P08", "存在问题及下一步"),
      lacks(156, "P08", "存在问题及下一步"),
    ];
    expect(reminderText(owingUnits(tasks, issues, ORDER), ASKING).split("\n")).toEqual([
      "教育厅：",
      "截至 2021-10-08，贵单位牵头的以下 6 项任务逾期、滞后、临期、未更新或填报不全，请逐项补报，并于 2021-10-15 前答复：",
      "1. 序号 156“推进政务服务 事项标准化”：逾期 161 天；应达 100%，实报 40%，落后 60 个百分点；请说明原因和预计完成时间；应补报：逾期未填问题及下一步。",
      "2. 序号 51“推进政务服务 事项标准化”：还有 84 天到期；应达 72%，实报 40%，落后 32 个百分点；未更新；请说明滞后原因和赶上进度的办法；请更新进展和更新日期。",
      "3. 序号 7“推进政务服务 事项标准化”：当日到期；请确认能否按期完成。",
      "4. 序号 8“推进政务服务 事项标准化”：还有 20 天到期；应达 90%，未填报进度；请确认能否按期完成。",
      "5. 序号 9“推进政务服务 事项标准化”：未更新；请更新进展和更新日期。",
      "6. 序号 11“推进政务服务 事项标准化”：应补报：逾期未填问题及下一步。",
    ]);
  });

  it("to several units has them in the plan's order with a heading each, a co-led task under each", () => {
    const tasks = [
      asked(1, { stale: true, units: ["司法厅", "教育厅"] }),
      asked(2, { stale: true, units: ["某某局"] }),
    ];
    const text = reminderText(owingUnits(tasks, [], ORDER), { day: "2021-10-08", answerBy: null });
    expect(text.split("\n").filter((line) => /[：]$/u.test(line))).toEqual([
      "各牵头单位：",
      "截至 2021-10-08，以下 3 个单位牵头的任务逾期、滞后、临期、未更新或填报不全，请逐项补报并答复：",
      "教育厅（1 项）：",
      "司法厅（1 项）：",
      "某某局（1 项）：",
    ]);
  });

  it("names every task that is owed under each of its units, numbered through from 1, and no other", () => {
    const tasks = fc.uniqueArray(
      fc.record({
        no: fc.integer({ min: 1, max: 500 }),
        units: fc.subarray(ORDER),
        stale: fc.boolean(),
        daysLeft: fc.option(fc.integer({ min: -300, max: 300 })),
      }),
      { selector: ({ no }) => no },
    );
    fc.assert(
      fc.property(tasks, (changes) => {
        const all = changes.map(({ no, ...change }) => asked(no, change));
        for (const unit of owingUnits(all, [], ORDER)) {
          const lines = reminderText([unit], ASKING).split("\n").slice(2);
          expect(lines.map((line) => /^(\d+)\. 序号 (\d+)“/u.exec(line)?.slice(1).map(Number))).toEqual(
            all
              .filter((one) => one.units.includes(unit.name) && (one.stale || one.daysLeft !== null))
              .map(({ no }, at) => [at + 1, no]),
          );
        }
      }),
    );
  });
});
