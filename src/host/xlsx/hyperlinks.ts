import type { SheetExtras } from "../engine/workbook-file";
import type { RelationshipList } from "./relationships";
import type { SheetPart } from "./sheet-parts";
import { child, childrenOf } from "./xml-read";
import { element } from "./xml-write";

type Hyperlinks = NonNullable<SheetExtras["hyperlinks"]>;

/** Reads the links of a worksheet, by address (a link on several cells by their range). */
export function readHyperlinks({ root, relationships }: SheetPart): Hyperlinks {
  const links: Hyperlinks = {};
  for (const { attributes } of childrenOf(child(root, "hyperlinks"), "hyperlink")) {
    const { ref, id, location, tooltip } = attributes;
    if (ref === undefined) continue;
    const address = id === undefined ? undefined : relationships.find((one) => one.id === id)?.target;
    links[ref] = {
      ...(address === undefined ? {} : { address }),
      ...(location === undefined ? {} : { documentReference: location }),
      ...(tooltip === undefined ? {} : { screenTip: tooltip }),
    };
  }
  return links;
}

/** `<hyperlinks>`; addresses outside become relationships of the sheet. */
export function hyperlinksXml(links: Hyperlinks | undefined, relationships: RelationshipList): string {
  const items = Object.entries(links ?? {}).map(([ref, { address, documentReference, screenTip }]) => {
    const id =
      address === undefined || address === "" ? undefined : relationships.add("hyperlink", address, true);
    return element("hyperlink", { ref, "r:id": id, location: documentReference, tooltip: screenTip });
  });
  return items.length === 0 ? "" : element("hyperlinks", {}, ...items);
}
