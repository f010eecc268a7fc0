import { textOf } from "../../../src/ledger/cell-value";
import { checkLedger } from "../../../src/ledger/checks/check-ledger";
import type { LedgerSheet } from "../../../src/ledger/ledger-sheet";
import { officialPlan } from "../../plan/official-plan";
import { settingsOf, withCells } from "../fresh-ledger";
import { tendedLedger } from "./tended-ledger";

const plan = officialPlan();
const settings = settingsOf(plan);
const tended = tendedLedger(plan);

function renamed(changes: Readonly<Record<string, string>>, sheet: LedgerSheet = tended): LedgerSheet {
  return { ...sheet, headers: sheet.headers.map((header) => changes[textOf(header)] ?? header) };
}
const found = (sheet: LedgerSheet): string[] =>
  checkLedger(sheet, plan, settings).map(({ code, cell, column }) => `${code} ${cell} ${column ?? ""}`);

test.each([
  ["完成状态", "完成状太", "H"],
  ["完成状态", "完成状态 ", "H"],
  ["存在问题及下一步", "存在问题和下步", "L"],
  ["序号", "序 号", "A"],
])("%s typed over as %s is a wrong name, and no column is missing", (right, wrong, letter) => {
  expect(found(renamed({ [right]: wrong }))).toEqual([`T03 任务台账!${letter}3 ${wrong}`]);
});

test("what stands below a wrong name is checked all the same, and named by it", () => {
  const sheet = renamed({ 完成状态: "完成状太" }, withCells(tended, 4, { status: "己完成" }));
  expect(found(sheet)).toEqual(["P01 任务台账!H8 完成状太", "T03 任务台账!H3 完成状太"]);
});

test("the message names the right name, and the fix gives it", () => {
  const [issue] = checkLedger(renamed({ 责任人: "责任 人" }), plan, settings);
  expect(issue?.message).toContain("应为“责任人”");
  expect(issue?.fix).toEqual({ kind: "header", position: 12, was: "责任 人", will: "责任人" });
});

test("a name that stands for nothing leaves its column missing", () => {
  expect(found(renamed({ 完成状态: "列1" }))).toEqual(["T01 任务台账!A3 完成状态"]);
});

test.each(["完成状态", "完成状态2", " 完成状态"])("a further column %p is a repeated one", (header) => {
  const wider = {
    ...tended,
    headers: [...tended.headers, header],
    rows: tended.rows.map((row) => [...row, "已完成"]),
  };
  expect(found(wider)).toEqual([`T02 任务台账!P3 ${header}`]);
});

test.each(["完成情况", "备注", "2021"])("a further column %p is the user's own", (header) => {
  const wider = {
    ...tended,
    headers: [...tended.headers, header],
    rows: tended.rows.map((row) => [...row, 1]),
  };
  expect(found(wider)).toEqual([]);
});
