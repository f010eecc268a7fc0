import { readAreas, areasAddress } from "../../model/address";
import type { Lose } from "../../package/losses";
import {
  attributesOf,
  joinPieces,
  piecesOf,
  prologOf,
  withAttribute,
  type Piece,
} from "../../package/xml-pieces";
import { parseXmlText } from "../../package/xml-read";
import { escapeText } from "../../package/xml-write";

/**
 * Other programs name the cells of a rule in ways that Excel calls damage: apart by commas, in small letters, with
 * `#REF!` where the cells were deleted, one row beyond the sheet. What can be read is spelled as the format has it, what
 * cannot is left out and named.
 */

/** Elements that stand for cells: where they name them, and what the user calls them. */
const named: Readonly<Partial<Record<string, { readonly attribute: string; readonly what: string }>>> = {
  dataValidation: { attribute: "sqref", what: "数据验证" },
  conditionalFormatting: { attribute: "sqref", what: "条件格式" },
  mergeCell: { attribute: "ref", what: "合并单元格" },
  hyperlink: { attribute: "ref", what: "超链接" },
  autoFilter: { attribute: "ref", what: "筛选" },
  sortState: { attribute: "ref", what: "排序" },
  sortCondition: { attribute: "ref", what: "排序" },
  protectedRange: { attribute: "sqref", what: "允许编辑的区域" },
  ignoredError: { attribute: "sqref", what: "忽略的错误" },
  table: { attribute: "ref", what: "表格" },
};
/** Elements that hold these, or others of their kind. */
const holders = new Set([
  "dataValidations",
  "mergeCells",
  "hyperlinks",
  "protectedRanges",
  "ignoredErrors",
  "extLst",
  "ext",
  "conditionalFormattings",
]);
/** Lists that say nothing when nothing is in them. */
const lists = new Set([...holders].filter((name) => name !== "ext" && name !== "extLst"));

/** A worksheet's or a table's part with sound references; the same text if all are. */
export function withSoundReferences(part: string, sheetName: string, lose: Lose): string {
  const prolog = prologOf(part);
  const { head, rows, tail } = withoutRows(part.slice(prolog.length));
  const root = head + tail;
  const name = /^<(?:[^\s/>:]+:)?([^\s/>]+)/.exec(root)?.[1] ?? "";
  const mended = mend({ name, xml: root }, sheetName, lose);
  if (mended === undefined || mended.xml === root) return part;
  if (rows === "") return prolog + mended.xml;
  const at = /<((?:[\w.-]+:)?)sheetData(?:\s[^>]*)?>/.exec(mended.xml);
  const from = at === null ? 0 : at.index + at[0].length;
  return prolog + mended.xml.slice(0, from) + rows + mended.xml.slice(from);
}

/** A worksheet's part without what names one of its tables. */
export function withoutTablePart(part: string, relationshipId: string): string {
  const prolog = prologOf(part);
  const { head, rows, tail } = withoutRows(part.slice(prolog.length));
  const fewer = tail.replace(
    /<((?:[\w.-]+:)?)tableParts(\s[^>]*)?>(.*?)<\/\1tableParts>/s,
    (_whole: string, prefix: string, attributes: string | undefined, inside: string) => {
      const left = inside
        .split(/(?<=>)(?=<)/)
        .filter(
          (one) => ![...attributesOf(one)].some(([key, id]) => key.endsWith(":id") && id === relationshipId),
        );
      return left.some((one) => one.trim() !== "")
        ? `<${prefix}tableParts${(attributes ?? "").replace(/\scount\s*=\s*["']\d*["']/, ` count="${String(left.length)}"`)}>${left.join("")}</${prefix}tableParts>`
        : "";
    },
  );
  return prolog + head + rows + fewer;
}

/** Rows hold no references of this kind, and are most of a sheet. */
function withoutRows(xml: string): { head: string; rows: string; tail: string } {
  const opening = /<((?:[\w.-]+:)?)sheetData(?:\s[^>]*)?>/.exec(xml);
  if (opening === null) return { head: "", rows: "", tail: xml };
  const from = opening.index + opening[0].length;
  if (opening[0].endsWith("/>")) return { head: xml.slice(0, from), rows: "", tail: xml.slice(from) };
  const to = xml.indexOf(`</${opening[1] ?? ""}sheetData>`, from);
  return to < 0
    ? { head: "", rows: "", tail: xml }
    : { head: xml.slice(0, from), rows: xml.slice(from, to), tail: xml.slice(to) };
}

