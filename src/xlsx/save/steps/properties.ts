import type { PackageParts } from "../../package/package-parts";
import { RelationshipList } from "../../package/relationships";
import { changedCustomPropertiesXml, customPropertiesXml } from "../../workbook/custom-properties";
import {
  applicationPropertiesXml,
  changedPropertiesXml,
  corePropertiesXml,
  propertiesPath,
} from "../../workbook/document-properties";
import type { Draft, Saving } from "./draft";

/** The parts that hold the document's properties: type, new path, what a new one holds, and what a changed one. */
function kinds({ before, now }: Saving): readonly {
  readonly type: string;
  readonly path: string;
  readonly isSame: boolean;
  readonly fresh: () => string;
  readonly changed: (text: string) => string;
}[] {
  const [was, is] = [before.properties, now.properties];
  const [customBefore, custom] = [before.customProperties, now.customProperties];
  const isSame = JSON.stringify(was) === JSON.stringify(is);
  return [
    {
      type: "core-properties",
      path: "docProps/core.xml",
      isSame,
      fresh: () => corePropertiesXml(is),
      changed: (text) => changedPropertiesXml(text, "core", was, is),
    },
    {
      type: "extended-properties",
      path: "docProps/app.xml",
      isSame,
      fresh: () => applicationPropertiesXml(is),
      changed: (text) => changedPropertiesXml(text, "app", was, is),
    },
    {
      type: "custom-properties",
      path: "docProps/custom.xml",
      isSame: JSON.stringify(customBefore) === JSON.stringify(custom),
      fresh: () => customPropertiesXml(custom),
      changed: (text) => changedCustomPropertiesXml(text, customBefore, custom),
    },
  ];
}

/** With the document's properties as they are now. */
export function withProperties(draft: Draft, saving: Saving): Draft {
  const changing = kinds(saving).filter(({ isSame }) => !isSame);
  const parts = changing.reduce((given: PackageParts, { type, path, fresh, changed }) => {
    const target = propertiesPath(given, type);
    const text = target === undefined ? undefined : given.text(target);
    if (target !== undefined && text !== undefined) return given.with(target, changed(text));
    const root = new RelationshipList(given.text("_rels/.rels"));
    const whole = `http://schemas.openxmlformats.org/package/2006/relationships/metadata/${type}`;
    root.add(type === "core-properties" ? whole : type, path);
    return given.with(path, fresh()).with("_rels/.rels", root.toXml());
  }, draft.parts);
  return { ...draft, parts };
}
