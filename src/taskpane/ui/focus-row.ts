/** The row of a list with this id, where it is on the page. */
export function rowOf(list: HTMLElement | null, id: string): HTMLElement | null {
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-row][data-key]") ?? [])];
  return rows.find(({ dataset }) => dataset["key"] === id) ?? null;
}

/** The focus goes to a row that is on the page. */
export function focusRow(list: HTMLElement | null, id: string): void {
  rowOf(list, id)?.querySelector("button")?.focus();
}
