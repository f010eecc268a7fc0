/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { Issue } from "../../src/ledger/fixes/issue";
import { issue, ledgerState, task } from "./samples";
import { focused, names, openChecked, validated } from "./pane";
import { press, wrongStatus } from "./fixed-issues";

const ONE = issue({ no: 1, cell: "任务台账!H4", units: ["省大数据中心"], section: "(一) 放权" });
const TWO = issue({ no: 2, cell: "任务台账!H5", units: ["司法厅", "省大数据中心"], section: "(二) 服务" });
const LATE = issue({ code: "P11", severity: "warning", no: 3, units: ["司法厅"], measure: "推行容缺受理…" });
const ALL = [ONE, TWO, LATE];

/** 序号 of the rows that are listed, in their order. */
const rows = (): readonly string[] =>
  names(screen.queryAllByRole("button", { name: /^序号 \d+ · / })).map(
    (name) => /序号 (\d+)/.exec(name ?? "")?.[1] ?? "",
  );

/** With the group of warnings opened, too. */
async function opened(issues: readonly Issue[] = ALL) {
  const pane = await openChecked(issues);
  await pane.user.click(press(/^警告 P11/));
  return pane;
}
async function choosing(issues: readonly Issue[] = ALL) {
  const pane = await opened(issues);
  await pane.user.click(press("更多"));
  return pane;
}

describe("the list is narrowed", () => {
  it("by severity, each button with its number", async () => {
    const { user } = await opened();
    expect(rows()).toEqual(["1", "2", "3"]);
    await user.click(press("错误 2"));
    expect(press("错误 2").getAttribute("aria-pressed")).toBe("false");
    expect(rows()).toEqual(["3"]);
    await user.click(press("警告 1"));
    expect(rows()).toEqual([]);
    expect(screen.getByText("没有符合筛选条件的问题。")).toBeTruthy();
    await user.click(press("错误 2"));
    expect(rows()).toEqual(["1", "2"]);
  });

  it("by unit, the unit of most issues first, and the numbers are the unit's", async () => {
    const { user } = await opened();
    const units = screen.getByRole("combobox", { name: "牵头单位" });
    expect(
      within(units)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["全部单位 3", "省大数据中心 2", "司法厅 2"]);
    await user.selectOptions(units, "司法厅");
    expect(rows()).toEqual(["2", "3"]);
    expect(press("错误 1")).toBeTruthy();
  });

  it("by section, together with the unit, and the button of what is folded tells how many are at work", async () => {
    const { user } = await choosing();
    await user.selectOptions(screen.getByRole("combobox", { name: "牵头单位" }), "省大数据中心");
    await user.selectOptions(screen.getByRole("combobox", { name: "工作事项" }), "(二) 服务");
    expect(rows()).toEqual(["2"]);
    await user.click(press("收起 1"));
    expect(screen.queryByRole("combobox", { name: "工作事项" })).toBeNull();
    expect(focused()).toBe("更多 1");
    expect(rows()).toEqual(["2"]);
  });

  it("by 板块, which an issue has from its task", async () => {
    const parts = ["一、改革", "一、改革", "二、服务"];
    const all = parts.map((part, index) => task({ no: index + 1, part }));
    const { user } = await openChecked([], {
      validate: () =>
        Promise.resolve({
          ...validated([ONE, TWO, { ...LATE, severity: "error" }]),
          state: { ...ledgerState(44477), all },
        }),
    });
    await user.click(press("更多"));
    await user.selectOptions(screen.getByRole("combobox", { name: "板块" }), "二、服务");
    expect(rows()).toEqual(["3"]);
  });

  it("by words of the task or by 序号, until Escape or 清除筛选条件", async () => {
    const { user } = await choosing();
    const box = screen.getByRole("searchbox", { name: "查找" });
    await user.type(box, "容缺 司法");
    expect(rows()).toEqual(["3"]);
    await user.keyboard("{Escape}");
    expect(rows()).toEqual(["1", "2", "3"]);
    await user.type(box, "2");
    expect(rows()).toEqual(["2"]);
    await user.click(press("清除筛选条件"));
    expect(rows()).toEqual(["1", "2", "3"]);
  });

  it("by what is new since the last 校验, which is marked", async () => {
    const answers = [[ONE], ALL];
    const { user } = await openChecked([], {
      validate: () => Promise.resolve(validated(answers.shift() ?? [])),
    });
    expect(screen.queryByRole("button", { name: /^新/ })).toBeNull();
    await user.click(press("校验"));
    await screen.findByText(/新增 2，消除 0/);
    await user.click(press("新 2"));
    expect(rows()).toEqual(["2"]);
    expect(press(/^序号 2 · .+ · 新 · /)).toBeTruthy();
  });
});

describe("by unit", () => {
  it("an issue of a co-led task stands under each of its units, the unit with most errors first", async () => {
    const { user } = await openChecked(ALL);
    await user.click(press("按单位"));
    expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      "▾ 省大数据中心 2",
      "▾ 司法厅 2",
    ]);
    expect(rows()).toEqual(["1", "2", "2", "3"]);
    expect(screen.getByText("按单位排列：3 个问题，4 项次")).toBeTruthy();
  });

  it("such an issue is mended once, from wherever it is pressed", async () => {
    const { actions, user } = await openChecked([wrongStatus(12, { units: ["司法厅", "财政厅"] })]);
    await user.click(press("按单位"));
    const [, second] = screen.getAllByRole("button", { name: "修正：序号 12 完成状态" });
    if (second) await user.click(second);
    expect(screen.getAllByRole("region", { name: /^写入前请核对/ })).toHaveLength(1);
    await user.click(press("写入 1 处"));
    expect(actions.calls.at(-1)).toEqual(["fix", ["任务台账!H15"]]);
  });
});

describe("the issues are walked through", () => {
  it("by F8 and Shift+F8 over the ends, into what is folded, while the focus stays in the list", async () => {
    const { actions, user } = await openChecked(ALL);
    for (const [keys, no] of [
      ["{F8}", 1],
      ["{F8}", 2],
      ["{F8}", 3],
      ["{F8}", 1],
      ["{Shift>}{F8}{/Shift}", 3],
      ["{Shift>}{F8}{/Shift}", 2],
    ] as const) {
      await user.keyboard(keys);
      expect(focused()).toMatch(new RegExp(`^序号 ${String(no)} ·`, "u"));
      expect(actions.calls.at(-1)).toEqual(["goTo", ALL[no - 1]?.cell]);
    }
  });

  it("by 下一个 and 上一个, leaving out what is filtered away", async () => {
    const { actions, user } = await openChecked(ALL);
    await user.click(press("错误 2"));
    await user.click(press("下一个"));
    expect(actions.calls.at(-1)).toEqual(["goTo", LATE.cell]);
    await user.click(press("错误 2"));
    await user.click(press("上一个"));
    expect(actions.calls.at(-1)).toEqual(["goTo", "任务台账!H5"]);
  });

  it("to the first and the last by Home and End", async () => {
    const { user } = await opened();
    await user.keyboard("{F8}{End}");
    expect(focused()).toMatch(/^序号 3 /u);
    await user.keyboard("{Home}");
    expect(focused()).toMatch(/^序号 1 /u);
  });
});
