import { SHEET, RELS, edit, rename, replaced, prefixed, all, eachOpens } from "./other-writers";

/** The XML as writers spell it. */
eachOpens([
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
]);
