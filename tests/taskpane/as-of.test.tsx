/** @jest-environment jsdom */
import { fireEvent, screen } from "@testing-library/react";
import { issue } from "./samples";
import { focused, openChecked, openPane, WITH_LEDGER } from "./pane";

describe("统计截止日 of a ledger", () => {
  it("is written when 应用 is pressed, not while it is typed; an older check says that it is older", async () => {
    const { actions, user } = await openChecked([issue()]);
    await user.click(screen.getByRole("button", { name: /截至 2021-10-08/ }));
    fireEvent.change(screen.getByLabelText("统计截止日"), { target: { value: "2021-11-30" } });
    expect(screen.getByText("工作簿中仍为 2021-10-08，按“应用”改写。")).toBeTruthy();
    expect(actions.calls.filter(([name]) => name === "setAsOf")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "应用" }));
    expect(actions.calls.at(-1)).toEqual(["setAsOf", 44530]);
    expect(await screen.findByText("句子：as-of-set")).toBeTruthy();
    expect(focused()).toContain("截至 2021-11-30");
    expect(screen.queryByRole("button", { name: "应用" })).toBeNull();
    expect(screen.getByText("统计截止日已改，请重新校验。")).toBeTruthy();
  });

  it("is written by Enter and taken back by Escape", async () => {
    const { actions, user } = await openPane(WITH_LEDGER);
    await user.click(await screen.findByRole("button", { name: /截至 2021-10-08/ }));
    const field = await screen.findByLabelText<HTMLInputElement>("统计截止日");
    fireEvent.change(field, { target: { value: "2021-11-30" } });
    await user.type(field, "{Escape}", { skipClick: false });
    expect(field.value).toBe("2021-10-08");
    fireEvent.change(field, { target: { value: "2021-11-30" } });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(actions.calls.at(-1)).toEqual(["setAsOf", 44530]);
    expect(await screen.findByText("句子：as-of-set")).toBeTruthy();
  });

  it.each(["2021年11月30日", "2021/11/30", "2021.11.30", "20211130"])("may be typed as %s", async (typed) => {
    const { actions, user } = await openPane(WITH_LEDGER);
    await user.click(await screen.findByRole("button", { name: /截至 2021-10-08/ }));
    fireEvent.change(screen.getByLabelText("统计截止日"), { target: { value: typed } });
    await user.click(screen.getByRole("button", { name: "应用" }));
    expect(actions.calls.at(-1)).toEqual(["setAsOf", 44530]);
  });

  it("that is not a whole date is not written", async () => {
    const { actions, user } = await openPane(WITH_LEDGER);
    await user.click(await screen.findByRole("button", { name: /截至 2021-10-08/ }));
    const field = await screen.findByLabelText("统计截止日");
    fireEvent.change(field, { target: { value: "" } });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(
      screen.getByText("请填写日期，年在前，如 2021-10-08。", { selector: "[role=alert] *, [role=alert]" }),
    ).toBeTruthy();
    expect(actions.calls).toEqual([["look"]]);
  });

  it("that the workbook has lost is asked for, with a proposal", async () => {
    await openPane({
      look: () =>
        Promise.resolve({
          ledger: true,
          asOf: null,
          sheets: ["Sheet1"],
          readOnly: false,
          undoKept: true,
          proposed: { asOf: 44561, reason: "年度最后一天" },
          state: null,
        }),
    });
    expect(await screen.findByText(/没有可用的统计截止日.*建议 2021-12-31：年度最后一天/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "应用" })).toBeTruthy();
  });
});
