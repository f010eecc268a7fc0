import { unzipSync, zipSync, strFromU8 } from "fflate";
import { openEmbeddedExcel, type EmbeddedExcel } from "embedded-excel/node";
import { zipAs } from "../hostile/zip-file";
import { commonParts, encoded, MAIN, OFFICE, type Parts } from "./common-package";

/**
 * One workbook as its writers spell it: Excel, WPS, LibreOffice, Google's, Numbers, openpyxl, POI, EPPlus and others. Each
 * opens as the same workbook, and edited, saved and opened again still is.
 */

let excel: EmbeddedExcel;
beforeAll(async () => {
  excel = await openEmbeddedExcel();
});
afterAll(() => excel.close());

type Change = (parts: Parts) => void;
const SHEET = "xl/worksheets/sheet1.xml";
const RELS = "xl/_rels/workbook.xml.rels";

const edit = (parts: Parts, path: string, to: (part: string) => string): void => {
  const part = parts.get(path);
  if (part === undefined) throw new Error(`no part ${path}`);
  const changed = to(part);
  if (changed === part) throw new Error(`nothing to change in ${path}`);
  parts.set(path, changed);
};
const rename = (parts: Parts, from: string, to: string): void => {
  parts.set(to, parts.get(from) ?? "");
  parts.delete(from);
};
const replaced =
  (path: string, ...pairs: readonly (readonly [from: string | RegExp, to: string])[]): Change =>
  (parts) => {
    for (const [from, to] of pairs) edit(parts, path, (part) => part.replaceAll(from, to));
  };
const without =
  (path: string): Change =>
  (parts) => {
    parts.delete(path);
    edit(parts, "[Content_Types].xml", (types) =>
      types.replace(new RegExp(`<Override PartName="/${path}"[^>]*/>`), ""),
    );
    edit(parts, RELS, (rels) =>
      rels.replace(new RegExp(`<Relationship [^>]*Target="${path.replace("xl/", "")}"/>`), ""),
    );
  };
