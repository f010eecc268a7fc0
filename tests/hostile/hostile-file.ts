import { zipOf, type Entry } from "./zip-file";

/** What opening the file must come to: a sentence of this form, or a workbook. */
type Expected = RegExp | "opens";
export interface HostileFile {
  readonly what: string;
  readonly bytes: () => Uint8Array;
  readonly expected: Expected;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const DAMAGED = /已损坏.*请换一份完好的/;
export const TOO_LARGE = /太大，.*超过.*的上限，请/;
export const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const relationships = (rows: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`;
export const repeated = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join("");
export const rowsOf = (rows: number, columns: number): string =>
  repeated(rows, () => `<row>${"<c><v>1</v></c>".repeat(columns)}</row>`);
export const sheetData = (rows: string, after = ""): string => `<sheetData>${rows}</sheetData>${after}`;
export const oneCell = (cell: string, after = ""): string => sheetData(`<row r="1">${cell}</row>`, after);
export const SOUND = sheetData(rowsOf(20, 6));
/** A workbook of many sheets; with a part for each of the first two. */
export const sheets = (count: number, name: (index: number) => string): Record<string, string> => ({
  "xl/workbook.xml": `<workbook xmlns:r="${officeTypes}"><sheets>${repeated(
    count,
    (index) => `<sheet name="${name(index)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )}</sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": relationships(
    repeated(
      2,
      (index) =>
        `<Relationship Id="rId${index + 1}" Type="${officeTypes}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
    ),
  ),
  "xl/worksheets/sheet2.xml": "<worksheet/>",
});

export const parts = (worksheet: string): Entry[] => [
  {
    name: "_rels/.rels",
    content: utf8(
      relationships(
        `<Relationship Id="rId1" Type="${officeTypes}/officeDocument" Target="xl/workbook.xml"/>`,
      ),
    ),
  },
  {
    name: "xl/_rels/workbook.xml.rels",
    content: utf8(
      relationships(
        `<Relationship Id="rId1" Type="${officeTypes}/worksheet" Target="worksheets/sheet1.xml"/>`,
      ),
    ),
  },
  {
    name: "xl/workbook.xml",
    content: utf8(
      `<workbook xmlns:r="${officeTypes}"><sheets><sheet name="表一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
  },
  { name: "xl/worksheets/sheet1.xml", content: utf8(`<worksheet>${worksheet}</worksheet>`) },
];

export const sheetPart = (content: Pick<Entry, "content" | "times" | "claims">): Uint8Array =>
  zipOf([...parts(SOUND).slice(0, 3), { name: "xl/worksheets/sheet1.xml", ...content }]);
