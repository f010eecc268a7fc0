import fc from "fast-check";
import { COLUMNS } from "../../../src/ledger/rows/columns";
import { DOCUMENT_KEYS } from "../../../src/ledger/rows/initial-rows";
import { ledgerDays } from "../../../src/ledger/settings/ledger-days";
import { planRepair } from "../../../src/ledger/repair/repair";
import { serialOf } from "../../../src/plan/serial";
import { officialPlan } from "../../plan/official-plan";
import { freshLedger, positionOf, settingsOf, withCells } from "../fresh-ledger";

const plan = officialPlan();
const fresh = freshLedger(plan);
const DAYS = ledgerDays(settingsOf(plan));
const nothing = { misnamed: [], missingColumns: [], missingTasks: [], documentCells: [], movedDays: [] };

describe("the repair of a ledger", () => {
  it("that is fresh is nothing", () => {
    expect(planRepair(fresh, plan, DAYS)).toEqual(nothing);
  });

  it("that was shuffled and lost rows names exactly these", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...fresh.rows]), (rows) => {
        const kept = new Set(rows.map((cells) => cells[0]));
        const lost = plan.tasks.map(({ no }) => no).filter((no) => !kept.has(no));
        expect(planRepair({ ...fresh, rows }, plan, DAYS)).toEqual({ ...nothing, missingTasks: lost });
      }),
    );
  });

  it("puts right a document cell that differs, even by a blank or an error value, and names what it was", () => {
    for (const was of ["另一项", " ", { error: "#REF!" }, 7]) {
      for (const key of DOCUMENT_KEYS.filter((each) => each !== "no")) {
        const is = fresh.rows[11]?.[positionOf(key)];
        const repair = planRepair(withCells(fresh, 11, { [key]: was }), plan, DAYS);
        expect(repair).toEqual({ ...nothing, documentCells: [{ row: 11, no: 12, key, was, is }] });
      }
    }
  });

  it("never touches what staff write", () => {
    for (const { key, writtenBy } of COLUMNS) {
      if (writtenBy !== "plan")
        expect(planRepair(withCells(fresh, 5, { [key]: { error: "#N/A" } }), plan, DAYS)).toEqual(nothing);
    }
  });

  it("names missing columns, and leaves their cells out of it", () => {
    const headers = fresh.headers.map((header) =>
      header === "截止日期" || header === "责任人" ? "" : header,
    );
    expect(planRepair({ ...fresh, headers }, plan, DAYS)).toEqual({
      ...nothing,
      missingColumns: ["due", "contact"],
    });
  });

  it("says nothing of rows when the 序号 column is lost", () => {
    const headers = fresh.headers.map((header) => (header === "序号" ? "甲乙" : header));
    expect(planRepair({ ...fresh, headers }, plan, DAYS)).toEqual({ ...nothing, missingColumns: ["no"] });
  });

  it.each(["25", "２５", "廿五", "", { error: "#REF!" }, 24, 999])(
    "gives a row its 序号 back from %p",
    (was) => {
      const repair = planRepair(withCells(fresh, 24, { no: was }), plan, DAYS);
      expect(repair).toEqual({ ...nothing, documentCells: [{ row: 24, no: 25, key: "no", was, is: 25 }] });
    },
  );

  it("of a repeated 序号 looks at the first row alone", () => {
    const copy = withCells(fresh, 3, { measure: "另一项" }).rows[3] ?? [];
    expect(planRepair({ ...fresh, rows: [...fresh.rows, copy] }, plan, DAYS)).toEqual(nothing);
    expect(planRepair({ ...fresh, rows: [copy, ...fresh.rows] }, plan, DAYS).documentCells).toMatchObject([
      { row: 0, no: 4, key: "measure", was: "另一项" },
    ]);
  });

  it("leaves rows alone that are not the document's", () => {
    const own = withCells(fresh, 0, { no: 999, measure: "自加任务" }).rows[0] ?? [];
    expect(planRepair({ ...fresh, rows: [...fresh.rows, own] }, plan, DAYS)).toEqual(nothing);
  });

  it("moves a later 截止日期 to a blank 调整后时限, as text too, and puts the printed day back", () => {
    const due = fresh.rows[11]?.[positionOf("due")];
    const day = serialOf(2022, 3, 31);
    for (const was of [day, day + 0.5, "2022-03-31", "2022年3月31日"]) {
      const repair = planRepair(withCells(fresh, 11, { due: was }), plan, DAYS);
      expect(repair).toEqual({
        ...nothing,
        documentCells: [{ row: 11, no: 12, key: "due", was, is: due }],
        movedDays: [{ row: 11, no: 12, day }],
      });
    }
  });

  it("moves no day that is earlier, is none of the ledger's, or would overwrite a 调整后时限", () => {
    const moved = (cells: Parameters<typeof withCells>[2]): unknown =>
      planRepair(withCells(fresh, 11, cells), plan, DAYS).movedDays;
    expect(moved({ due: serialOf(2021, 6, 30) })).toEqual([]);
    expect(moved({ due: 20_220_331 })).toEqual([{ row: 11, no: 12, day: serialOf(2022, 3, 31) }]);
    expect(moved({ due: serialOf(2035, 1, 1) })).toEqual([]);
    expect(moved({ due: serialOf(2022, 3, 31), extendedTo: serialOf(2022, 2, 1) })).toEqual([]);
    expect(moved({ due: serialOf(2022, 3, 31), extendedTo: "待定" })).toEqual([]);
  });

  it("puts a misnamed header right in place and misses no column for it", () => {
    const headers = fresh.headers.map((header) => (header === "完成进度" ? "完成\n进度" : header));
    const position = positionOf("progress");
    expect(planRepair({ ...fresh, headers }, plan, DAYS)).toEqual({
      ...nothing,
      misnamed: [{ position, was: "完成\n进度", key: "progress" }],
    });
  });

  it("leaves a time of day at the printed date alone", () => {
    const due = Number(fresh.rows[11]?.[positionOf("due")]);
    expect(planRepair(withCells(fresh, 11, { due: due + 0.25 }), plan, DAYS)).toEqual(nothing);
  });
});
