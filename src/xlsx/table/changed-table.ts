import { mergeElement, mergeTag } from "../package/three-way";
import {
  attributesOf,
  joinPieces,
  openToOurs,
  piecesOf,
  prologOf,
  replaceChildren,
  withAttribute,
  type Piece,
} from "../package/xml-pieces";

const tableOrder = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];
const columnOrder = ["calculatedColumnFormula", "totalsRowFormula", "xmlColumnPr", "extLst"];

/**
 * Somebody else's table part after a change; `before` and `now` are the part as we would write it. The table keeps its
 * number, its columns keep theirs, and with them formats, queries and whatever else we have no word for.
 */
export function changedTable(original: string, before: string, now: string): string {
  const root = rootOf(original);
  const [was, is] = [rootOf(before), rootOf(now)];
  const child = (pieces: { children: readonly Piece[] }, name: string) =>
    pieces.children.find((one) => one.name === name)?.xml ?? "";
  let children = [...root.children];
  for (const name of ["autoFilter", "tableColumns", "tableStyleInfo"]) {
    const parts = [child(root, name), child(was, name), child(is, name)] as const;
    if (parts[1] === parts[2]) continue;
    const merge = name === "autoFilter" ? mergeFilter : name === "tableColumns" ? mergeColumns : mergeElement;
    const xml = merge(...parts);
    children = replaceChildren(children, name, xml, tableOrder);
  }
  const open = mergeTag(openToOurs(root.open), was.open, is.open);
  return prologOf(original) + joinPieces({ ...root, open }, children);
}

const rootOf = (part: string) => piecesOf(part.slice(prologOf(part).length));

/** Criteria of columns whose criteria did not change stand, those too that the engine does not know. */
export function mergeFilter(original: string, before: string, now: string): string {
  if (before === now) return original;
  if (original === "" || now === "") return now;
  const [root, was, is] = [piecesOf(original), before === "" ? undefined : piecesOf(before), piecesOf(now)];
  const criteria = (children: readonly Piece[] = []) =>
    new Map(
      children
        .filter(({ name }) => name === "filterColumn")
        .map(({ xml }) => [attributesOf(piecesOf(xml).open).get("colId") ?? "", xml] as const),
    );
  const [theirs, old, young] = [criteria(root.children), criteria(was?.children), criteria(is.children)];
  const columns = [...new Set([...theirs.keys(), ...young.keys()])].sort((a, b) => Number(a) - Number(b));
  const kept = columns.map((column): Piece => {
    const same = old.get(column) === young.get(column);
    return { name: "filterColumn", xml: (same ? theirs.get(column) : young.get(column)) ?? "" };
  });
  const others = root.children.filter(({ name }) => name !== "filterColumn" && name !== "");
  const open = mergeTag(root.open, was?.open ?? root.open, is.open);
  return joinPieces({ ...root, open }, [...kept, ...others]);
}

function mergeColumns(original: string, before: string, now: string): string {
  if (original === "") return now;
  const [root, was, is] = [piecesOf(original), piecesOf(before), piecesOf(now)];
  const columns = (children: readonly Piece[]) => children.filter(({ name }) => name === "tableColumn");
  const [theirs, old, young] = [columns(root.children), columns(was.children), columns(is.children)];
  const attribute = (xml: string, name: string) => attributesOf(piecesOf(xml).open).get(name) ?? "";
  const sameCount = old.length === young.length;
  const taken = theirs.map(({ xml }) => Number(attribute(xml, "id")));
  let lastId = taken.reduce((last, id) => Math.max(last, id), 0);
  const written = young.map(({ xml }, index): Piece => {
    const at = sameCount
      ? index
      : old.findIndex((one) => attribute(one.xml, "name") === attribute(xml, "name"));
    const [mine, wasMine] = [theirs[at]?.xml, old[at]?.xml];
    if (mine === undefined || wasMine === undefined) {
      lastId += 1;
      const { open } = piecesOf(xml);
      return { name: "tableColumn", xml: withAttribute(open, "id", String(lastId)) + xml.slice(open.length) };
    }
    // Its number counts columns in what we write; in the file it is the column's own.
    const id = attribute(wasMine, "id");
    const { open } = piecesOf(xml);
    const numbered = withAttribute(open, "id", id) + xml.slice(open.length);
    return { name: "tableColumn", xml: mergeElement(mine, wasMine, numbered, columnOrder) };
  });
  return joinPieces({ ...root, open: withAttribute(root.open, "count", String(written.length)) }, written);
}
