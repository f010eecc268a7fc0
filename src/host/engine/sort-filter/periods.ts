/** Days as the engine counts them: 1 is 1900-01-01; 25569 is 1970-01-01. */
const UNIX_EPOCH = 25569;
const MILLISECONDS_A_DAY = 86_400_000;

/** Days of a period: the first, and the first after it. */
type Period = readonly [from: number, to: number];
type OfDay = (year: number, month: number, day: number, weekday: number) => Period;

/** Months and days beyond their year or month count on into the next. */
function serial(year: number, month: number, day = 1): number {
  return Math.round(Date.UTC(year, month, day) / MILLISECONDS_A_DAY) + UNIX_EPOCH;
}

const days = (from: number, count = 1): OfDay => {
  return (year, month, day) => [serial(year, month, day + from), serial(year, month, day + from + count)];
};
/** A week begins on Sunday. */
const week = (from: number): OfDay => {
  return (year, month, day, weekday) => {
    const first = serial(year, month, day - weekday + 7 * from);
    return [first, first + 7];
  };
};
const months = (from: (month: number) => number, count: number): OfDay => {
  return (year, month) => [serial(year, from(month)), serial(year, from(month) + count)];
};
const quarter = (from: number): OfDay => months((month) => month - (month % 3) + 3 * from, 3);
const year = (from: number): OfDay => months(() => 12 * from, 12);

/** Excel.DynamicFilterCriteria's words for periods before, around and after a day. */
const PERIODS: Readonly<Record<string, OfDay>> = {
  Yesterday: days(-1),
  Today: days(0),
  Tomorrow: days(1),
  LastWeek: week(-1),
  ThisWeek: week(0),
  NextWeek: week(1),
  LastMonth: months((month) => month - 1, 1),
  ThisMonth: months((month) => month, 1),
  NextMonth: months((month) => month + 1, 1),
  LastQuarter: quarter(-1),
  ThisQuarter: quarter(0),
  NextQuarter: quarter(1),
  LastYear: year(-1),
  ThisYear: year(0),
  NextYear: year(1),
  YearToDate: (of, month, day) => [serial(of, 0), serial(of, month, day + 1)],
};
const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July", "August"],
  ...["September", "October", "November", "December"],
];
const OF_ANY_YEAR = /^AllDatesInPeriod(?:Quarter([1-4])|(\w+))$/;

/** Whether a day, by its number, lies in a period of Excel's as seen from `today`. Null: there is no such period. */
export function inPeriod(word: string, today: number): ((day: number) => boolean) | null {
  const period = Object.hasOwn(PERIODS, word) ? PERIODS[word] : undefined;
  if (period) {
    const date = dateOf(today);
    const [from, to] = period(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), date.getUTCDay());
    return (day) => day >= from && day < to;
  }
  const [, ofQuarter, named = ""] = OF_ANY_YEAR.exec(word) ?? [];
  if (ofQuarter !== undefined)
    return (day) => Math.floor(dateOf(day).getUTCMonth() / 3) + 1 === Number(ofQuarter);
  const month = MONTHS.indexOf(named);
  return month < 0 ? null : (day) => dateOf(day).getUTCMonth() === month;
}

/** The day that it is where the program runs. */
export function today(): number {
  const now = new Date();
  return serial(now.getFullYear(), now.getMonth(), now.getDate());
}

function dateOf(day: number): Date {
  return new Date((Math.floor(day) - UNIX_EPOCH) * MILLISECONDS_A_DAY);
}
