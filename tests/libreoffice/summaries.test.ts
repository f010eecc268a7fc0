import fc from "fast-check";
import { readFileSync, writeFileSync } from "node:fs";
import { actionSetup } from "../../src/actions/outcome/action-setup";
import { insert } from "../../src/actions/insert";
import { summarise } from "../../src/actions/summarise";
import { openEmbeddedExcel } from "embedded-excel/node";
import { columnLetters } from "../../src/ledger/cells/cell-address";
import { isCellError } from "../../src/ledger/cells/cell-value";
import { COLUMNS, type ColumnKey } from "../../src/ledger/rows/columns";
import type { CellValue } from "../../src/ledger/cells/ledger";
import { serialOf } from "../../src/plan/serial";
import { withExcel } from "../actions/opened-excel";
import { nextPlan } from "../plan/next-plan";
import { officialPlan } from "../plan/official-plan";
import { addSpoiltRows } from "../summaries/spoilt-rows";
import { fillIn } from "../summaries/fill-in";
import { settingsOfSheets } from "../summaries/settings-of-sheets";
import { compareConcerns, compareLiveSheets, ledgerOf } from "../summaries/sheet-differences";
import { staffInput, type StaffInput } from "../summaries/staff-input";
import { libreOffice } from "./libreoffice";

const plan = officialPlan();
const { excel } = withExcel();
const setup = actionSetup(plan);
const office = libreOffice();
afterAll(() => {
  office.close();
});

const [from, to] = [serialOf(2021, 1, 15), serialOf(2022, 2, 10)];
const input = (seed: number): StaffInput[] =>
  fc.sample(fc.array(staffInput(from, to), { minLength: plan.tasks.length, maxLength: plan.tasks.length }), {
    seed,
    numRuns: 1,
  })[0] ?? [];

/** Addresses on a new 任务台账, whose data begin in row 4. */
function cells(rows: readonly StaffInput[]): Record<string, CellValue> {
  return Object.fromEntries(
    rows.flatMap((row, index) =>
      (Object.entries(row) as [ColumnKey, CellValue][]).map(([key, value]) => [
        `任务台账!${columnLetters(COLUMNS.findIndex((column) => column.key === key))}${index + 4}`,
        isCellError(value) ? value.error : value,
      ]),
    ),
  );
}
const AS_OF_CELL = "台账参数!B4";
const YEAR_CELL = "台账参数!B6";

/** How many cells were compared, in all of the files, once LibreOffice had calculated them anew. */
async function expectEqual(names: readonly string[], ofPlan = plan): Promise<number> {
  let all = 0;
  for (const [index, sheets] of (await office.recalculated(names)).entries()) {
    const { compared, differences } = compareLiveSheets(sheets, ofPlan, settingsOfSheets(sheets));
    expect([names[index], differences]).toEqual([names[index], []]);
    all += compared;
  }
  return all;
}

it("with staff input of every kind LibreOffice calculates every number as the code does", async () => {
  excel().host.newWorkbook();
  await insert(setup, { asOf: serialOf(2022, 2, 3), repair: "do" });
  await fillIn(input(1));
  expect((await summarise(setup)).kind).toBe("summarised");
  writeFileSync(office.file("filled.xlsx"), await excel().host.save());
  expect(await expectEqual(["filled.xlsx"])).toBeGreaterThan(plan.assignments.length * 9);
  // As saved: to LibreOffice TRUE in a percent cell is 1, and the list is not calculated anew.
  const sheets = office.saved("filled.xlsx");
  const listed = compareConcerns(sheets, ledgerOf(sheets), plan, settingsOfSheets(sheets));
  expect(listed.differences).toEqual([]);
});

it("staff cells and 统计截止日 changed in the saved file, without us: every number follows", async () => {
  excel().host.newWorkbook();
  await insert(setup, { asOf: serialOf(2021, 6, 24), repair: "do" });
  await summarise(setup);
  writeFileSync(office.file("saved.xlsx"), await excel().host.save());
  const changed = (seed: number, asOf: number): Record<string, CellValue> => ({
    ...cells(input(seed)),
    [AS_OF_CELL]: asOf,
  });
  office.edited("saved.xlsx", {
    "changed-1.xlsx": changed(2, serialOf(2021, 4, 3)),
    "changed-2.xlsx": changed(3, serialOf(2021, 12, 31) + 0.5),
    "changed-3.xlsx": changed(4, serialOf(2021, 10, 8)),
    "blank.xlsx": { [AS_OF_CELL]: "" },
    "no-year.xlsx": { ...changed(5, serialOf(2021, 10, 8)), [YEAR_CELL]: "" },
  });
  await expectEqual([
    "saved.xlsx",
    "changed-1.xlsx",
    "changed-2.xlsx",
    "changed-3.xlsx",
    "blank.xlsx",
    "no-year.xlsx",
  ]);
});

it("repeated 序号, numeric text, unknown units and sections, error values: counted alike", async () => {
  const small = nextPlan();
  excel().host.newWorkbook();
  const smaller = actionSetup(small);
  await insert(smaller, { asOf: serialOf(2022, 6, 1), repair: "do" });
  await addSpoiltRows();
  expect((await summarise(smaller)).kind).toBe("summarised");
  writeFileSync(office.file("spoilt.xlsx"), await excel().host.save());
  expect(await expectEqual(["spoilt.xlsx"], small)).toBeGreaterThan(400);

  // Opened again, the array formulas among them are what they were.
  const again = await openEmbeddedExcel({
    bytes: readFileSync(office.file("spoilt.xlsx")),
    name: "spoilt.xlsx",
  });
  writeFileSync(office.file("again.xlsx"), await again.host.save());
  await again.close();
  const sheets = office.saved("again.xlsx");
  expect(compareLiveSheets(sheets, small, settingsOfSheets(sheets)).differences).toEqual([]);
});
