import { judge } from "./judge";
import { oneOf, type Json, type Program } from "./program";
import { countLine, differenceLines, reportText } from "./report";

const EXCEL = { platform: "PC", version: "16.0", apiSet: 14 };

function program(expected: Program["expected"], knownDifference?: string): Program {
  return {
    name: "甲",
    source: "文档",
    run: () => Promise.resolve(null),
    expected,
    ...(knownDifference === undefined ? {} : { knownDifference }),
  };
}

const verdict = (expected: Program["expected"], got: Json, why?: string, embedded = true): string =>
  judge(program(expected, why), got, EXCEL, embedded).verdict;

it.each<[Program["expected"], Json, string]>([
  [[1, "a", null], [1, "a", null], "same"],
  [[1, "a", null], [1, "a"], "different"],
  [{ a: 1, b: [2] }, { b: [2], a: 1 }, "same"],
  [{ a: 1 }, { a: 1, b: 2 }, "different"],
  [{ a: null }, { b: null }, "different"],
  [[], {}, "different"],
  [0.3, 0.1 + 0.2, "same"],
  [1e-9, 2e-9, "different"],
  ["1", 1, "different"],
  [oneOf(1463, 1), 1, "same"],
  [oneOf(1463, 1), 2, "different"],
  [({ apiSet }) => apiSet >= 14, true, "same"],
])("%j expected, %j got: %s", (expected, got, wanted) => {
  expect(verdict(expected, got)).toBe(wanted);
});

it("a known difference of the embedded Excel is one there alone, and none where the answer is right", () => {
  expect(verdict(1, 2, "why")).toBe("known");
  expect(verdict(1, 2, "why", false)).toBe("different");
  expect(verdict(1, 1, "why")).toBe("same");
});

it("the report counts, tells each difference in a line, and the text to copy has every result", () => {
  const results = [
    judge(program(1), 1, EXCEL, true),
    judge(program("=A1"), "=B1", EXCEL, true),
    judge(program(1, "内嵌的不会"), 2, EXCEL, true),
  ];
  const report = { excel: EXCEL, results, notes: ["注"] };
  expect(countLine(report)).toBe("自检：1 项相同，1 项不同");
  expect(differenceLines(report)).toEqual([
    '不同：甲：预期 "=A1"，实际 "=B1"（文档）',
    "已知不同：甲：预期 1，实际 2（文档；内嵌表格：内嵌的不会）",
  ]);
  expect(reportText(report)).toContain("平台 PC，版本 16.0，ExcelApi 1.14\n注\n自检：1 项相同，1 项不同");
  expect(reportText(report)).toContain("相同：甲");
});
