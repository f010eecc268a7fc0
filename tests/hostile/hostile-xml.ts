import { fileOf } from "../xlsx/workbooks";
import { type HostileFile, utf8, DAMAGED, repeated, oneCell, SOUND, sheetPart } from "./hostile-file";

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));

/** Parts that are no sound XML, or XML that would grow. */
export const hostileXml: readonly HostileFile[] = [
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
