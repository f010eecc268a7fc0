/** @jest-environment jsdom */
import type { Concern } from "../../src/actions/outcome/ledger-state";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { PaneActions } from "../../src/actions/pane/pane-actions";
import { fakeActions } from "./fake-actions";
import { concern as concernOf, ledgerState } from "./samples";
import { openPane } from "./pane";

const OCTOBER_8 = 44477;

const concern = (no: number, light: Concern["light"], change: Partial<Concern> = {}): Concern =>
  concernOf({
    no,
    light,
    cell: `任务台账!O${no + 3}`,
    pointsBehind: 12.4,
    daysLeft: 20,
    measure: `措施${no}`,
    units: ["发展改革委"],
    ...change,
  });

const CONCERNS = [
  ...Array.from({ length: 7 }, (_, index) =>
    concern(index + 1, "逾期", { daysLeft: -30 + index, pointsBehind: null }),
  ),
  concern(20, "滞后", { units: ["财政厅", "司法厅"] }),
  concern(21, "临期", { daysLeft: 0, pointsBehind: -5 }),
];

async function warned(concerns: readonly Concern[] = CONCERNS, actions: Partial<PaneActions> = {}) {
  const lit = concerns.map(({ light }) => light);
  const state = { ...ledgerState(OCTOBER_8, lit, concerns), all: concerns };
  const pane = await openPane({
    look: () =>
      Promise.resolve({
        ledger: true,
        asOf: OCTOBER_8,
        sheets: ["Sheet1"],
        readOnly: false,
        undoKept: true,
        proposed: { asOf: 44561, reason: "年度最后一天" },
        state,
      }),
    highlight: () => Promise.resolve({ kind: "highlighted", settings: [], state }),
    ...actions,
  });
  await pane.user.click(await screen.findByRole("tab", { name: /预警/ }));
  return pane;
}
const rows = () => screen.queryAllByRole("button", { name: /^[^ ]+ · 序号/ });
const numbers = () =>
  rows().map((row) => Number(/序号 (\d+)/u.exec(row.getAttribute("aria-label") ?? "")?.[1]));
const lights = () =>
  within(screen.getByRole("group", { name: "预警状态" }))
    .getAllByRole("button", { name: /\d$/u })
    .map(({ textContent }) => textContent);
const press = (name: string | RegExp) => screen.getByRole("button", { name });

