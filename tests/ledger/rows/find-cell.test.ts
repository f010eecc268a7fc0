import { findCell } from "../../../src/ledger/rows/find-cell";
import { officialPlan } from "../../plan/official-plan";
import { freshLedger } from "../fresh-ledger";

const fresh = freshLedger(officialPlan());
const seen = { cell: "任务台账!H13", no: 10, column: "完成状态" };

it("a cell of a task is where it was seen, as long as nothing moved", () => {
  expect(findCell(fresh, seen)).toBe("任务台账!H13");
});

it("after a sort and a new column the cell is found by 序号 and header", () => {
  const moved = {
    ...fresh,
    headers: ["备注", ...fresh.headers],
    rows: [...fresh.rows].reverse().map((row) => ["", ...row]),
  };
  expect(findCell(moved, seen)).toBe(`任务台账!I${3 + fresh.rows.length - 9}`);
});

it("of a 序号 that stands twice the row that was seen is taken", () => {
  const twice = {
    ...fresh,
    rows: fresh.rows.map((row, index) => (index === 20 ? [10, ...row.slice(1)] : row)),
  };
  expect(findCell(twice, { ...seen, cell: "任务台账!H24" })).toBe("任务台账!H24");
});

it("a task or a column that is gone is nowhere; a place without 序号 keeps its address", () => {
  expect(findCell({ ...fresh, rows: fresh.rows.slice(20) }, seen)).toBeNull();
  expect(findCell(fresh, { ...seen, column: "没有" })).toBeNull();
  expect(findCell(fresh, { cell: "任务台账!A3", no: null, column: null })).toBe("任务台账!A3");
});
