import type { CustomXml } from "../../model/book/custom-xml";
import type { PackageParts } from "../../package/package-parts";
import { relativeTarget, type RelationshipList } from "../../package/relationships";
import { customXmlParts, readCustomXml } from "../../workbook/custom-xml";
import { withoutRelationships, type Draft, type Saving } from "./draft";

/** With the XML documents that the workbook holds now; those that did not change stay as they stand. */
export function withCustomXml(draft: Draft, { before, now, list, theirs }: Saving): Draft {
  if (JSON.stringify(before.customXml) === JSON.stringify(now.customXml)) return draft;
  const standing = readCustomXml(theirs, list.relationships);
  const gone = standing.filter(({ id }) => !now.customXml.some((one) => one.id === id));
  const left = withoutRelationships(
    draft,
    gone.map(({ relationship }) => relationship.id),
  );
  const relationships = left.relationships.copy();
  const parts = now.customXml.reduce((given, one) => {
    const there = standing.find(({ id }) => id === one.id);
    if (there === undefined) return withNewCustomXml(given, list.path, relationships, one);
    return there.xml === one.xml ? given : given.with(there.relationship.target, one.xml);
  }, left.parts);
  return { parts, relationships };
}

/** With a part for a document, to which `relationships`, of the workbook part at `workbookPath`, lead. */
export function withNewCustomXml(
  parts: PackageParts,
  workbookPath: string,
  relationships: RelationshipList,
  document: CustomXml,
): PackageParts {
  const path = parts.freePath("customXml/item", ".xml");
  relationships.add("customXml", relativeTarget(workbookPath, path));
  return customXmlParts(path, document).reduce((given, [name, text]) => given.with(name, text), parts);
}
