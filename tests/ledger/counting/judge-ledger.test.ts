import { ledgerTasks } from "../../../src/ledger/counting/counted-tasks";
import { judgeLedger, type JudgedLedger } from "../../../src/ledger/counting/judge-ledger";
import type { Ledger } from "../../../src/ledger/cells/ledger";
import { officialPlan } from "../../plan/official-plan";
import { freshLedger, MEETING_DAY, settingsOf, withCells } from "../fresh-ledger";

const plan = officialPlan();
const settings = settingsOf(plan);
const fresh = freshLedger(plan);

const judged = (ledger: Ledger): JudgedLedger => judgeLedger(ledgerTasks(ledger, settings).tasks);

describe("a ledger's lights", () => {
  it("give every task of a fresh ledger one", () => {
    const { tasks, lights } = judged(fresh);
    expect(tasks).toBe(plan.tasks.length);
    expect([...lights.keys()]).toEqual(plan.tasks.map(({ no }) => no));
    expect(lights.get(10)).toBe("长期推进");
    expect(lights.get(1)).toBe("逾期");
    expect(lights.get(2)).toBe("严重滞后");
  });

  it("count a 序号 that stands twice once, by its first row, and read one that is text", () => {
    const finished = withCells(fresh, 1, {
      no: "2",
      status: "已完成",
      progress: 1,
      completedOn: MEETING_DAY,
    });
    const { tasks, lights } = judged({ ...fresh, rows: [...finished.rows, fresh.rows[1] ?? []] });
    expect(tasks).toBe(plan.tasks.length);
    expect(lights.get(2)).toBe("按期完成");
  });

  it("leave out rows without a 序号, and blank ones", () => {
    const ledger = withCells(fresh, 0, { no: "" });
    expect(judged({ ...ledger, rows: [...ledger.rows, []] }).tasks).toBe(plan.tasks.length - 1);
  });

  it("are none without a 序号 column", () => {
    expect(judged({ ...fresh, headers: [] })).toEqual({
      tasks: 0,
      lights: new Map(),
      stale: [],
    });
  });
});
