import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { PaneActions } from "../../src/actions/pane/pane-actions";
import { App } from "../../src/taskpane/shell/App";
import { PaneTheme } from "../../src/taskpane/shell/PaneTheme";
import { createPaneStore } from "../../src/taskpane/state/store";
import type { Validated } from "../../src/actions/outcome/outcome";
import type { Issue } from "../../src/ledger/fixes/issue";
import { fakeActions } from "./fake-actions";
import { found, ledgerState } from "./samples";

const OCTOBER_8 = 44477;

/** The pane over fake actions. jsdom has no media queries: the system is light. */
export async function openPane(overrides: Partial<PaneActions> = {}) {
  window.matchMedia = () => LIGHT as MediaQueryList;
  const actions = fakeActions(overrides);
  const downloaded: string[] = [];
  const store = createPaneStore(actions, {
    sentenceOf: ({ kind }) => `句子：${kind}`,
    now: () => "10:21",
    download: ({ name }) => downloaded.push(name),
  });
  const plan = { tasks: 195, parts: 6, sections: 23, documentNo: "川办发〔2021〕17号" };
  const titles = new Map([["P01", "状态不在可选项"]]);
  await act(() => {
    render(
      <PaneTheme>
        <App store={store} plan={plan} titles={titles} />
      </PaneTheme>,
    );
    return Promise.resolve(); // the first look is awaited with it
  });
  return { actions, store, downloaded, user: userEvent.setup() };
}

const LIGHT: Partial<MediaQueryList> = {
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
};

/** A workbook with a ledger of 2021-10-08. */
export const WITH_LEDGER: Partial<PaneActions> = {
  look: () =>
    Promise.resolve({
      ledger: true,
      asOf: OCTOBER_8,
      sheets: ["Sheet1"],
      readOnly: false,
      undoKept: true,
      proposed: { asOf: 44561, reason: "年度最后一天" },
      state: ledgerState(OCTOBER_8),
    }),
};

export const validated = (issues: readonly Issue[]): Validated => found({ issues });

/** The pane with a ledger, 校验 pressed, and what that found. */
export async function openChecked(issues: readonly Issue[], overrides: Partial<PaneActions> = {}) {
  const pane = await openPane({
    ...WITH_LEDGER,
    validate: () => Promise.resolve(validated(issues)),
    ...overrides,
  });
  await pane.user.click(await screen.findByRole("tab", { name: "问题" }));
  await pane.user.click(screen.getByRole("button", { name: "校验" }));
  await screen.findByText("10:21 按 2021-10-08 校验");
  return pane;
}

/** What has the focus, by its name. */
export const focused = (): string =>
  document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "";
export const names = (buttons: readonly HTMLElement[]): readonly (string | null)[] =>
  buttons.map((button) => button.getAttribute("aria-label"));
