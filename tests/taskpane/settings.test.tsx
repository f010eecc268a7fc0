/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from "@testing-library/react";
import type { PaneActions } from "../../src/actions/pane/pane-actions";
import { settingFields } from "../../src/ledger/settings/setting-fields";
import { readWording } from "../../src/ledger/settings/wording";
import { settingsOf } from "../ledger/fresh-ledger";
import { officialPlan } from "../plan/official-plan";
import { openPane, WITH_LEDGER } from "./pane";

const plan = officialPlan();
const FIELDS = settingFields({ ...settingsOf(plan), dueSoonDays: 20 }, readWording(new Map()), plan);

async function openSettings(overrides: Partial<PaneActions> = {}) {
  const pane = await openPane({
    ...WITH_LEDGER,
    readSettings: () => Promise.resolve(FIELDS),
    ...overrides,
  });
  await pane.user.click(await screen.findByRole("button", { name: "设置" }));
  await screen.findByRole("heading", { name: "判定参数" });
  await screen.findByLabelText("临期天数");
  return pane;
}

const field = (name: string): HTMLInputElement => screen.getByLabelText(name);
const type = (name: string, value: string): boolean => fireEvent.change(field(name), { target: { value } });

describe("设置", () => {
  it("shows what each setting means, its standard value and where that comes from", async () => {
    await openSettings();
    expect(field("临期天数").value).toBe("20");
    expect(screen.getByText(/距截止日期不超过这么多天/).textContent).toContain("标准值 15（本工具的约定）");
  });

  it("writes what was typed, and nothing else", async () => {
    const { actions, user } = await openSettings();
    type("临期天数", "10");
    type("滞后阈值", "12");
    type("滞后阈值", "10");
    await user.click(screen.getByRole("button", { name: "写入 1 项" }));
    expect(actions.calls.find(([name]) => name === "writeSettings")).toEqual([
      "writeSettings",
      [{ name: "临期天数", was: "20", will: "10" }],
    ]);
    expect(await screen.findByText("句子：settings-set")).toBeTruthy();
    await screen.findByRole("button", { name: "写入 0 项" });
  });

  it.each([
    ["临期天数", "很多", "请填写 0 到 365 之间的整数。"],
    ["印发日", "3月30日", "请填写日期，年在前，如 2021-10-08。"],
  ])("of %s refuses %s, and says what would be right", async (name, typed, said) => {
    const { actions, user } = await openSettings();
    type(name, typed);
    expect(screen.getByText(said)).toBeTruthy();
    const button = screen.getByRole("button", { name: "写入 1 项" });
    expect(button.getAttribute("aria-disabled")).toBe("true");
    await user.click(button);
    expect(actions.calls.some(([call]) => call === "writeSettings")).toBe(false);
  });

  it("goes back to the standard values, to be looked at before they are written", async () => {
    const { actions, user } = await openSettings();
    await user.click(screen.getByRole("button", { name: "恢复标准值" }));
    expect(field("临期天数").value).toBe("15");
    expect(screen.getByRole("button", { name: "写入 1 项" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "放弃修改" }));
    expect(field("临期天数").value).toBe("20");
    expect(actions.calls.some(([call]) => call === "writeSettings")).toBe(false);
  });

  it("keeps what was typed while one looks at something else", async () => {
    const { user } = await openSettings();
    type("临期天数", "10");
    await user.click(screen.getByRole("button", { name: "返回" }));
    expect(screen.getByRole("tab", { name: "今天", selected: true })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "设置" }));
    expect((await screen.findByLabelText<HTMLInputElement>("临期天数")).value).toBe("10");
  });

  it("reads anew and keeps what was typed when somebody changed a cell meanwhile", async () => {
    const { actions, user } = await openSettings({
      writeSettings: () =>
        Promise.resolve({ kind: "refused", reason: "settings-changed", settings: ["临期天数"] }),
    });
    type("临期天数", "10");
    await user.click(screen.getByRole("button", { name: "写入 1 项" }));
    await waitFor(() => {
      expect(actions.calls.filter(([name]) => name === "readSettings")).toHaveLength(2);
    });
    expect((await screen.findByLabelText<HTMLInputElement>("临期天数")).value).toBe("10");
  });

  it("copies for a help desk the versions and what happened last, and no cell of the ledger", async () => {
    const { user } = await openSettings();
    await user.click(screen.getByRole("button", { name: "复制求助信息" }));
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain("Excel：Excel 16.0（PC），ExcelApi 1.17");
    expect(copied).toContain("台账：3 项任务");
  });
});
