/** Days between the epochs of the 1904 and the 1900 date system. */
export const days1904 = 1462;

/** Whether a number format shows a day; a time alone is the same in both date systems. */
export function isDatePattern(pattern: string | undefined): boolean {
  if (pattern === undefined) return false;
  const code = pattern.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  if (/general/i.test(code)) return false;
  // `m` is minutes beside hours or seconds.
  return /[yd]/i.test(code) || (/m/i.test(code) && !/[hs]/i.test(code));
}

/** The serial of an ISO date or time (cells of type `d`); undefined if it is neither. */
export function serialOfIso(text: string): number | undefined {
  const time = /^T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?$/.exec(text);
  if (time !== null) return (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400;
  const milliseconds = Date.parse(/T/.test(text) && !/Z|[+-]\d\d:\d\d$/.test(text) ? `${text}Z` : text);
  if (Number.isNaN(milliseconds)) return undefined;
  const days = milliseconds / 86_400_000 + 25_569;
  // Excel believes in 29 February 1900.
  return days < 61 ? days - 1 : days;
}
