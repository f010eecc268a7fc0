import { checkLedger } from "../../../src/ledger/checks/check-ledger";
import { placeFixes, withFixes } from "../../../src/ledger/fixes/placed-fixes";
import type { Issue } from "../../../src/ledger/fixes/issue";
import type { CellValue, Ledger } from "../../../src/ledger/cells/ledger";
import { serialOf } from "../../../src/plan/serial";
import { officialPlan } from "../../plan/official-plan";
import { positionOf, settingsOf, withCells } from "../fresh-ledger";
import { tendedLedger, withDetails } from "../checks/tended-ledger";

const plan = officialPlan();
const settings = settingsOf(plan);
const tended = tendedLedger(plan);
const check = (ledger: Ledger): readonly Issue[] => checkLedger(ledger, plan, settings);
const cellOf = (ledger: Ledger, row: number, key: Parameters<typeof positionOf>[0]): CellValue =>
  ledger.rows[row]?.[positionOf(key)] ?? "";
/** The issue with another of its ways out. */
const choosing = (issue: Issue, label: string): Issue => ({
  ...issue,
  fix: issue.choices.find((choice) => choice.label === label)?.fix ?? null,
});

const dated = plan.tasks.findIndex(({ deadline }) => deadline === "12月底前");
const printed = cellOf(tended, dated, "due");
const later = serialOf(2022, 3, 31);

describe("a later 截止日期", () => {
  const moved = withCells(tended, dated, { due: later });
  const [issue, ...others] = check(moved);

  it("is one issue that says where an extension belongs, with two ways out", () => {
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code: "K06", fixing: "confirmed" });
    expect(issue?.message).toMatch(/调整后时限.*调整依据/);
    expect(issue?.choices.map(({ label }) => label)).toEqual(["移到调整后时限", "恢复截止日期"]);
    expect(issue?.fix).toBe(issue?.choices[0]?.fix);
  });

  it("goes to 调整后时限, and 截止日期 is the document's again", () => {
    const placed = placeFixes([issue as Issue], moved);
    expect(placed.skipped).toEqual([]);
    const after = withFixes(moved, placed);
    expect([cellOf(after, dated, "due"), cellOf(after, dated, "extendedTo")]).toEqual([printed, later]);
    expect(check(after).map(({ code }) => code)).toEqual(["P16"]);
  });

  it("or is just put right", () => {
    const after = withFixes(moved, placeFixes([choosing(issue as Issue, "恢复截止日期")], moved));
    expect(after.rows).toEqual(tended.rows);
  });

  it("stays where it is, both cells, if somebody filled in one of them meanwhile", () => {
    const since = withCells(moved, dated, { extendedTo: later + 1 });
    const placed = placeFixes([issue as Issue], since);
    expect(placed.skipped.map(({ why }) => why)).toEqual(["value-changed"]);
    expect(withFixes(since, placed).rows).toEqual(since.rows);
  });

  it("is put right only, where 调整后时限 is taken, and where it is an earlier day", () => {
    for (const cells of [
      { due: later, extendedTo: later, extensionBasis: "川办函1号" },
      { due: later - 300 },
    ]) {
      const [one] = check(withCells(tended, dated, cells));
      expect(one).toMatchObject({
        code: "K06",
        choices: [],
        fix: { kind: "cell", key: "due", will: printed },
      });
    }
  });
});

describe("finished at 90%", () => {
  const finished = { status: "已完成", progress: 0.9, completedOn: serialOf(2021, 9, 1) };
  const ledger = withCells(tended, dated, finished);
  const [issue] = check(ledger);

  it.each([
    ["进度改为100%", "progress", 1],
    ["状态改为推进中", "status", "推进中"],
  ] as const)("is mended by %s", (label, key, will) => {
    const after = withFixes(ledger, placeFixes([choosing(issue as Issue, label)], ledger));
    expect(cellOf(after, dated, key)).toBe(will);
    expect(check(after).map(({ code }) => code)).not.toContain("P04");
  });
});

describe("a constant over 预警状态", () => {
  const constants = (...rows: readonly number[]): Ledger =>
    withDetails(withCells(tended, 3, { light: "正常" }), { lightConstants: new Set(rows) });
  const ledger = constants(3);
  const issues = check(ledger);

  it("is found and mended at once", () => {
    expect(issues.map(({ code, cell, fixing }) => [code, cell, fixing])).toEqual([
      ["X04", "任务台账!Q7", "automatic"],
    ]);
    const placed = placeFixes(issues, ledger);
    expect(placed.cells).toEqual([{ row: 3, column: positionOf("light"), key: "light", will: "" }]);
    expect(check(withFixes(ledger, placed))).toEqual([]);
  });

  it("that is a formula again is left alone", () => {
    expect(placeFixes(issues, constants()).skipped.map(({ why }) => why)).toEqual(["value-changed"]);
  });

  it("is left alone while a column that the formula names has another name", () => {
    const renamed = {
      ...ledger,
      headers: ledger.headers.map((name) => (name === "完成进度" ? "完成 进度" : name)),
    };
    const found = check(renamed);
    const only = (code: string): readonly Issue[] => found.filter((issue) => issue.code === code);
    expect(placeFixes(only("X04"), renamed).skipped.map(({ why }) => why)).toEqual(["column-gone"]);
    expect(placeFixes([...only("T03"), ...only("X04")], renamed).skipped).toEqual([]);
  });
});

it("a 序号 that is not the document's gets the right one where that is free", () => {
  const misnumbered = withCells(tended, 24, { no: 1000 });
  expect(check(misnumbered)).toMatchObject([
    { code: "N03", fix: { kind: "cell", key: "no", was: 1000, will: 25 } },
  ]);
  const copied = { ...tended, rows: [...tended.rows, [1000, ...(tended.rows[24] ?? []).slice(1)]] };
  expect(check(copied)).toMatchObject([{ code: "N03", fix: null }]);
});
