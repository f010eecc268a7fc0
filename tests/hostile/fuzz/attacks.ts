import { fileOf } from "../../xlsx/workbooks";
import type { Random } from "./random";

/** A file written to hurt, with sizes by chance. */
type Attack = (random: Random) => Uint8Array;

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relationships = (rows: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`;
const many = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join("");
const sheet = (cells: string, after = "", names = ""): Uint8Array =>
  fileOf(`<sheetData><row r="1">${cells}</row></sheetData>${after}`, {}, names);
const formulas = (...list: readonly string[]): string =>
  list.map((one) => `<c><f>${one.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</f></c>`).join("");
const names = (list: readonly (readonly [string, string])[]): string =>
  `<definedNames>${list.map(([name, to]) => `<definedName name="${name}">${to}</definedName>`).join("")}</definedNames>`;

const RANGES = [
  "A1:XFD1048576",
  "A:A",
  "1:1",
  "A1:A1048576",
  "XFD1048576",
  "A1:XFD1",
  "B2:B900000",
  "A1:ZZ50000",
];
const COUNTS = [3, 50, 500, 3_000];

const tables = (count: number, one: (at: number) => string, cells = ""): Uint8Array =>
  fileOf(
    `<sheetData>${cells}</sheetData><tableParts>${many(count, (at) => `<tablePart r:id="t${at}"/>`)}</tableParts>`,
    {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(
        many(
          count,
          (at) => `<Relationship Id="t${at}" Type="${TYPES}/table" Target="../tables/table${at}.xml"/>`,
        ),
      ),
      ...Object.fromEntries(Array.from({ length: count }, (_, at) => [`xl/tables/table${at}.xml`, one(at)])),
    },
  );

/** By what they attack. */
const ATTACKS: Readonly<Record<string, Attack>> = {
  "names in a circle": (random) => {
    const count = random.of(COUNTS);
    return sheet(
      formulas("n0+1", `SUM(n${random.below(count)},n0)`),
      "",
      names(Array.from({ length: count }, (_, at) => [`n${at}`, `n${(at + 1) % count}+1`])),
    );
  },
  "names that double": (random) => {
    const count = random.of([10, 20, 40, 200]);
    return sheet(
      formulas("n0"),
      "",
      names(
        Array.from({ length: count }, (_, at) => [
          `n${at}`,
          at === count - 1 ? "1" : `n${at + 1}+n${at + 1}`,
        ]),
      ),
    );
  },
  "names that are members": () =>
    sheet(
      formulas("constructor", "toString+1", "__proto__", "hasOwnProperty(1)", "任务[constructor]"),
      "",
      names(["constructor", "__proto__", "toString", "valueOf"].map((name) => [name, "表一!$A$1"])),
    ),
  "cells in a chain": (random) => {
    const count = random.of([50, 2_000, 8_000]);
    return fileOf(
      `<sheetData>${many(count, (at) => `<row r="${at + 1}"><c r="A${at + 1}"><f>A${at + 2}+1</f></c></row>`)}</sheetData>`,
    );
  },
  "a rule over giant ranges": (random) =>
    sheet(
      "<c><v>1</v></c>",
      `<conditionalFormatting sqref="${many(1 + random.below(20), () => `${random.of(RANGES)} `)}"><cfRule type="${random.of(["expression", "cellIs", "top10", "duplicateValues", "uniqueValues", "aboveAverage", "containsText", "timePeriod", "dataBar", "colorScale", "iconSet"])}" priority="1" operator="equal"><formula>A1=1</formula></cfRule></conditionalFormatting>`,
    ),
  "thousands of rules": (random) => {
    const range = random.of(["A1", "A1:J100", ...RANGES]);
    return sheet(
      "<c><v>1</v></c>",
      many(
        random.of(COUNTS),
        (at) =>
          `<conditionalFormatting sqref="${range}"><cfRule type="expression" priority="${at + 1}"><formula>A1=${at}</formula></cfRule></conditionalFormatting>`,
      ),
    );
  },
  "thousands of validations": (random) => {
    const range = random.of(["A1", "A1:J100", ...RANGES]);
    return sheet(
      "<c><v>1</v></c>",
      `<dataValidations>${many(random.of(COUNTS), (at) => `<dataValidation type="${random.of(["list", "whole", "custom", "date"])}" sqref="${range} B${at + 1}"><formula1>${random.of(['"a,b"', "A1", "表一!A:A", "1"])}</formula1></dataValidation>`)}</dataValidations>`,
    );
  },
  "giant merged cells": (random) =>
    sheet("<c><v>1</v></c>", `<mergeCells><mergeCell ref="${random.of(RANGES)}"/></mergeCells>`),
  "a giant filter": (random) =>
    sheet(
      "<c><v>1</v></c>",
      `<autoFilter ref="${random.of(RANGES)}"><filterColumn colId="${random.of([0, 5, 16_383, 16_384, -1])}"><filters>${many(random.of(COUNTS), (at) => `<filter val="${at}"/>`)}</filters></filterColumn></autoFilter>`,
    ),
  "a giant table": (random) =>
    tables(
      1,
      () =>
        `<table id="1" name="表" displayName="表" ref="${random.of(RANGES)}" totalsRowCount="${random.of([0, 1, 99])}"><autoFilter ref="${random.of(RANGES)}"/><tableColumns count="1">${many(random.of([1, 2, 500]), (at) => `<tableColumn id="${at + 1}" name="列${at}"><calculatedColumnFormula>ROW()</calculatedColumnFormula></tableColumn>`)}</tableColumns></table>`,
    ),
  "many tables at one place": (random) =>
    tables(
      random.of([2, 20, 300]),
      (at) =>
        `<table id="${at + random.below(2)}" name="t${at}" displayName="t${random.once(9) ? 1 : at}" ref="${random.once(2) ? "A1:B9" : `A${at * 9 + 1}:B${at * 9 + 5}`}"><tableColumns><tableColumn id="1" name="a"/><tableColumn id="${random.of([1, 2])}" name="${random.of(["a", "b", ""])}"/></tableColumns></table>`,
    ),
  "giant columns and rows": (random) =>
    fileOf(
      `<sheetFormatPr defaultRowHeight="${random.of([0, -5, 1e9, 15])}" baseColWidth="${random.of([0, 999_999])}"/><cols>${many(random.of(COUNTS), (at) => `<col min="${random.of([1, at + 1, 16_384])}" max="${random.of([at + 1, 16_384, 99_999])}" width="${random.of([0, -3, 1e300, 8])}" customWidth="1" hidden="${random.below(2)}" style="${random.of([0, 7, -1])}"/>`)}</cols><sheetData><row r="${random.of([1, 9, 1_048_576])}" ht="${random.of([0, -1, 1e300, 409])}" customHeight="1"><c><v>1</v></c></row></sheetData>`,
    ),
  "frozen far away": (random) =>
    fileOf(
      `<sheetViews><sheetView workbookViewId="0" zoomScale="${random.of([0, -1, 99_999, 100])}"><pane xSplit="${random.of([1, 16_384, 1e9, -1])}" ySplit="${random.of([1, 1_048_576, 1e9, -1, 0.5])}" topLeftCell="${random.of(["A1", "XFD1048576", "B2", "x"])}" state="${random.of(["frozen", "split", "frozenSplit"])}"/></sheetView></sheetViews><sheetData><row><c><v>1</v></c></row></sheetData>`,
    ),
  "formulas nested deep": (random) => {
    const depth = random.of([60, 300, 1_000, 2_000]);
    const [open, close] = random.of([
      ["(", ")"],
      ["IF(1,", ",2)"],
      ["-", ""],
      ["SUM(", ")"],
      ["{", "}"],
      ["ABS(-(", "))"],
      ["1^", ""],
    ] as const);
    return sheet(formulas(`${open.repeat(depth)}1${close.repeat(depth)}`.slice(0, 8_000)));
  },
  "a long formula": (random) => {
    const [piece, last] = random.of([
      ["1+", "1"],
      ['"a"&', '"b"'],
      ["A1:A9,", "A1"],
      ["1,", "1"],
      ["A1 ", "A1"],
      ["1=", "1"],
      ["!", "A1"],
    ] as const);
    return sheet(formulas(`SUM(${piece.repeat(random.of([100, 1_000, 3_900]))}${last})`.slice(0, 8_190)));
  },
  "formulas over whole sheets": (random) =>
    sheet(
      `<c><v>1</v></c>${formulas(
        ...Array.from({ length: random.of([1, 2]) }, () =>
          random.of([
            ...[
              "SUM(B2:XFD1048576)",
              "COUNTA(2:1048576)",
              "A2:A1048576",
              "SUM(A2:A1048576*2)",
              "MAX(ROW(2:1048576))",
            ],
            ...[
              "SUMPRODUCT(A2:A1048576,B2:B1048576)",
              "MATCH(1,A2:A1048576,0)",
              "VLOOKUP(1,A2:XFD1048576,9,FALSE)",
            ],
            ...[
              "COUNTIF(A2:XFD1048576,1)",
              "SUMIFS(A2:A1048576,B2:B1048576,1)",
              "TRANSPOSE(A2:A20)",
              "UNIQUE(A2:A1048576)",
            ],
            ...[
              "SORT(A2:A1048576)",
              "FILTER(A2:A1048576,A2:A1048576=1)",
              "OFFSET(A2,0,0,1048575,16384)",
              "INDEX(A2:XFD1048576,0,1)",
            ],
          ]),
        ),
      )}`,
    ),
  "formulas that make much": (random) =>
    sheet(
      formulas(
        random.of([
          ...[
            "_xlfn.SEQUENCE(1048576)",
            "_xlfn.SEQUENCE(1000,1000)",
            "_xlfn.SEQUENCE(1E9,1E9)",
            "_xlfn.RANDARRAY(5000,50)",
            'REPT("ab",16383)&REPT("c",16383)',
          ],
          ...[
            'REPT("字",1E9)',
            '_xlfn.TEXTJOIN(",",TRUE,ROW(A1:A100000))',
            "_xlfn.MAKEARRAY(900,900,_xlfn.LAMBDA(_xlpm.a,_xlpm.b,_xlpm.a))",
          ],
          ...[
            "FACT(1E9)",
            "COMBIN(1E9,5E8)",
            "FIBONACCI(1)",
            "DATE(1E9,1E9,1E9)",
            "1E308*10",
            "BASE(1E15,2,255)",
            "GCD(1E15,3)",
            "ROMAN(3999)",
          ],
          ...[
            'SUBSTITUTE(REPT("a",30000),"a",REPT("b",30000))',
            'TEXT(1,REPT("0",3000))',
            "_xlfn.EXPAND(1,1048576,16384)",
            "MMULT(_xlfn.SEQUENCE(300,300),_xlfn.SEQUENCE(300,300))",
          ],
          ...[
            "MUNIT(2000)",
            "EDATE(1,1E9)",
            "NETWORKDAYS(1,2958465)",
            "WORKDAY(1,1E6)",
            "YEARFRAC(1,2958465,1)",
            "PERMUT(1E6,1E5)",
            "DOLLAR(1,127)",
            "MDETERM(_xlfn.SEQUENCE(60,60))",
            "CHAR(-1)",
            "ADDRESS(1E9,1E9)",
          ],
        ]),
      ),
    ),
  "recursive lambdas": (random) =>
    sheet(
      formulas("f(1)", "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.g,_xlpm.g(_xlpm.g)),_xlpm.f(_xlpm.f))"),
      "",
      names([
        [
          "f",
          random.of([
            "_xlfn.LAMBDA(_xlpm.n,f(_xlpm.n+1))",
            "_xlfn.LAMBDA(_xlpm.n,IF(_xlpm.n&gt;99999,1,f(_xlpm.n+1)))",
            "f",
          ]),
        ],
      ]),
    ),
  "array formulas": (random) =>
    fileOf(
      `<sheetData>${many(random.of([1, 30, 300]), (at) => `<row r="${at + 1}"><c r="${random.of(["A", "C"])}${at + 1}"><f t="array" ref="${random.of([...RANGES, `A${at + 1}:C${at + 3}`])}">${random.of(["1+1", "ROW(A1:A9)", "A2:A3*2"])}</f><v>1</v></c></row>`)}</sheetData>`,
    ),
  "shared formulas": (random) =>
    fileOf(
      `<sheetData>${many(random.of([3, 300, 3_000]), (at) => `<row r="${at + 1}"><c r="B${at + 1}"><f t="shared" si="${random.of([0, 0, 1, -1, 99])}"${random.once(9) ? ` ref="${random.of(["B1:B3000", "A1", ...RANGES])}"` : ""}>${random.once(9) ? random.of(["A1+1", "A1048576", "SUM(", "B1"]) : ""}</f><v>1</v></c></row>`)}</sheetData>`,
    ),
  "a long text": (random) => {
    const text = random
      .of(["字", "&amp;", "🙂", "_x000D_", "\n", "&#10;"])
      .repeat(random.of([100, 33_000, 300_000]));
    return random.once(2)
      ? sheet(`<c t="inlineStr"><is><t>${text}</t></is></c>`)
      : sheet(
          `<c t="inlineStr"><is>${many(random.of([2, 2_000]), () => "<r><rPr><b/></rPr><t>a</t></r>")}</is></c>`,
        );
  },
  "hyperlinks and comments": (random) =>
    fileOf(
      `<sheetData><row><c><v>1</v></c></row></sheetData><hyperlinks>${many(random.of(COUNTS), (at) => `<hyperlink ref="${random.of([`A${at + 1}`, ...RANGES])}" location="${random.of(["表一!A1", "x", "#"])}" r:id="${random.of(["h1", "none"])}"/>`)}</hyperlinks><legacyDrawing r:id="v1"/>`,
      {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(
          `<Relationship Id="h1" Type="${TYPES}/hyperlink" Target="${random.of(["javascript:alert(1)", "file:///etc/passwd", "http://x.invalid/"])}" TargetMode="External"/><Relationship Id="c1" Type="${TYPES}/comments" Target="../comments1.xml"/>`,
        ),
        "xl/comments1.xml": `<comments><authors><author>甲</author></authors><commentList>${many(random.of(COUNTS), (at) => `<comment ref="${random.of([`A${at + 1}`, "A1", "XFD1048576", "A0", "A1:B2"])}" authorId="${random.of([0, -1, 99])}"><text><t>话</t></text></comment>`)}</commentList></comments>`,
      },
    ),
  "styles out of order": (random) =>
    fileOf(
      '<sheetData><row s="3" customFormat="1"><c s="1"><v>1</v></c><c s="2"><v>45000.5</v></c><c s="3"><v>-1</v></c></row></sheetData>',
      {
        "xl/styles.xml": `<styleSheet><numFmts>${many(random.of([1, 300]), (at) => `<numFmt numFmtId="${random.of([164 + at, 0, -1, 1e9])}" formatCode="${random.of(["0", "[", "yyyy\\", "@@@@", "0;0;0;0;0;0", "0".repeat(500), "[Red][&lt;1]0", "&quot;", "G/通用格式", "[h]:mm:ss.000000"])}"/>`)}</numFmts><fonts>${many(random.below(4), () => `<font><sz val="${random.of([-1, 0, 1e9, 11])}"/><color theme="${random.of([-1, 99, 1])}" tint="${random.of([-9, 1e300, 0.5])}" indexed="${random.of([-1, 64, 999])}" rgb="${random.of(["", "zzz", "FF0000", "FFFF0000"])}"/></font>`)}</fonts><cellXfs>${many(random.of([1, 4, 3_000]), () => `<xf numFmtId="${random.of([164, 9, 14, -1, 999])}" fontId="${random.of([0, -1, 99])}" fillId="${random.of([0, 99])}" borderId="${random.of([0, 99])}" xfId="${random.of([0, -1, 99])}"><alignment textRotation="${random.of([0, 255, -90, 1e9])}" indent="${random.of([0, -1, 1e9])}" horizontal="${random.of(["left", "x"])}"/></xf>`)}</cellXfs></styleSheet>`,
      },
    ),
  "dates and numbers": (random) =>
    sheet(
      many(
        60,
        () =>
          `<c t="${random.of(["n", "d", "b", "e", "str", "x", ""])}"><v>${random.of(["1e308", "-1e308", "1e999", "NaN", "0x1F", "2024-13-45", "2024-01-01T00:00:00", "", " ", "#N/A", "#WHAT!", "TRUE", "9".repeat(400), "1e-400", "-0"])}</v></c>`,
      ),
    ),
};

/** One of them, by chance. */
export function attack(random: Random): { readonly bytes: Uint8Array; readonly what: string } {
  const what = random.of(Object.keys(ATTACKS));
  const write = ATTACKS[what] as Attack;
  return { bytes: write(random), what: `attack: ${what}` };
}
