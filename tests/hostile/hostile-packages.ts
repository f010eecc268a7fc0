import { zipOf, type Entry } from "./zip-file";
import {
  type HostileFile,
  utf8,
  DAMAGED,
  TOO_LARGE,
  repeated,
  sheetData,
  SOUND,
  parts,
  sheetPart,
} from "./hostile-file";

const NOT_XLSX = /不是 Excel 工作簿（\.xlsx），请/;
const OLD = /旧格式.*另存为 \.xlsx/;
const ENCRYPTED = /有打开密码，请先.*去掉密码/;
/** A compound file (MS-CFB) as far as its first bytes and one stream's name tell. */
function compoundFile(stream: string): Uint8Array {
  const bytes = Buffer.alloc(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.write(stream, 1024, "utf16le");
  return new Uint8Array(bytes);
}
const withParts = (...more: Entry[]): Uint8Array => zipOf([...parts(SOUND), ...more]);
const cut = (share: number) => (): Uint8Array => {
  const whole = withParts();
  return whole.slice(0, Math.floor(whole.length * share));
};
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

export const hostilePackages: readonly HostileFile[] = [...otherFiles, ...zips];
