import type { CellStyle } from "../model/style";
import {
  joinPieces,
  openToOurs,
  piecesOf,
  prologOf,
  replaceChildren,
  withAttribute,
} from "../package/xml-pieces";
import { element, escapeAttribute, listElement, xmlPart } from "../package/xml-write";
import { alignmentXml } from "./aspects/alignment";
import { borderXml } from "./aspects/border";
import { grayFill, noFill } from "./aspects/fill";

/** Entries of ours for the lists of a styles.xml, by the lists' names. */
export type StyleLists = Readonly<
  Record<
    "numFmts" | "fonts" | "fills" | "borders" | "cellStyleXfs" | "cellXfs" | "cellStyles" | "dxfs",
    readonly string[]
  >
>;

/** The lists in the order of the schema (ECMA-376 part 1, 18.8.39). */
const listOrder = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

const tableStyles = {
  count: 0,
  defaultTableStyle: "TableStyleMedium2",
  defaultPivotStyle: "PivotStyleLight16",
};

/**
 * A styles.xml of ours; `font` is the one of cells without any format, `defaultStyle` what else they show, `tableStyle`
 * the style of new tables.
 */
export function stylesXml(
  lists: StyleLists,
  font: string,
  defaultStyle: CellStyle,
  tableStyle = tableStyles.defaultTableStyle,
): string {
  const styleXf = element(
    "xf",
    { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 },
    alignmentXml(defaultStyle),
  );
  return xmlPart(
    element(
      "styleSheet",
      { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
      listElement("numFmts", lists.numFmts),
      listElement("fonts", [font, ...lists.fonts]),
      listElement("fills", [noFill, grayFill, ...lists.fills]),
      listElement("borders", [borderXml(undefined), ...lists.borders]),
      listElement("cellStyleXfs", [styleXf, ...lists.cellStyleXfs]),
      listElement("cellXfs", lists.cellXfs),
      listElement("cellStyles", [
        element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 }),
        ...lists.cellStyles,
      ]),
      listElement("dxfs", lists.dxfs),
      element("tableStyles", { ...tableStyles, defaultTableStyle: tableStyle }),
    ),
  );
}

const rootOf = (part: string) => piecesOf(part.slice(prologOf(part).length));

/** The entries of one of the lists of a styles.xml, as they are spelled. */
export function listOf(part: string, list: string, name: string): string[] {
  const found = rootOf(part).children.find((one) => one.name === list);
  if (found === undefined) return [];
  return piecesOf(found.xml)
    .children.filter((one) => one.name === name)
    .map(({ xml }) => xml);
}

/** styles.xml with entries added at the ends of its lists. */
export function withAdded(part: string, lists: StyleLists): string {
  if (Object.values(lists).every((entries) => entries.length === 0)) return part;
  const root = rootOf(part);
  let children = [...root.children];
  for (const [name, entries] of Object.entries(lists)) {
    if (entries.length === 0) continue;
    const found = children.find((one) => one.name === name);
    const list = piecesOf(found?.xml ?? element(name));
    const there = list.children.filter((one) => one.name !== "");
    const open = withAttribute(list.open, "count", String(there.length + entries.length));
    const xml = joinPieces({ ...list, open }, [...there, { name: "", xml: entries.join("") }]);
    children = replaceChildren(children, name, xml, listOrder);
  }
  return prologOf(part) + joinPieces({ ...root, open: openToOurs(root.open) }, children);
}

/** styles.xml with another style of new tables; undefined: as it is. */
export function withTableStyle(part: string, name: string | undefined): string {
  if (name === undefined) return part;
  const root = rootOf(part);
  const found = root.children.find((one) => one.name === "tableStyles");
  const list = piecesOf(found?.xml ?? element("tableStyles", { count: 0 }));
  const open = withAttribute(list.open, "defaultTableStyle", escapeAttribute(name));
  const xml = joinPieces({ ...list, open }, list.children);
  return (
    prologOf(part) + joinPieces(root, replaceChildren([...root.children], "tableStyles", xml, listOrder))
  );
}
