/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import type { Outcome } from "../../src/actions/outcome/outcome";
import { issue, ledgerState, NOTHING, repairOf } from "./samples";
import { focused, names, openChecked, openPane, WITH_LEDGER } from "./pane";

const OCTOBER_8 = 44477;
describe("with a ledger the pane", () => {
  it("says plainly that a check found nothing", async () => {
    await openChecked([]);
    expect(screen.getByText("没有发现问题。")).toBeTruthy();
    expect(document.querySelector("[data-intent]")?.getAttribute("data-intent")).toBe("success");
  });
});

describe("the issues", () => {
  const many = Array.from({ length: 8 }, (_, index) =>
    issue({ no: index + 1, cell: `任务台账!H${index + 4}`, message: `第 ${index + 1} 个` }),
  );

  it("are grouped by severity, then code, with title and count", async () => {
    await openChecked([
      issue({ code: "P11", severity: "warning" }),
      issue({ code: "K01" }),
      issue(),
      issue({ no: 13 }),
    ]);
    expect(screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent)).toEqual([
      "▾错误 K01 1",
      "▾错误 状态不在可选项 P01 2",
      "▸警告 P11 1",
    ]);
  });

  it("say where and what; one of the header has no 序号", async () => {
    await openChecked([
      issue({ measure: "完善监管…", units: ["司法厅", "财政厅"] }),
      issue({ no: null, column: null, cell: "任务台账!C3", message: "缺列。" }),
    ]);
    expect(names(screen.getAllByRole("button", { name: / · / }))).toEqual([
      "序号 12 · 司法厅、财政厅 · 完成状态 · 完成状态不在可选项中。 · 完善监管… · H25 · P01 错误",
      "C3 · 缺列。 · P01 错误",
    ]);
  });

  it("stand open where they are errors, are folded away by their heading, and know their place in the list", async () => {
    const { user } = await openChecked(many);
    const items = screen.getAllByRole("listitem");
    expect(items.map((item) => item.getAttribute("aria-posinset"))).toEqual(
      Array.from({ length: 8 }, (_, at) => String(at + 1)),
    );
    expect(items.map((item) => item.getAttribute("aria-setsize"))).toEqual(Array(8).fill("8"));
    await user.click(screen.getByRole("button", { name: /^错误 状态/ }));
    expect(screen.queryAllByRole("listitem")).toHaveLength(0);
    await user.click(screen.getByRole("button", { name: /^错误 状态/ }));
    expect(screen.getAllByRole("listitem")).toHaveLength(8);
  });

  it("lead to their cell by click", async () => {
    const { actions, user } = await openChecked([issue()]);
    await user.click(screen.getByRole("button", { name: /^序号 12/ }));
    expect(actions.calls.at(-1)).toEqual(["goTo", "任务台账!H25"]);
  });

  it("are one stop of Tab, walked by the arrow keys, and Enter goes", async () => {
    const { actions, user } = await openChecked(many.slice(0, 3));
    const rows = screen.getAllByRole("button", { name: /第 \d 个/ });
    expect(rows.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
    act(() => rows[0]?.focus());
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(focused()).toContain("第 2 个");
    await user.keyboard("{Enter}");
    expect(actions.calls.at(-1)).toEqual(["goTo", "任务台账!H5"]);
    expect(rows.map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
  });

  it("show text from the file as text", async () => {
    await openChecked([issue({ message: "现为 <img src=x onerror=alert(1)>" })]);
    expect(screen.getByRole("button", { name: /^序号 12/ }).textContent).toContain("<img src=x");
    expect(document.querySelector("img")).toBeNull();
  });
});

describe("a repair", () => {
  const repair = repairOf({
    missingTasks: [3, 77],
    missingColumns: ["责任人"],
    misnamed: [{ was: "完成\n进度", is: "完成进度" }],
    replaced: [
      { no: 12, column: "牵头单位", was: "省教育厅", is: "教育厅" },
      { no: 40, column: "截止日期", was: 44500, is: 44561 },
    ],
    filled: 3,
    movedDays: [{ no: 7, day: 44651 }],
    formulas: 4,
    settings: ["临期天数"],
  });
  const offering = {
    ...WITH_LEDGER,
    insert: ({ repair: how }: { repair: "offer" | "do" }): Promise<Outcome> =>
      Promise.resolve({
        kind: how === "do" ? "repaired" : "repair-offered",
        repair,
        state: ledgerState(OCTOBER_8),
      }),
  };
  async function offered() {
    const pane = await openPane(offering);
    await act(() => pane.store.insert());
    return { ...pane, offer: await screen.findByRole("region", { name: "修复将改动以下内容" }) };
  }

  it("of formats alone is offered too", async () => {
    const pane = await openPane({
      ...offering,
      insert: () =>
        Promise.resolve({
          kind: "repair-offered",
          repair: repairOf({ furniture: [{ kind: "frozen" }] }),
          state: ledgerState(OCTOBER_8),
        }),
    });
    await act(() => pane.store.insert());
    const offer = await screen.findByRole("region", { name: "修复将改动以下内容" });
    expect(offer.textContent).toContain("冻结窗格（表头和序号）");
    expect(within(offer).getByRole("button", { name: "修复" })).toBeTruthy();
  });

  it("says what it will change and that staff cells are left alone, before it changes anything", async () => {
    const { actions, offer } = await offered();
    expect(
      within(offer)
        .getAllByRole("heading", { level: 3 })
        .map((heading) => heading.textContent),
    ).toEqual([
      "改正列名 1 列",
      "补上缺少的列 1 列",
      "补回缺少的任务 2 行",
      "截止日期晚于文件，移到“调整后时限”（请随后补填“调整依据”） 1 项",
      "按文件恢复改动过的内容 2 格",
      "按文件填上空白处 3 格",
      "重写预警状态公式 4 行",
      "补回台账参数 1 项",
    ]);
    expect(
      within(offer)
        .getAllByRole("listitem")
        .map((entry) => entry.textContent),
    ).toEqual([
      "“完成 进度”改为“完成进度”",
      "责任人",
      "序号 3、77",
      "序号 7：2022-03-31",
      "序号 12 牵头单位：现为“省教育厅”，改为“教育厅”",
      "序号 40 截止日期：现为“2021-10-31”，改为“2021-12-31”",
      "临期天数",
    ]);
    expect(within(offer).getByText("各单位填写的内容一律不动。")).toBeTruthy();
    expect(actions.calls.at(-1)).toEqual(["insert", { repair: "offer", asOf: OCTOBER_8 }]);
  });

  it("that takes something away offers a copy first", async () => {
    const { actions, user, offer } = await offered();
    await user.click(within(offer).getByRole("button", { name: "另存副本" }));
    expect(actions.calls.at(-1)).toEqual(["saveCopy"]);
    expect(await screen.findByText("句子：copy-opened")).toBeTruthy();
    expect(screen.getByRole("region", { name: "修复将改动以下内容" })).toBeTruthy();
  });

  it("is done by 修复, and the focus is not lost with the button", async () => {
    const { actions, user } = await offered();
    await user.click(screen.getByRole("button", { name: "修复" }));
    expect(actions.calls.at(-1)).toEqual(["insert", { repair: "do", asOf: OCTOBER_8 }]);
    expect(await screen.findByText("句子：repaired")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("main"));
  });

  it("is dropped by 取消, which says that nothing was changed", async () => {
    const { actions, user } = await offered();
    const before = actions.calls.length;
    await user.click(screen.getByRole("button", { name: "取消" }));
    expect(screen.getByText("已取消修复，工作簿没有改动。")).toBeTruthy();
    expect(screen.queryByRole("region", { name: "修复将改动以下内容" })).toBeNull();
    expect(actions.calls).toHaveLength(before);
  });

  it("with nothing to change asks nothing: the sentence says so", async () => {
    const { store } = await openPane({
      ...WITH_LEDGER,
      insert: () =>
        Promise.resolve({ kind: "repair-offered", repair: NOTHING, state: ledgerState(OCTOBER_8) }),
    });
    await act(() => store.insert());
    expect(await screen.findByText("句子：repair-offered")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "取消" })).toBeNull();
  });
});

