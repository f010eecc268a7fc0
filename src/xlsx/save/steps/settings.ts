import type { PackageParts } from "../../package/package-parts";
import { relativeTarget, type RelationshipList } from "../../package/relationships";
import { settingsPart, settingsXml } from "../../workbook/document-settings";
import { withoutRelationships, type Draft, type Saving } from "./draft";

/** With what add-ins keep in the document as it is now, in our own part. */
export function withSettings(draft: Draft, saving: Saving): Draft {
  const { before, now, list } = saving;
  if (JSON.stringify(before.settings) === JSON.stringify(now.settings)) return draft;
  const part = settingsPart((path) => draft.parts.text(path), list.relationships);
  if (part === undefined) {
    const relationships = draft.relationships.copy();
    return { parts: withNewSettings(draft.parts, list.path, relationships, now.settings), relationships };
  }
  const { id, target } = part.relationship;
  if (Object.keys(now.settings).length === 0) return withoutRelationships(draft, [id]);
  return { ...draft, parts: draft.parts.with(target, settingsXml(now.settings)) };
}

/** With a part for them, to which `relationships`, of the workbook part at `workbookPath`, lead; none for none. */
export function withNewSettings(
  parts: PackageParts,
  workbookPath: string,
  relationships: RelationshipList,
  settings: Readonly<Record<string, string>>,
): PackageParts {
  if (Object.keys(settings).length === 0) return parts;
  const path = parts.freePath("customXml/item", ".xml");
  relationships.add("customXml", relativeTarget(workbookPath, path));
  return parts.with(path, settingsXml(settings));
}
