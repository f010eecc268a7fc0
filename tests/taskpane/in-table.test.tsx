/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { press } from "./fixed-issues";
import { issue } from "./samples";
import { openChecked } from "./pane";

const ISSUES = [
  issue({ no: 3, units: ["司法厅"] }),
  issue({ no: 3, units: ["司法厅"], code: "P04" }),
  issue({ no: 12, units: ["财政厅"] }),
];
const bar = (): HTMLElement | null => screen.queryByText(/^表中只显示|已按轻重排序$/u);

async function choosing(...[overrides]: [Parameters<typeof openChecked>[1]?]) {
  const pane = await openChecked(ISSUES, overrides);
  await pane.user.click(press("更多"));
  return pane;
}

describe("the table in Excel", () => {
  it("is filtered to the unit that is chosen; until one is, the button says what it waits for", async () => {
    const { actions, user } = await choosing();
    const button = press("在表中只看该单位");
    expect(button.getAttribute("aria-disabled")).toBe("true");
    await user.hover(button);
    expect(await screen.findByText("请先选择牵头单位")).toBeTruthy();
    await user.selectOptions(screen.getByRole("combobox", { name: "牵头单位" }), "司法厅");
    await user.click(press("在表中只看该单位"));
    expect(actions.calls.at(-1)).toEqual([
      "showInTable",
      { wanted: { kind: "unit", unit: "司法厅" }, before: null },
    ]);
    expect(bar()?.textContent).toBe("表中只显示司法厅牵头的 12 行");
  });

  it("shows the listed tasks, each once, and stays told of on every tab until it is as before", async () => {
    const { actions, user } = await choosing();
    await user.click(press("在表中只看这 2 项"));
    expect(actions.calls.at(-1)).toEqual([
      "showInTable",
      { wanted: { kind: "tasks", numbers: [3, 12] }, before: null },
    ]);
    const former = { filters: [], order: null };
    await user.click(press("在表中按轻重排序"));
    expect(actions.calls.at(-1)).toEqual(["sortByGravity", former]);
    await user.click(screen.getByRole("tab", { name: "汇总" }));
    expect(bar()?.textContent).toBe("表中只显示列出的 12 行，已按轻重排序");
    await user.click(press("恢复原来的顺序和筛选"));
    expect(actions.calls.at(-1)).toEqual(["restoreTable", { filters: [], order: { was: [], made: [] } }]);
    expect(bar()).toBeNull();
  });

  it("that was filtered before the pane was opened is cleared of it plainly", async () => {
    const { actions, user } = await choosing();
    const tools = within(screen.getByRole("group", { name: "任务表的筛选和排序" }));
    await user.click(tools.getByRole("button", { name: "清除表中的筛选" }));
    expect(actions.calls.at(-1)).toEqual(["restoreTable", null]);
  });

  it("is not said to be filtered where that was refused", async () => {
    const { user } = await choosing({
      showInTable: () => Promise.resolve({ kind: "refused", reason: "nothing-to-show" }),
    });
    await user.click(press("在表中只看这 2 项"));
    expect(await screen.findByText("句子：refused")).toBeTruthy();
    expect(bar()).toBeNull();
  });
});