describe("the warnings", () => {
  it("are counted on the tab right after the workbook was opened", async () => {
    await warned();
    expect(screen.getByRole("tab", { name: /预警/ }).textContent).toBe("预警9");
  });

  it("stand by light, gravest first, each with all there is to say", async () => {
    const { user } = await warned();
    expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      "▾ 逾期 7",
      "▾ 滞后 1",
      "▾ 临期 1",
    ]);
    expect(rows().map((row) => row.getAttribute("aria-label"))).toEqual([
      ...[30, 29, 28, 27, 26, 25, 24].map(
        (days, index) => `逾期 · 序号 ${index + 1} · 逾期 ${days} 天 · 措施${index + 1} · 发展改革委`,
      ),
      "滞后 · 序号 20 · 剩 20 天 · 落后 12 个百分点 · 措施20 · 财政厅、司法厅",
      "临期 · 序号 21 · 当日到期 · 措施21 · 发展改革委",
    ]);
    await user.click(within(screen.getByRole("heading", { name: /^逾期/ })).getByRole("button"));
    expect(rows()).toHaveLength(2);
  });

  it("lead to their cell", async () => {
    const { actions, user } = await warned();
    await user.click(press(/序号 20/));
    expect(actions.calls.at(-1)).toEqual(["goTo", "任务台账!O23"]);
  });

  it("are one stop of Tab, walked by the arrow keys, by Home and End, and by F8 with their cells", async () => {
    const { actions, user } = await warned();
    expect(rows().filter(({ tabIndex }) => tabIndex === 0)).toEqual([rows()[0]]);
    act(() => rows()[0]?.focus());
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(document.activeElement).toBe(rows()[2]);
    await user.keyboard("{End}");
    expect(document.activeElement).toBe(rows()[8]);
    await user.keyboard("{Home}{F8}");
    expect(document.activeElement).toBe(rows()[1]);
    expect(actions.calls.at(-1)).toEqual(["goTo", "任务台账!O5"]);
  });

  it("are shown by light and by unit, and the counts follow the unit", async () => {
    const { user } = await warned();
    expect(lights()).toEqual(["逾期 7", "滞后 1", "临期 1", "未更新 0"]);
    await user.click(within(screen.getByRole("group", { name: "预警状态" })).getByText("滞后 1"));
    expect(numbers()).toEqual([20]);
    await user.click(press("清除筛选条件"));
    await user.selectOptions(screen.getByRole("combobox", { name: "牵头单位" }), "司法厅");
    expect(numbers()).toEqual([20]);
    expect(lights()).toEqual(["逾期 0", "滞后 1", "临期 0", "未更新 0"]);
    expect(screen.queryByRole("button", { name: "清除筛选条件" })).not.toBeNull();
  });

  it("are found by words and by 序号, and stay found on another tab", async () => {
    const { user } = await warned();
    await user.type(screen.getByRole("searchbox", { name: "查找" }), "措施20 司法");
    expect(numbers()).toEqual([20]);
    await user.click(screen.getByRole("tab", { name: "汇总" }));
    await user.click(screen.getByRole("tab", { name: /预警/ }));
    expect(numbers()).toEqual([20]);
    await user.keyboard("{Tab}");
    await user.clear(screen.getByRole("searchbox", { name: "查找" }));
    await user.type(screen.getByRole("searchbox", { name: "查找" }), "21");
    expect(numbers()).toEqual([21]);
  });

  it("by unit stand once under each of their units", async () => {
    const { user } = await warned();
    await user.click(press("更多"));
    await user.click(press("按单位"));
    expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      "▾ 发展改革委 8",
      "▾ 财政厅 1",
      "▾ 司法厅 1",
    ]);
    expect(screen.getByText("列出 9 项，10 项次")).toBeTruthy();
  });

  it("are those that another view asked for, until that is cleared", async () => {
    const { store, user } = await warned();
    act(() => {
      store.showConcerns({ light: "临期" });
    });
    expect(numbers()).toEqual([21]);
    await user.click(press("清除筛选条件"));
    expect(rows()).toHaveLength(9);
    act(() => {
      store.showConcerns({ unit: "司法厅", light: "逾期" });
    });
    expect(screen.getByText("没有符合筛选条件的任务。")).toBeTruthy();
  });

  it("are written to the unit that is chosen, or to all that owe something", async () => {
    const { user } = await warned();
    await user.click(press("复制催报文字（3 个单位）"));
    expect((await navigator.clipboard.readText()).split("\n").slice(0, 4)).toEqual([
      "各牵头单位：",
      "截至 2021-10-08，以下 3 个单位牵头的任务逾期、滞后、临期、未更新或填报不全，请逐项补报，并于 2021-10-15 前答复：",
      "",
      "发展改革委（8 项）：",
    ]);
    await user.selectOptions(screen.getByRole("combobox", { name: "牵头单位" }), "司法厅");
    await user.click(press("复制催报文字 1"));
    expect(await screen.findByText("已复制 1 项的催报文字，可粘贴给单位。")).toBeTruthy();
    expect(await navigator.clipboard.readText()).toMatch(/^司法厅：\n.+\n1\. 序号 20“措施20”/u);
  });

  it("that are none are said to be none", async () => {
    await warned([]);
    expect(screen.getByText("按 2021-10-08 判定，没有逾期或有风险的任务。")).toBeTruthy();
  });

  it("are coloured anew by 高亮预警", async () => {
    const { actions, user } = await warned();
    await user.click(press("更多"));
    expect(screen.getByText("为每一行按预警状态重新着色，并标出未按期更新的任务。")).toBeTruthy();
    await user.click(press("高亮预警"));
    expect(actions.calls.at(-1)).toEqual(["highlight", { asOf: OCTOBER_8, clearing: false }]);
    expect(await screen.findByText("句子：highlighted")).toBeTruthy();
  });

  it("are coloured anew over cleared formats only after a second press, where Excel cannot read them", async () => {
    const { actions, user, store } = await warned(undefined, {
      highlight: ({ asOf, clearing }) =>
        Promise.resolve(
          clearing
            ? { kind: "highlighted", settings: [], state: ledgerState(asOf) }
            : { kind: "clearing-offered", state: ledgerState(asOf) },
        ),
    });
    await act(() => store.highlight());
    await user.click(await screen.findByRole("button", { name: "清除并重写" }));
    expect(actions.calls.at(-1)).toEqual(["highlight", { asOf: OCTOBER_8, clearing: true }]);
    expect(screen.queryByRole("button", { name: "清除并重写" })).toBeNull();
  });
});

