/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import type { Issue } from "../../src/ledger/fixes/issue";
import { concern, found, issue, ledgerState } from "./samples";
import { openPane, WITH_LEDGER } from "./pane";

const OCTOBER_8 = 44477;
/** What a workbook's cells may hold, and what the pane shows of them. */
const MARKUP = "<img src=x onerror=alert(1)>";
const shown = () => document.body.textContent;

/** Markup that became elements: those that React drew have none of these. */
const elements = () => document.querySelectorAll("img, script, [onerror], [src='x']").length;

it("markup in an issue's message and cell is text in the pane", async () => {
  const hostile: Issue = issue({
    no: 5,
    message: `完成状态“${MARKUP}”不在可选项`,
    cell: `${MARKUP}!H8`,
  });
  const { user } = await openPane({
    ...WITH_LEDGER,
    validate: () => Promise.resolve(found({ issues: [hostile] })),
  });
  await user.click(await screen.findByRole("tab", { name: "问题" }));
  await user.click(screen.getByRole("button", { name: "校验" }));
  await screen.findByText(/”不在可选项/, { selector: "button *, button" });
  expect(shown()).toContain(`完成状态“${MARKUP}”不在可选项`);
  expect(elements()).toBe(0);
});

it("markup in a measure and in a unit's name is text among the warnings", async () => {
  const marked = concern({ measure: `措施${MARKUP}`, units: [`单位${MARKUP}`] });
  const state = ledgerState(OCTOBER_8, ["逾期"], [marked]);
  const { user } = await openPane({
    look: () =>
      Promise.resolve({
        ledger: true,
        asOf: OCTOBER_8,
        sheets: ["Sheet1"],
        readOnly: false,
        undoKept: true,
        proposed: { asOf: 44561, reason: "年度最后一天" },
        state,
      }),
  });
  await user.click(await screen.findByRole("tab", { name: /预警/ }));
  expect(await screen.findByRole("button", { name: /序号 1 / })).toBeTruthy();
  for (const text of [`措施${MARKUP}`, `单位${MARKUP}`]) expect(shown()).toContain(text);
  expect(elements()).toBe(0);
});

it("markup in a sheet's name and in a name that no registry knows is text among the summaries", async () => {
  const { user } = await openPane({
    ...WITH_LEDGER,
    summarise: () =>
      Promise.resolve({
        kind: "summarised",
        sheets: [`汇总${MARKUP}`],
        units: 1,
        assignments: 1,
        unrecognised: [`未知${MARKUP}`],
        leftOut: 0,
        errors: 0,
        earlier: { kind: "none" },
        changes: null,
        edited: [],
        state: ledgerState(OCTOBER_8),
      }),
  });
  await user.click(await screen.findByRole("tab", { name: "汇总" }));
  await user.click(screen.getByRole("button", { name: "生成汇总" }));
  await screen.findByText(`汇总${MARKUP}`);
  expect(elements()).toBe(0);
});
