import { commonParts, MAIN, OFFICE } from "./common-package";
import {
  EXPECTED,
  type Change,
  SHEET,
  RELS,
  edit,
  replaced,
  without,
  all,
  zip,
  opensEditsAndOpensAgain,
  eachOpens,
} from "./other-writers";

const inlineStrings: Change = (parts) => {
  const texts = ["名称", "日期", "数", "甲"];
  edit(parts, SHEET, (part) =>
    part.replace(
      /<c r="(\w+)" t="s"><v>(\d)<\/v><\/c>/g,
      (_whole, address: string, index: string) =>
        `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${texts[Number(index)] ?? ""}</t></is></c>`,
    ),
  );
  without("xl/sharedStrings.xml")(parts);
};

/** The parts that writers leave out, add and fill in their own way. */
eachOpens([
  [
    "in Strict Open XML",
    (parts) => {
      for (const path of all(parts))
        parts.set(
          path,
          (parts.get(path) ?? "")
            .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
            .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
        );
      replaced("xl/workbook.xml", ["<workbook ", '<workbook conformance="strict" '])(parts);
      replaced(SHEET, ['<c r="B2" s="1"><v>44469</v>', '<c r="B2" s="1" t="d"><v>2021-09-30T00:00:00</v>'])(
        parts,
      );
    },
  ],
  ["with texts in the cells", inlineStrings],
  [
    "with texts in the cells as formulas' values",
    (parts) => {
      replaced(SHEET, ['<c r="A2" t="s"><v>3</v>', '<c r="A2" t="str"><v>甲</v>'])(parts);
    },
  ],
  [
    "with shared texts in runs and phonetic hints",
    replaced("xl/sharedStrings.xml", [
      "<si><t>名称</t></si>",
      '<si><r><rPr><b/><sz val="11"/></rPr><t>名</t></r><r><t>称</t></r><rPh sb="0" eb="1"><t>ミョウ</t></rPh><phoneticPr fontId="1"/></si>',
    ]),
  ],
  [
    "with wrong counts of shared texts",
    replaced("xl/sharedStrings.xml", ['count="4" uniqueCount="4"', 'count="999" uniqueCount="1"']),
  ],
  [
    "without counts anywhere",
    (parts) => {
      for (const path of all(parts))
        parts.set(path, (parts.get(path) ?? "").replace(/ (?:count|uniqueCount)="\d+"/g, ""));
    },
  ],
  [
    "without addresses of rows and cells",
    (parts) => {
      edit(parts, SHEET, (part) =>
        part.replace('<c r="C4">', '<c/><c/><c r="C4">').replace(/<(row|c) r="\w+"/g, "<$1"),
      );
    },
  ],
  [
    "without a list of formats' differences",
    (parts) => {
      edit(parts, "xl/styles.xml", (part) => part.replace(/<cellStyleXfs.*?<\/cellStyleXfs>/, ""));
    },
  ],
  ["without dimension and columns", replaced(SHEET, [/<dimension.*?\/>|<cols>.*?<\/cols>/g, ""])],
  [
    "with types by Default alone",
    (parts) => {
      edit(parts, "[Content_Types].xml", (part) =>
        part.replace(/<Override [^>]*(?:styles|sharedStrings|table1)[^>]*\/>/g, ""),
      );
    },
  ],
  [
    "with alternate content and unknown extensions",
    (parts) => {
      edit(parts, SHEET, (part) =>
        part
          .replace(
            "<worksheet ",
            '<worksheet xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" mc:Ignorable="x14ac etc" ',
          )
          .replace(
            "</worksheet>",
            '<extLst><ext uri="{X}"><etc:未知 a="1">一</etc:未知></ext></extLst></worksheet>',
          )
          .replace('<row r="2">', '<row r="2" x14ac:dyDescent="0.25" spans="1:3" etc:x="1">')
          .replace(
            "<tableParts",
            '<mc:AlternateContent><mc:Choice Requires="x14"><controls/></mc:Choice><mc:Fallback/></mc:AlternateContent><tableParts',
          ),
      );
    },
  ],
  [
    "as WPS has it, with pictures in cells",
    (parts) => {
      parts.set(
        "xl/cellimages.xml",
        '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>',
      );
      edit(parts, RELS, (part) =>
        part.replace(
          "</Relationships>",
          '<Relationship Id="rId9" Type="http://www.wps.cn/officeDocument/2020/cellImage" Target="cellimages.xml"/></Relationships>',
        ),
      );
      replaced(SHEET, [
        "<cols>",
        '<sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5" outlineLevelRow="3"/><cols>',
      ])(parts);
    },
  ],
  [
    "as Google's spreadsheet has it",
    (parts) => {
      edit(parts, SHEET, (part) =>
        part
          .replace(
            '<dimension ref="A1:D4"/>',
            '<sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/>',
          )
          .replace(/<row r="(\d)">/g, '<row r="$1" ht="15.75" customHeight="1">')
          .replace("</sheetData>", '<row r="1000" ht="15.75" customHeight="1"/></sheetData>'),
      );
    },
  ],
  [
    "as LibreOffice has it",
    (parts) => {
      edit(parts, SHEET, (part) =>
        part
          .replace(
            '<dimension ref="A1:D4"/>',
            '<sheetPr filterMode="false"><pageSetUpPr fitToPage="false"/></sheetPr><dimension ref="A1:D4"/>',
          )
          .replace(/<f>/g, '<f aca="false">')
          .replace(
            /<row r="(\d)">/g,
            '<row r="$1" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false">',
          )
          .replace('<c r="C3">', '<c r="C3" t="n">'),
      );
    },
  ],
  ["as openpyxl has it, with values that are not there", replaced(SHEET, [/(<\/f>)<v>.*?<\/v>/g, "$1<v/>"])],
  [
    "as POI has it, with shared formulas written one by one and no styles of tables",
    (parts) => {
      edit(parts, "xl/tables/table1.xml", (part) => part.replace(/<tableStyleInfo.*?\/>/, ""));
    },
  ],
  [
    "with a header cell that is blank, though its column has a name",
    replaced(SHEET, [/<c r="B1"[^>]*>.*?<\/c>/g, '<c r="B1"/>']),
  ],
  [
    "with a table's columns that have unique names and formats of their own",
    replaced("xl/tables/table1.xml", [
      'id="1" name="名称"',
      'id="7" uniqueName="7" name="名称" dataDxfId="0"',
    ]),
  ],
  [
    "with cells far to the right and styles of whole columns",
    replaced(SHEET, [
      '<col min="4" max="4" width="20" customWidth="1"/>',
      '<col min="4" max="16384" style="0" width="9.1"/><col min="16385" max="16400" width="9"/>',
    ]),
  ],
  [
    "with a link to a workbook that is not there",
    (parts) => {
      parts.set(
        "xl/externalLinks/externalLink1.xml",
        `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`,
      );
      edit(parts, RELS, (part) =>
        part.replace(
          "</Relationships>",
          `<Relationship Id="rId8" Type="${OFFICE}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`,
        ),
      );
      replaced("xl/workbook.xml", [
        "<definedNames>",
        '<externalReferences><externalReference r:id="rId8"/></externalReferences><definedNames>',
      ])(parts);
      replaced(SHEET, [
        '<row r="4">',
        '<row r="4"><c r="A4" t="str"><f>IF([1]Sheet1!A1="","",[1]Sheet1!A1)</f><v></v></c>',
      ])(parts);
    },
  ],
  [
    "with relationships to parts that are not there",
    (parts) => {
      edit(parts, RELS, (part) =>
        part.replace(
          "</Relationships>",
          `<Relationship Id="rId8" Type="${OFFICE}/theme" Target="theme/theme1.xml"/><Relationship Id="rId7" Type="${OFFICE}/calcChain" Target="calcChain.xml"/></Relationships>`,
        ),
      );
      edit(parts, "xl/worksheets/_rels/sheet1.xml.rels", (part) =>
        part.replace(
          "</Relationships>",
          `<Relationship Id="rId8" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
        ),
      );
    },
  ],
  [
    "with names whose cells were deleted, hidden names and names of add-ins",
    replaced("xl/workbook.xml", [
      "</definedNames>",
      '<definedName name="没了">#REF!</definedName><definedName name="也没了">台账!#REF!</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">\'It\'\'s 2\'!$A$1:$A$1</definedName><definedName name="宏" function="1" vbProcedure="1" hidden="1">宏</definedName></definedNames>',
    ]),
  ],
]);

describe("without formats, a workbook is the same but for these", () => {
  it("no styles part", async () => {
    const parts = commonParts();
    without("xl/styles.xml")(parts);
    replaced(SHEET, [' s="1"', ""], [' dxfId="0"', ""])(parts);
    await opensEditsAndOpensAgain(zip(parts), { ...EXPECTED, date: [["44469"]], color: "" });
  });
});
