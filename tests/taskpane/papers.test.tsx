/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import type { PaneActions } from "../../src/actions/pane/pane-actions";
import type { Concern } from "../../src/actions/outcome/ledger-state";
import { concern, ledgerState, papersMade } from "./samples";
import { openPane, WITH_LEDGER } from "./pane";

const overdue = (no: number, units: readonly string[]): Concern => concern({ no, units });
const CONCERNS = [overdue(1, ["教育厅", "公安厅"]), overdue(2, ["公安厅"])];
const STATE = ledgerState(44477, ["逾期", "逾期"], CONCERNS);

async function openReports(overrides: Partial<PaneActions> = {}) {
  const pane = await openPane({
    ...WITH_LEDGER,
    look: () =>
      Promise.resolve({
        ledger: true,
        asOf: 44477,
        sheets: ["Sheet1"],
        readOnly: false,
        undoKept: true,
        proposed: { asOf: 44561, reason: "年度最后一天" },
        state: STATE,
      }),
    ...overrides,
  });
  await pane.user.click(await screen.findByRole("tab", { name: "汇总" }));
  return pane;
}

describe("文书", () => {
  it("通报 is written once it is pressed and handed to the browser; its text can be copied after that", async () => {
    const { actions, downloaded, user } = await openReports();
    expect(screen.queryByRole("button", { name: /复制.*文字/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "通报" }));
    expect(actions.calls.filter(([name]) => name === "bulletin")).toHaveLength(1);
    expect(downloaded).toEqual(["通报-2021-10-08.docx"]);
    await user.click(await screen.findByRole("button", { name: "复制通报文字" }));
    expect(await navigator.clipboard.readText()).toBe("通报全文");
    expect(await screen.findByText("已复制通报文字，可粘贴到 Word 或邮件。")).toBeTruthy();
  });

  it("函件 go to all units as one .zip, or to the one that is chosen", async () => {
    const letters = papersMade({ papers: "letters", text: "函件全文", state: STATE });
    const { actions, user } = await openReports({ letters: () => Promise.resolve(letters) });
    const choice = screen.getByRole("combobox", { name: "函件致" });
    expect([...choice.querySelectorAll("option")].map(({ textContent }) => textContent)).toEqual([
      "函件致各有关单位 2",
      "函件致公安厅 2 项",
      "函件致教育厅 1 项",
    ]);
    await user.click(screen.getByRole("button", { name: "函件" }));
    await user.selectOptions(choice, "教育厅");
    await user.click(screen.getByRole("button", { name: "函件" }));
    expect(actions.calls.filter(([name]) => name === "letters").map(([, options]) => options)).toEqual([
      { units: [], zipped: true },
      { units: ["教育厅"], zipped: true },
    ]);
    expect(await screen.findByRole("button", { name: "复制函件文字" })).toBeTruthy();
  });

  it("where the clipboard refuses, the text stands marked in a box", async () => {
    const { user } = await openReports();
    await user.click(screen.getByRole("button", { name: "通报" }));
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    await user.click(await screen.findByRole("button", { name: "复制通报文字" }));
    const box = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "要复制的文字" });
    expect(box.value).toBe("通报全文");
  });

  it("what is refused hands over nothing and offers no text", async () => {
    const { downloaded, user } = await openReports({
      bulletin: () => Promise.resolve({ kind: "refused", reason: "part-not-loaded" }),
    });
    await user.click(screen.getByRole("button", { name: "通报" }));
    expect(await screen.findByText("句子：refused")).toBeTruthy();
    expect(downloaded).toEqual([]);
    expect(screen.queryByRole("button", { name: /复制.*文字/ })).toBeNull();
  });
});