describe("the reports", () => {
  it("say what will be made and for which day, and are links once they are made", async () => {
    const { actions, user } = await warned();
    await user.click(screen.getByRole("tab", { name: "汇总" }));
    expect(
      screen.getByText(
        "按统计截止日 2021-10-08 生成“部门台账”“单位汇总”“事项汇总”“预警清单”“催办单”“会议材料”。",
      ),
    ).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "生成汇总" }));
    expect(actions.calls.at(-1)).toEqual(["summarise", { overwrite: false }]);
    await user.click(await screen.findByRole("button", { name: "单位汇总" }));
    expect(actions.calls.at(-1)).toEqual(["goTo", "单位汇总!A1"]);
  });
});

describe("生成汇总 over reports that somebody typed in", () => {
  it("asks first; 不生成 takes the question away, 覆盖并生成 makes them anew", async () => {
    const state = ledgerState(OCTOBER_8);
    const made = await fakeActions().summarise({ overwrite: true }, () => undefined);
    const { user, actions } = await warned(CONCERNS, {
      summarise: ({ overwrite }) =>
        Promise.resolve(overwrite ? made : { kind: "summarise-offered", edited: ["预警清单"], state }),
    });
    await user.click(screen.getByRole("tab", { name: "汇总" }));
    await user.click(screen.getByRole("button", { name: "生成汇总" }));
    await user.click(await screen.findByRole("button", { name: "不生成" }));
    expect(screen.queryByRole("button", { name: "覆盖并生成" })).toBeNull();
    expect(actions.calls.at(-1)).toEqual(["summarise", { overwrite: false }]);

    await user.click(screen.getByRole("button", { name: "生成汇总" }));
    expect(screen.getByText(/“预警清单”自生成以来有人手工改动过/u)).toBeTruthy();
    await user.click(await screen.findByRole("button", { name: "覆盖并生成" }));
    expect(actions.calls.at(-1)).toEqual(["summarise", { overwrite: true }]);
    await waitFor(() => {
      expect(screen.queryByRole("button", { name: "覆盖并生成" })).toBeNull();
    });
  });
});

describe("留存本期", () => {
  it("of a day that is kept already asks first; 不覆盖 takes the question away, 覆盖本期 keeps it again", async () => {
    const state = ledgerState(OCTOBER_8);
    const { user, actions } = await warned(CONCERNS, {
      keep: ({ overwrite }) =>
        Promise.resolve(
          overwrite
            ? { kind: "kept", day: OCTOBER_8, tasks: 195, meetings: 2, replaced: true, state }
            : { kind: "keep-offered", day: OCTOBER_8, state },
        ),
    });
    await user.click(screen.getByRole("tab", { name: "汇总" }));
    await user.click(screen.getByRole("button", { name: "留存本期" }));
    expect(actions.calls.at(-1)).toEqual(["keep", { overwrite: false }]);
    await user.click(await screen.findByRole("button", { name: "不覆盖" }));
    expect(screen.queryByRole("button", { name: "覆盖本期" })).toBeNull();
    expect(actions.calls.at(-1)).toEqual(["keep", { overwrite: false }]);

    await user.click(screen.getByRole("button", { name: "留存本期" }));
    await user.click(await screen.findByRole("button", { name: "覆盖本期" }));
    expect(actions.calls.at(-1)).toEqual(["keep", { overwrite: true }]);
    await waitFor(() => {
      expect(screen.queryByRole("button", { name: "覆盖本期" })).toBeNull();
    });
  });
});

describe("a press of the ribbon", () => {
  it.each([
    ["validate", "问题"],
    ["highlight", "预警"],
    ["summarise", "汇总"],
    ["keep", "汇总"],
  ] as const)("on %s shows the view %s", async (press, tab) => {
    const { store } = await warned();
    await act(() => store[press]());
    expect((await screen.findByRole("tab", { selected: true, name: new RegExp(tab) })).textContent).toContain(
      tab,
    );
  });
});
