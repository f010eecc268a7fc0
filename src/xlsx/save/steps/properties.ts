import type { PackageParts } from "../../package/package-parts";
import { readRelationships, RelationshipList } from "../../package/relationships";
import {
  applicationPropertiesXml,
  changedPropertiesXml,
  corePropertiesXml,
} from "../../workbook/document-properties";
import type { Draft, Saving } from "./draft";

/** The two parts that hold them: how the file's relationship to one is typed, and what a new one holds. */
const kinds = [
  ["core", "core-properties", corePropertiesXml],
  ["app", "extended-properties", applicationPropertiesXml],
] as const;

/** With the document's properties as they are now. */
export function withProperties(draft: Draft, { before, now }: Saving): Draft {
  const [was, is] = [before.properties, now.properties];
  if (JSON.stringify(was) === JSON.stringify(is)) return draft;
  const parts = kinds.reduce((given: PackageParts, [kind, type, fresh]) => {
    const target = readRelationships(given, "").find((one) => one.type === type)?.target;
    const text = target === undefined ? undefined : given.text(target);
    if (target !== undefined && text !== undefined)
      return given.with(target, changedPropertiesXml(text, kind, was, is));
    const path = `docProps/${kind}.xml`;
    const root = new RelationshipList(given.text("_rels/.rels"));
    const whole = `http://schemas.openxmlformats.org/package/2006/relationships/metadata/${type}`;
    root.add(kind === "core" ? whole : type, path);
    return given.with(path, fresh(is)).with("_rels/.rels", root.toXml());
  }, draft.parts);
  return { ...draft, parts };
}
