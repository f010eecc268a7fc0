import fc from "fast-check";
import { ONGOING_PHRASES, readDeadline } from "../../src/plan/deadlines";
import { isoOf } from "../../src/plan/serial";

const due = (text: string, year: number): string | null => {
  const deadline = readDeadline(text, year);
  return deadline?.kind === "dated" ? isoOf(deadline.due) : null;
};
const years = fc.integer({ min: 1901, max: 9998 });
const months = fc.integer({ min: 1, max: 12 });

describe("a deadline", () => {
  it.each([
    ["12月底前", "2021-12-31"],
    ["2月底", "2021-02-28"],
    ["年底前", "2021-12-31"],
    ["年内", "2021-12-31"],
    ["上半年", "2021-06-30"],
    ["第1季度末", "2021-03-31"],
    ["第三季度末", "2021-09-30"],
    ["9月前", "2021-09-30"],
  ])("%s means %s", (text, date) => {
    expect(due(text, 2021)).toBe(date);
  });

  it("of a month is its last day in any year, leap years too", () => {
    fc.assert(
      fc.property(years, months, (year, month) => {
        const date = due(`${month}月底前`, year) ?? "";
        const next = new Date(`${date}T00:00:00Z`);
        next.setUTCDate(next.getUTCDate() + 1);
        return (
          Number(date.slice(5, 7)) === month && Number(date.slice(0, 4)) === year && next.getUTCDate() === 1
        );
      }),
    );
  });

  it("of a quarter is that of its last month, in digits and in characters", () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 4 }), (year, quarter) => {
        const expected = due(`${quarter * 3}月底`, year);
        return (
          due(`第${quarter}季度末`, year) === expected &&
          due(`第${"一二三四"[quarter - 1] ?? ""}季度末`, year) === expected
        );
      }),
    );
  });

  it("「N月前」 alone is ambiguous", () => {
    fc.assert(
      fc.property(years, months, (year, month) => {
        expect(readDeadline(`${month}月前`, year)).toMatchObject({ kind: "dated", ambiguous: true });
        expect(readDeadline(`${month}月底前`, year)).toMatchObject({ kind: "dated", ambiguous: false });
      }),
    );
  });

  it.each(ONGOING_PHRASES)("%s is ongoing", (text) => {
    expect(readDeadline(text, 2021)).toEqual({ kind: "ongoing" });
  });

  it.each([
    "",
    "13月底前",
    "0月底前",
    "012月底前",
    "第5季度末",
    "12月底前完成",
    "尽快",
    "2021-12-31",
    "12 月底前",
    "下半年",
  ])("%p is refused, never guessed", (text) => {
    expect(readDeadline(text, 2021)).toBeNull();
  });
});
