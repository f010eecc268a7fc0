import { isStale, lastCutOff, staleCondition } from "../../src/ledger/stale";
import type { CellValue } from "../../src/ledger/ledger-sheet";
import { isoOf, serialFromIso } from "../../src/plan/serial";
import { officialPlan } from "../plan/official-plan";
import { settingsOf } from "./fresh-ledger";

const plan = officialPlan();
const day = (iso: string): number => serialFromIso(iso) ?? NaN;
const settings = settingsOf(plan, { asOf: day("2021-10-08") });
const task = { deadline: "12月底前", status: "推进中", updatedOn: "" } as const;

describe("the last cut-off", () => {
  const cutOff = (asOf: string, reportingDay: number): string | null => {
    const found = lastCutOff({ ...settings, asOf: day(asOf), reportingDay });
    return found === null ? null : isoOf(found);
  };

  test.each([
    ["2021-10-08", 25, "2021-09-25"],
    ["2021-10-24", 25, "2021-09-25"],
    ["2021-10-25", 25, "2021-10-25"],
    ["2022-01-01", 25, "2021-12-25"],
    ["2022-02-27", 31, "2022-01-31"],
    ["2022-02-28", 31, "2022-02-28"],
    ["2022-03-30", 31, "2022-02-28"],
    ["2024-02-29", 30, "2024-02-29"],
    ["2022-04-30", 31, "2022-04-30"],
    ["2022-05-01", 1, "2022-05-01"],
  ])("on %s with day %d is %s", (asOf, reportingDay, expected) => {
    expect(cutOff(asOf, reportingDay)).toBe(expected);
  });

  test("before the document was issued does not count", () => {
    expect(cutOff("2021-04-24", 25)).toBeNull();
    expect(cutOff("2021-04-25", 25)).toBe("2021-04-25");
    expect(cutOff("2021-04-24", 30)).toBe("2021-03-30");
  });

  test.each([{ asOf: null }, { issuedOn: null }, { reportingDay: null }, { reportingDay: 0 }])(
    "is none with %p",
    (changes) => {
      expect(lastCutOff({ ...settings, ...changes })).toBeNull();
      expect(isStale(task, { ...settings, ...changes })).toBe(false);
    },
  );
});

describe("a task is 未更新", () => {
  test.each<[CellValue, boolean]>([
    ["", true],
    [day("2021-09-24") + 0.9, true],
    [day("2021-09-25"), false],
    [day("2021-12-01"), false],
    ["2021-09-30", true],
    [true, true],
    [{ error: "#REF!" }, true],
    [20_210_930, true],
  ])("updated on %p: %p", (updatedOn, stale) => {
    expect(isStale({ ...task, updatedOn }, settings)).toBe(stale);
  });

  test("never when it is finished or ongoing; a task without a deadline counts", () => {
    expect(isStale({ ...task, status: "已完成" }, settings)).toBe(false);
    expect(isStale({ ...task, deadline: "持续推进" }, settings)).toBe(false);
    expect(isStale({ deadline: "", status: "", updatedOn: "" }, settings)).toBe(true);
  });
});

test("the formula fits into a conditional format", () => {
  expect(staleCondition(() => "$XFD1048576").length).toBeLessThan(255);
  expect(staleCondition(() => "$O4")).not.toMatch(/[{}]/);
});
