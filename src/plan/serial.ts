import type { Serial } from "./plan";

const MILLISECONDS_PER_DAY = 86_400_000;
/** 1970-01-01 as a serial. */
const UNIX_EPOCH: Serial = 25_569;
/** 1900-03-01. Before it Excel counts a 29 February 1900 that never was, so serials and real days part. */
export const FIRST_COMMON_DAY: Serial = 61;

/**
 * The serial of a day, counted in UTC. `month` is 1 to 12; a `day` of 0 is the last day of the month before.
 * Right from 1900-03-01 on.
 */
export function serialOf(year: number, month: number, day: number): Serial {
  return Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY + UNIX_EPOCH;
}

/** `2021-10-08` for a serial; the time of day is dropped. Wants a serial within Excel's dates (1 to 9999-12-31). */
export function isoOf(serial: Serial): string {
  const day = new Date((Math.floor(serial) - UNIX_EPOCH) * MILLISECONDS_PER_DAY);
  return day.toISOString().slice(0, 10);
}

/** The serial of `YYYY-MM-DD`; null for any other text, for a day that is in no calendar, and before 1900-03-01. */
export function serialFromIso(text: string): Serial | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const serial = serialOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return serial >= FIRST_COMMON_DAY && isoOf(serial) === text ? serial : null;
}
