import { mergeElement } from "../../package/three-way";
import { joinPieces, piecesOf, type Piece } from "../../package/xml-pieces";
import { mergeFilter } from "../../table/changed-table";
import type { SheetElements } from "../sheet/sheet-elements";
import { childXml, withChild } from "./worksheet-children";

/** Makes an element of the original's, and of what we would write for it at opening and at saving. */
type Merge = (original: string, before: string, now: string) => string;

const merge =
  (...order: readonly string[]): Merge =>
  (original, before, now) =>
    mergeElement(original, before, now, order);

/** How the elements that no other part belongs to take on what changed, rules apart. */
const merges: readonly (readonly [name: keyof SheetElements, merge: Merge])[] = [
  ["sheetPr", merge("tabColor", "outlinePr", "pageSetUpPr")],
  ["sheetFormatPr", merge()],
  ["printOptions", merge()],
  ["pageMargins", merge()],
  ["pageSetup", merge()],
  ["headerFooter", merge("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter")],
  ["sheetViews", changedViews],
  ["sheetProtection", (original, before, now) => (now === "" ? "" : mergeElement(original, before, now))],
  ["autoFilter", mergeFilter],
  ["rowBreaks", (_original, _before, now) => now],
  ["colBreaks", (_original, _before, now) => now],
  ["mergeCells", (_original, _before, now) => now],
];

/** A worksheet's elements with those changed that say something else now. */
export function withChangedElements(
  original: readonly Piece[],
  before: SheetElements,
  now: SheetElements,
): readonly Piece[] {
  return merges
    .filter(([name]) => before[name] !== now[name])
    .reduce(
      (children, [name, change]) =>
        withChild(children, name, change(childXml(children, name), before[name], now[name])),
      original,
    );
}

/** Only the first view is ours to change; a new split takes the place of the old one and of what was selected in it. */
function changedViews(original: string, before: string, now: string): string {
  if (original === "") return now;
  const root = piecesOf(original);
  const at = root.children.findIndex(({ name }) => name === "sheetView");
  const [theirs, was, is] = [root.children[at]?.xml ?? "", firstView(before), firstView(now)];
  const own = piecesOf(
    mergeElement(joinPieces({ ...piecesOf(theirs) }, []), piecesOf(was).open, piecesOf(is).open),
  );
  const panes = [piecesOf(was), piecesOf(is)].map((view) => view.children.map(({ xml }) => xml).join(""));
  const rest = piecesOf(theirs).children.filter(
    ({ name }) => panes[0] === panes[1] || !["pane", "selection"].includes(name),
  );
  const inside = panes[0] === panes[1] ? rest : [...piecesOf(is).children, ...rest];
  const view = { name: "sheetView", xml: joinPieces({ ...own, close: own.close }, inside) };
  return joinPieces(
    root,
    root.children.map((one, index) => (index === at ? view : one)),
  );
}

const firstView = (views: string) => piecesOf(views).children[0]?.xml ?? "";
