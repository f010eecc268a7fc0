import {
  attributesOf,
  insertInOrder,
  joinPieces,
  piecesOf,
  prologOf,
  withAttribute,
  type Piece,
} from "../../package/xml-pieces";
import { mergeTag } from "../../package/three-way";
import { CHART_NAMESPACE, DRAWING_NAMESPACE } from "./chart-xml";
import { childOrder, isAxis, isGroup, rivalsOf } from "../schema-order";

/** Elements that are written anew as a whole where a word of them changed. */
const WHOLE = new Set(["numCache", "strCache", "multiLvlStrCache", "rich", "tx", "effectLst"]);
/** Elements that may say more than we do: of those that say nothing to us any more, the rest stays. */
const KEPT = new Set(["spPr", "txPr", "ln", "marker", "dLbls", "defRPr", "scaling"]);
const NUMBERED: Readonly<Record<string, string>> = { ser: "idx", dPt: "idx", dLbl: "idx" };

/** Hears what of a chart is written anew, so that what we have no word for goes. */
export type HearLoss = (what: "type" | "text") => void;

/**
 * A chart's part after a change: `before` and `now` are the part as we would write it at opening and at saving. Only
 * where these two differ is the original changed. All three are whole parts.
 */
export function mergeChart(original: string, before: string, now: string, lose: HearLoss): string {
  if (before === now) return original;
  const rootOf = (part: string) => part.slice(prologOf(part).length);
  const drawn = new Set(seriesIn(now));
  const merged = merged3("chartSpace", rootOf(original), rootOf(before), rootOf(now), {
    text: () => {
      lose("text");
    },
    // A series that is deleted loses nothing.
    removed: (xml) => {
      if (seriesIn(xml).some((number) => drawn.has(number))) lose("type");
    },
  });
  const root = piecesOf(merged);
  const names = attributesOf(root.open);
  let { open } = root;
  for (const [name, uri] of [
    ["xmlns:c", CHART_NAMESPACE],
    ["xmlns:a", DRAWING_NAMESPACE],
  ] as const)
    if (!names.has(name)) open = withAttribute(open, name, uri);
  return prologOf(original) + open + merged.slice(root.open.length);
}

interface Losing {
  readonly text: () => void;
  /** A group, or a series of one, goes. */
  readonly removed: (xml: string) => void;
}

/** The numbers of the series in a part or a piece of it, whatever its prefixes. */
function seriesIn(xml: string): string[] {
  return [...xml.matchAll(/<(?:\w+:)?ser>\s*<(?:\w+:)?idx\s+val\s*=\s*["'](\d+)["']/g)].map(
    ([, number = ""]) => number,
  );
}

function merged3(name: string, original: string, before: string, now: string, lose: Losing): string {
  if (before === now) return original;
  if (WHOLE.has(name)) {
    if (name === "tx" && (original.match(/<(?:\w+:)?r>/g) ?? []).length > 1) lose.text();
    return now;
  }
  const [theirs, was, is] = [original, before, now].map(piecesOf) as [Pieces, Pieces, Pieces];
  const open = mergeTag(theirs.open, was.open, is.open);
  if ([...was.children, ...is.children].some((one) => one.name === "" && one.xml.trim() !== ""))
    return joinPieces({ ...theirs, open }, is.children);
  let children: Piece[] = [...theirs.children];
  const [wasBy, isBy] = [keyed(was.children), keyed(is.children)];
  for (const key of new Set([...wasBy.keys(), ...isBy.keys()])) {
    const [b, n] = [wasBy.get(key), isBy.get(key)];
    if (b?.xml === n?.xml) continue;
    const o = keyed(children).get(key);
    const at = o === undefined ? -1 : children.indexOf(o);
    if (n === undefined) {
      if (o === undefined || b === undefined) continue;
      if (isGroup(o.name) || o.name === "ser") lose.removed(o.xml);
      const rest = KEPT.has(o.name) ? withoutSaid(o, b, lose) : "";
      children = children.flatMap((one, index) =>
        index !== at ? [one] : rest === "" ? [] : [{ name: o.name, xml: rest }],
      );
    } else if (o === undefined) {
      const rivals = rivalsOf(n.name, name);
      children = children.filter((one) => !rivals.includes(one.name));
      insertInOrder(children, n, childOrder(name));
    } else {
      const xml = merged3(o.name, o.xml, b?.xml ?? bare(n), n.xml, lose);
      children = children.map((one, index) => (index === at ? { name: one.name, xml } : one));
    }
  }
  return joinPieces({ ...theirs, open }, children);
}

type Pieces = ReturnType<typeof piecesOf>;

/** An element that says nothing. */
function bare({ xml }: Piece): string {
  return `<${/^<([^\s/>]+)/.exec(xml)?.[1] ?? ""}/>`;
}

/** What is left of an element without what we said in it; "" for nothing. */
function withoutSaid(original: Piece, before: Piece, lose: Losing): string {
  const left = piecesOf(merged3(original.name, original.xml, before.xml, bare(before), lose));
  const isEmpty = left.children.every(({ xml }) => xml.trim() === "") && attributesOf(left.open).size === 0;
  return isEmpty ? "" : joinPieces(left, left.children);
}

/** Elements by what tells them from others of their kind: their number, their axis's, or their place among these. */
function keyed(children: readonly Piece[]): Map<string, Piece> {
  const found = new Map<string, Piece>();
  const places = new Map<string, number>();
  for (const piece of children) {
    if (piece.name === "") continue;
    const key = keyOf(piece);
    const place = places.get(key) ?? 0;
    places.set(key, place + 1);
    found.set(place === 0 ? key : `${key} ${place}`, piece);
  }
  return found;
}

function keyOf({ name, xml }: Piece): string {
  const number = isAxis(name) ? "axId" : NUMBERED[name];
  if (number === undefined) return name;
  const said = piecesOf(xml).children.find((one) => one.name === number);
  const value = attributesOf(said === undefined ? "" : piecesOf(said.xml).open).get("val") ?? "";
  return `${isAxis(name) ? "axis" : name} ${value}`;
}