describe("a ledger of the older format", () => {
  const older = { ...ledgerState(OCTOBER_8), older: true };
  const repair = repairOf({ older: true, missingColumns: ["调整后时限", "调整依据"] });
  const look = {
    ledger: true,
    asOf: OCTOBER_8,
    sheets: ["Sheet1"],
    readOnly: false,
    undoKept: true,
    proposed: { asOf: 44561, reason: "" },
    state: older,
  };
  const overrides = {
    look: () => Promise.resolve(look),
    insert: ({ repair: how }: { repair: "offer" | "do" }): Promise<Outcome> =>
      Promise.resolve(
        how === "do"
          ? { kind: "repaired", repair, state: ledgerState(OCTOBER_8) }
          : { kind: "repair-offered", repair, state: older },
      ),
  };

  it("is told when the pane opens; the offer says what changes, and the notice goes when it is done", async () => {
    const { actions, user } = await openPane(overrides);
    await screen.findByRole("region", { name: "台账是旧版" });
    await user.click(screen.getByRole("button", { name: "更新旧版台账" }));
    const offer = await screen.findByRole("region", { name: "更新旧版台账将改动以下内容" });
    expect(names(within(offer).getAllByRole("button"))).toHaveLength(3);
    expect(within(offer).getByText("调整后时限、调整依据")).toBeTruthy();
    expect(within(offer).getByText(/^更新前请先另存一份副本/)).toBeTruthy();
    expect(actions.calls.at(-1)).toEqual(["insert", { repair: "offer", asOf: OCTOBER_8 }]);
    await user.click(within(offer).getByRole("button", { name: "更新" }));
    expect(await screen.findByText("句子：repaired")).toBeTruthy();
    expect(screen.queryByRole("region", { name: "台账是旧版" })).toBeNull();
  });

  it("goes on where no copy could be opened", async () => {
    const { user } = await openPane({
      ...overrides,
      saveCopy: () => Promise.resolve({ kind: "copy-by-hand", why: "failed", code: "5001" }),
    });
    await user.click(await screen.findByRole("button", { name: "更新旧版台账" }));
    await user.click(await screen.findByRole("button", { name: "另存副本" }));
    expect(await screen.findByText("句子：copy-by-hand")).toBeTruthy();
    expect(document.querySelector("[data-intent]")?.getAttribute("data-intent")).toBe("warning");
    await user.click(screen.getByRole("button", { name: "更新" }));
    expect(await screen.findByText("句子：repaired")).toBeTruthy();
  });

  it("leads from its issue to the offer, too: nothing is written unlisted", async () => {
    const { actions, user } = await openChecked(
      [issue({ code: "T10", severity: "info", no: null, fix: { kind: "repair" }, fixing: "confirmed" })],
      overrides,
    );
    await user.click(screen.getByRole("button", { name: /^提示 T10/ }));
    await user.click(screen.getByRole("button", { name: /^修正/ }));
    expect(await screen.findByRole("region", { name: "更新旧版台账将改动以下内容" })).toBeTruthy();
    expect(actions.calls.filter(([name]) => name === "fix")).toEqual([]);
  });
});
