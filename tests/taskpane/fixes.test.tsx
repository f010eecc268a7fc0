/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { Issue } from "../../src/ledger/fixes/issue";
import { focused, openChecked } from "./pane";

/** A status that is wrong, with the word it should be. */
import { wrongStatus, spaced, fixed, press, preview } from "./fixed-issues";

describe("a fix that wants a look first", () => {
  it("shows what is there beside what will be, and writes nothing by that", async () => {
    const { actions, user } = await openChecked([wrongStatus(12)]);
    await user.click(press("修正：序号 12 完成状态"));
    expect(within(preview()).getByText("序号 12 · H15 完成状态")).toBeTruthy();
    expect(preview().textContent).toContain("现为 己完成改为 已完成");
    expect(document.activeElement).toBe(preview());
    expect(actions.calls.filter(([name]) => name === "fix")).toEqual([]);
  });

  it("is written by 写入", async () => {
    const { actions, user } = await openChecked([wrongStatus(12)]);
    await user.click(press("修正：序号 12 完成状态"));
    await user.click(press("写入 1 处"));
    expect(actions.calls.at(-1)).toEqual(["fix", ["任务台账!H15"]]);
    expect(await screen.findByText("没有发现问题。")).toBeTruthy();
    expect(screen.queryByRole("region", { name: /^写入前请核对/ })).toBeNull();
  });

  it.each([
    ["取消", async (user: Awaited<ReturnType<typeof openChecked>>["user"]) => user.click(press("取消"))],
    ["Escape", async (user: Awaited<ReturnType<typeof openChecked>>["user"]) => user.keyboard("{Escape}")],
  ])("is dropped by %s, with the focus back on its issue and nothing written", async (_, drop) => {
    const { actions, user } = await openChecked([wrongStatus(12), wrongStatus(13)]);
    await user.click(press("修正：序号 13 完成状态"));
    await drop(user);
    expect(screen.queryByRole("region", { name: /^写入前请核对/ })).toBeNull();
    expect(focused()).toContain("序号 13 · 完成状态");
    expect(actions.calls.filter(([name]) => name === "fix")).toEqual([]);
  });

  it("is looked at for all of a code at once", async () => {
    const { actions, user } = await openChecked([
      wrongStatus(12),
      wrongStatus(13),
      wrongStatus(14, { fix: null }),
    ]);
    await user.click(press("预览修正 2：P01 状态不在可选项"));
    expect(within(preview()).getAllByRole("listitem")).toHaveLength(2);
    await user.click(press("写入 2 处"));
    expect(actions.calls.at(-1)).toEqual(["fix", ["任务台账!H15", "任务台账!H16"]]);
  });

  it("shows dates as dates, shares as percentages, an emptied cell as such, and markup as text", async () => {
    const cell = (
      no: number,
      key: "completedOn" | "progress" | "status",
      was: string | number,
      will: string | number,
    ) => wrongStatus(no, { fix: { kind: "cell", no, index: no - 1, key, was, will } });
    const { user } = await openChecked([
      cell(1, "completedOn", "9月30日", 44469),
      cell(2, "progress", 80, 0.8),
      cell(3, "status", "<img src=x onerror=alert(1)>", ""),
    ]);
    await user.click(press(/^预览修正 3/));
    const entries = within(preview()).getAllByRole("listitem");
    expect(entries.map(({ textContent }) => /现为.*/.exec(textContent)?.[0])).toEqual([
      "现为 9月30日改为 2021-09-30",
      "现为 8000%改为 80%",
      "现为 <img src=x onerror=alert(1)>改为 （空）",
    ]);
    expect(document.querySelector("img")).toBeNull();
  });
});

/** A finished task at 90%, with both ways out. */
const halfDone = (no: number): Issue => {
  const cell = { kind: "cell", no, index: no - 1 } as const;
  const choices = [
    { label: "进度改为100%", fix: { ...cell, key: "progress", was: 0.9, will: 1 } },
    { label: "状态改为推进中", fix: { ...cell, key: "status", was: "已完成", will: "推进中" } },
  ] as const;
  return wrongStatus(no, { code: "P04", column: "完成进度", fix: choices[0].fix, choices });
};

