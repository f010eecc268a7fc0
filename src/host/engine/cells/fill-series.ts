/* Series that go on from numbers, of which many are days. */

export const SERIES = [
  "FillDays",
  "FillWeekdays",
  "FillMonths",
  "FillYears",
  "LinearTrend",
  "GrowthTrend",
] as const;
export type Series = (typeof SERIES)[number];

const MILLISECONDS_A_DAY = 86_400_000;
/** Serial number of 1970-01-01. */
const UNIX_EPOCH = 25569;

/** The next numbers after these, of which there is one at least. */
export function continued(series: Series, seeds: readonly number[], count: number): number[] {
  const last = seeds.at(-1) ?? 0;
  const steps = Array.from({ length: count }, (_step, index) => index + 1);
  switch (series) {
    case "FillDays": {
      const step = stepOf(seeds);
      return steps.map((by) => last + by * step);
    }
    case "FillWeekdays":
      return weekdaysAfter(last, count);
    case "FillMonths":
    case "FillYears": {
      const months = series === "FillMonths" ? 1 : 12;
      const step = seeds.length > 1 ? monthsBetween(seeds.at(-2) ?? last, last) || months : months;
      return steps.map((by) => monthsLater(last, by * step));
    }
    case "LinearTrend":
      return trend(seeds, count);
    case "GrowthTrend":
      return trend(seeds.map(Math.log), count).map(Math.exp);
  }
}

function stepOf(seeds: readonly number[]): number {
  const [before, last] = [seeds.at(-2), seeds.at(-1)];
  return before === undefined || last === undefined ? 1 : last - before;
}

const dateOf = (serial: number): Date => new Date(Math.round((serial - UNIX_EPOCH) * MILLISECONDS_A_DAY));
const serialOf = (date: Date): number => date.getTime() / MILLISECONDS_A_DAY + UNIX_EPOCH;

function weekdaysAfter(last: number, count: number): number[] {
  const days: number[] = [];
  for (let day = last + 1; days.length < count; day++) {
    const weekday = dateOf(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) days.push(day);
  }
  return days;
}

function monthsBetween(one: number, other: number): number {
  const [from, to] = [dateOf(one), dateOf(other)];
  return (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
}

/** The same day so many months later, or the last of that month. */
function monthsLater(serial: number, months: number): number {
  const date = dateOf(serial);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return serialOf(date);
}

/** What lies on the line of least squares; one number stands still. */
function trend(seeds: readonly number[], count: number): number[] {
  const middle = (seeds.length - 1) / 2;
  const mean = seeds.reduce((sum, value) => sum + value, 0) / seeds.length;
  const spread = seeds.reduce((sum, _value, x) => sum + (x - middle) ** 2, 0);
  const slope =
    spread === 0 ? 0 : seeds.reduce((sum, value, x) => sum + (x - middle) * (value - mean), 0) / spread;
  return Array.from({ length: count }, (_next, index) => mean + (seeds.length + index - middle) * slope);
}
