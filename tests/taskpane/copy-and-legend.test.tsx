/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { CATALOGUE } from "../../src/ledger/checks/catalogue";
import { issue } from "./samples";
import { openChecked } from "./pane";

const ISSUES = [
  issue({ no: 12, measure: "完善监管…", units: ["司法厅"], message: "甲。" }),
  issue({ no: 3, cell: "任务台账!H6", units: ["省大数据中心"], message: "乙。" }),
  issue({ no: 12, cell: "任务台账!I15", units: ["司法厅"], message: "<b>丙</b>。" }),
];

describe("复制给单位", () => {
  it("puts the listed issues on the clipboard, by unit, each numbered through in the order of 序号", async () => {
    const { user } = await openChecked(ISSUES);
    await user.click(screen.getByRole("button", { name: "复制给各单位 3" }));
    expect(await screen.findByText("已复制 3 个问题，可粘贴给各单位。")).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe(
      [
        "各牵头单位：",
        "任务台账中有以下 3 个问题（统计截止日 2021-10-08），请改正，并于 2021-10-15 前答复：",
        "",
        "省大数据中心（1 个）：",
        "1. 序号 3　完成状态：乙。",
        "",
        "司法厅（2 个）：",
        "1. 序号 12“完善监管…”　完成状态：甲。",
        "2. 序号 12　完成状态：<b>丙</b>。",
      ].join("\n"),
    );
  });

  it("takes only the chosen unit's, and addresses it", async () => {
    const { user } = await openChecked(ISSUES);
    await user.selectOptions(screen.getByRole("combobox", { name: "牵头单位" }), "司法厅");
    await user.click(screen.getByRole("button", { name: "复制给单位 2" }));
    expect((await navigator.clipboard.readText()).split("\n").slice(0, 3)).toEqual([
      "司法厅：",
      "任务台账中有以下 2 个问题（统计截止日 2021-10-08），请改正，并于 2021-10-15 前答复：",
      "1. 序号 12“完善监管…”　完成状态：甲。",
    ]);
  });

  it("where the clipboard refuses, shows the text marked in a box, ready for Ctrl+C", async () => {
    const { user } = await openChecked(ISSUES);
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    await user.click(screen.getByRole("button", { name: "复制给各单位 3" }));
    const box = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "要复制的文字" });
    expect(box.value).toContain("完成状态：甲。");
    expect(document.activeElement).toBe(box);
    expect([box.selectionStart, box.selectionEnd]).toEqual([0, box.value.length]);
    expect(screen.getByText(/未能写入剪贴板/)).toBeTruthy();
  });
});

describe("the legend", () => {
  it("has every code of the catalogue with its title, severity, meaning and how it is mended", async () => {
    await openChecked([]);
    const legend = screen.getByText(/^图例/).closest("details");
    if (!legend) throw new Error("no legend");
    const entries = within(legend).getAllByRole("term", { hidden: true });
    const words = { error: "错误", warning: "警告", info: "提示" };
    expect(entries.map(({ textContent }) => textContent)).toEqual(
      CATALOGUE.map(({ code, title, severity }) => `${code} ${title} ${words[severity]}`),
    );
    const how = { automatic: "可一键修正。", confirmed: "预览后修正。", none: "请人工改正。" };
    expect(
      within(legend)
        .getAllByRole("definition", { hidden: true })
        .map(({ textContent }) => textContent),
    ).toEqual(CATALOGUE.map(({ meaning, fixing }) => meaning + how[fixing ?? "none"]));
  });
});
