import { issueLines } from "../../src/cli/issue-lines";
import type { Issue, Severity } from "../../src/ledger/fixes/issue";

const issue = (
  code: string,
  severity: Severity,
  no: number | null,
  cell: string,
  message: string,
): Issue => ({
  code,
  severity,
  no,
  column: null,
  cell,
  message,
  fixing: null,
  choices: [],
  trust: "certain",
  measure: null,
  fix: null,
  section: null,
  units: [],
});
const found = [
  issue("P11", "warning", 3, "任务台账!N6", "没有更新。"),
  issue("K04", "info", 2, "任务台账!D5", "只有空格不同。"),
  issue("P11", "warning", 4, "任务台账!N7", "没有更新。"),
  issue("T01", "error", null, "任务台账!A3", "缺列。"),
];

describe("what a check found, on the screen", () => {
  it("is a count per code in the catalogue's order, and the totals", () => {
    expect(issueLines(found, false)).toEqual([
      "T01 缺列 错误 1",
      "K04 仅空格或全半角不同 提示 1",
      "P11 未更新 警告 2",
      "合计 错误 1、警告 2、提示 1",
    ]);
  });

  it("is each issue with its cell and sentence where that is wanted", () => {
    expect(issueLines(found, true)).toEqual([
      "P11 任务台账!N6 序号 3：没有更新。",
      "K04 任务台账!D5 序号 2：只有空格不同。",
      "P11 任务台账!N7 序号 4：没有更新。",
      "T01 任务台账!A3：缺列。",
    ]);
  });

  it("is nothing where nothing was found", () => {
    expect([issueLines([], false), issueLines([], true)]).toEqual([[], []]);
  });
});
