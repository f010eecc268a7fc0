import { colourText } from "../../engine/format/colour-text";
import { invalidArgument } from "../../richapi/excel-error";

/** `#RRGGBB` in upper case, from any form that Office.js takes (`#f00`, `red`, `FF0000`). InvalidArgument: none. */
export function colourOf(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument("A colour is a string.");
  const colour = colourText(/^[0-9a-f]{6}$/i.test(value) ? `#${value}` : value);
  if (colour === null) throw invalidArgument(`${value} is no colour.`);
  return colour;
}

/** A stored colour as Office.js reads it. */
export function shownColour(stored: unknown, otherwise: string): string {
  return stored ? colourOf(stored) : otherwise;
}
