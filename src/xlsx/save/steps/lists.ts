import type { PackageParts } from "../../package/package-parts";
import { relativeTarget, type RelationshipList } from "../../package/relationships";
import { personType } from "../../sheet/threads";
import { pathOf, type Draft, type Saving } from "./draft";
import type { WrittenSheets } from "./sheets";

/** With the formats and texts that the sheets name, where ours came to those that the file had. */
export function withLists(
  draft: Draft,
  saving: Saving,
  { styles, strings, people }: Pick<WrittenSheets, "styles" | "strings" | "people">,
): Draft {
  const relationships = draft.relationships.copy();
  let { parts } = draft;
  for (const [type, fileName, list] of [
    ["styles", "styles.xml", styles],
    ["sharedStrings", "sharedStrings.xml", strings],
  ] as const) {
    const path = pathOf(saving, type);
    const isThere = path !== undefined && parts.has(path);
    if (!isThere && !list.isUsed) continue;
    if (path === undefined) relationships.add(type, fileName);
    const beside = relativeTarget("", `${saving.list.path.replace(/[^/]*$/, "")}${fileName}`);
    parts = parts.with(path ?? beside, list.toXml());
  }
  const persons = people.toXml();
  const path = pathOf(saving, "person");
  if (persons !== undefined && path === undefined)
    return { parts: withNewPeople(parts, saving.list.path, relationships, persons), relationships };
  return {
    parts: persons === undefined || path === undefined ? parts : parts.with(path, persons),
    relationships,
  };
}

/** With a part for the people that threads name, to which the workbook part at `workbookPath` leads. */
export function withNewPeople(
  parts: PackageParts,
  workbookPath: string,
  relationships: RelationshipList,
  persons: string,
): PackageParts {
  const path = parts.freePath("xl/persons/person", ".xml");
  relationships.add(personType, relativeTarget(workbookPath, path));
  return parts.with(path, persons);
}
