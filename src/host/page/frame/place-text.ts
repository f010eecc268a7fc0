import { TEXT } from "../text";

/** Gives the elements of index.html their words: `data-text` as content, `data-label` as name, `data-title` as hint. */
export function placeText(): void {
  for (const labelled of document.querySelectorAll<HTMLElement>("[data-label]"))
    labelled.ariaLabel = wordOf(labelled.dataset["label"]);
  for (const named of document.querySelectorAll<HTMLElement>("[data-text]"))
    named.textContent = wordOf(named.dataset["text"]);
  for (const hinted of document.querySelectorAll<HTMLElement>("[data-title]"))
    hinted.title = wordOf(hinted.dataset["title"]);
}

function wordOf(key: string | undefined): string {
  const word = (TEXT as Record<string, unknown>)[key ?? ""];
  if (typeof word !== "string") throw new Error(`text.ts has no word "${key ?? ""}"`);
  return word;
}
