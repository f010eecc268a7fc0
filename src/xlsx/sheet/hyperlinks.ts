import type { SheetExtras } from "../model/book/workbook-file";
import type { Relationship, RelationshipList } from "../package/relationships";
import { child, childrenOf, type XmlElement } from "../package/xml-read";
import { attributesOf, joinPieces, piecesOf } from "../package/xml-pieces";
import { element } from "../package/xml-write";

type Hyperlinks = NonNullable<SheetExtras["hyperlinks"]>;

/** Reads the links of a worksheet, by address (a link on several cells by their range). */
export function readHyperlinks(worksheet: XmlElement, relationships: readonly Relationship[]): Hyperlinks {
  const links: Hyperlinks = {};
  for (const { attributes } of childrenOf(child(worksheet, "hyperlinks"), "hyperlink")) {
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
  const items = Object.entries(links ?? {}).map(([ref, link]) => hyperlinkXml(ref, link, relationships));
  return items.length === 0 ? "" : element("hyperlinks", {}, ...items);
}

function hyperlinkXml(ref: string, link: Hyperlinks[string], relationships: RelationshipList): string {
  const { address, documentReference, screenTip } = link;
  const id =
    address === undefined || address === "" ? undefined : relationships.add("hyperlink", address, true);
  return element("hyperlink", { ref, "r:id": id, location: documentReference, tooltip: screenTip });
}

/** The links by reference, to compare two moments by. */
export function linkKeys(links: Hyperlinks | undefined): Map<string, string> {
  return new Map(
    Object.entries(links ?? {}).map(([ref, { address, documentReference, screenTip }]) => [
      ref,
      JSON.stringify([address ?? "", documentReference ?? "", screenTip ?? ""]),
    ]),
  );
}

/** `<hyperlinks>` of somebody else's sheet after a change: links that did not change stand as they stood. */
export function changedHyperlinks(
  original: string,
  before: ReadonlyMap<string, string>,
  links: Hyperlinks | undefined,
  relationships: RelationshipList,
): string {
  const root = piecesOf(original === "" ? element("hyperlinks") : original);
  const now = linkKeys(links);
  const kept = root.children.filter(({ xml }) => {
    const ref = attributesOf(piecesOf(xml).open).get("ref") ?? "";
    return now.has(ref) && now.get(ref) === before.get(ref);
  });
  const added = Object.entries(links ?? {})
    .filter(([ref]) => now.get(ref) !== before.get(ref))
    .map(([ref, link]) => ({ name: "hyperlink", xml: hyperlinkXml(ref, link, relationships) }));
  return kept.length + added.length === 0 ? "" : joinPieces(root, [...kept, ...added]);
}
