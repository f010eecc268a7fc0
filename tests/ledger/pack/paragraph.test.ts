import fc from "fast-check";
import type { CellValue, Ledger } from "../../../src/ledger/cells/ledger";
import { ledgerTasks } from "../../../src/ledger/counting/counted-tasks";
import { summaryOf } from "../../../src/ledger/counting/summary";
import { NO_MEETING, type EarlierMeeting } from "../../../src/ledger/meetings/history";
import { meetingOf } from "../../../src/ledger/meetings/meeting";
import { meetingView } from "../../../src/ledger/meetings/meeting-view";
import { openingParagraph } from "../../../src/ledger/pack/paragraph";
import type { ColumnKey } from "../../../src/ledger/rows/columns";
import { officialPlan } from "../../plan/official-plan";
import { freshLedger, MEETING_DAY, settingsOf, withCells } from "../fresh-ledger";

const plan = officialPlan();
const settings = settingsOf(plan);
const dated = plan.tasks.filter(({ meaning }) => meaning.kind === "dated");

type Cells = Partial<Record<ColumnKey, CellValue>>;
const reported = (cells: ReadonlyMap<number, Cells>): Ledger =>
  [...cells].reduce((ledger, [no, changes]) => withCells(ledger, no - 1, changes), freshLedger(plan));
const paragraph = (ledger: Ledger, earlier: EarlierMeeting = NO_MEETING, asOf = MEETING_DAY): string => {
  const judged = { ...settings, asOf };
  return openingParagraph(meetingView(summaryOf(ledger, plan, judged), plan, judged, earlier), judged);
};
const done = (day = MEETING_DAY - 1): Cells => ({ status: "已完成", progress: 1, completedOn: day });
/** What stands behind a word, e.g. `逾期13项`. */
const numberOf = (text: string, words: string): number => {
  const found = new RegExp(`${words}(\\d+)项`).exec(text)?.[1];
  return found === undefined ? 0 : Number(found);
};

describe("the paragraph that a meeting opens with", () => {
  it("says of a ledger in which nothing is reported what is due, and compares nobody", () => {
    const text = paragraph(freshLedger(plan));
    expect(text).toContain("截至2021年10月8日，台账共有195项重点任务，其中有时限的173项，长期推进的22项。");
    expect(text).toContain("有时限的任务已完成0项，完成率0%。到期13项，到期完成率0%。");
    expect(text).toContain("各工作事项完成率均为0%。");
    expect(text).not.toMatch(/会议相比|NaN|undefined|Infinity|null/);
  });

  it("of one in which all is finished names nobody as trailing and no risk", () => {
    const text = paragraph(reported(new Map(plan.tasks.map(({ no }) => [no, done(MEETING_DAY - 200)]))));
    expect(text).toContain("已完成173项，完成率100%，其中按期完成173项，逾期完成0项。");
    expect(text).toContain("没有逾期和有风险的任务。");
    expect(text).not.toContain("靠后的是");
    expect(text).toContain("各工作事项完成率均为100%。");
  });

  it("of one that is judged after its end counts all as overdue", () => {
    const text = paragraph(freshLedger(plan), NO_MEETING, MEETING_DAY + 200);
    expect(text).toContain("逾期173项（占有时限任务的100%）");
  });

  it("without a dated task divides by nothing", () => {
    const ongoing = plan.tasks.filter(({ meaning }) => meaning.kind === "ongoing").map(({ no }) => no - 1);
    const fresh = freshLedger(plan);
    const text = paragraph({ ...fresh, rows: fresh.rows.filter((_row, index) => ongoing.includes(index)) });
    expect(text).toBe(
      "截至2021年10月8日，台账共有22项重点任务，其中有时限的0项，长期推进的22项。台账校验发现1个错误，有关数字以改正后为准。",
    );
  });

  it("without a 统计截止日 says that nothing can be judged", () => {
    const judged = { ...settings, asOf: null };
    const view = meetingView(summaryOf(freshLedger(plan), plan, judged), plan, judged, NO_MEETING);
    expect(openingParagraph(view, judged)).toBe("统计截止日未填，各项任务的预警状态无法判定。");
  });

  it("names at most three, and how many they are; those that share a place are all among them", () => {
    const first = dated.slice(0, 12).map(({ no }) => no);
    const text = paragraph(reported(new Map(first.map((no) => [no, done()]))));
    const [, leading = "", trailing = ""] = /居前的是(.*?)，靠后的是(.*?)。/u.exec(text) ?? [];
    for (const names of [leading, trailing]) expect(names.split("、").length).toBeLessThanOrEqual(3);
    expect(leading).not.toBe("");
    expect(text).toMatch(/最低的是\(.*等19个事项（0%）。$/u);
  });

  it("names who went up and down most since the last meeting, by how many places", () => {
    const kept = meetingOf(ledgerTasks(freshLedger(plan), settings).tasks, settings, MEETING_DAY - 30);
    const led = plan.tasks.filter(({ leadUnits }) => leadUnits.includes("公安厅")).map(({ no }) => no);
    const text = paragraph(reported(new Map(led.map((no) => [no, done()]))), { kind: "kept", meeting: kept });
    const place = (word: string): string => `(?:[^，、]+（${word}\\d+位）、?){1,3}`;
    const named = `。名次上升较多的是${place("上升")}，名次下降较多的是${place("下降")}。`;
    expect(text).toMatch(new RegExp(named, "u"));
    expect(paragraph(freshLedger(plan), { kind: "kept", meeting: kept })).not.toContain("名次");
  });

  it("has the numbers that counting the rows by hand gives, since the last meeting too", () => {
    const cell = fc.record({
      no: fc.integer({ min: 1, max: plan.tasks.length }),
      done: fc.boolean(),
      tenths: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), fc.array(cell, { maxLength: 60 }), (then, now) => {
        const cellsOf = (rows: typeof then): ReadonlyMap<number, Cells> =>
          new Map(
            rows.map((row) => [row.no, row.done ? done() : { status: "推进中", progress: row.tenths / 10 }]),
          );
        const [before, after] = [cellsOf(then), cellsOf(now)];
        const day = MEETING_DAY - 30;
        const kept = meetingOf(
          ledgerTasks(reported(before), { ...settings, asOf: day }).tasks,
          settings,
          day,
        );
        const text = paragraph(reported(after), { kind: "kept", meeting: kept });
        const isDone = (cells: ReadonlyMap<number, Cells>, no: number): boolean =>
          cells.get(no)?.status === "已完成";
        const dueOf = ({ meaning }: (typeof dated)[number]): number =>
          meaning.kind === "dated" ? meaning.due : 0;
        const finished = dated.filter(({ no }) => isDone(after, no));
        const overdue = dated.filter((task) => !isDone(after, task.no) && dueOf(task) < MEETING_DAY);
        const was = dated.filter((task) => !isDone(before, task.no) && dueOf(task) < day);
        expect(numberOf(text, "已完成")).toBe(finished.length);
        expect(numberOf(text, "。逾期")).toBe(overdue.length);
        expect(numberOf(text, "新完成")).toBe(finished.filter(({ no }) => !isDone(before, no)).length);
        expect(numberOf(text, "新增逾期")).toBe(overdue.filter((task) => !was.includes(task)).length);
        expect(numberOf(text, "不再逾期")).toBe(was.filter((task) => !overdue.includes(task)).length);
      }),
      { numRuns: 30 },
    );
  });
});
