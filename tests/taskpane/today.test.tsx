/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import type { JudgedTask } from "../../src/actions/outcome/ledger-state";
import type { PaneActions } from "../../src/actions/pane/pane-actions";
import type { Issue } from "../../src/ledger/fixes/issue";
import type { MeetingState } from "../../src/actions/outcome/meeting-state";
import { concern, found, issue, ledgerState, NO_MEETING, task } from "./samples";
import { openPane, WITH_LEDGER } from "./pane";

const OCTOBER_8 = 44477;
const PARTS = ["一、深入开展“三项重点改革”", "二、加快推进简政放权"] as const;

const TASKS: readonly JudgedTask[] = [
  task({ no: 1, light: "逾期", stale: true, units: ["教育厅", "公安厅"] }),
  task({ no: 2, light: "按期完成", finished: true }),
  task({ no: 3, light: "逾期完成", finished: true, part: PARTS[1] }),
  task({ no: 4, light: "滞后", part: PARTS[1], units: ["公安厅"], stale: true }),
  task({ no: 5, light: "长期推进", ongoing: true, due: null }),
];
const CONCERNS = [
  concern({ ...TASKS[0], daysLeft: -161 }),
  concern({ ...TASKS[3], daysLeft: 20, pointsBehind: 12 }),
];
const STATE = {
  ...ledgerState(
    OCTOBER_8,
    TASKS.map(({ light }) => light),
    CONCERNS,
  ),
  all: TASKS,
};

/** The pane after the check that follows an edit. */
async function openToday(
  { issues = [], meeting = NO_MEETING }: { issues?: readonly Issue[]; meeting?: MeetingState } = {},
  overrides: Partial<PaneActions> = {},
) {
  const pane = await openPane({
    ...WITH_LEDGER,
    validate: () => Promise.resolve(found({ issues, meeting, state: STATE })),
    ...overrides,
  });
  await screen.findByRole("tab", { name: "今天", selected: true });
  await act(() => pane.store.validate());
  act(() => {
    pane.store.show("today");
  });
  return pane;
}

const steps = (): readonly string[] =>
  within(screen.getByRole("region", { name: /会前/ }))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
const pressOf = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

describe("what is left to do", () => {
  it("stands in order, each with its button, before anything was checked", async () => {
    const { actions, user } = await openPane({ ...WITH_LEDGER });
    await screen.findByRole("heading", { name: "会前还差 2 步" });
    await user.click(pressOf("校验"));
    expect(actions.calls.at(-1)).toEqual(["validate"]);
  });

  it("counts errors, units that owe a report, and reports that were never made", async () => {
    await openToday({ issues: [issue(), issue({ no: 13 }), issue({ severity: "warning" })] });
    expect(screen.getByRole("heading", { name: "会前还差 3 步" })).toBeTruthy();
    expect(steps()).toEqual([
      "1改正 2 个错误 错误会让汇总算错。去改",
      "2催 2 家单位更新（2 项未更新）去催",
      "3生成汇总生成汇总",
      "4会后留存本期 下次会议据此比较。留存本期",
    ]);
  });

  it("is ticked when done, and says when", async () => {
    const state = { ...STATE, all: TASKS.map((one) => ({ ...one, stale: false })) };
    const meeting: MeetingState = { reports: "current", keptDays: [OCTOBER_8], last: null };
    await openToday({}, { validate: () => Promise.resolve(found({ meeting, state })) });
    expect(screen.getByRole("heading", { name: "会前准备已做完" })).toBeTruthy();
    expect(steps()).toEqual([
      "✓已完成：没有错误 10:21 校验过",
      "✓已完成：各单位都按期更新了",
      "✓已完成：汇总与台账一致",
      "✓已完成：本期已留存",
    ]);
    expect(within(screen.getByRole("region", { name: /会前/ })).queryByRole("button")).toBeNull();
  });

  it("has the reports again when the ledger changed since they were made", async () => {
    await openToday({ meeting: { ...NO_MEETING, reports: "old" } });
    expect(steps()[2]).toBe("3重新生成汇总：台账此后有改动生成汇总");
  });

  it("is ticked at once when the reports were made here", async () => {
    const { store } = await openToday();
    await act(() => store.summarise());
    act(() => {
      store.show("today");
    });
    expect(steps()[2]).toBe("✓已完成：汇总与台账一致 上次 10:21");
  });

  it("has one primary button: the first that is left", async () => {
    const { user } = await openToday();
    expect(steps()[0]).toContain("✓");
    await user.click(pressOf("去催"));
    expect(screen.getByRole("tab", { name: /预警/, selected: true })).toBeTruthy();
  });
});

describe("what one tells a leader", () => {
  const last = {
    day: 44447,
    lights: new Map([
      [1, "滞后"],
      [2, "按期完成"],
      [3, "逾期"],
      [4, "滞后"],
    ]),
    finished: new Set([2]),
  };

  it("is finished of dated tasks, ongoing ones left out, and the change since the last meeting", async () => {
    await openToday({ meeting: { ...NO_MEETING, last } });
    const standing = screen.getByRole("region", { name: "总体情况" }).textContent;
    expect(standing).toContain("完成 2 / 4");
    expect(standing).toContain("较上次 +1");
    expect(standing).toContain("50%");
    expect(standing).toContain("增减与 2021-09-08 的会议相比。");
  });

  it("leads from each number to its list", async () => {
    const { store, user } = await openToday({ meeting: { ...NO_MEETING, last } });
    await user.click(pressOf(/^逾期 1\s*，查看/));
    expect(store.getSnapshot()).toMatchObject({ tab: "concerns", concernFilter: { light: "逾期" } });
    act(() => {
      store.show("today");
    });
    await user.click(pressOf(/^滞后 1（−1）\s*，查看/));
    expect(store.getSnapshot().concernFilter.light).toBe("滞后");
    act(() => {
      store.show("today");
    });
    await user.click(screen.getByRole("button", { name: /二、加快推进简政放权 1\/2\s*，查看/ }));
    expect(store.getSnapshot().concernFilter.part).toBe(PARTS[1]);
    act(() => {
      store.show("today");
    });
    await user.click(screen.getByRole("button", { name: /公安厅 逾期 1 · 滞后 1/ }));
    expect(store.getSnapshot().concernFilter.unit).toBe("公安厅");
  });

  it("has the gravest tasks, each leading to its cell", async () => {
    const { actions, user } = await openToday();
    await user.click(screen.getByRole("button", { name: /序号 1 .*逾期 161 天/ }));
    expect(actions.calls.at(-1)).toEqual(["goTo", "任务台账!Q4"]);
  });

  it("says that there is nothing to compare with before a meeting was kept", async () => {
    await openToday();
    expect(screen.getByText(/还没有留存过会议/)).toBeTruthy();
  });
});
