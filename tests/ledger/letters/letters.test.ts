import { answerableUnits } from "../../../src/ledger/counting/assignments";
import { concernList } from "../../../src/ledger/counting/concern-list";
import { ledgerTasks } from "../../../src/ledger/counting/counted-tasks";
import { suggestedLetters } from "../../../src/ledger/letters/letters";
import type { CellValue, Settings } from "../../../src/ledger/cells/ledger";
import type { ColumnKey } from "../../../src/ledger/rows/columns";
import { officialPlan } from "../../plan/official-plan";
import { rowOf } from "../checks/tended-ledger";
import { freshLedger, MEETING_DAY, settingsOf } from "../fresh-ledger";

const plan = officialPlan();

/** 建议函件 by 序号 of a ledger of these rows. */
function letters(
  rows: readonly Partial<Record<ColumnKey, CellValue>>[],
  changes: Partial<Settings> = {},
): Record<number, string> {
  const settings = settingsOf(plan, changes);
  const ledger = {
    ...freshLedger(plan),
    rows: rows.map((cells, index) =>
      rowOf({ no: index + 1, deadline: "某月底前", status: "推进中", leadUnits: "教育厅", ...cells }),
    ),
  };
  const { tasks } = ledgerTasks(ledger, settings);
  const letterOf = suggestedLetters(answerableUnits(tasks, plan), settings);
  return Object.fromEntries(
    concernList(tasks, settings).map((concern) => [concern.task.no, letterOf(concern)]),
  );
}

/** Overdue by so many days on 统计截止日. */
const overdue = (days: number, more: Partial<Record<ColumnKey, CellValue>> = {}) => ({
  due: MEETING_DAY - days,
  progress: 0.9,
  ...more,
});

it("临期 and 滞后 suggest 提醒敦促函, 严重滞后 and 逾期 整改通知书", () => {
  const found = letters([
    { due: MEETING_DAY + 3, progress: 0.99 },
    { due: MEETING_DAY + 60, progress: 0.6 },
    { due: MEETING_DAY + 60, progress: 0.1 },
    overdue(5),
  ]);
  expect(found).toEqual({ 1: "提醒敦促函", 2: "提醒敦促函", 3: "整改通知书", 4: "整改通知书" });
});

it("逾期 of more than 约谈逾期天数 days suggests 约谈通知书, of just so many days it does not", () => {
  expect(letters([overdue(30), overdue(31, { leadUnits: "公安厅" })])).toEqual({
    1: "整改通知书",
    2: "约谈通知书",
  });
  expect(letters([overdue(10), overdue(11)], { summonsDays: 10 })).toEqual({
    1: "整改通知书",
    2: "约谈通知书",
  });
});

it("so does each overdue task of a unit that has 约谈逾期项数 of them, and no other task of it", () => {
  const two = [overdue(1), overdue(2, { leadUnits: "公安厅、教育厅" })];
  expect(letters(two)).toEqual({ 1: "整改通知书", 2: "整改通知书" });
  const behind = { due: MEETING_DAY + 60, progress: 0.1 };
  expect(letters([...two, overdue(3), overdue(1, { leadUnits: "公安厅" }), behind])).toEqual({
    1: "约谈通知书",
    2: "约谈通知书",
    3: "约谈通知书",
    4: "整改通知书",
    5: "整改通知书",
  });
  expect(letters(two, { summonsTasks: 2 })).toEqual({ 1: "约谈通知书", 2: "约谈通知书" });
});

it("nobody is summoned as a collective", () => {
  const collective = { leadUnits: "省直有关部门(单位)" };
  expect(
    Object.values(letters([overdue(1, collective), overdue(2, collective), overdue(3, collective)])),
  ).toEqual(["整改通知书", "整改通知书", "整改通知书"]);
});

it("a workbook without the two settings goes by their first values", () => {
  expect(letters([overdue(31)], { summonsDays: null, summonsTasks: null })).toEqual({ 1: "约谈通知书" });
});
