import fc from "fast-check";
import { DERIVED_SETTINGS } from "../../src/ledger/lights/derived-settings";
import { isStale, staleCondition } from "../../src/ledger/lights/stale";
import type { CellValue } from "../../src/ledger/cells/ledger";
import { judge } from "../../src/ledger/lights/lights";
import { serialOf } from "../../src/plan/serial";
import { settingsOf } from "../ledger/fresh-ledger";
import { nextPlan } from "../plan/next-plan";
import { withExcel } from "./opened-excel";

withExcel();

const plan = nextPlan();
const FIRST = serialOf(2022, 1, 1);
const DAYS = 800;

const day = fc.integer({ min: FIRST, max: FIRST + DAYS });
const row = fc.record({
  deadline: fc.constantFrom<CellValue>("年底前", "持续推进", "长期坚持", "持续", "", { error: "#N/A" }),
  due: fc.constantFrom<CellValue>("", serialOf(2022, 12, 31), "2022-12-31"),
  status: fc.constantFrom<CellValue>("未启动", "推进中", "已完成", "己完成", "", { error: "#DIV/0!" }),
  updatedOn: fc.oneof(
    { arbitrary: day, weight: 6 },
    day.map((serial) => serial + 0.5),
    fc.constantFrom<CellValue>("", "2022-03-25", "2022.3.25", true, 0, -5, 20_220_325, { error: "#N/A" }),
  ),
});
const settings = fc.record({
  asOf: fc.oneof({ arbitrary: day, weight: 6 }, fc.constantFrom(null)),
  issuedOn: fc.oneof(
    { arbitrary: fc.integer({ min: FIRST - 30, max: FIRST + 90 }), weight: 6 },
    fc.constant(null),
  ),
  year: fc.constantFrom(plan.year, plan.year, plan.year, plan.year + 0.5, null, 21),
  reportingDay: fc.oneof(
    { arbitrary: fc.integer({ min: 1, max: 31 }), weight: 4 },
    fc.constantFrom(25.5, 28, 29, 30, 31, 40, 0, null),
  ),
});

const entry = (value: CellValue): string | number | boolean => {
  if (typeof value === "object") return value.error === "#N/A" ? "=NA()" : "=1/0";
  return typeof value === "string" && value !== "" ? `'${value}` : value;
};

it("未更新: the formula says what the code says, for whatever rows and settings hold", async () => {
  const rows = fc.sample(row, { numRuns: 250, seed: 5 });
  const rounds = fc.sample(settings, { numRuns: 40, seed: 7 });
  // The ends of short months, whatever the dice say.
  for (const [month, reportingDay] of [
    [2, 31],
    [4, 31],
    [2, 29],
    [1, 30],
  ] as const)
    for (const offset of [-1, 0, 1])
      rounds.push({
        asOf: serialOf(2023, month + 1, offset),
        issuedOn: FIRST,
        reportingDay,
        year: plan.year,
      });

  let stale = 0;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const named = (name: string, row: number): Excel.Range => {
      const cell = sheet.getRange(`H${row}`);
      context.workbook.names.add(name, cell);
      return cell;
    };
    const names = ["统计截止日", "印发日", "报送日", "计划年度"].map((name, index) => named(name, index + 1));
    DERIVED_SETTINGS.forEach(({ name, formula }, index) => {
      named(name, index + 10).formulas = [[formula]];
    });
    const last = rows.length;
    const condition = staleCondition((key) => `$${{ light: "A", status: "B", updatedOn: "C" }[key]}1`);
    sheet.getRange(`A1:C${last}`).formulas = rows.map((cells) => {
      const unasked = { progress: 0.5, completedOn: "", extendedTo: "", extensionBasis: "" };
      const light = judge({ ...cells, ...unasked }, settingsOf(plan));
      return [light, entry(cells.status), entry(cells.updatedOn)];
    });
    const results = sheet.getRange(`D1:D${last}`);
    results.formulas = rows.map((_, index) => [
      `=IFERROR(${condition.replace(/\$([A-C])1\b/g, `$$$1${index + 1}`)},FALSE)`,
    ]);
    for (const round of rounds) {
      const values = [round.asOf, round.issuedOn, round.reportingDay, round.year];
      names.forEach((cell, index) => {
        cell.values = [[values[index] ?? ""]];
      });
      results.load("values");
      await context.sync();
      const found = (results.values as unknown[][]).map(([value]) => value);
      const expected = rows.map((cells) => isStale(cells, { ...settingsOf(plan), ...round }));
      stale += expected.filter(Boolean).length;
      const differing = rows.flatMap((cells, index) =>
        found[index] === expected[index] ? [] : [{ cells, round, found: found[index] }],
      );
      expect(differing.slice(0, 3)).toEqual([]);
    }
  });
  expect(stale).toBeGreaterThan(rows.length);
});
