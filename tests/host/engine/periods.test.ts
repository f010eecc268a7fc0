import { inPeriod } from "../../../src/host/engine/sort-filter/periods";

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25569;
/** A Friday. */
const TODAY = day("2021-10-08");

/** The days of two years around, first and last of each run, that a period holds. */
function runs(word: string): string[] {
  const isIn = inPeriod(word, TODAY);
  const found: string[] = [];
  let from: string | null = null;
  for (let at = day("2020-01-01"); at <= day("2023-01-01"); at++) {
    const iso = new Date((at - 25569) * 86_400_000).toISOString().slice(0, 10);
    if (isIn?.(at) === true) from ??= iso;
    else if (from !== null) {
      const last = new Date((at - 1 - 25569) * 86_400_000).toISOString().slice(0, 10);
      found.push(from === last ? from : `${from}/${last}`);
      from = null;
    }
  }
  return found;
}

it.each([
  ["Yesterday", ["2021-10-07"]],
  ["Today", ["2021-10-08"]],
  ["Tomorrow", ["2021-10-09"]],
  ["LastWeek", ["2021-09-26/2021-10-02"]],
  ["ThisWeek", ["2021-10-03/2021-10-09"]],
  ["NextWeek", ["2021-10-10/2021-10-16"]],
  ["LastMonth", ["2021-09-01/2021-09-30"]],
  ["ThisMonth", ["2021-10-01/2021-10-31"]],
  ["NextMonth", ["2021-11-01/2021-11-30"]],
  ["LastQuarter", ["2021-07-01/2021-09-30"]],
  ["ThisQuarter", ["2021-10-01/2021-12-31"]],
  ["NextQuarter", ["2022-01-01/2022-03-31"]],
  ["LastYear", ["2020-01-01/2020-12-31"]],
  ["ThisYear", ["2021-01-01/2021-12-31"]],
  ["NextYear", ["2022-01-01/2022-12-31"]],
  ["YearToDate", ["2021-01-01/2021-10-08"]],
  ["AllDatesInPeriodFebruary", ["2020-02-01/2020-02-29", "2021-02-01/2021-02-28", "2022-02-01/2022-02-28"]],
  ["AllDatesInPeriodQuarter4", ["2020-10-01/2020-12-31", "2021-10-01/2021-12-31", "2022-10-01/2022-12-31"]],
])("%s is, seen from the 8th of October 2021, %j", (word, expected) => {
  expect(runs(word)).toEqual(expected);
});

it("a moment of a day lies in the day's period; a word that is none is no period", () => {
  expect(inPeriod("Today", TODAY)?.(TODAY + 0.99)).toBe(true);
  expect(inPeriod("Today", TODAY)?.(TODAY + 1)).toBe(false);
  expect(inPeriod("Someday", TODAY)).toBeNull();
  expect(inPeriod("AllDatesInPeriodBrumaire", TODAY)).toBeNull();
});
