import { fileOf } from "../xlsx/workbooks";
import { zipOf, type Entry } from "./zip-file";

/** What opening the file must come to: a sentence of this form, or a workbook. */
type Expected = RegExp | "opens";

export interface HostileFile {
  readonly what: string;
  readonly bytes: () => Uint8Array;
  readonly expected: Expected;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const NOT_XLSX = /不是 Excel 工作簿（\.xlsx），请/;
const OLD = /旧格式.*另存为 \.xlsx/;
const ENCRYPTED = /有打开密码，请先.*去掉密码/;
const DAMAGED = /已损坏.*请换一份完好的/;
const TOO_LARGE = /太大，.*超过.*的上限，请/;

const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relationships = (rows: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`;

/** A compound file (MS-CFB) as far as its first bytes and one stream's name tell. */
function compoundFile(stream: string): Uint8Array {
  const bytes = Buffer.alloc(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.write(stream, 1024, "utf16le");
  return new Uint8Array(bytes);
}

const repeated = (count: number, one: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => one(index)).join("");
const rowsOf = (rows: number, columns: number): string =>
  repeated(rows, () => `<row>${"<c><v>1</v></c>".repeat(columns)}</row>`);
const sheetData = (rows: string, after = ""): string => `<sheetData>${rows}</sheetData>${after}`;
const oneCell = (cell: string, after = ""): string => sheetData(`<row r="1">${cell}</row>`, after);
const SOUND = sheetData(rowsOf(20, 6));

const strings = (items: string): Record<string, string> => ({
  "xl/_rels/workbook.xml.rels": relationships(
    `<Relationship Id="rId1" Type="${officeTypes}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId3" Type="${officeTypes}/sharedStrings" Target="sharedStrings.xml"/>`,
  ),
  "xl/sharedStrings.xml": `<sst>${items}</sst>`,
});
/** A workbook of many sheets; with a part for each of the first two. */
const sheets = (count: number, name: (index: number) => string): Record<string, string> => ({
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
/** Tables by their name, range and number of columns. */
const tables = (...list: readonly (readonly [string, string, number])[]): Uint8Array =>
  fileOf(
    `${SOUND}<tableParts>${repeated(list.length, (i) => `<tablePart r:id="t${String(i)}"/>`)}</tableParts>`,
    {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(
        repeated(
          list.length,
          (i) =>
            `<Relationship Id="t${String(i)}" Type="${officeTypes}/table" Target="../tables/t${String(i)}.xml"/>`,
        ),
      ),
      ...Object.fromEntries(
        list.map(([name, ref, columns], i) => [
          `xl/tables/t${String(i)}.xml`,
          `<table id="${String(i + 1)}" name="${name}" displayName="${name}" ref="${ref}"><tableColumns>${repeated(columns, (at) => `<tableColumn id="${String(at + 1)}" name="c${String(at)}"/>`)}</tableColumns></table>`,
        ]),
      ),
    },
  );
const parts = (worksheet: string): Entry[] => [
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
const withParts = (...more: Entry[]): Uint8Array => zipOf([...parts(SOUND), ...more]);
const cut = (share: number) => (): Uint8Array => {
  const whole = withParts();
  return whole.slice(0, Math.floor(whole.length * share));
};
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
const sheetPart = (content: Pick<Entry, "content" | "times" | "claims">): Uint8Array =>
  zipOf([...parts(SOUND).slice(0, 3), { name: "xl/worksheets/sheet1.xml", ...content }]);
const ELEMENT = utf8("<a/>");
const MEGABYTE = new Uint8Array(1 << 20);
const zeros = (megabytes: number) => ({ content: MEGABYTE, times: megabytes });

/** Files that are no .xlsx at all, or another by its name. */
const otherFiles: readonly HostileFile[] = [
  { what: "an empty file", bytes: () => new Uint8Array(), expected: NOT_XLSX },
  {
    what: "noise",
    bytes: () => Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251),
    expected: NOT_XLSX,
  },
  { what: "text", bytes: () => utf8("序号,名称\n1,甲\n"), expected: NOT_XLSX },
  {
    what: "a PNG",
    bytes: () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
    expected: NOT_XLSX,
  },
  { what: "a PDF", bytes: () => utf8("%PDF-1.7\n%âãÏÓ\n"), expected: NOT_XLSX },
  {
    what: "HTML that calls itself a workbook",
    bytes: () => utf8("<html><table><tr><td>1</table>"),
    expected: NOT_XLSX,
  },
  { what: "an .xls", bytes: () => compoundFile("Workbook"), expected: OLD },
  { what: "an .et", bytes: () => compoundFile("ETExtData"), expected: OLD },
  { what: "a workbook with a password", bytes: () => compoundFile("EncryptedPackage"), expected: ENCRYPTED },
  {
    what: "nothing but a compound file's first bytes",
    bytes: () => compoundFile("").slice(0, 8),
    expected: OLD,
  },
  { what: "an empty zip", bytes: () => zipOf([]), expected: NOT_XLSX },
  {
    what: "a .docx",
    bytes: () => zipOf([{ name: "word/document.xml", content: utf8("<document/>") }]),
    expected: NOT_XLSX,
  },
  {
    what: "an .ods",
    bytes: () =>
      zipOf([
        { name: "mimetype", content: utf8("application/vnd.oasis.opendocument.spreadsheet") },
        { name: "content.xml", content: utf8("<office:document-content/>") },
      ]),
    expected: NOT_XLSX,
  },
  {
    what: "an .xlsb",
    bytes: () => zipOf([{ name: "xl/workbook.bin", content: MEGABYTE }]),
    expected: NOT_XLSX,
  },
];

/** Zips that were cut, or made to fill the memory, or to reach outside. */
const zips: readonly HostileFile[] = [
  ...[0.02, 0.3, 0.6, 0.9, 0.99].map((share) => ({
    what: `a file cut at ${String(share * 100)} %`,
    bytes: cut(share),
    expected: DAMAGED,
  })),
  { what: "a worksheet of 600 MB", bytes: () => sheetPart(zeros(600)), expected: TOO_LARGE },
  {
    what: "a picture of 600 MB",
    bytes: () => withParts({ name: "xl/media/image1.png", ...zeros(600) }),
    expected: TOO_LARGE,
  },
  {
    what: "a worksheet of 400 MB that claims to be small",
    bytes: () => sheetPart({ ...zeros(400), claims: 100 }),
    expected: DAMAGED,
  },
  {
    what: "a small worksheet that claims 4 GB",
    bytes: () =>
      zipOf([
        ...parts("").slice(0, 3),
        { name: "xl/worksheets/sheet1.xml", content: utf8("<worksheet/>"), claims: 0xfffffff0 },
      ]),
    expected: TOO_LARGE,
  },
  {
    what: "1000 entries over the same 1 MB",
    bytes: () =>
      withParts(
        { name: "xl/a.xml", content: MEGABYTE },
        ...Array.from({ length: 1000 }, (_, index) => ({
          name: `xl/b${String(index)}.xml`,
          content: MEGABYTE,
          overlaps: 4,
        })),
      ),
    expected: TOO_LARGE,
  },
  {
    what: "60 000 entries",
    bytes: () =>
      withParts(
        ...Array.from({ length: 60_000 }, (_, index) => ({
          name: `xl/${String(index)}.xml`,
          content: ELEMENT,
        })),
      ),
    expected: TOO_LARGE,
  },
  {
    what: "two parts of one name",
    bytes: () => withParts({ name: "xl/worksheets/sheet1.xml", content: utf8("<worksheet/>") }),
    expected: DAMAGED,
  },
  {
    what: "names that reach outside",
    bytes: () =>
      withParts(
        { name: "../../escaped.xml", content: utf8("<a/>") },
        { name: "/tmp/escaped.xml", content: utf8("<a/>") },
        { name: "C:\\escaped.xml", content: utf8("<a/>") },
        { name: "__proto__", content: utf8("<a/>") },
      ),
    expected: "opens",
  },
  {
    what: "a byte that was changed",
    bytes: () => {
      const bytes = zipOf(
        parts(sheetData(`<row><c t="str"><v>${repeated(500, (i) => String(i * 7919))}</v></c></row>`)),
      );
      const at = Buffer.from(bytes).indexOf("xl/worksheets/sheet1.xml") + 600;
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      return bytes;
    },
    expected: DAMAGED,
  },
];

/** Parts that are no sound XML, or XML that would grow. */
const xml: readonly HostileFile[] = [
  {
    what: "a billion laughs",
    bytes: () =>
      fileOf("", {
        "xl/worksheets/sheet1.xml": `<!DOCTYPE w [<!ENTITY a0 "ha">${repeated(20, (i) => `<!ENTITY a${String(i + 1)} "&a${String(i)};&a${String(i)};">`)}]><worksheet><sheetData><row><c t="str"><v>&a20;</v></c></row></sheetData></worksheet>`,
      }),
    expected: DAMAGED,
  },
  {
    what: "an entity from outside",
    bytes: () =>
      fileOf("", {
        "xl/worksheets/sheet1.xml": `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&x;</v></c></row></sheetData></worksheet>`,
      }),
    expected: DAMAGED,
  },
  {
    what: "a worksheet that ends too early",
    bytes: () => fileOf("", { "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row><c><v>1</v>" }),
    expected: DAMAGED,
  },
  {
    what: "tags that cross",
    bytes: () => fileOf("<sheetData><row><c><v>1</c></v></row></sheetData>"),
    expected: DAMAGED,
  },
  {
    what: "an attribute without quotes",
    bytes: () => fileOf("<sheetData><row r=1><c r=A1><v>1</v></c></row></sheetData>"),
    expected: DAMAGED,
  },
  {
    what: "100 000 elements in one another",
    bytes: () => fileOf("<a>".repeat(100_000) + "</a>".repeat(100_000)),
    expected: DAMAGED,
  },
  {
    what: "80 000 runs nested in a cell",
    bytes: () =>
      fileOf(oneCell(`<c t="inlineStr"><is>${"<r>".repeat(80_000)}${"</r>".repeat(80_000)}</is></c>`)),
    expected: DAMAGED,
  },
  {
    what: "a worksheet that is no worksheet",
    bytes: () => fileOf("", { "xl/worksheets/sheet1.xml": "<html/>" }),
    expected: DAMAGED,
  },
  {
    what: "an empty worksheet part",
    bytes: () => fileOf("", { "xl/worksheets/sheet1.xml": "" }),
    expected: DAMAGED,
  },
  {
    what: "styles that are no XML",
    bytes: () => fileOf(SOUND, { "xl/styles.xml": "\u0000\u0001" }),
    expected: DAMAGED,
  },
  {
    what: "a worksheet in UTF-16",
    bytes: () =>
      sheetPart({ content: utf16(`<?xml version="1.0" encoding="UTF-16"?><worksheet>${SOUND}</worksheet>`) }),
    expected: "opens",
  },
  {
    what: "a worksheet in an encoding that no workbook may have",
    bytes: () =>
      sheetPart({
        content: Uint8Array.from([
          ...utf8(`<?xml version="1.0" encoding="GBK"?><worksheet><sheetData><row><c t="str"><v>`),
          0xd6,
          0xd0,
          ...utf8("</v></c></row></sheetData></worksheet>"),
        ]),
      }),
    expected: DAMAGED,
  },
  {
    what: "NUL bytes and half characters in texts",
    bytes: () => fileOf(oneCell(`<c t="str"><v>a_x0000_b_xD800_c&#0;d&#xD800;e&#x110000;</v></c>`)),
    expected: "opens",
  },
];

