import { ColorKit } from "@univerjs/core";

/** `#RRGGBB` in upper case, from any form that CSS has; null: it is none. */
export function colourText(text: string): string | null {
  const colour = new ColorKit(text);
  return colour.isValid ? colour.toHexString().slice(0, 7).toUpperCase() : null;
}
