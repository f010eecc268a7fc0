/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { serialOf } from "../../src/plan/serial";
import { openForm } from "./row-pane";

const field = (name: string): HTMLInputElement => screen.getByLabelText(name);
const writeButton = (): HTMLElement => screen.getByRole("button", { name: /^写入本行/ });
const isWaiting = (): boolean => writeButton().getAttribute("aria-disabled") === "true";

it("the form shows the staff's cells: days year first, the progress in percent", async () => {
  await openForm(51, { progress: 0.4, updatedOn: serialOf(2021, 9, 30), report: "有进展" });
  expect(field("完成状态").value).toBe("未启动");
  expect(field("完成进度").value).toBe("40");
  expect(field("更新日期").value).toBe("2021-09-30");
  expect(field("进展情况").value).toBe("有进展");
  expect(isWaiting()).toBe(true);
});

it("what is typed is written by Ctrl+Enter, each cell with what it held before", async () => {
  const { user, actions } = await openForm(51);
  await user.clear(field("完成进度"));
  await user.type(field("完成进度"), "80");
  await user.type(field("更新日期"), "2021年9月30日");
  expect(writeButton().textContent).toBe("写入本行（2 项）");
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(actions.calls.filter(([name]) => name === "writeRow")).toEqual([
    [
      "writeRow",
      [
        { key: "progress", was: 0, will: 0.8 },
        { key: "updatedOn", was: "", will: serialOf(2021, 9, 30) },
      ],
    ],
  ]);
  await waitFor(() => {
    expect(isWaiting()).toBe(true);
  });
  expect(field("完成进度").value).toBe("80");
  expect(field("更新日期").value).toBe("2021-09-30");
});

it("a day without its year is refused as one types, and nothing can be written", async () => {
  const { user, actions } = await openForm(51);
  await user.type(field("更新日期"), "9月30日");
  expect(screen.getByText("请写出年份，例如 2021-9-30。")).toBeTruthy();
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(isWaiting()).toBe(true);
  await user.hover(writeButton());
  expect(await screen.findByText("请先改正更新日期")).toBeTruthy();
  expect(actions.calls.some(([name]) => name === "writeRow")).toBe(false);
});

it("what the checks find is told under the field, and does not forbid writing", async () => {
  const { user } = await openForm(51);
  await user.clear(field("完成进度"));
  await user.type(field("完成进度"), "120");
  expect(screen.getByText(/^完成进度为120%/)).toBeTruthy();
  expect(isWaiting()).toBe(false);
});

it("who chooses 已完成 is offered 100%, and sees what the light will be", async () => {
  const { user } = await openForm(51);
  await user.selectOptions(field("完成状态"), "已完成");
  await user.click(screen.getByRole("button", { name: "进度填 100%" }));
  expect(field("完成进度").value).toBe("100");
  expect(screen.getByText(/写入后为“无法判定”：状态是“已完成”，但“完成日期”未填。/)).toBeTruthy();
  await user.type(field("完成日期"), "2021-9-30");
  expect(screen.getByText(/写入后为“按期完成”/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "填统计截止日 2021-10-08" }));
  expect(field("更新日期").value).toBe("2021-10-08");
});

it("Esc takes back one field, 放弃改动 all of them", async () => {
  const { user } = await openForm(51, { contact: "李四" });
  await user.type(field("责任人"), "、张三");
  await user.type(field("进展情况"), "有进展");
  await user.keyboard("{Escape}");
  expect(field("进展情况").value).toBe("");
  expect(field("责任人").value).toBe("李四、张三");
  await user.click(screen.getByRole("button", { name: "放弃改动" }));
  expect(field("责任人").value).toBe("李四");
});

it("a draft waits for its task while one is at another, and there is a way back to it", async () => {
  const { user, moveTo, actions, fold } = await openForm(51);
  await user.type(field("责任人"), "张三");
  expect(fold().textContent).toContain("未写入");
  await moveTo(60);
  expect(field("责任人").value).toBe("");
  expect(fold().textContent).toContain("1 行未写入");
  await user.click(screen.getByRole("button", { name: "序号 51" }));
  expect(actions.calls.some(([name]) => name === "goTo")).toBe(true);
  await moveTo(null);
  expect(screen.getByRole("button", { name: "序号 51" })).toBeTruthy();
  await moveTo(51);
  expect(field("责任人").value).toBe("张三");
});

it("a live check that renews the ledger leaves draft and focus alone", async () => {
  const { user, store, change } = await openForm(51);
  await user.type(field("责任人"), "张");
  const box = field("责任人");
  await act(() => store.validate());
  await change(51, { problems: "别人填的" });
  expect(field("存在问题及下一步").value).toBe("别人填的");
  expect(document.activeElement).toBe(box);
  await user.keyboard("三");
  expect(field("责任人").value).toBe("张三");
});

describe("a cell that a colleague changed meanwhile", () => {
  async function contested() {
    const pane = await openForm(51);
    await pane.user.clear(field("完成进度"));
    await pane.user.type(field("完成进度"), "80");
    await pane.change(51, { progress: 0.6 });
    return pane;
  }
  const box = (): string =>
    screen.getByRole("group", { name: /完成进度：表中的内容在你填写期间已被改动/ }).textContent;

  it("is shown with all three values before anything is written", async () => {
    const { user, actions } = await contested();
    expect(box()).toContain("原来0%表中现在60%你填的80%");
    expect(isWaiting()).toBe(true);
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(actions.calls.some(([name]) => name === "writeRow")).toBe(false);
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^完成进度：/);
  });

  it("is overwritten by who says so", async () => {
    const { user, actions } = await contested();
    await user.click(screen.getByRole("button", { name: "用我的" }));
    await user.click(writeButton());
    expect(actions.calls).toContainEqual(["writeRow", [{ key: "progress", was: 0.6, will: 0.8 }]]);
  });

  it("stays as it is by who leaves it", async () => {
    const { user } = await contested();
    await user.click(screen.getByRole("button", { name: "用表中的" }));
    expect(field("完成进度").value).toBe("60");
    expect(isWaiting()).toBe(true);
  });

  it("is shown too where the writing itself found it", async () => {
    const pane = await openForm(
      51,
      {},
      {
        writeRow: (row) =>
          Promise.resolve({
            kind: "row-changed",
            changed: [{ key: "contact", was: "", is: "王五", will: "张三" }],
            row: {
              ...row,
              ledger: {
                ...row.ledger,
                rows: row.ledger.rows.map((cells) =>
                  cells.map((cell, at) => (row.ledger.headers[at] === "责任人" ? "王五" : cell)),
                ),
              },
            },
          }),
      },
    );
    await pane.user.type(field("责任人"), "张三");
    await pane.user.click(writeButton());
    expect((await screen.findByRole("group", { name: /责任人：表中的内容/ })).textContent).toContain(
      "原来（空）表中现在王五你填的张三",
    );
    expect(field("责任人").value).toBe("张三");
  });
});
