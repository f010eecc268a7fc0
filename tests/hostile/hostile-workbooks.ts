import { fileOf } from "../xlsx/workbooks";
import {
  type HostileFile,
  DAMAGED,
  TOO_LARGE,
  officeTypes,
  relationships,
  repeated,
  sheetData,
  oneCell,
  SOUND,
  sheets,
} from "./hostile-file";

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

/** What refers to itself, or to what is not there: formulas, names, tables, parts and sheets. */
export const hostileWorkbooks: readonly HostileFile[] = [
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
    what: "relationships that are no XML, of a part that nobody reads",
    bytes: () => fileOf(SOUND, { "xl/externalLinks/_rels/externalLink1.xml.rels": "<<Relationships/>" }),
    expected: DAMAGED,
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