/** The element with sound references below it; undefined if nothing is left of it. */
function mend(piece: Piece, sheetName: string, lose: Lose): Piece | undefined {
  const { name, xml } = piece;
  const isRoot = name === "worksheet" || name === "table";
  if (!isRoot && !holders.has(name) && named[name] === undefined && name !== "sheetViews") return piece;
  if (name === "sheetViews") return { name, xml: withSoundSelections(xml, sheetName) };
  const pieces = piecesOf(xml);
  const open = withSoundAttribute(name, pieces.open, sheetName, lose);
  if (open === undefined) return undefined;
  const children: Piece[] = [];
  for (const child of pieces.children) {
    // An extension names the cells in an element of its own.
    const isOwn = child.name === "sqref" && named[name] !== undefined;
    const mended = isOwn ? withSoundText(name, child, sheetName, lose) : mend(child, sheetName, lose);
    if (mended === undefined && isOwn) return undefined;
    if (mended !== undefined) children.push(mended);
  }
  const same = open === pieces.open && children.length === pieces.children.length;
  if (same && children.every((child, index) => child === pieces.children[index])) return piece;
  const isEmpty = children.every((child) => child.name === "");
  if (isEmpty && (lists.has(name) || name === "ext" || name === "extLst")) return undefined;
  const fewer = children.length < pieces.children.length && attributesOf(open).has("count");
  const count = children.filter((child) => child.name !== "").length;
  return {
    name,
    xml: joinPieces(
      { ...pieces, open: fewer ? withAttribute(open, "count", String(count)) : open },
      children,
    ),
  };
}

function withSoundAttribute(name: string, open: string, sheetName: string, lose: Lose): string | undefined {
  const kind = named[name];
  const spelled = kind === undefined ? undefined : attributesOf(open).get(kind.attribute);
  if (kind === undefined || spelled === undefined) return open;
  const text = parseXmlText(`<a b="${spelled}"/>`).attributes["b"] ?? "";
  const sound = soundText(kind.what, text, sheetName, kind.attribute === "ref", lose);
  if (sound === undefined) return undefined;
  return sound === text ? open : withAttribute(open, kind.attribute, escapeText(sound));
}

function withSoundText(name: string, child: Piece, sheetName: string, lose: Lose): Piece | undefined {
  const { text } = parseXmlText(withoutPrefix(child.xml));
  const sound = soundText(named[name]?.what ?? name, text, sheetName, false, lose);
  if (sound === undefined || sound === text) return sound === undefined ? undefined : child;
  const pieces = piecesOf(child.xml);
  return { name: child.name, xml: joinPieces(pieces, [{ name: "", xml: escapeText(sound) }]) };
}

const withoutPrefix = (xml: string): string =>
  xml.replace(/^<[^\s/>:]+:/, "<").replace(/<\/[^\s/>:]+:([^>]+)>$/, "</$1>");

/** The references as the format spells them; undefined if there are none. What is left out is named. */
function soundText(
  what: string,
  text: string,
  sheetName: string,
  isSingle: boolean,
  lose: Lose,
): string | undefined {
  const { areas, isSound, lost, cut } = readAreas(text, sheetName);
  if (isSound) return text;
  const where = `（工作表“${sheetName}”）`;
  if (lost.length === 0 && areas.length === 0) lose(`没有写明区域的${what}${where}`);
  for (const one of lost) lose(`区域“${one}”的${what}${where}`);
  for (const one of cut) lose(`${what}的区域“${one}”超出工作表的部分${where}`);
  if (areas.length === 0 || (isSingle && areas.length > 1)) {
    if (isSingle && areas.length > 1) lose(`区域“${text}”的${what}${where}`);
    return undefined;
  }
  return areasAddress(areas);
}

/** What was selected is no content. */
function withSoundSelections(xml: string, sheetName: string): string {
  return xml.replace(/<(?:[\w.-]+:)?selection\s[^>]*>/g, (open) => {
    const attributes = attributesOf(open);
    return ["activeCell", "sqref"].every((name) => isSoundOrAbsent(attributes.get(name), sheetName))
      ? open
      : withAttribute(withAttribute(open, "activeCell", undefined), "sqref", undefined);
  });
}

function isSoundOrAbsent(text: string | undefined, sheetName: string): boolean {
  return text === undefined || readAreas(text, sheetName).isSound;
}
