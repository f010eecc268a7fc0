/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import type { Outcome } from "../../src/actions/outcome/outcome";
import type { PaneActions } from "../../src/actions/pane/pane-actions";
import type { Progress } from "../../src/actions/outcome/progress";
import type { Issue } from "../../src/ledger/fixes/issue";
import { deferred, issue } from "./samples";
import { focused, openChecked, openPane, validated, WITH_LEDGER } from "./pane";

const numbered = (numbers: readonly number[]): readonly Issue[] =>
  numbers.map((no) => issue({ no, cell: `任务台账!H${no + 3}`, message: `第 ${no} 个` }));
const rows = (): HTMLElement[] => screen.queryAllByRole("button", { name: /第 \d+ 个/ });
const EDIT = { sheetId: "{1}", remote: false, byUs: false } as const;

/** The pane while it listens; `edit` is an edit in the sheet after which a check finds these. */
async function listening(first: readonly Issue[]) {
  let hear: Parameters<PaneActions["watch"]>[0] = () => undefined;
  let found = first;
  const pane = await openChecked(first, {
    watch: (heard) => {
      hear = heard;
      return Promise.resolve(() => Promise.resolve(null));
    },
    recheck: () => Promise.resolve(validated(found)),
  });
  await act(() => pane.store.turnLive(true));
  async function edit(issues: readonly Issue[]): Promise<void> {
    found = issues;
    await act(async () => {
      hear(EDIT);
      await new Promise((resolve) => setTimeout(resolve, 250));
    });
  }
  return { ...pane, edit };
}

beforeEach(() => {
  document.hasFocus = () => true;
});
afterEach(() => {
  // What a test has put before the method of Element.
  Reflect.deleteProperty(HTMLElement.prototype, "getBoundingClientRect");
});

/** How the status line takes what it says. */
const said = (sentence: string): string | undefined =>
  screen.getByText(sentence).closest<HTMLElement>("[data-intent]")?.dataset["intent"];

describe("an edit while the list is read", () => {
  it("is good news where it only mends, whatever else is left", async () => {
    const { edit } = await listening(numbered([1, 2]));
    await edit(numbered([1]));
    expect(said("改动后已重新校验：消除 1 个。")).toBe("success");
  });
  it("renews the list and says so, without a press", async () => {
    const { actions, edit } = await listening(numbered([1]));
    await edit(numbered([1, 2]));
    expect(rows()).toHaveLength(2);
    expect(said("改动后已重新校验：新增 1 个问题。")).toBe("warning");
    expect(actions.calls.filter(([name]) => name === "validate")).toHaveLength(1);
  });

  it("leaves what is folded folded, and what is open open", async () => {
    const warned = (count: number): readonly Issue[] => [
      ...numbered([1, 2]),
      ...Array.from({ length: count }, (_, at) =>
        issue({ code: "P11", severity: "warning", no: at + 50, message: `第 ${at + 50} 个` }),
      ),
    ];
    const { user, edit } = await listening(warned(3));
    expect(rows()).toHaveLength(2);
    await user.click(screen.getByRole("button", { name: /^警告 P11/ }));
    await user.click(screen.getByRole("button", { name: /^错误 状态/ }));
    expect(rows()).toHaveLength(3);
    await edit(warned(4));
    expect(rows()).toHaveLength(4);
  });

  it("leaves the focus on its issue, wherever that now stands", async () => {
    const { edit } = await listening(numbered([4, 5]));
    act(() => rows()[1]?.focus());
    await edit(numbered([1, 2, 3, 4, 5]));
    expect(focused()).toContain("第 5 个");
  });

  it("gives the focus to the issue that took the place of one that is gone", async () => {
    const { edit } = await listening(numbered([1, 2, 3]));
    act(() => rows()[1]?.focus());
    await edit(numbered([1, 3]));
    expect(focused()).toContain("第 3 个");
  });

  it("does not fetch the focus from the sheet", async () => {
    const { edit } = await listening(numbered([1, 2, 3]));
    act(() => rows()[1]?.focus());
    act(() => rows()[1]?.blur());
    document.hasFocus = () => false;
    await edit(numbered([1, 3]));
    expect(document.activeElement).toBe(document.body);
  });

  it("keeps what is looked at where it is on the screen", async () => {
    const { edit } = await listening(numbered([3, 4, 5]));
    const main = scrolledTo(50); // 第 4 个 is the first that is seen, 10 px of it above the edge
    await edit(numbered([1, 2, 3, 4, 5]));
    expect(main.scrollTop).toBe(130);
  });

  it("is what moves the list: going from row to row by keyboard is not scrolled back", async () => {
    const { user } = await listening(numbered([1, 2, 3, 4, 5]));
    const main = scrolledTo(20);
    act(() => rows()[1]?.focus());
    rows()[2]?.addEventListener("focus", () => {
      main.scrollTop = 60; // as a browser does to show what has the focus
    });
    await user.keyboard("{ArrowDown}");
    expect(focused()).toContain("第 3 个");
    expect(main.scrollTop).toBe(60);
  });
});

/** jsdom lays nothing out: rows of 40 px, one below the other, in a body that is scrolled so far. */
function scrolledTo(scrollTop: number): HTMLElement {
  const main = screen.getByRole("main");
  HTMLElement.prototype.getBoundingClientRect = function (this: HTMLElement) {
    const at = [...document.querySelectorAll<HTMLElement>("[data-row]")].indexOf(
      this.closest<HTMLElement>("[data-row]") ?? this,
    );
    return new DOMRect(0, at === -1 ? 0 : at * 40 - main.scrollTop, 300, 40);
  };
  main.style.overflowY = "auto";
  main.scrollTop = scrollTop;
  act(() => {
    main.dispatchEvent(new Event("scroll"));
  });
  return main;
}

describe("a check that takes long", () => {
  async function checking() {
    const ended = deferred<Outcome>();
    let signal: AbortSignal | undefined;
    let tell: (progress: Progress) => void = () => undefined;
    const pane = await openPane({
      ...WITH_LEDGER,
      validate: (onProgress, heeded) => {
        [tell, signal] = [onProgress, heeded];
        heeded.addEventListener("abort", () => {
          ended.resolve({ kind: "refused", reason: "cancelled" });
        });
        return ended.promise;
      },
    });
    await pane.user.click(await screen.findByRole("tab", { name: "问题" }));
    await pane.user.click(screen.getByRole("button", { name: "校验" }));
    act(() => {
      tell({ sentence: "正在校验 20000 行…", done: 4_000, of: 20_000 });
    });
    return { ...pane, ended, aborted: () => signal?.aborted };
  }

  it("tells how far it is, and is ended by 取消", async () => {
    const { user, aborted } = await checking();
    expect(await screen.findByText("4000 / 20000")).toBeTruthy();
    expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("4000");
    await user.click(screen.getByRole("button", { name: "取消" }));
    expect(aborted()).toBe(true);
    expect(await screen.findByText("句子：refused")).toBeTruthy();
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(screen.queryByRole("button", { name: "取消" })).toBeNull();
  });

  it("is not spoken of while it is short", async () => {
    const { ended } = await checking();
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(screen.queryByRole("button", { name: "取消" })).toBeNull();
    await act(async () => {
      ended.resolve(validated([]));
      await new Promise((resolve) => setTimeout(resolve, 700));
    });
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(screen.getByText("没有发现问题。")).toBeTruthy();
  });
});
