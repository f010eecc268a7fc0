import type { DefinedName } from "../model/book/defined-name";
import type { PageSetup } from "../model/page-setup";
import { formulaForFile, formulaFromFile } from "../formula/formula-prefix";
import { withoutMissingSheets } from "../formula/missing-sheets";
import { quotedSheetName, areaAddress, readAreas, addressesWithoutSheet } from "../model/address";
import { mergeElement } from "../package/three-way";
import { joinPieces, piecesOf, withAttribute, type Piece } from "../package/xml-pieces";
import { booleanAttribute, numberAttribute, parseXmlText, type XmlElement } from "../package/xml-read";
import { element, escapeText } from "../package/xml-write";

/** Univer's word for "in the whole workbook". */
const wholeWorkbook = "AllDefaultWorkbook";
const builtInPrefix = "_xlnm.";

function isReserved(name: string): boolean {
  return name.toLowerCase().startsWith(builtInPrefix);
}

/** Univer writes a reference without `=` and every other formula with it. */
const plainReference =
  /^(?:(?:'(?:[^']|'')+'|[^'!"(){}+\-*/&<>=,\s]+)!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?$/;

function univerFormula(text: string): string {
  return plainReference.test(text) ? text : formulaFromFile(text);
}

/** Reads `<definedName>` elements into Univer's resource; names that Excel reserves are read elsewhere. */
export function readDefinedNames(
  names: readonly XmlElement[],
  sheetIds: readonly string[],
): Record<string, DefinedName> {
  const result: Record<string, DefinedName> = {};
  for (const one of names) {
    const { name = "", comment } = one.attributes;
    if (isReserved(name)) continue;
    const id = `name-${Object.keys(result).length + 1}`;
    const sheet = numberAttribute(one, "localSheetId");
    result[id] = {
      id,
      name,
      formulaOrRefString: univerFormula(one.text),
      localSheetId: sheet === undefined ? wholeWorkbook : (sheetIds[sheet] ?? wholeWorkbook),
      ...(comment === undefined ? {} : { comment }),
      ...(booleanAttribute(one, "hidden") === true ? { hidden: true } : {}),
    };
  }
  return result;
}

