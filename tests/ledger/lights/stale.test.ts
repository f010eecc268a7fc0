import { isStale, lastPeriod, staleCondition } from "../../../src/ledger/lights/stale";
import type { CellValue } from "../../../src/ledger/cells/ledger";
import { isoOf, serialFromIso } from "../../../src/plan/serial";
import { officialPlan } from "../../plan/official-plan";
import { settingsOf } from "../fresh-ledger";

const plan = officialPlan();
const day = (iso: string): number => serialFromIso(iso) ?? NaN;
const settings = settingsOf(plan, { asOf: day("2021-10-08") });
const task = { deadline: "12月底前", status: "推进中", updatedOn: "" } as const;

describe("the last whole reporting period", () => {
  const period = (asOf: string, reportingDay: number): string | null => {
    const found = lastPeriod({ ...settings, asOf: day(asOf), reportingDay });
    return found === null ? null : `${isoOf(found.first)} ${isoOf(found.last)}`;
  };

  it.each([
    ["2021-10-08", 25, "2021-08-26 2021-09-25"],
    ["2021-10-24", 25, "2021-08-26 2021-09-25"],
    ["2021-10-25", 25, "2021-09-26 2021-10-25"],
    ["2021-10-28", 25, "2021-09-26 2021-10-25"],
    ["2022-01-01", 25, "2021-11-26 2021-12-25"],
    ["2022-02-27", 31, "2022-01-01 2022-01-31"],
    ["2022-02-28", 31, "2022-02-01 2022-02-28"],
    ["2022-03-30", 31, "2022-02-01 2022-02-28"],
    ["2022-03-30", 30, "2022-03-01 2022-03-30"],
    ["2024-02-29", 30, "2024-01-31 2024-02-29"],
    ["2022-04-30", 31, "2022-04-01 2022-04-30"],
    ["2022-05-01", 1, "2022-04-02 2022-05-01"],
  ])("on %s with day %d is %s", (asOf, reportingDay, expected) => {
    expect(period(asOf, reportingDay)).toBe(expected);
  });

  it("is none before the first 报送日 after the document was issued", () => {
    expect(period("2021-04-24", 25)).toBeNull();
    expect(period("2021-04-25", 25)).toBe("2021-03-26 2021-04-25");
    // The day of issue itself is no 报送日 after it.
    expect(period("2021-04-24", 30)).toBeNull();
    expect(period("2021-04-30", 30)).toBe("2021-03-31 2021-04-30");
  });

  it.each([{ asOf: null }, { issuedOn: null }, { reportingDay: null }, { reportingDay: 0 }])(
    "is none with %p",
    (changes) => {
      expect(lastPeriod({ ...settings, ...changes })).toBeNull();
      expect(isStale(task, { ...settings, ...changes })).toBe(false);
    },
  );
});

describe("a task is 未更新", () => {
  it.each<[CellValue, boolean]>([
    ["", true],
    [day("2021-08-25") + 0.9, true],
    [day("2021-08-26"), false],
    [day("2021-09-24"), false],
    [day("2021-12-01"), false],
    ["2021-09-30", true],
    [true, true],
    [{ error: "#REF!" }, true],
    [20_210_930, true],
    [2021.9, true],
  ])("updated on %p: %p", (updatedOn, stale) => {
    expect(isStale({ ...task, updatedOn }, settings)).toBe(stale);
  });

  it("never when it is finished or ongoing; a task without a deadline counts", () => {
    expect(isStale({ ...task, status: "已完成" }, settings)).toBe(false);
    expect(isStale({ ...task, deadline: "持续推进" }, settings)).toBe(false);
    expect(isStale({ deadline: "", status: "", updatedOn: "" }, settings)).toBe(true);
  });

  it("has reported by the 25th on the 24th, the 25th and after, for the period that ended then", () => {
    const meeting = { ...settings, asOf: day("2021-10-28") };
    const stale = (iso: string): boolean => isStale({ ...task, updatedOn: day(iso) }, meeting);
    expect(["2021-09-25", "2021-09-26", "2021-10-24", "2021-10-25", "2021-10-27"].map(stale)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

it("the formula fits into a conditional format", () => {
  expect(staleCondition(() => "$XFD1048576").length).toBeLessThan(255);
  expect(staleCondition(() => "$O4")).not.toMatch(/[{}]/);
});