/** Every element of the parts gets a prefix. */
const prefixed =
  (prefix: string, ...paths: string[]): Change =>
  (parts) => {
    for (const path of paths)
      edit(parts, path, (part) =>
        part
          .replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}:`)
          .replace(`xmlns="${MAIN}"`, `xmlns:${prefix}="${MAIN}"`)
          .replace(
            'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"',
            `xmlns:${prefix}="http://schemas.openxmlformats.org/package/2006/relationships"`,
          ),
      );
  };
const all = (parts: Parts): string[] => [...parts.keys()];
const zip = (parts: Parts): Uint8Array => zipSync(Object.fromEntries(encoded(parts)));

async function workbook(): Promise<Record<string, unknown>> {
  return excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("台账");
    const cells = sheet.getRange("A1:C4").load({ values: true, formulas: true });
    const date = sheet.getRange("B2").load({ text: true });
    const table = context.workbook.tables.getItem("表");
    const place = table.getRange().load({ address: true });
    const header = table.getHeaderRowRange().load({ values: true });
    const name = context.workbook.names.getItem("截止日").load({ formula: true, type: true });
    const rule = sheet.getRange("D2:D3").dataValidation.load({ rule: true });
    const formats = sheet.getRange("A2:A3").conditionalFormats.load({ type: true });
    const color = sheet
      .getRange("A2")
      .conditionalFormats.getItemAt(0)
      .custom.format.font.load({ color: true });
    await context.sync();
    return {
      values: cells.values,
      formulas: [cells.formulas[1]?.[2], cells.formulas[3]?.[2]],
      date: date.text,
      table: place.address,
      header: header.values,
      name: [name.formula, name.type],
      rule: rule.rule.list?.source,
      formats: formats.items.map(({ type }) => type),
      color: color.color,
    };
  });
}

const EXPECTED = {
  values: [
    ["名称", "日期", "数"],
    ["甲", 44469, 1],
    [true, "#N/A", 0.5],
    ["", "", 8],
  ],
  formulas: ['=IF(A2="甲",1,2)', "='It''s 2'!A1+1"],
  date: [["2021-09-30"]],
  table: "台账!A1:C3",
  header: [["名称", "日期", "数"]],
  name: ["=台账!$B$2", "Range"],
  rule: "是,否",
  formats: ["Custom"],
  color: "#FF0000",
};

/** Opens it, edits two cells and a header's neighbour, saves, and opens what was saved. */
async function opensEditsAndOpensAgain(bytes: Uint8Array, expected: object): Promise<Uint8Array> {
  await excel.host.open(bytes, "文件.xlsx");
  expect(await workbook()).toEqual(expected);
  const untouched = await excel.host.write("文件.xlsx");
  expect(untouched.losses).toEqual([]);
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("台账");
    sheet.getRange("G2").values = [["新文字"]];
    sheet.getRange("G3").values = [["2021-10-08"]];
    sheet.getRange("G4:G5").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "EqualTo" } };
    context.workbook.worksheets.add("新表").getRange("A1").values = [["又一张"]];
    await context.sync();
  });
  const saved = await excel.host.write("文件.xlsx");
  expect(saved.losses).toEqual([]);
  await excel.host.open(saved.bytes, "文件.xlsx");
  expect(await workbook()).toEqual(expected);
  const added = await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("台账").getRange("G2:G3").load({ text: true });
    const other = context.workbook.worksheets.getItem("新表").getRange("A1").load({ values: true });
    await context.sync();
    return [range.text, other.values];
  });
  expect(added).toEqual([[["新文字"], ["2021-10-08"]], [["又一张"]]]);
  return saved.bytes;
}

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

const ways: readonly (readonly [what: string, change: Change])[] = [
  ["as Excel spells it", () => undefined],
  [
    "with CDATA for texts, formulas and values",
    (parts) => {
      replaced("xl/sharedStrings.xml", [/<t>(.*?)<\/t>/g, "<t><![CDATA[$1]]></t>"])(parts);
      edit(parts, SHEET, (part) =>
        part
          .replace(/<f>(.*?)<\/f>/g, "<f><![CDATA[$1]]></f>")
          .replace(/<formula>(.*?)<\/formula>/g, "<formula><![CDATA[$1]]></formula>")
          .replace(/<formula1>(.*?)<\/formula1>/g, "<formula1><![CDATA[$1]]></formula1>")
          .replace(/<v>(.*?)<\/v>/g, "<v><![CDATA[$1]]></v>"),
      );
      replaced("xl/workbook.xml", ["台账!$B$2", "<![CDATA[台账!$B$2]]>"])(parts);
    },
  ],
  [
    "with a text half of which is CDATA",
    replaced("xl/sharedStrings.xml", ["<t>名称</t>", "<t>名<![CDATA[称]]></t>"]),
  ],
  [
    "with prefixes on every element of the sheets",
    prefixed(
      "x",
      SHEET,
      "xl/workbook.xml",
      "xl/styles.xml",
      "xl/sharedStrings.xml",
      "xl/tables/table1.xml",
      "xl/worksheets/sheet2.xml",
    ),
  ],
  [
    "with prefixes that differ from part to part",
    (parts) => {
      prefixed("a-b", SHEET)(parts);
      prefixed("ns0", "xl/workbook.xml")(parts);
      prefixed("_s", "xl/styles.xml")(parts);
    },
  ],
  [
    "with another prefix for relationships",
    (parts) => {
      for (const path of [SHEET, "xl/workbook.xml"])
        edit(parts, path, (part) => part.replace("xmlns:r=", "xmlns:rel=").replaceAll("r:id=", "rel:id="));
    },
  ],
  [
    "with prefixes in the relationships",
    prefixed("p", "_rels/.rels", RELS, "xl/worksheets/_rels/sheet1.xml.rels"),
  ],
  [
    "with prefixes in the list of types",
    replaced("[Content_Types].xml", [/<(\/?)(?=[A-Z])/g, "<$1t:"], ["xmlns=", "xmlns:t="]),
  ],
  [
    "with targets from the package's root",
    (parts) => {
      edit(parts, RELS, (part) => part.replace(/Target="/g, 'Target="/xl/'));
      edit(parts, "_rels/.rels", (part) => part.replace('Target="', 'Target="/'));
      edit(parts, "xl/worksheets/_rels/sheet1.xml.rels", (part) => part.replace("../tables", "/xl/tables"));
    },
  ],
  [
    "with targets that go up and down",
    (parts) => {
      edit(parts, RELS, (part) => part.replace(/Target="/g, 'Target="./../xl/'));
    },
  ],
  [
    "with targets in another case",
    (parts) => {
      edit(parts, RELS, (part) => part.replace("worksheets/sheet1.xml", "WorkSheets/Sheet1.XML"));
    },
  ],
  [
    "with parts named in another case",
    (parts) => {
      rename(parts, SHEET, "xl/Worksheets/Sheet1.xml");
      rename(parts, "xl/worksheets/_rels/sheet1.xml.rels", "xl/Worksheets/_rels/Sheet1.xml.rels");
      rename(parts, "xl/sharedStrings.xml", "xl/SharedStrings.xml");
      rename(parts, "[Content_Types].xml", "[content_types].xml");
    },
  ],
  [
    "with percent-encoded targets",
    (parts) => {
      rename(parts, SHEET, "xl/worksheets/表 1.xml");
      rename(parts, "xl/worksheets/_rels/sheet1.xml.rels", "xl/worksheets/_rels/表 1.xml.rels");
      const name = encodeURIComponent("表 1");
      edit(parts, RELS, (part) => part.replace("worksheets/sheet1.xml", `worksheets/${name}.xml`));
      edit(parts, "[Content_Types].xml", (part) =>
        part.replace("worksheets/sheet1.xml", `worksheets/${name}.xml`),
      );
    },
  ],
  [
    "with percent-encoded names of parts, too",
    (parts) => {
      rename(parts, SHEET, "xl/worksheets/sheet%201.xml");
      rename(parts, "xl/worksheets/_rels/sheet1.xml.rels", "xl/worksheets/_rels/sheet%201.xml.rels");
      edit(parts, RELS, (part) => part.replace("worksheets/sheet1.xml", "worksheets/sheet%201.xml"));
      edit(parts, "[Content_Types].xml", (part) =>
        part.replace("worksheets/sheet1.xml", "worksheets/sheet%201.xml"),
      );
    },
  ],
  ["with backslashes in targets", replaced(RELS, ["worksheets/", "worksheets\\"])],
  [
    "with backslashes in the zip",
    (parts) => {
      for (const path of all(parts)) if (path.includes("/")) rename(parts, path, path.replaceAll("/", "\\"));
    },
  ],
  [
    "with a byte order mark before every part",
    (parts) => {
      for (const path of all(parts)) edit(parts, path, (part) => `\ufeff${part}`);
    },
  ],
  [
    "without declarations, with line ends and comments between",
    (parts) => {
      for (const path of all(parts))
        edit(
          parts,
          path,
          (part) =>
            `<!-- 某软件 -->\r\n${part.replace(/^<\?.*?\?>\n/, "").replace(/></g, ">\r\n<")}\r\n<!-- 完 -->`,
        );
    },
  ],
  [
    "with apostrophes around attributes",
    (parts) => {
      for (const path of [SHEET, "xl/tables/table1.xml", RELS, "xl/styles.xml"])
        edit(parts, path, (part) => part.replace(/="([^"']*)"(?=[^<]*>)/g, "='$1'"));
    },
  ],
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
];

describe.each(ways)("a workbook %s", (_what, change) => {
  it("opens as the same workbook, edited and saved too", async () => {
    const parts = commonParts();
    change(parts);
    await opensEditsAndOpensAgain(zip(parts), EXPECTED);
  });
});

describe("without formats, a workbook is the same but for these", () => {
  it("no styles part", async () => {
    const parts = commonParts();
    without("xl/styles.xml")(parts);
    replaced(SHEET, [' s="1"', ""], [' dxfId="0"', ""])(parts);
    await opensEditsAndOpensAgain(zip(parts), { ...EXPECTED, date: [["44469"]], color: "" });
  });
});

describe("a workbook packed", () => {
  const utf16 =
    (bigEndian: boolean) =>
    (text: string): Uint8Array => {
      const bytes = Buffer.from(`\ufeff${text.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, "utf16le");
      return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
    };
  const parts = commonParts();
  const entries = encoded(parts).map(([name, content]) => ({ name, content }));
  it.each([
    ["without compression", zipAs(entries, { stored: true })],
    ["with sizes after the contents", zipAs(entries, { sizesAfter: true })],
    [
      "with folders",
      zipAs(
        [
          { name: "xl/", content: new Uint8Array() },
          { name: "xl/worksheets/", content: new Uint8Array() },
          ...entries,
        ],
        {},
      ),
    ],
    ["as zip64", zipAs(entries, { zip64: true })],
    ["with a comment at the end", zipAs(entries, { comment: "某软件" })],
    ["with the types last", zipAs([...entries.slice(1), ...entries.slice(0, 1)], {})],
    [
      "with leading slashes",
      zipAs(
        entries.map((one) => ({ ...one, name: `/${one.name}` })),
        {},
      ),
    ],
    ["in UTF-16", zipSync(Object.fromEntries([...parts].map(([path, text]) => [path, utf16(false)(text)])))],
    [
      "in UTF-16, the other way round",
      zipSync(Object.fromEntries([...parts].map(([path, text]) => [path, utf16(true)(text)]))),
    ],
  ])("%s", async (_what, bytes) => {
    await opensEditsAndOpensAgain(bytes, EXPECTED);
  });
});

