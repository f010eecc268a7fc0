import { readRelationships, RelationshipList } from "../../package/relationships";
import { relationshipsOf, withoutRelationships, type Draft, type Saving } from "./draft";

/** Relationships that no changed file can keep, and what the user calls what they lead to. */
const endWithChange: ReadonlyMap<string, string> = new Map([
  ["origin", "数字签名"],
  ["revisionHeaders", "修订记录"],
  ["usernames", "修订记录"],
]);

/** Whether the file holds what no changed file can keep. */
export function endsWithChange({ list, theirs }: Saving): boolean {
  return [...list.relationships, ...readRelationships(theirs, "")].some(({ type }) =>
    endWithChange.has(type),
  );
}

/** Without what no changed file can keep. */
export function withoutWhatEnds(draft: Draft, saving: Saving): Draft {
  const root = new RelationshipList(draft.parts.text("_rels/.rels"));
  const ofPackage = readRelationships(draft.parts, "").filter(({ type }) => endWithChange.has(type));
  for (const { id } of ofPackage) root.remove(id);
  for (const { type } of [...saving.list.relationships, ...ofPackage]) {
    const name = endWithChange.get(type);
    if (name !== undefined) saving.lose(name);
  }
  const ofWorkbook = relationshipsOf(saving, (type) => endWithChange.has(type));
  const { relationships } = withoutRelationships(draft, ofWorkbook);
  return { parts: draft.parts.with("_rels/.rels", root.toXml()), relationships };
}
