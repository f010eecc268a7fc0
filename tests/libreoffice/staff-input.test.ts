import { officialPlan } from "../plan/official-plan";
import { withExcel } from "../actions/opened-excel";
import { expectedLight, type Row, type Thresholds } from "./expected-light";
import { allRecalculated, recalculated } from "./recalculated";
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
/** A ledger's rows and the settings it is judged by. */
interface Case {
  readonly rows: readonly Row[];
  readonly thresholds: Thresholds;
}
let ours: Uint8Array;
let theirs: Uint8Array;

beforeAll(async () => {
  ours = await savedLedger(excel(), setup());
  theirs = await recalculated(ours);
});

/** The ledger filled and set as another program would, by 序号. */
function filled(file: Uint8Array, { rows, thresholds }: Case): Uint8Array {
  const cells = rows.flatMap<[string, Entry]>((row, index) => [
    [cellOf(index + 1, "完成时限"), row.deadline],
    [cellOf(index + 1, "截止日期"), row.due],
    [cellOf(index + 1, "完成状态"), row.status],
    [cellOf(index + 1, "完成进度"), row.progress],
    [cellOf(index + 1, "完成日期"), row.completedOn],
    [cellOf(index + 1, "调整后时限"), row.extendedTo ?? null],
    [cellOf(index + 1, "调整依据"), row.basis ?? null],
  ]);
  const { asOf, issuedOn, year, dueSoonDays, behind, farBehind } = thresholds;
  return withCells(withCells(file, LEDGER, Object.fromEntries(cells)), SETTINGS, {
    B4: asOf,
    B5: issuedOn,
    B6: year,
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
function expectRight(result: Uint8Array, { rows, thresholds }: Case): void {
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
}

/** All cases go through one LibreOffice. */
async function compare(file: Uint8Array, cases: readonly Case[]): Promise<Uint8Array[]> {
  const results = await allRecalculated(cases.map((one) => filled(file, one)));
  results.forEach((result, index) => {
    expectRight(result, cases[index] as Case);
  });
  return results;
}

/** Then the embedded Excel gives what LibreOffice saved the same lights. */
async function compareBoth(file: Uint8Array, cases: readonly Case[]): Promise<void> {
  const results = await compare(file, cases);
  for (const [index, { rows }] of cases.entries()) {
    const result = results[index] as Uint8Array;
    const lights = lightsOf(cellsOf(result, LEDGER), rows.length);
    expect(judged(rows, await embedded(result, rows.length))).toEqual(judged(rows, lights));
  }
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
const casesOf = (rows: readonly Row[], thresholds: Thresholds): Case[] =>
  [...sheetsOf(rows)].map((some) => ({ rows: some, thresholds }));

it("gaps of exactly 10 and 30 points, and a hair beside: at the meeting's date, on a due day and the day after", async () => {
  await compareBoth(
    ours,
    [AS_OF, 44500, 44501].flatMap((asOf) => casesOf(gapRows(asOf), { ...USUAL, asOf })),
  );
});

it("everything odd that staff put in, one thing at a time", async () => {
  await compareBoth(ours, casesOf(oddRows(AS_OF), USUAL));
});

it("TRUE and FALSE where dates and percentages belong, in the embedded Excel", async () => {
  const rows = logicalRows();
  const expected = rows.map((row) => expectedLight(row, USUAL));
  expect(judged(rows, await embedded(filled(ours, { rows, thresholds: USUAL }), rows.length))).toEqual(
    judged(rows, expected),
  );
});

it("several odd things in a row at once, in a file that LibreOffice saved", async () => {
  await compareBoth(theirs, casesOf(mixedRows(AS_OF, tasks, 1), USUAL));
});

describe("the named cells changed in the file by another program", () => {
  const changes: [string, Partial<Thresholds>][] = [
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
    ["another 计划年度", { year: 2019 }],
    ["a 计划年度 with a fraction", { year: 2020.5 }],
    ["no 计划年度", { year: null }],
    ["a text for 计划年度", { year: "2021年" }],
    ["narrow thresholds", { behind: 5, farBehind: 12.5, dueSoonDays: 0 }],
    ["thresholds of nothing", { behind: 0, farBehind: 0, dueSoonDays: 90 }],
    ["thresholds the wrong way round", { behind: 40, farBehind: 20 }],
    ["a threshold as text", { behind: "10" }],
    ["a threshold as text, the other", { farBehind: "30%" }],
    ["no 临期天数", { dueSoonDays: null }],
  ];
  const cases = changes.map(([, changed]): Case => {
    const thresholds = { ...USUAL, ...changed };
    const day = typeof thresholds.asOf === "number" ? Math.floor(thresholds.asOf) : AS_OF;
    const gaps = gapRows(day).slice(0, 60);
    return { thresholds, rows: [...gaps, ...mixedRows(day, tasks - gaps.length, day)] };
  });
  let results: Uint8Array[];
  beforeAll(async () => {
    results = await allRecalculated(cases.map((one) => filled(ours, one)));
  });
  it.each(changes.map(([what], index) => [what, index] as const))("%s", (_what, index) => {
    expectRight(results[index] as Uint8Array, cases[index] as Case);
  });
});
