import { changedNames } from "../../workbook/defined-names";
import { workbookProtectionXml } from "../../workbook/workbook-protection";
import { changedWorkbookXml, sheetStateWord, type SheetEntry } from "../../workbook/workbook-xml";
import { withoutRelationships, type Draft, type Saving } from "./draft";
import type { ActiveSheet } from "./sheets";

/** The sheets in their order; those that the engine does not open stay behind the sheet that they stood behind. */
export function sheetEntries(
  { file, list, now }: Saving,
  added: ReadonlyMap<string, string>,
  dropped: ReadonlySet<string>,
): readonly SheetEntry[] {
  const { sheets } = file.snapshot;
  const entries = [...now.sheets.keys()].map((id): SheetEntry => {
    const listed = list.sheets.find((one) => one.id === id);
    return {
      id,
      listed: added.has(id) ? undefined : listed,
      name: sheets[id]?.name ?? id,
      state: sheetStateWord(sheets[id]),
      relationshipId: added.get(id) ?? listed?.relationshipId ?? "",
    };
  });
  for (const [index, listed] of list.sheets.entries()) {
    if (listed.type === "worksheet" || dropped.has(listed.id)) continue;
    const before = list.sheets.slice(0, index).map(({ id }) => entries.findIndex((one) => one.id === id));
    const at = before.filter((place) => place >= 0).at(-1) ?? -1;
    entries.splice(at + 1, 0, { ...listed, listed });
  }
  return entries;
}

/** Without the relationships of sheets that went. */
export function withoutGoneSheets(draft: Draft, { list }: Saving, entries: readonly SheetEntry[]): Draft {
  const stay = new Set(entries.map(({ id }) => id));
  const gone = list.sheets.filter(({ id }) => !stay.has(id));
  return withoutRelationships(
    draft,
    gone.map(({ relationshipId }) => relationshipId),
  );
}

/** With the workbook part as its sheets and names are now. */
export function withWorkbookPart(
  draft: Draft,
  { list, before, now }: Saving,
  entries: readonly SheetEntry[],
  active: ActiveSheet,
  calculates: boolean,
): Draft {
  const wasAt = list.sheets.map(({ id }) => id);
  const order = entries.map(({ id }) => id);
  const xml = changedWorkbookXml(draft.parts.text(list.path) ?? "", {
    entries,
    wasAt,
    active: active.id,
    calculates,
    mode: before.calculationMode === now.calculationMode ? undefined : now.calculationMode,
    protection: (original) =>
      JSON.stringify(before.protection) === JSON.stringify(now.protection)
        ? original
        : workbookProtectionXml(now.protection, original),
    names: (original) => {
      const changed = changedNames(original, before.names, now.names, wasAt, order);
      const bare = (text: string) => text.replace(/>\s+</g, "><");
      return bare(changed) === bare(original) ? original : changed;
    },
  });
  return { ...draft, parts: draft.parts.with(list.path, xml) };
}
