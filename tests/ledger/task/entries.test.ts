import fc from "fast-check";
import { entryOf, LONGEST_TEXT, readEntry } from "../../../src/ledger/task/entries";
import type { StaffKey } from "../../../src/ledger/task/task-row";
import { STAFF_COLUMNS } from "../../../src/ledger/task/task-row";
import { serialOf } from "../../../src/plan/serial";

const valueOf = (key: StaffKey, entry: string): unknown => {
  const read = readEntry(key, entry);
  return read.kind === "value" ? read.value : read.why;
};
const SEPTEMBER_30 = serialOf(2021, 9, 30);

it.each([
  "2021-9-30",
  "2021-09-30",
  "2021年9月30日",
  "2021/9/30",
  "2021.9.30",
  "20210930",
  "２０２１－９－３０",
])("the day %s is typed year first", (entry) => {
  expect(valueOf("updatedOn", entry)).toBe(SEPTEMBER_30);
});

it.each(["9月30日", "9-30", "9/30", "9.30"])("the day %s lacks its year, and is asked for it", (entry) => {
  expect(valueOf("completedOn", entry)).toBe("请写出年份，例如 2021-9-30。");
});

it.each(["2021-2-30", "昨天", "30-9-2021", "2021"])("%s is no day", (entry) => {
  expect(valueOf("extendedTo", entry)).toMatch(/^请填日期/);
});

it("a day that is none of the ledger's is written all the same: the checks say so", () => {
  expect(valueOf("completedOn", "2031-1-1")).toBe(serialOf(2031, 1, 1));
});

it.each<[string, number]>([
  ["80", 0.8],
  ["80%", 0.8],
  ["８０％", 0.8],
  ["7", 0.07],
  ["29", 0.29],
  ["12.5", 0.125],
  ["0.5%", 0.005],
  ["0", 0],
  ["100", 1],
  ["120", 1.2],
])("the progress %s is of percent", (entry, share) => {
  expect(valueOf("progress", entry)).toBe(share);
});

it("a fraction may mean two things, and is asked about; words are no progress", () => {
  expect(valueOf("progress", "0.8")).toBe("按百分数填：80% 请填 80，不到 1% 请填 0.8%。");
  expect(valueOf("progress", "八成")).toBe("请填百分数，例如 80。");
});

it("blanks empty a cell of any column", () => {
  for (const { key } of STAFF_COLUMNS) expect(valueOf(key as StaffKey, "  \n")).toBe("");
});

it("a text is kept to the letter, and no longer than a cell", () => {
  for (const text of ["=1+1", " 甲 ", "'乙", "+86", "@丙", "第一行\n第二行"])
    expect(valueOf("report", text)).toBe(text);
  expect(valueOf("report", "长".repeat(LONGEST_TEXT))).toHaveLength(LONGEST_TEXT);
  expect(valueOf("report", "长".repeat(LONGEST_TEXT + 1))).toBe("最多 32767 个字，现有 32768 个字。");
});

it("what a field shows reads back as what the cell holds", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 61, max: 2_958_465 }),
      fc.integer({ min: 100, max: 10_000 }),
      (day, hundredths) => {
        expect(valueOf("updatedOn", entryOf("updatedOn", day))).toBe(day);
        expect(valueOf("progress", entryOf("progress", hundredths / 10_000))).toBe(hundredths / 10_000);
      },
    ),
  );
});
