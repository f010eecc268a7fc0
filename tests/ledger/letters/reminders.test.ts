import type { CellValue } from "../../../src/ledger/cells/ledger";
import { summaryOf } from "../../../src/ledger/counting/summary";
import { remindersOf } from "../../../src/ledger/letters/reminders";
import type { ColumnKey } from "../../../src/ledger/rows/columns";
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
      "省政务服务和资源交易服务中心: 10 更新日期：不是日期",
      "省发展改革委: 4 已完成缺完成日期",
    ]);
    expect(reminded({ 4: { status: "完工" } })).toEqual(["省发展改革委: 4 状态不在可选项"]);
    const [owes = ""] = reminded({ 4: { status: "未启动", progress: 0, completedOn: "", updatedOn: "" } });
    expect(owes).toBe("省发展改革委: 4 未更新");
  });

  it("says nothing of what the document's columns lack", () => {
    expect(reminded({ 4: { measure: "别的措施" } })).toEqual([]);
  });
});
