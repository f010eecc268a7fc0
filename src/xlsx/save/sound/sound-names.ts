import { absoluteAddress, areaAddress, quotedSheetName, readAreas } from "../../model/address";
import type { Lose } from "../../package/losses";
import { joinPieces, piecesOf, prologOf, type Piece } from "../../package/xml-pieces";
import { numberAttribute, parseXmlText } from "../../package/xml-read";
import { escapeText } from "../../package/xml-write";

/** Names that Excel reserves for cells of a sheet, and what the user calls these. */
const reserved: ReadonlyMap<string, string> = new Map([
  ["_xlnm.print_area", "打印区域"],
  ["_xlnm.print_titles", "打印标题"],
  ["_xlnm._filterdatabase", "筛选"],
]);

/**
 * The workbook part, the print areas and titles of its sheets spelled as the format has them. One that is a formula, or
 * says that its cells were deleted, is Excel's own way and stays.
 */
export function withSoundNames(
  part: string,
  sheets: readonly { readonly name: string }[],
  lose: Lose,
): string {
  const prolog = prologOf(part);
  const root = piecesOf(part.slice(prolog.length));
  const list = root.children.find(({ name }) => name === "definedNames");
  if (list === undefined) return part;
  const pieces = piecesOf(list.xml);
  const names = pieces.children.flatMap((one) => {
    const xml = one.name === "definedName" ? soundName(one.xml, sheets, lose) : one.xml;
    return xml === "" ? [] : [{ name: one.name, xml }];
  });
  const isEmpty = names.every(({ name }) => name !== "definedName");
  const xml = isEmpty ? "" : joinPieces(pieces, names);
  if (xml === list.xml) return part;
  const children = root.children.flatMap((one): Piece[] =>
    one !== list ? [one] : xml === "" ? [] : [{ name: one.name, xml }],
  );
  return prolog + joinPieces(root, children);
}

function soundName(xml: string, sheets: readonly { readonly name: string }[], lose: Lose): string {
  const name = parseXmlText(xml);
  const what = reserved.get(name.attributes["name"]?.toLowerCase() ?? "");
  const sheet = sheets[numberAttribute(name, "localSheetId") ?? -1]?.name;
  if (what === undefined || sheet === undefined || /[(]|#REF!/.test(name.text)) return xml;
  const { areas, lost, cut } = readAreas(name.text, sheet);
  const pieces: readonly string[] = name.text.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
  const isSound = pieces.length > 0 && pieces.every((piece) => piece.includes("!"));
  if (isSound && lost.length + cut.length === 0) return xml;
  for (const one of lost) lose(`${what}“${one}”（工作表“${sheet}”）`);
  for (const one of cut) lose(`${what}“${one}”超出工作表的部分（工作表“${sheet}”）`);
  const text = areas
    .map((area) => `${quotedSheetName(sheet)}!${absoluteAddress(areaAddress(area))}`)
    .join(",");
  return text === "" ? "" : joinPieces(piecesOf(xml), [{ name: "", xml: escapeText(text) }]);
}
