import { officialPlan } from "../plan/official-plan";
import { withExcel } from "../actions/opened-excel";
import { expectedLight, type Row, type Thresholds } from "./expected-light";
import { recalculated } from "./recalculated";
import { AS_OF, cellOf, LEDGER, savedLedger, SETTINGS } from "./saved-ledger";
import { gapRows, ISSUED_ON, logicalRows, mixedRows, oddRows } from "./staff-rows";
import { cellsOf, withCells, withoutResults, type Entry, type Value } from "./xlsx-file";

const { excel, setup } = withExcel();
const tasks = officialPlan().tasks.length;
const USUAL: Thresholds = {
  asOf: AS_OF,
  issuedOn: ISSUED_ON,
  dueSoonDays: 15,
  behind: 10,
  farBehind: 30,
  year: 2021,
};
let ours: Uint8Array;
let theirs: Uint8Array;

beforeAll(async () => {
  ours = await savedLedger(excel(), setup());
  theirs = await recalculated(ours);
});

/** The ledger filled and set as another program would, by 序号. */
function filled(file: Uint8Array, rows: readonly Row[], thresholds: Thresholds): Uint8Array {
  const cells = rows.flatMap<[string, Entry]>(({ deadline, due, status, progress, completedOn }, index) => [
    [cellOf(index + 1, "完成时限"), deadline],
    [cellOf(index + 1, "截止日期"), due],
    [cellOf(index + 1, "完成状态"), status],
    [cellOf(index + 1, "完成进度"), progress],
    [cellOf(index + 1, "完成日期"), completedOn],
  ]);
  const { asOf, issuedOn, dueSoonDays, behind, farBehind } = thresholds;
  return withCells(withCells(file, LEDGER, Object.fromEntries(cells)), SETTINGS, {
    B4: asOf,
    B5: issuedOn,
    B7: dueSoonDays,
    B8: behind,
    B9: farBehind,
  });
}

const lightsOf = (cells: Map<string, Value>, count: number): unknown[] =>
  Array.from({ length: count }, (_row, index) => cells.get(cellOf(index + 1, "预警状态")) ?? "");

/** Rows and lights side by side, so that a difference names its row. */
const judged = (rows: readonly Row[], lights: readonly unknown[]): unknown[] =>
  rows.map((row, index) => [row, lights[index]]);

/** LibreOffice's lights, and its counts of them in the line under the title, are those of the domain's words. */
async function compare(file: Uint8Array, rows: readonly Row[], thresholds: Thresholds): Promise<Uint8Array> {
  const result = await recalculated(filled(file, rows, thresholds));
  const cells = cellsOf(result, LEDGER);
  const expected = rows.map((row) => expectedLight(row, thresholds));
  expect(judged(rows, lightsOf(cells, rows.length))).toEqual(judged(rows, expected));
  const lights = lightsOf(cells, tasks).filter((light) => light !== "");
  const counts = new Map<unknown, number>();
  for (const light of lights) counts.set(light, (counts.get(light) ?? 0) + 1);
  const summary = cells.get("A2");
  expect(new Set(typeof summary === "string" ? summary.split("　").slice(2) : [])).toEqual(
    new Set([...counts].map(([light, count]) => `${String(light)} ${String(count)}`)),
  );
  return result;
}

/** Then the embedded Excel gives what LibreOffice saved the same lights. */
async function compareBoth(file: Uint8Array, rows: readonly Row[], thresholds: Thresholds): Promise<void> {
  const result = await compare(file, rows, thresholds);
  const lights = lightsOf(cellsOf(result, LEDGER), rows.length);
  expect(judged(rows, await embedded(result, rows.length))).toEqual(judged(rows, lights));
}

/** The lights that the embedded Excel gives a file's rows. */
async function embedded(file: Uint8Array, count: number): Promise<unknown[]> {
  await excel().host.open(withoutResults(file), "台账.xlsx");
  // Not by saving it: a file that nobody changed is saved as it was, without results.
  return Excel.run(async (context) => {
    const [first, last] = [cellOf(1, "预警状态"), cellOf(count, "预警状态")];
    const lights = context.workbook.worksheets.getItem(LEDGER).getRange(`${first}:${last}`);
    lights.load("values");
    await context.sync();
    return (lights.values as unknown[][]).map(([light]) => light);
  });
}
function* sheetsOf(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += tasks) yield rows.slice(start, start + tasks);
}

test.each([
  ["at the meeting's date", AS_OF],
  ["on a due day", 44500],
  ["the day after a due day", 44501],
])("gaps of exactly 10 and 30 points, and a hair beside: %s", async (_when, asOf) => {
  for (const rows of sheetsOf(gapRows(asOf))) await compareBoth(ours, rows, { ...USUAL, asOf });
});

test("everything odd that staff put in, one thing at a time", async () => {
  for (const rows of sheetsOf(oddRows(AS_OF))) await compareBoth(ours, rows, USUAL);
});

test("TRUE and FALSE where dates and percentages belong, in the embedded Excel", async () => {
  const rows = logicalRows();
  const expected = rows.map((row) => expectedLight(row, USUAL));
  expect(judged(rows, await embedded(filled(ours, rows, USUAL), rows.length))).toEqual(
    judged(rows, expected),
  );
});

test("several odd things in a row at once, in a file that LibreOffice saved", async () => {
  await compareBoth(theirs, mixedRows(AS_OF, tasks, 1), USUAL);
});

test.each<[string, Partial<Thresholds>]>([
  ["the day of issue", { asOf: ISSUED_ON }],
  ["before the issue", { asOf: 44197 }],
  ["the last day, at noon", { asOf: 44561.5 }],
  ["years later", { asOf: 45658 }],
  ["no 统计截止日", { asOf: null }],
  ["a text for 统计截止日", { asOf: "2021-10-08" }],
  ["a blank text for 统计截止日", { asOf: "" }],
  ["an error for 统计截止日", { asOf: { error: "#REF!" } }],
  ["an error for 印发日", { issuedOn: { error: "#N/A" } }],
  ["another 印发日", { issuedOn: 44197 }],
  ["narrow thresholds", { behind: 5, farBehind: 12.5, dueSoonDays: 0 }],
  ["thresholds of nothing", { behind: 0, farBehind: 0, dueSoonDays: 90 }],
  ["thresholds the wrong way round", { behind: 40, farBehind: 20 }],
  ["a threshold as text", { behind: "10" }],
  ["a threshold as text, the other", { farBehind: "30%" }],
  ["no 临期天数", { dueSoonDays: null }],
])("the named cells changed in the file by another program: %s", async (_what, changed) => {
  const thresholds = { ...USUAL, ...changed };
  const day = typeof thresholds.asOf === "number" ? Math.floor(thresholds.asOf) : AS_OF;
  const gaps = gapRows(day).slice(0, 60);
  await compare(ours, [...gaps, ...mixedRows(day, tasks - gaps.length, day)], thresholds);
});
