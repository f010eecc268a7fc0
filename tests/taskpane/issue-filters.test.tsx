/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { Issue } from "../../src/ledger/fixes/issue";
import { issue } from "./fake-actions";
import { focused, names, openChecked, validated } from "./pane";

const ONE = issue({ no: 1, cell: "任务台账!H4", units: ["省大数据中心"], section: "(一) 放权" });
const TWO = issue({ no: 2, cell: "任务台账!H5", units: ["司法厅", "省大数据中心"], section: "(二) 服务" });
const LATE = issue({ code: "P11", severity: "warning", no: 3, cell: "任务台账!N6", units: ["司法厅"] });
const ALL = [ONE, TWO, LATE];

const rows = (): readonly string[] =>
  names(screen.queryAllByRole("button", { name: /^序号 \d+ · [A-Z]\d+ · / })).map(
    (name) => /[A-Z]\d+/.exec(name ?? "")?.[0] ?? "",
  );
const press = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

async function choosing(issues: readonly Issue[] = ALL) {
  const pane = await openChecked(issues);
  await pane.user.click(press("更多筛选"));
  return pane;
}

describe("the list is narrowed", () => {
  it("by severity, each button with its number", async () => {
    const { user } = await openChecked(ALL);
    expect(rows()).toEqual(["H4", "H5", "N6"]);
    await user.click(press("错误 2"));
    expect(press("错误 2").getAttribute("aria-pressed")).toBe("false");
    expect(rows()).toEqual(["N6"]);
    await user.click(press("警告 1"));
    expect(rows()).toEqual([]);
    expect(screen.getByText("没有符合筛选条件的问题。")).toBeTruthy();
    await user.click(press("错误 2"));
    expect(rows()).toEqual(["H4", "H5"]);
  });

  it("by unit, the unit of most issues first, and the numbers are the unit's", async () => {
    const { user } = await choosing();
    const units = screen.getByRole("combobox", { name: "牵头单位" });
    expect(
      within(units)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["全部单位 3", "省大数据中心 2", "司法厅 2"]);
    await user.selectOptions(units, "司法厅");
    expect(rows()).toEqual(["H5", "N6"]);
    expect(press("错误 1")).toBeTruthy();
  });

  it("by section, together with the unit", async () => {
    const { user } = await choosing();
    await user.selectOptions(screen.getByRole("combobox", { name: "牵头单位" }), "省大数据中心");
    await user.selectOptions(screen.getByRole("combobox", { name: "工作事项" }), "(二) 服务");
    expect(rows()).toEqual(["H5"]);
  });

  it("by what is new since the last 校验, which is marked", async () => {
    const answers = [[ONE], ALL];
    const { user } = await openChecked([], {
      validate: () => Promise.resolve(validated(answers.shift() ?? [])),
    });
    await user.click(press("更多筛选"));
    expect(press("只看新增 0").getAttribute("aria-disabled")).toBe("true");
    await user.click(press("校验"));
    await screen.findByText(/新增 2，消除 0/);
    await user.click(press("只看新增 2"));
    expect(rows()).toEqual(["H5", "N6"]);
    expect(press(/^序号 2 · H5 · 新 · /)).toBeTruthy();
  });

  it("by choices that are folded away, with their number still on the button", async () => {
    const { user } = await choosing();
    expect(press("收起筛选").getAttribute("aria-expanded")).toBe("true");
    await user.selectOptions(screen.getByRole("combobox", { name: "牵头单位" }), "司法厅");
    await user.click(press("收起筛选 1"));
    expect(screen.queryByRole("combobox", { name: "牵头单位" })).toBeNull();
    expect(focused()).toBe("更多筛选 1");
    expect(rows()).toEqual(["H5", "N6"]);
  });
});

describe("the issues are walked through", () => {
  it("by F8 and Shift+F8 over the ends, each shown in the sheet while the focus stays in the list", async () => {
    const { actions, user } = await openChecked(ALL);
    for (const [keys, cell] of [
      ["{F8}", "H4"],
      ["{F8}", "H5"],
      ["{F8}", "N6"],
      ["{F8}", "H4"],
      ["{Shift>}{F8}{/Shift}", "N6"],
      ["{Shift>}{F8}{/Shift}", "H5"],
    ] as const) {
      await user.keyboard(keys);
      expect(focused()).toContain(` · ${cell} · `);
      expect(actions.calls.at(-1)).toEqual(["goTo", `任务台账!${cell}`]);
    }
  });

  it("by 下一个 and 上一个, leaving out what is filtered away", async () => {
    const { actions, user } = await openChecked(ALL);
    await user.click(press("错误 2"));
    await user.click(press("下一个"));
    expect(actions.calls.at(-1)).toEqual(["goTo", "任务台账!N6"]);
    await user.click(press("错误 2"));
    await user.click(press("上一个"));
    expect(actions.calls.at(-1)).toEqual(["goTo", "任务台账!H5"]);
  });

  it("into what is folded, which unfolds as far as that", async () => {
    const many = Array.from({ length: 8 }, (_, at) => issue({ no: at + 1, cell: `任务台账!H${at + 4}` }));
    const { user } = await openChecked(many);
    await user.keyboard("{Shift>}{F8}{/Shift}{Shift>}{F8}{/Shift}");
    expect(focused()).toContain(" · H10 · ");
    expect(rows()).toHaveLength(8);
  });
});
