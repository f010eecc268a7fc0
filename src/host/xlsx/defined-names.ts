import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import type { PageSetup } from "../engine/workbook-file";
import { formulaForFile, formulaFromFile } from "./formula-prefix";
import { quotedSheetName, referencesWithoutSheet } from "./sheet-name";
import { booleanAttribute, numberAttribute, type XmlElement } from "./xml-read";
import { element, escapeText } from "./xml-write";

/** Univer's word for "in the whole workbook". */
const wholeWorkbook = "AllDefaultWorkbook";
const builtInPrefix = "_xlnm.";

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
): Record<string, IDefinedNamesServiceParam> {
  const result: Record<string, IDefinedNamesServiceParam> = {};
  for (const one of names) {
    const { name = "", comment } = one.attributes;
    if (name.toLowerCase().startsWith(builtInPrefix)) continue;
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
export function readPrintNames(names: readonly XmlElement[], sheetIndex: number): PageSetup {
  const find = (name: string) =>
    names.find(
      (one) =>
        one.attributes["name"]?.toLowerCase() === builtInPrefix + name &&
        numberAttribute(one, "localSheetId") === sheetIndex,
    )?.text;
  const setup: PageSetup = {};
  const area = find("print_area");
  if (area !== undefined && area !== "" && !area.includes("#REF!"))
    setup.printArea = referencesWithoutSheet(area).map(absolute).join(",");
  const titles = referencesWithoutSheet(find("print_titles") ?? "").map(absolute);
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

/** `<definedNames>` of the workbook; "" if there are none. */
export function definedNamesXml(
  names: Partial<Record<string, IDefinedNamesServiceParam>>,
  sheets: readonly NamedSheet[],
): string {
  const rows: { name: string; sheet: number | undefined; xml: string }[] = [];
  const add = (
    name: string,
    sheet: number | undefined,
    text: string,
    attributes: Record<string, string | boolean | undefined> = {},
  ) =>
    rows.push({
      name,
      sheet,
      xml: element("definedName", { name, localSheetId: sheet, ...attributes }, escapeText(text)),
    });
  for (const one of Object.values(names)) {
    if (one === undefined) continue;
    const local = sheets.findIndex((sheet) => sheet.id === one.localSheetId);
    const comment = one.comment === undefined || one.comment === "" ? undefined : one.comment;
    const hidden = one.hidden === true ? true : undefined;
    add(one.name, local < 0 ? undefined : local, formulaForFile(one.formulaOrRefString), { comment, hidden });
  }
  for (const [index, { name, pageSetup, filter }] of sheets.entries()) {
    const here = (reference: string) => `${quotedSheetName(name)}!${absolute(reference)}`;
    const area = pageSetup.printArea?.split(",").filter((piece) => piece !== "") ?? [];
    const titles = [pageSetup.printTitleColumns, pageSetup.printTitleRows].filter(
      (piece) => piece !== undefined && piece !== "",
    );
    if (area.length > 0) add("_xlnm.Print_Area", index, area.map(here).join(","));
    if (titles.length > 0)
      add("_xlnm.Print_Titles", index, titles.map((piece) => here(piece ?? "")).join(","));
    if (filter !== undefined) add("_xlnm._FilterDatabase", index, here(filter), { hidden: true });
  }
  return rows.length === 0 ? "" : element("definedNames", {}, ...rows.map(({ xml }) => xml));
}
