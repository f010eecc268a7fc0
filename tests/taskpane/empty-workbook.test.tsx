/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { fireEvent } from "@testing-library/react";
import type { Outcome } from "../../src/actions/outcome/outcome";
import { deferred, ledgerState } from "./samples";
import { openPane } from "./pane";

describe("in an empty workbook the pane", () => {
  it("offers one thing, and says what it will make, with the plan's own numbers", async () => {
    await openPane();
    expect(await screen.findByText("这个工作簿里还没有任务台账。")).toBeTruthy();
    expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual(["插入任务表"]);
    expect(
      screen.getByText(/“任务台账”和“台账参数”.*川办发〔2021〕17号的 195 项任务（6 个板块、23 个事项）/),
    ).toBeTruthy();
  });

  it("proposes a 统计截止日 and says why", async () => {
    await openPane();
    expect(await screen.findByDisplayValue("2021-12-31")).toBe(screen.getByLabelText("统计截止日"));
    expect(screen.getByText("建议 2021-12-31：年度最后一天")).toBeTruthy();
  });

  it("inserts with the date that was chosen, and then shows the ledger", async () => {
    const { actions, user } = await openPane();
    fireEvent.change(await screen.findByLabelText("统计截止日"), { target: { value: "2021-11-30" } });
    expect(screen.getByText("2021-11-30 由您选定，插入任务表时写入工作簿。")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "插入任务表" }));
    expect(actions.calls.at(-1)).toEqual(["insert", { repair: "offer", asOf: 44530 }]);
    expect(await screen.findByRole("tab", { name: "今天", selected: true })).toBeTruthy();
    expect(screen.getByRole("status").textContent).toContain("句子：inserted 10:21");
  });

  it("shows progress with its count, and the button says why it is disabled and keeps the focus", async () => {
    const insert = deferred<Outcome>();
    const { actions, user } = await openPane({
      insert: (_, onProgress) => {
        onProgress({ sentence: "正在写入任务…", done: 120, of: 195 });
        return insert.promise;
      },
    });
    const button = await screen.findByRole("button", { name: "插入任务表" });
    await user.click(button);
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(document.activeElement).toBe(button);
    expect(document.getElementById(button.getAttribute("aria-describedby") ?? "")?.textContent).toBe(
      "正在写入任务，完成后可用。",
    );
    const bar = await screen.findByRole("progressbar", { name: "正在写入任务…" });
    expect([bar.getAttribute("aria-valuenow"), bar.getAttribute("aria-valuemax")]).toEqual(["120", "195"]);
    expect(screen.getByRole("status").textContent).toContain("120 / 195");
    await user.click(button);
    expect(actions.calls.filter(([name]) => name === "insert")).toHaveLength(1);

    insert.resolve({ kind: "inserted", state: ledgerState(44561) });
    expect(await screen.findByText("句子：inserted")).toBeTruthy();
    expect(screen.queryByRole("progressbar")).toBeNull();
  });
});

describe("somebody else's workbook", () => {
  it("is named by its sheets, and that they are left alone", async () => {
    await openPane({
      look: () =>
        Promise.resolve({
          ledger: false,
          asOf: null,
          sheets: ["预算", "决算", "附表", "说明"],
          readOnly: false,
          undoKept: true,
          proposed: { asOf: 44561, reason: "年度最后一天" },
          state: null,
        }),
    });
    expect(
      await screen.findByText(/有 4 张别的工作表：预算、决算、附表 等。插入时不改动它们。/),
    ).toBeTruthy();
  });
});

describe("a workbook that was opened for reading alone", () => {
  it("says so, and what to do", async () => {
    await openPane({
      look: () =>
        Promise.resolve({
          ledger: true,
          asOf: 44477,
          sheets: ["任务台账", "台账参数"],
          readOnly: true,
          undoKept: true,
          proposed: { asOf: 44561, reason: "年度最后一天" },
          state: ledgerState(44477),
        }),
    });
    expect(await screen.findByText(/只读方式打开.*编辑工作簿/)).toBeTruthy();
  });
});

describe("a workbook that cannot be read", () => {
  it("leaves the reason at the foot and a way to try again", async () => {
    const { actions, user } = await openPane({
      look: () => Promise.resolve({ kind: "failed", code: "GeneralException", stage: "reading", detail: "" }),
    });
    expect(await screen.findByText("句子：failed")).toBeTruthy();
    expect(document.querySelector("[data-intent]")?.getAttribute("data-intent")).toBe("error");
    await user.click(screen.getByRole("button", { name: "重新读取" }));
    expect(actions.calls).toEqual([["look"], ["look"]]);
  });
});
