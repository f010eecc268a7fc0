import { insert } from "../../src/actions/insert";
import { keep } from "../../src/actions/keep";
import { actionSetup } from "../../src/actions/outcome/action-setup";
import { setAsOf } from "../../src/actions/set-as-of";
import { summarise } from "../../src/actions/summarise";
import { textOf } from "../../src/ledger/cells/cell-value";
import { serialOf } from "../../src/plan/serial";
import { withExcel } from "../actions/opened-excel";
import { officialPlan } from "../plan/official-plan";
import { keptOf } from "./chart-caches";
import { recalculated } from "./recalculated";
import { AS_OF, cellOf, LEDGER } from "./saved-ledger";
import { cellsOf, withCells, type Value } from "./xlsx-file";

const plan = officialPlan();
const { excel } = withExcel();
const setup = actionSetup(plan);

/** What the charts of 会议材料 draw, each series from its reference on that sheet. */
const drawn = (bytes: Uint8Array): number[][] =>
  keptOf(bytes, /会议材料/).map((series) => series.map(Number));
const meeting = (bytes: Uint8Array): ReadonlyMap<string, Value> => cellsOf(bytes, "会议材料");

/** 指标 and 数值. */
function keyNumbers(bytes: Uint8Array): Record<string, unknown> {
  const cells = meeting(bytes);
  const rows = Array.from({ length: 20 }, (_one, index) => 4 + index);
  return Object.fromEntries(rows.map((row) => [textOf(cells.get(`A${row}`) ?? ""), cells.get(`B${row}`)]));
}

it("one status changed in the saved file moves table and charts; the paragraph says on which day it was taken", async () => {
  excel().host.newWorkbook();
  await insert(setup, { asOf: AS_OF - 60, repair: "do" });
  expect((await keep(setup, { overwrite: false })).kind).toBe("kept");
  await setAsOf(setup, AS_OF);
  expect((await summarise(setup)).kind).toBe("summarised");
  const saved = await excel().host.save();
  // 13 dated tasks were due by 2021-10-08, and 160 of the others have done nothing of what they should.
  expect(keyNumbers(saved)).toMatchObject({ 任务数: 195, 已完成: 0, 逾期: 13, 严重滞后: 160, 长期推进: 22 });
  expect(drawn(saved)).toContainEqual([0, 0, 13, 160, 0, 0, 0, 0, 22]);
  expect(drawn(saved)).toContainEqual([0, 0, 0, 0, 0, 0]);

  // 6 was due in March, and stands in the first part.
  const changed = await recalculated(
    withCells(saved, LEDGER, {
      [cellOf(6, "完成状态")]: "已完成",
      [cellOf(6, "完成进度")]: 1,
      [cellOf(6, "完成日期")]: serialOf(2021, 9, 1),
    }),
  );
  expect(keyNumbers(changed)).toMatchObject({ 已完成: 1, 逾期完成: 1, 逾期: 12, 严重滞后: 160 });
  expect(drawn(changed)).toContainEqual([0, 1, 12, 160, 0, 0, 0, 0, 22]);
  expect(drawn(changed)).toContainEqual([1, 0, 0, 0, 0, 0]);
  const paragraph = textOf(meeting(saved).get("D4") ?? "");
  expect(paragraph).toMatch(/^截至2021年10月8日，/u);
  expect(meeting(changed).get("D4")).toBe(paragraph);
});
