/** Days between the epochs of the 1904 and the 1900 date system. */
export const days1904 = 1462;

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
