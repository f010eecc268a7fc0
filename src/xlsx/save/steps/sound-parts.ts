import { isDeleted } from "../../model/address";
import type { Lose } from "../../package/losses";
import { relationshipsPath, type PackageParts } from "../../package/package-parts";
import { readRelationships, RelationshipList } from "../../package/relationships";
import type { ListedSheet } from "../../workbook/sheet-list";
import { withSoundNames } from "../sound/sound-names";
import { withSoundReferences, withoutTablePart } from "../sound/sound-references";
import type { Draft, Saving } from "./draft";

/** With the references of all sheets that stay, and of the reserved names, as the format spells them. */
export function withSoundParts(draft: Draft, { list, now, lose }: Saving): Draft {
  const sheets = list.sheets.filter(({ id, type }) => type === "worksheet" && now.sheets.has(id));
  const parts = sheets.reduce((sound, sheet) => withSoundSheet(sound, sheet, lose), draft.parts);
  const workbook = parts.text(list.path) ?? "";
  return { ...draft, parts: changed(parts, list.path, withSoundNames(workbook, list.sheets, lose)) };
}

function withSoundSheet(given: PackageParts, { name, path }: ListedSheet, lose: Lose): PackageParts {
  const mended = (parts: PackageParts, target: string): PackageParts =>
    changed(parts, target, withSoundReferences(parts.text(target) ?? "", name, lose));
  let parts = mended(given, path);
  for (const { type, id, target } of readRelationships(parts, path)) {
    if (type !== "table") continue;
    parts = isDeleted(parts.xml(target)?.attributes["ref"])
      ? withoutTable(parts, { path, name, id, target }, lose)
      : mended(parts, target);
  }
  return parts;
}

/** A table whose cells were deleted: Excel would have to take it off itself. */
function withoutTable(
  parts: PackageParts,
  table: { readonly path: string; readonly name: string; readonly id: string; readonly target: string },
  lose: Lose,
): PackageParts {
  const { path } = table;
  const { displayName, name } = parts.xml(table.target)?.attributes ?? {};
  lose(`表格“${displayName ?? name ?? ""}”（工作表“${table.name}”）`);
  const relationships = new RelationshipList(parts.text(relationshipsPath(path)));
  relationships.remove(table.id);
  return parts
    .with(path, withoutTablePart(parts.text(path) ?? "", table.id))
    .with(relationshipsPath(path), relationships.toXml());
}

/** What did not change stays the same bytes. */
function changed(parts: PackageParts, path: string, text: string): PackageParts {
  return text === (parts.text(path) ?? "") ? parts : parts.with(path, text);
}
