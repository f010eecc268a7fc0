/** `FFRRGGBB` of a colour in any form Univer keeps (#rgb, #rrggbb, rgb(…), rgba(…)); undefined if none. */
export function fileColor(color: string | null | undefined): string | undefined {
  if (color === null || color === undefined) return undefined;
  const numbers = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/i.exec(color);
  if (numbers !== null) {
    return `FF${numbers
      .slice(1, 4)
      .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, "0"))
      .join("")}`.toUpperCase();
  }
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short !== null)
    return `FF${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  const long = /^#([0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(color);
  return long?.[1] === undefined ? undefined : `FF${long[1].toUpperCase()}`;
}
