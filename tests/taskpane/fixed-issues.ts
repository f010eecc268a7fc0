/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import type { Outcome } from "../../src/actions/outcome/outcome";
import type { Issue } from "../../src/ledger/fixes/issue";
import type { Written } from "../../src/ledger/repair/taking-back";
import { issue, ledgerState } from "./samples";

/** A status that is wrong, with the word it should be. */
export const wrongStatus = (no: number, change: Partial<Issue> = {}): Issue => {
  const fix = { kind: "cell", no, index: no - 1, key: "status", was: "己完成", will: "已完成" } as const;
  return issue({ no, cell: `任务台账!H${no + 3}`, fixing: "confirmed", fix, ...change });
};
export const spaced = (no: number): Issue => {
  const fix = { kind: "cell", no, index: no - 1, key: "contact", was: " 王 ", will: "王" } as const;
  return issue({ code: "P07", no, cell: `任务台账!M${no + 3}`, column: "责任人", fixing: "automatic", fix });
};
export const fixed = (written: number, left: readonly Issue[] = [], change: object = {}): Outcome => ({
  kind: "fixed",
  list: { kind: "absent" },
  written,
  skipped: [],
  issues: left,
  state: ledgerState(44477),
  ...change,
});
export const WROTE: Written = {
  by: "fix",
  tableName: "任务表",
  formerTableName: null,
  headers: [],
  cells: [],
  rows: [],
  columns: [],
  formerVersion: null,
};
export const press = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
export const preview = (): HTMLElement => screen.getByRole("region", { name: /^写入前请核对/ });

// A browser gives the page the focus; jsdom forgets it with the element that had it.
beforeEach(() => {
  document.hasFocus = () => true;
});
