import { attributesOf, insertInOrder, joinPieces, piecesOf, withAttribute, type Piece } from "./xml-pieces";

/**
 * An element of somebody else's file after a change: `before` and `now` are the element as we would write it at
 * opening and at saving. Only where these two differ is the original changed; what we have no word for stays.
 * All three are XML, "" for none. `order` is the schema's order of the children.
 */
export function mergeElement(
  original: string,
  before: string,
  now: string,
  order: readonly string[] = [],
): string {
  if (before === now) return original;
  if (original === "") return now;
  const [theirs, was, is] = [piecesOf(original), piecesOf(before), piecesOf(now)];
  const open = mergeTag(theirs.open, was.open, is.open);
  const ours = [...was.children, ...is.children];
  if (ours.some(({ name, xml }) => name === "" && xml.trim() !== ""))
    return joinPieces({ ...theirs, open }, is.children);
  let children: Piece[] = [...theirs.children];
  const find = (list: readonly Piece[], name: string) => list.find((one) => one.name === name)?.xml ?? "";
  for (const name of new Set(ours.map((one) => one.name))) {
    const merged = mergeElement(
      find(children, name),
      find(was.children, name),
      find(is.children, name),
      order,
    );
    const at = children.findIndex((one) => one.name === name);
    if (at < 0 && merged !== "") insertInOrder(children, { name, xml: merged }, order);
    else if (at >= 0)
      children = children.flatMap((one, index) =>
        index !== at ? [one] : merged === "" ? [] : [{ name, xml: merged }],
      );
  }
  const isEmpty = attributesOf(open).size === 0 && children.every(({ xml }) => xml.trim() === "");
  return isEmpty && now === "" ? "" : joinPieces({ ...theirs, open }, children);
}

/** The same for a start tag alone: attributes that changed between `before` and `now` change, the others stay. */
export function mergeTag(original: string, before: string, now: string): string {
  const [was, is] = [attributesOf(before), attributesOf(now)];
  let tag = original;
  for (const name of new Set([...was.keys(), ...is.keys()]))
    if (was.get(name) !== is.get(name)) tag = withAttribute(tag, name, is.get(name));
  return tag;
}