/** Sheets that claim more than there is, or name what is not there. */
const contents: readonly HostileFile[] = [
  {
    what: "a million rows with cells",
    bytes: () => fileOf(sheetData(rowsOf(1_000_000, 1))),
    expected: TOO_LARGE,
  },
  {
    what: "a million empty rows",
    bytes: () => fileOf(sheetData(repeated(1_048_576, () => `<row ht="15"/>`))),
    expected: TOO_LARGE,
  },
  { what: "2.4 million cells", bytes: () => fileOf(sheetData(rowsOf(2400, 1000))), expected: TOO_LARGE },
  {
    what: "cells behind a prefix",
    bytes: () =>
      fileOf("", {
        "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="m"><x:sheetData>${repeated(60_000, () => `<x:row>${"<x:c><x:v>1</x:v></x:c>".repeat(20)}</x:row>`)}</x:sheetData></x:worksheet>`,
      }),
    expected: TOO_LARGE,
  },
  {
    what: "a sheet that only claims a million rows",
    bytes: () => fileOf(`<dimension ref="A1:XFD1048576"/>${SOUND}`),
    expected: "opens",
  },
  {
    what: "one cell in the last row and column",
    bytes: () => fileOf(sheetData('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
    expected: "opens",
  },
  { what: "row 0", bytes: () => fileOf(sheetData('<row r="0"><c><v>1</v></c></row>')), expected: DAMAGED },
  {
    what: "a negative row",
    bytes: () => fileOf(sheetData('<row r="-5"><c><v>1</v></c></row>')),
    expected: DAMAGED,
  },
  {
    what: "row 2^31",
    bytes: () => fileOf(sheetData('<row r="2147483648"><c><v>1</v></c></row>')),
    expected: DAMAGED,
  },
  {
    what: "a row of a broken number",
    bytes: () => fileOf(sheetData('<row r="1.5"><c><v>1</v></c></row>')),
    expected: DAMAGED,
  },
  { what: "a cell beyond XFD", bytes: () => fileOf(oneCell('<c r="XFE1"><v>1</v></c>')), expected: DAMAGED },
  { what: "a cell named A0", bytes: () => fileOf(oneCell('<c r="A0"><v>1</v></c>')), expected: DAMAGED },
  { what: "17 000 cells in a row", bytes: () => fileOf(sheetData(rowsOf(1, 17_000))), expected: DAMAGED },
  {
    what: "formats for all columns",
    bytes: () => fileOf(`<cols><col min="1" max="16384" width="9" customWidth="1"/></cols>${SOUND}`),
    expected: "opens",
  },
  {
    what: "columns to two thousand millions",
    bytes: () =>
      fileOf(
        `<cols><col min="1" max="2000000000" width="9"/><col min="-9" max="3" width="1e300"/></cols>${SOUND}`,
      ),
    expected: "opens",
  },
  {
    what: "a million merged cells",
    bytes: () =>
      fileOf(
        sheetData(
          "",
          `<mergeCells>${repeated(1_000_000, (i) => `<mergeCell ref="A${String(i + 1)}:B${String(i + 1)}"/>`)}</mergeCells>`,
        ),
      ),
    expected: TOO_LARGE,
  },
  {
    what: "a whole sheet merged into one cell",
    bytes: () => fileOf(sheetData("", '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
    expected: TOO_LARGE,
  },
  {
    what: "merged cells over one another",
    bytes: () =>
      fileOf(sheetData("", '<mergeCells><mergeCell ref="A1:C3"/><mergeCell ref="B2:D4"/></mergeCells>')),
    expected: DAMAGED,
  },
  {
    what: "200 000 conditional formats",
    bytes: () =>
      fileOf(
        sheetData(
          "",
          repeated(
            200_000,
            (i) =>
              `<conditionalFormatting sqref="A${String(i + 1)}"><cfRule type="expression" priority="1"><formula>A1</formula></cfRule></conditionalFormatting>`,
          ),
        ),
      ),
    expected: TOO_LARGE,
  },
  {
    what: "a rule over a million ranges",
    bytes: () =>
      fileOf(
        sheetData(
          "",
          `<conditionalFormatting sqref="${repeated(1_000_000, (i) => `A${String(i + 1)} `)}"><cfRule type="expression" priority="1"><formula>A1</formula></cfRule></conditionalFormatting>`,
        ),
      ),
    expected: TOO_LARGE,
  },
  {
    what: "a million data validations",
    bytes: () => {
      const one = '<dataValidation type="list" sqref="A1"><formula1>"a"</formula1></dataValidation>';
      return fileOf(sheetData("", `<dataValidations>${one.repeat(1_000_000)}</dataValidations>`));
    },
    expected: TOO_LARGE,
  },
  {
    what: "a string that is not there",
    bytes: () =>
      fileOf(
        oneCell('<c t="s"><v>999999</v></c><c t="s"><v>-1</v></c><c t="s"><v>x</v></c>'),
        strings("<si><t>a</t></si>"),
      ),
    expected: DAMAGED,
  },
  {
    what: "a style that is not there",
    bytes: () => fileOf(oneCell('<c s="99999"><v>1</v></c><c s="-1"><v>1</v></c>')),
    expected: "opens",
  },
  {
    what: "a shared formula without its master",
    bytes: () => fileOf(oneCell('<c><f t="shared" si="9"/><v>1</v></c>')),
    expected: "opens",
  },
  {
    what: "an array formula over the whole sheet",
    bytes: () => fileOf(oneCell('<c><f t="array" ref="A1:XFD1048576">1+1</f><v>2</v></c>')),
    expected: "opens",
  },
  {
    what: "a formula of 100 000 characters",
    bytes: () => fileOf(oneCell(`<c><f>${"1+".repeat(50_000)}1</f><v>1</v></c>`)),
    expected: DAMAGED,
  },
  {
    what: "10 000 brackets in a formula",
    bytes: () => fileOf(oneCell(`<c><f>${"(".repeat(4000)}1${")".repeat(4000)}</f><v>1</v></c>`)),
    expected: "opens",
  },
  {
    what: "a formula that is none",
    bytes: () => fileOf(oneCell("<c><f>SUM((</f><v>1</v></c>")),
    expected: "opens",
  },
  {
    what: "formulas in a circle",
    bytes: () => fileOf(oneCell('<c r="A1"><f>B1+1</f></c><c r="B1"><f>A1+1</f></c><c r="C1"><f>C1</f></c>')),
    expected: "opens",
  },
  {
    what: "names in a circle",
    bytes: () =>
      fileOf(
        oneCell('<c r="A1"><f>甲+1</f></c>'),
        {},
        '<definedNames><definedName name="甲">乙+1</definedName><definedName name="乙">甲+1</definedName></definedNames>',
      ),
    expected: "opens",
  },
  {
    what: "names each of which holds the next one twice",
    bytes: () =>
      fileOf(
        oneCell('<c r="A1"><f>n0</f></c>'),
        {},
        `<definedNames>${repeated(40, (i) => `<definedName name="n${String(i)}">${i === 39 ? "1" : `n${String(i + 1)}+n${String(i + 1)}`}</definedName>`)}</definedNames>`,
      ),
    expected: TOO_LARGE,
  },
  {
    what: "tables over one another",
    bytes: () => tables(["甲", "A1:B9", 2], ["乙", "B5:C12", 2]),
    expected: DAMAGED,
  },
  {
    what: "two tables of one name",
    bytes: () => tables(["甲A", "A1:B9", 2], ["甲a", "A11:B19", 2]),
    expected: DAMAGED,
  },
  {
    what: "a table with fewer columns than its range",
    bytes: () => tables(["甲", "A1:C9", 2]),
    expected: DAMAGED,
  },
  { what: "two tables", bytes: () => tables(["甲", "A1:B9", 2], ["乙", "A11:B19", 2]), expected: "opens" },
  {
    what: "a formula of 4,000 additions",
    bytes: () => fileOf(oneCell(`<c r="A1"><f>${"1+".repeat(4_000)}1</f></c>`)),
    expected: "opens",
  },
  {
    what: "relationships to parts that are not there",
    bytes: () =>
      fileOf(SOUND, {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(
          `<Relationship Id="r1" Type="${officeTypes}/table" Target="../tables/none.xml"/><Relationship Id="r2" Type="${officeTypes}/comments" Target="../../../../etc/passwd"/>`,
        ),
      }),
    expected: "opens",
  },
  {
    what: "a worksheet on the web",
    bytes: () =>
      fileOf(SOUND, {
        "xl/_rels/workbook.xml.rels": relationships(
          `<Relationship Id="rId1" Type="${officeTypes}/worksheet" TargetMode="External" Target="https://example.invalid/sheet.xml"/>`,
        ),
      }),
    expected: DAMAGED,
  },
  {
    what: "parts that name one another in a circle",
    bytes: () =>
      fileOf(SOUND, {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(
          `<Relationship Id="r1" Type="${officeTypes}/worksheet" Target="sheet1.xml"/><Relationship Id="r2" Type="${officeTypes}/officeDocument" Target="../workbook.xml"/>`,
        ),
      }),
    expected: "opens",
  },
  {
    what: "a table outside the sheet",
    bytes: () =>
      fileOf(`${SOUND}<tableParts><tablePart r:id="r1"/></tableParts>`, {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(
          `<Relationship Id="r1" Type="${officeTypes}/table" Target="../tables/t.xml"/>`,
        ),
        "xl/tables/t.xml":
          '<table id="1" name="t" displayName="t" ref="ZZZ9999990:ZZZ9999999"><tableColumns><tableColumn id="1" name="a"/></tableColumns></table>',
      }),
    expected: DAMAGED,
  },
  {
    what: "two sheets",
    bytes: () =>
      fileOf(
        SOUND,
        sheets(2, (i) => `表${String(i)}`),
      ),
    expected: "opens",
  },
  {
    what: "two sheets of one part",
    bytes: () =>
      fileOf(SOUND, {
        "xl/workbook.xml": `<workbook xmlns:r="${officeTypes}"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="乙" sheetId="2" r:id="rId1"/></sheets></workbook>`,
      }),
    expected: DAMAGED,
  },
  {
    what: "two sheets of one name",
    bytes: () =>
      fileOf(
        SOUND,
        sheets(2, () => "表一"),
      ),
    expected: DAMAGED,
  },
  {
    what: "a sheet whose name no sheet may have",
    bytes: () =>
      fileOf(
        SOUND,
        sheets(1, () => "a/b:[c]*?"),
      ),
    expected: DAMAGED,
  },
  {
    what: "a sheet without a name",
    bytes: () =>
      fileOf(
        SOUND,
        sheets(1, () => ""),
      ),
    expected: DAMAGED,
  },
  {
    what: "100 000 sheets",
    bytes: () =>
      fileOf(
        SOUND,
        sheets(100_000, (i) => `表${String(i)}`),
      ),
    expected: TOO_LARGE,
  },
  {
    what: "300 000 names",
    bytes: () =>
      fileOf(
        SOUND,
        {},
        `<definedNames>${repeated(300_000, (i) => `<definedName name="n${String(i)}">表一!$A$1</definedName>`)}</definedNames>`,
      ),
    expected: TOO_LARGE,
  },
  { what: "no sheets", bytes: () => fileOf("", { "xl/workbook.xml": "<workbook/>" }), expected: DAMAGED },
];

/** Formulas whose calculation would not end. */
export const endlessFormulas: readonly HostileFile[] = [
  {
    what: "a formula that takes for ever",
    bytes: () =>
      fileOf(
        sheetData(
          `<row r="1"><c r="A1"><f>SUMPRODUCT((B1:B20000=TRANSPOSE(C1:C20000))*(B1:B20000&lt;TRANSPOSE(C1:C20000)))</f></c></row>` +
            `<row r="20000"><c r="B20000"><v>1</v></c></row>`,
        ),
      ),
    expected: /计算公式用了 \d+ 秒还没有结束，请|占用的内存超过 \d+ MB，请/,
  },
];

/** By what is wrong with them: what they are packed in, their XML, and what it says. */
export const hostilePackages: readonly HostileFile[] = [...otherFiles, ...zips];
export const hostileXml: readonly HostileFile[] = xml;
export const hostileContents: readonly HostileFile[] = contents;
export const hostileFiles: readonly HostileFile[] = [...hostilePackages, ...hostileXml, ...hostileContents];
