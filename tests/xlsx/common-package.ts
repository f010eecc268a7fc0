import { strToU8 } from "fflate";

/** The parts of a small workbook as Excel spells them, by path; other writers' ways are made from it by changing parts. */
export type Parts = Map<string, string>;

export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const relationships = (...rows: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${rows
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

export function commonParts(): Parts {
  return new Map([
    [
      "[Content_Types].xml",
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        [
          ["xl/workbook.xml", "sheet.main"],
          ["xl/worksheets/sheet1.xml", "worksheet"],
          ["xl/worksheets/sheet2.xml", "worksheet"],
          ["xl/styles.xml", "styles"],
          ["xl/sharedStrings.xml", "sharedStrings"],
          ["xl/tables/table1.xml", "table"],
        ]
          .map(
            ([path = "", type = ""]) =>
              `<Override PartName="/${path}" ContentType="${SPREADSHEET}.${type}+xml"/>`,
          )
          .join("") +
        "</Types>",
    ],
    ["_rels/.rels", relationships(["rId1", "officeDocument", "xl/workbook.xml"])],
    [
      "xl/_rels/workbook.xml.rels",
      relationships(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "worksheet", "worksheets/sheet2.xml"],
        ["rId3", "styles", "styles.xml"],
        ["rId4", "sharedStrings", "sharedStrings.xml"],
      ),
    ],
    [
      "xl/workbook.xml",
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><sheets><sheet name="台账" sheetId="1" r:id="rId1"/><sheet name="It's 2" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="截止日">台账!$B$2</definedName></definedNames></workbook>`,
    ],
    [
      "xl/worksheets/sheet1.xml",
      `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="A1:D4"/><cols><col min="4" max="4" width="20" customWidth="1"/></cols><sheetData>` +
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>' +
        '<row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" s="1"><v>44469</v></c><c r="C2"><f>IF(A2="甲",1,2)</f><v>1</v></c></row>' +
        '<row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="e"><v>#N/A</v></c><c r="C3"><v>0.5</v></c></row>' +
        `<row r="4"><c r="C4"><f>'It''s 2'!A1+1</f><v>8</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="E1:F1"/></mergeCells>` +
        '<conditionalFormatting sqref="A2:A3"><cfRule type="expression" dxfId="0" priority="1"><formula>$C2=1</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="D2:D3"><formula1>"是,否"</formula1></dataValidation></dataValidations>' +
        '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
    ],
    [
      "xl/worksheets/sheet2.xml",
      `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>`,
    ],
    ["xl/worksheets/_rels/sheet1.xml.rels", relationships(["rId1", "table", "../tables/table1.xml"])],
    [
      "xl/tables/table1.xml",
      `${DECLARATION}<table xmlns="${MAIN}" id="1" name="表" displayName="表" ref="A1:C3" totalsRowShown="0"><autoFilter ref="A1:C3"/><tableColumns count="3"><tableColumn id="1" name="名称"/><tableColumn id="2" name="日期"/><tableColumn id="3" name="数"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
    ],
    [
      "xl/styles.xml",
      `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="1"><font><sz val="11"/><name val="等线"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><dxfs count="1"><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs></styleSheet>`,
    ],
    [
      "xl/sharedStrings.xml",
      `${DECLARATION}<sst xmlns="${MAIN}" count="4" uniqueCount="4"><si><t>名称</t></si><si><t>日期</t></si><si><t>数</t></si><si><t>甲</t></si></sst>`,
    ],
  ]);
}

/** Parts as UTF-8. */
export function encoded(parts: ReadonlyMap<string, string>): [string, Uint8Array][] {
  return [...parts].map(([path, text]) => [path, strToU8(text)]);
}