describe("line breaks in texts read as Excel reads them", () => {
  const shared = (text: string): Uint8Array => {
    const parts = commonParts();
    replaced("xl/sharedStrings.xml", ["<t>甲</t>", text])(parts);
    return zip(parts);
  };
  it.each([
    ["LF", "<t>一\n二</t>", "一\n二"],
    ["CR LF, which XML reads as LF", "<t>一\r\n二</t>", "一\n二"],
    ["CR LF, the CR escaped as POI does", "<t>一_x000D_\n二</t>", "一\n二"],
    ["a CR as a character", "<t>一&#13;\n二</t>", "一\n二"],
    ["an escaped CR alone", "<t>一_x000D_二</t>", "一\n二"],
    ["an escaped LF", "<t>一_x000a_二</t>", "一\n二"],
    ["an escape that is none", "<t>一_x005F_x000D_二</t>", "一_x000D_二"],
    ["in runs", "<r><t>一_x000D_</t></r><r><t>\n二</t></r>", "一\n二"],
    ["blanks at the ends", '<t xml:space="preserve"> 一 </t>', " 一 "],
  ])("%s", async (_what, text, expected) => {
    await excel.host.open(shared(text), "文件.xlsx");
    expect(((await workbook())["values"] as unknown[][])[1]?.[0]).toBe(expected);
    const saved = await excel.host.save();
    expect(strFromU8(unzipSync(saved)["xl/sharedStrings.xml"] ?? new Uint8Array())).toContain(text);
  });

  it("in a table's header, whatever the table's part makes of them", async () => {
    const parts = commonParts();
    replaced("xl/sharedStrings.xml", ["<t>名称</t>", "<t>名_x000D_\n称</t>"])(parts);
    replaced("xl/tables/table1.xml", ['name="名称"', 'name="名_x000d__x000a_称"'])(parts);
    const expected = {
      ...EXPECTED,
      values: [["名\n称", "日期", "数"], ...EXPECTED.values.slice(1)],
      header: [["名\n称", "日期", "数"]],
    };
    const saved = await opensEditsAndOpensAgain(zip(parts), expected);
    expect(strFromU8(unzipSync(saved)["xl/tables/table1.xml"] ?? new Uint8Array())).toContain(
      "名_x000d__x000a_称",
    );
  });
});