/** Print area and titles of a sheet, which the file keeps among the names. */
export function readPrintNames(
  names: readonly XmlElement[],
  sheetIndex: number,
  sheetName: string,
): PageSetup {
  const find = (name: string) =>
    names.find(
      (one) =>
        one.attributes["name"]?.toLowerCase() === builtInPrefix + name &&
        numberAttribute(one, "localSheetId") === sheetIndex,
    )?.text;
  const setup: PageSetup = {};
  const area = find("print_area");
  const { areas, lost } = readAreas(area ?? "", sheetName);
  // One that is a formula, or whose cells were deleted, is not for us to show.
  if (area !== undefined && areas.length > 0 && (lost.length === 0 || !/[(]|#REF!/.test(area)))
    setup.printArea = areas.map((one) => absolute(areaAddress(one))).join(",");
  const titles = addressesWithoutSheet(find("print_titles") ?? "").map(absolute);
  const columns = titles.find((piece) => /^\$[A-Z]+:/i.test(piece));
  const rows = titles.find((piece) => /^\$\d+:/.test(piece));
  if (columns !== undefined) setup.printTitleColumns = columns;
  if (rows !== undefined) setup.printTitleRows = rows;
  return setup;
}

/** What the writer of names has to know of a sheet. */
export interface NamedSheet {
  readonly id: string;
  readonly name: string;
  readonly pageSetup: PageSetup;
  /** The sheet's own filter, e.g. `$A$1:$C$9`. */
  readonly filter?: string;
}

/** `$A$1` whatever dollars and sheet the reference came with. */
function absolute(reference: string): string {
  return reference
    .replace(/^.*!/s, "")
    .split(":")
    .map((end) =>
      end
        .replace(/\$/g, "")
        .replace(
          /^([A-Za-z]+)?(\d+)?$/,
          (_, letters?: string, digits?: string) =>
            (letters ? `$${letters}` : "") + (digits ? `$${digits}` : ""),
        ),
    )
    .join(":");
}

/** A name of the workbook or of one of its sheets, as the file has it. */
export interface FileName {
  readonly name: string;
  /** The sheet that it is a name of. */
  readonly sheetId: string | undefined;
  /** `<definedName>` without the number of its sheet. */
  readonly xml: string;
}

/** What a name is known by: Excel compares names without case. */
export function nameKey({ name, sheetId }: Pick<FileName, "name" | "sheetId">): string {
  return `${name.toLowerCase()}\n${sheetId ?? ""}`;
}

/** All names, those that Excel reserves among them. */
export function fileNames(
  names: Partial<Record<string, DefinedName>>,
  sheets: readonly NamedSheet[],
): FileName[] {
  const rows: FileName[] = [];
  const add = (
    name: string,
    sheetId: string | undefined,
    text: string,
    attributes: Record<string, string | boolean | undefined> = {},
  ) => rows.push({ name, sheetId, xml: element("definedName", { name, ...attributes }, escapeText(text)) });
  const known = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (const one of Object.values(names)) {
    if (one === undefined) continue;
    const local = sheets.find((sheet) => sheet.id === one.localSheetId)?.id;
    const comment = one.comment === undefined || one.comment === "" ? undefined : one.comment;
    const hidden = one.hidden === true ? true : undefined;
    const formula = withoutMissingSheets(formulaForFile(one.formulaOrRefString), known);
    add(one.name, local, formula, { comment, hidden });
  }
  for (const { id, name, pageSetup, filter } of sheets) {
    const here = (reference: string) => `${quotedSheetName(name)}!${absolute(reference)}`;
    const area = pageSetup.printArea?.split(",").filter((piece) => piece !== "") ?? [];
    const titles = [pageSetup.printTitleColumns, pageSetup.printTitleRows].filter(
      (piece) => piece !== undefined && piece !== "",
    );
    if (area.length > 0) add("_xlnm.Print_Area", id, area.map(here).join(","));
    if (titles.length > 0) add("_xlnm.Print_Titles", id, titles.map((piece) => here(piece ?? "")).join(","));
    if (filter !== undefined) add("_xlnm._FilterDatabase", id, here(filter), { hidden: true });
  }
  return rows;
}

/** `<definedNames>`; "" if there are none. */
export function definedNamesXml(names: readonly FileName[], order: readonly string[]): string {
  const rows = names.map((one) =>
    numbered(one.xml, one.sheetId === undefined ? -1 : order.indexOf(one.sheetId)),
  );
  return rows.length === 0 ? "" : element("definedNames", {}, ...rows);
}

function numbered(xml: string, index: number): string {
  const { open } = piecesOf(xml);
  return withAttribute(open, "localSheetId", index < 0 ? undefined : String(index)) + xml.slice(open.length);
}

/**
 * `<definedNames>` of somebody else's file after a change: a name stands as it stood unless what we would write for it
 * changed between `before` and `now`. `wasAt`: the sheets' ids as the file numbers them, `order`: as they are numbered now.
 */
export function changedNames(
  original: string,
  before: readonly FileName[],
  now: readonly FileName[],
  wasAt: readonly string[],
  order: readonly string[],
): string {
  const [was, is] = [before, now].map((list) => new Map(list.map((one) => [nameKey(one), one.xml])));
  const root = piecesOf(original === "" ? element("definedNames") : original);
  const kept = root.children.flatMap((piece): Piece[] => {
    if (piece.name !== "definedName") return [];
    const { name = "", localSheetId } = parseXmlText(piece.xml).attributes;
    const sheetId = localSheetId === undefined ? undefined : wasAt[Number(localSheetId)];
    const index = sheetId === undefined ? -1 : order.indexOf(sheetId);
    // Its sheet was deleted; a name of a sheet that never was is read as the workbook's, unless Excel reserves it.
    if (index < 0 && (sheetId !== undefined || (localSheetId !== undefined && isReserved(name)))) return [];
    const key = nameKey({ name, sheetId });
    const [old, young] = [was?.get(key), is?.get(key)];
    if (old !== undefined && young === undefined) return [];
    const xml = old === undefined || young === undefined ? piece.xml : mergeElement(piece.xml, old, young);
    return [{ name: piece.name, xml: String(index) === (localSheetId ?? "-1") ? xml : numbered(xml, index) }];
  });
  const added = now
    .filter((one) => was?.has(nameKey(one)) !== true)
    .map((one) => ({
      name: "definedName",
      xml: numbered(one.xml, one.sheetId === undefined ? -1 : order.indexOf(one.sheetId)),
    }));
  return kept.length + added.length === 0 ? "" : joinPieces(root, [...kept, ...added]);
}