describe("a fix with two ways out", () => {
  const written = (): { actions: Parameters<typeof openChecked>[1]; will: () => unknown[] } => {
    const fixes: unknown[] = [];
    const fix: NonNullable<Parameters<typeof openChecked>[1]>["fix"] = (issues) => {
      for (const { fix: one } of issues) fixes.push(one?.kind === "cell" ? one.will : one);
      return Promise.resolve(fixed(issues.length));
    };
    return { actions: { fix }, will: () => fixes };
  };

  it("shows both, and writes the one that was chosen", async () => {
    const { actions, will } = written();
    const { user } = await openChecked([halfDone(12)], actions);
    await user.click(press("修正：序号 12 完成进度"));
    expect(preview().textContent).toContain("现为 90%改为 100%");
    expect(preview().textContent).toContain("序号 12 完成状态现为 已完成改为 推进中");
    await user.click(press("状态改为推进中：写入 1 处"));
    expect(will()).toEqual(["推进中"]);
  });

  it("asks which, for all of its code at once", async () => {
    const { actions, will } = written();
    const { user } = await openChecked([halfDone(12), halfDone(13)], actions);
    await user.click(press("选择改法 2：P04"));
    await user.click(press("进度改为100%：写入 2 处"));
    expect(will()).toEqual([1, 1]);
  });
});

describe("guesses", () => {
  it("are never written together with what is certain", async () => {
    const { actions, user } = await openChecked([
      wrongStatus(12),
      wrongStatus(13),
      wrongStatus(14, { trust: "guess" }),
      wrongStatus(15, { trust: "guess" }),
    ]);
    await user.click(press("预览修正 2：P01 状态不在可选项"));
    await user.click(press("写入 2 处"));
    expect(actions.calls.at(-1)).toEqual(["fix", ["任务台账!H15", "任务台账!H16"]]);
  });

  it("are looked at by themselves, and called what they are", async () => {
    const { user } = await openChecked([
      wrongStatus(12),
      wrongStatus(14, { trust: "guess" }),
      wrongStatus(15, { trust: "guess" }),
    ]);
    expect(screen.queryByRole("button", { name: /^预览修正/ })).toBeNull();
    await user.click(press("核对建议 2：P01 状态不在可选项"));
    expect(within(preview()).getAllByRole("listitem")).toHaveLength(2);
    expect(preview().textContent).toContain("推测");
  });
});

it("shows several cells of one fix, each by its column, and texts that look alike by what differs", async () => {
  const at = { no: 12, index: 11 } as const;
  const cellsFix = {
    kind: "cells",
    cells: [
      { kind: "cell", ...at, key: "due", was: 44_469, will: 44_377 },
      { kind: "cell", ...at, key: "extendedTo", was: "", will: 44_469 },
    ],
  } as const;
  const marked = { kind: "cell", ...at, key: "status", was: "已完成\u200B", will: "已完成" } as const;
  const typed = { kind: "cell", ...at, key: "progress", was: "80%", will: 0.8 } as const;
  const { user } = await openChecked([
    wrongStatus(12, { fix: cellsFix }),
    wrongStatus(13, { fix: marked }),
    wrongStatus(14, { fix: typed }),
  ]);
  await user.click(press(/^预览修正 3/));
  const entries = within(preview()).getAllByRole("listitem");
  expect(entries.map(({ textContent }) => /现为[^]*/.exec(textContent)?.[0])).toEqual([
    "现为 截止日期 2021-09-30\n调整后时限 （空）改为 截止日期 2021-06-30\n调整后时限 2021-09-30",
    "现为 已完成\u200B（看不见的字符（零宽空格U+200B））改为 已完成",
    "现为 80%（文本）改为 80%",
  ]);
});

describe("an automatic fix", () => {
  it("of a whole code is one press, without a preview", async () => {
    const { actions, user } = await openChecked([spaced(3), spaced(9), wrongStatus(12)]);
    await user.click(press("全部修正 2：P07"));
    expect(actions.calls.at(-1)).toEqual(["fix", ["任务台账!M6", "任务台账!M12"]]);
    expect(await screen.findByRole("region", { name: "上次修正" })).toBeTruthy();
  });

  it("of one issue leaves the others of its code alone", async () => {
    const { actions, user } = await openChecked([spaced(3), spaced(9)]);
    await user.click(press("修正：序号 9 责任人"));
    expect(actions.calls.at(-1)).toEqual(["fix", ["任务台账!M12"]]);
  });
});
