/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { Outcome } from "../../src/actions/outcome/outcome";
import { deferred } from "./samples";
import { focused, openChecked } from "./pane";

/** A status that is wrong, with the word it should be. */
import { wrongStatus, spaced, fixed, WROTE, press } from "./fixed-issues";

describe("after a fix the pane", () => {
  it("says what was written, what was not and why, and takes it back at a press", async () => {
    const kept = wrongStatus(13);
    const wrote = WROTE;
    const { user, actions } = await openChecked([spaced(3), kept], {
      fix: () =>
        Promise.resolve(
          fixed(1, [kept], { skipped: [{ issue: kept, why: "value-changed" }], wrote: [wrote] }),
        ),
    });
    await user.click(press("修正：序号 3 责任人"));
    const report = within(await screen.findByRole("region", { name: "上次修正" }));
    expect(report.getByText("已写入 1 处。未写入 1 处：")).toBeTruthy();
    expect(report.getByText("序号 13 · H16：单元格在校验之后已有改动")).toBeTruthy();
    await user.click(report.getByRole("button", { name: "知道了" }));
    expect(screen.queryByRole("region", { name: "上次修正" })).toBeNull();
    await user.click(press("撤回上次修正"));
    expect(actions.calls.filter(([name]) => name === "takeBack")).toEqual([["takeBack", wrote]]);
    expect(screen.queryByRole("button", { name: "撤回上次修正" })).toBeNull();
  });

  it("promises no way back where nothing was written", async () => {
    const kept = spaced(3);
    const { user } = await openChecked([kept], {
      fix: () => Promise.resolve(fixed(0, [kept], { skipped: [{ issue: kept, why: "value-changed" }] })),
    });
    await user.click(press("修正：序号 3 责任人"));
    expect(await screen.findByText("已写入 0 处。未写入 1 处：")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /撤回/ })).toBeNull();
  });

  it("takes the report away with the next 校验", async () => {
    const { user } = await openChecked([spaced(3)], { fix: () => Promise.resolve(fixed(1, [spaced(9)])) });
    await user.click(press("修正：序号 3 责任人"));
    await screen.findByRole("region", { name: "上次修正" });
    await user.click(press("校验"));
    expect(screen.queryByRole("region", { name: "上次修正" })).toBeNull();
  });

  it("has the focus on the issue that took the place of the mended one", async () => {
    const left = [wrongStatus(11), wrongStatus(13)];
    const { user } = await openChecked([wrongStatus(11), wrongStatus(12), wrongStatus(13)], {
      fix: () => Promise.resolve(fixed(1, left)),
    });
    await user.click(press("修正：序号 12 完成状态"));
    await user.click(press("写入 1 处"));
    await screen.findByRole("region", { name: "上次修正" });
    expect(focused()).toContain("序号 13 · 完成状态");
  });

  it("has it on the last issue when the last was mended", async () => {
    const { user } = await openChecked([wrongStatus(11), wrongStatus(12)], {
      fix: () => Promise.resolve(fixed(1, [wrongStatus(11)])),
    });
    await user.click(press("修正：序号 12 完成状态"));
    await user.click(press("写入 1 处"));
    await screen.findByRole("region", { name: "上次修正" });
    expect(focused()).toContain("序号 11 · 完成状态");
  });

  it("lets nobody fix twice while the first is written", async () => {
    const writing = deferred<Outcome>();
    const { actions, user } = await openChecked([spaced(3), spaced(9)], { fix: () => writing.promise });
    await user.click(press("修正：序号 3 责任人"));
    expect(press("修正：序号 9 责任人").getAttribute("aria-disabled")).toBe("true");
    await user.click(press("修正：序号 9 责任人"));
    expect(actions.calls.filter(([name]) => name === "fix")).toHaveLength(1);
    writing.resolve(fixed(1, [spaced(9)]));
    expect(await screen.findByRole("region", { name: "上次修正" })).toBeTruthy();
  });
});
