import type { KeyboardEvent } from "react";

/** Marks what the arrow keys stop at. */
export const STOP = { "data-stop": "" } as const;

/** Up, down, Home and End move the focus between the stops inside the element that listens. */
export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-stop]")];
  const here = stops.indexOf(event.target as HTMLElement);
  if (here === -1) return;
  const there = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: stops.length - 1 }[event.key];
  if (there === undefined) return;
  event.preventDefault();
  stops[there]?.focus();
}
