import type { CellValue } from "../../../src/ledger/cells/ledger";
import { summaryOf } from "../../../src/ledger/counting/summary";
import { remindersOf } from "../../../src/ledger/letters/reminders";
import { nextReportingDay } from "../../../src/ledger/lights/stale";
import type { ColumnKey } from "../../../src/ledger/rows/columns";
import { isoOf, serialFromIso } from "../../../src/plan/serial";
import { officialPlan } from "../../plan/official-plan";
import { freshLedger, MEETING_DAY, settingsOf, withCells } from "../fresh-ledger";

const plan = officialPlan();
const settings = settingsOf(plan);

/** `单位: 序号 应补报内容 …`, of a ledger in which all is finished but for these tasks. */
function reminded(changes: Readonly<Record<number, Partial<Record<ColumnKey, CellValue>>>>): string[] {
  const done = { status: "已完成", progress: 1, completedOn: MEETING_DAY - 1, updatedOn: MEETING_DAY };
  const ledger = plan.tasks.reduce((all, { no, meaning }) => {
    const finished = meaning.kind === "dated" ? done : { status: "推进中", updatedOn: MEETING_DAY };
    return withCells(all, no - 1, { ...finished, ...changes[no] });
  }, freshLedger(plan));
  return remindersOf(summaryOf(ledger, plan, settings)).map(
    ({ name, reminders }) =>
      `${name}: ${reminders.map(({ task, missing }) => [task.no, ...missing].join(" ")).join(", ")}`,
  );
}

describe("催办单", () => {
  it("is empty where nothing is due and nothing is missing", () => {
    expect(reminded({})).toEqual([]);
  });

  it("asks each of the units that lead a task together, gravest first, in the plan's order of units", () => {
    // 15 is led by three units, 1 by the first of them; 9月底前 has passed, 10月底前 has not.
    const open = { status: "推进中", progress: 0.5, completedOn: "", problems: "正在协调" };
    expect(reminded({ 15: open, 1: open })).toEqual([
      "省大数据中心: 1, 15",
      "省政务服务和资源交易服务中心: 15",
      "省政府办公厅: 15",
    ]);
  });

  it("names what the checks find in the columns of staff, also of a task that is no concern", () => {
    expect(reminded({ 4: { completedOn: "" }, 10: { updatedOn: "2021.9.30" } })).toEqual([
      "省政务服务和资源交易服务中心: 10 不是日期",
      "省发展改革委: 4 已完成缺完成日期",
    ]);
    const [owes = ""] = reminded({ 4: { status: "未启动", progress: 0, completedOn: "", updatedOn: "" } });
    expect(owes).toBe("省发展改革委: 4 未更新");
  });

  it("says nothing of what the document's columns lack", () => {
    expect(reminded({ 4: { measure: "别的措施" } })).toEqual([]);
  });
});

describe("until when to answer: the first 报送日 after 统计截止日", () => {
  it.each([
    ["2021-10-08", 25, "2021-10-25"],
    ["2021-10-24", 25, "2021-10-25"],
    ["2021-10-25", 25, "2021-11-25"],
    ["2021-12-31", 25, "2022-01-25"],
    ["2022-01-31", 31, "2022-02-28"],
    ["2022-02-28", 31, "2022-03-31"],
    ["2024-02-10", 30, "2024-02-29"],
  ])("on %s with day %d it is %s", (asOf, reportingDay, expected) => {
    const day = nextReportingDay({ asOf: serialFromIso(asOf), reportingDay });
    expect(day === null ? null : isoOf(day)).toBe(expected);
  });

  it.each([
    { asOf: null, reportingDay: 25 },
    { asOf: MEETING_DAY, reportingDay: null },
    { asOf: MEETING_DAY, reportingDay: 0 },
    { asOf: Infinity, reportingDay: 25 },
  ])("with %p it is not known", (given) => {
    expect(nextReportingDay(given)).toBeNull();
  });
});
