/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { serialOf } from "../../src/plan/serial";
import type { Outcome } from "../../src/actions/outcome/outcome";
import { deferred, issue } from "./samples";
import { validated } from "./pane";
import { openForm, openRow, plan } from "./row-pane";

const APRIL_30 = serialOf(2021, 4, 30);

it("the foot of every view tells which task the cursor is in, of whom, and how it stands", async () => {
  const { fold, user } = await openRow(51, { due: APRIL_30 });
  expect(fold().textContent).toContain("当前行 51 · 省大数据中心、住房城乡建设厅 · 逾期 161 天");
  expect(fold().getAttribute("aria-expanded")).toBe("false");
  await user.click(screen.getByRole("tab", { name: /汇总/ }));
  expect(fold().textContent).toContain("当前行 51");
});

it("outside of the tasks it says so, and how to come to one", async () => {
  const { moveTo, fold, user } = await openRow(51);
  await moveTo(null);
  await user.click(fold());
  expect(screen.getByText(/在表中点一项任务/)).toBeTruthy();
});

it("of moves in quick succession the last counts, in one reading", async () => {
  const { moveTo, actions } = await openRow(51);
  const before = actions.calls.filter(([name]) => name === "readRow").length;
  await Promise.all([moveTo(52), moveTo(53), moveTo(60)]).catch(() => undefined);
  await screen.findByText("当前行 60");
  expect(actions.calls.filter(([name]) => name === "readRow").length).toBe(before + 1);
});

it("a reading that Excel refuses changes nothing and says nothing; the next move reads again", async () => {
  let refuse = false;
  const { change, moveTo } = await openRow(51, {}, (readRow) => ({
    readRow: (place, known) =>
      refuse ? Promise.resolve({ kind: "refused", reason: "cell-in-edit" }) : readRow(place, known),
  }));
  refuse = true;
  await change(51, {});
  expect(screen.getByText("当前行 51")).toBeTruthy();
  expect(screen.queryByText(/句子/)).toBeNull();
  refuse = false;
  await moveTo(52);
});

it("while an action runs nothing is read beside it; afterwards the row is", async () => {
  const checking = deferred<Outcome>();
  const { store, actions, moveTo } = await openRow(51, {}, { validate: () => checking.promise });
  const reads = (): number => actions.calls.filter(([name]) => name === "readRow").length;
  const before = reads();
  act(() => void store.validate());
  const moved = moveTo(60);
  await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(reads()).toBe(before);
  await act(() => {
    checking.resolve(validated([]));
    return checking.promise;
  });
  await moved;
  expect(reads()).toBe(before + 1);
});

describe("unfolded", () => {
  it("says the light's reason, planned and reported progress, units, days and the document's paragraph", async () => {
    const { user } = await openForm(51, { progress: 0.4 });
    expect(screen.getByText(/应达 70%，实报 40%，落后 30(\.\d+)? 个百分点。/)).toBeTruthy();
    expect(screen.getByText("应达 70%")).toBeTruthy();
    expect(screen.getByText("省大数据中心（列首位）、住房城乡建设厅")).toBeTruthy();
    expect(screen.getByText("2021-12-31")).toBeTruthy();
    await user.click(screen.getByText("文件要求"));
    const section = plan.sections.find(({ title }) => title === plan.tasks[50]?.section);
    expect(screen.getByText(section?.policy ?? "none")).toBeTruthy();
  });

  it("lists the row's issues, and what mends them says what it will write; the view stays", async () => {
    const mine = issue({
      no: 51,
      message: "完成进度写成了文本。",
      column: "完成进度",
      fix: { kind: "cell", no: 51, index: 50, key: "progress", was: "80", will: 0.8 },
    });
    const { user, actions, store } = await openForm(
      51,
      {},
      {
        recheck: () => Promise.resolve(validated([mine, issue({ no: 52, message: "别的行。" })])),
        validate: () => Promise.resolve(validated([mine, issue({ no: 52, message: "别的行。" })])),
      },
    );
    await act(() => store.validate());
    const list = await screen.findByRole("region", { name: "本行的问题 1 个" });
    expect(within(list).getByText(/写成了文本/)).toBeTruthy();
    await user.click(screen.getByRole("tab", { name: /预警/ }));
    await user.click(within(list).getByRole("button", { name: "改为“80%”" }));
    expect(actions.calls).toContainEqual(["fix", [mine.cell]]);
    expect(store.getSnapshot().tab).toBe("concerns");
  });

  it("reads what earlier meetings had when it is asked for, once", async () => {
    const { user, actions } = await openForm(
      51,
      {},
      {
        readMeetings: () =>
          Promise.resolve({
            kind: "row-meetings",
            meetings: [{ day: APRIL_30, status: "推进中", progress: "20%", light: "滞后" }],
          }),
      },
    );
    expect(actions.calls.some(([name]) => name === "readMeetings")).toBe(false);
    await user.click(screen.getByText("历次会议"));
    expect(await screen.findByText("推进中 · 20% · 滞后")).toBeTruthy();
    expect(screen.getByText("2021-04-30")).toBeTruthy();
    expect(actions.calls.filter(([name]) => name === "readMeetings")).toEqual([["readMeetings", 51]]);
  });

  it("goes to the next task and the one before by button and by keyboard, in the same field", async () => {
    const { user, actions } = await openForm(51);
    await user.click(screen.getByRole("button", { name: "下一项 ›" }));
    await screen.findByText("当前行 52");
    const field = screen.getByRole("textbox", { name: "责任人" });
    await user.click(field);
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await screen.findByText("当前行 51");
    expect(document.activeElement).toBe(field);
    expect(actions.calls.filter(([name]) => name === "stepRow")).toEqual([
      ["stepRow", 1],
      ["stepRow", -1],
    ]);
  });

  it("at the last task the button says that there is none further", async () => {
    const { user } = await openForm(
      195,
      {},
      {
        stepRow: () => Promise.resolve({ kind: "stepped", place: null }),
      },
    );
    const next = screen.getByRole("button", { name: "下一项 ›" });
    await user.click(next);
    await waitFor(() => {
      expect(next.getAttribute("aria-disabled")).toBe("true");
    });
    await user.hover(next);
    expect(await screen.findByText("后面没有任务了")).toBeTruthy();
  });
});
