import { zipSync } from "fflate";
import { openEmbeddedExcel, type EmbeddedExcel } from "embedded-excel/node";
import { commonParts, encoded, MAIN, type Parts } from "./common-package";

/**
 * One workbook as its writers spell it: Excel, WPS, LibreOffice, Google's, Numbers, openpyxl, POI, EPPlus and others. Each
 * opens as the same workbook, and edited, saved and opened again still is.
 */

let opened: EmbeddedExcel;
export const excel = (): EmbeddedExcel => opened;
beforeAll(async () => {
  opened = await openEmbeddedExcel();
});
afterAll(() => opened.close());

export type Change = (parts: Parts) => void;
export const SHEET = "xl/worksheets/sheet1.xml";
export const RELS = "xl/_rels/workbook.xml.rels";

export const edit = (parts: Parts, path: string, to: (part: string) => string): void => {
  const part = parts.get(path);
  if (part === undefined) throw new Error(`no part ${path}`);
  const changed = to(part);
  if (changed === part) throw new Error(`nothing to change in ${path}`);
  parts.set(path, changed);
};
export const rename = (parts: Parts, from: string, to: string): void => {
  parts.set(to, parts.get(from) ?? "");
  parts.delete(from);
};
export const replaced =
  (path: string, ...pairs: readonly (readonly [from: string | RegExp, to: string])[]): Change =>
  (parts) => {
    for (const [from, to] of pairs) edit(parts, path, (part) => part.replaceAll(from, to));
  };
export const without =
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
export const prefixed =
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
export const all = (parts: Parts): string[] => [...parts.keys()];
export const zip = (parts: Parts): Uint8Array => zipSync(Object.fromEntries(encoded(parts)));

export async function workbook(): Promise<Record<string, unknown>> {
  return opened.Excel.run(async (context) => {
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

export const EXPECTED = {
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
export async function opensEditsAndOpensAgain(bytes: Uint8Array, expected: object): Promise<Uint8Array> {
  await opened.host.open(bytes, "文件.xlsx");
  expect(await workbook()).toEqual(expected);
  const untouched = await opened.host.write("文件.xlsx");
  expect(untouched.losses).toEqual([]);
  await opened.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("台账");
    sheet.getRange("G2").values = [["新文字"]];
    sheet.getRange("G3").values = [["2021-10-08"]];
    sheet.getRange("G4:G5").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "EqualTo" } };
    context.workbook.worksheets.add("新表").getRange("A1").values = [["又一张"]];
    await context.sync();
  });
  const saved = await opened.host.write("文件.xlsx");
  expect(saved.losses).toEqual([]);
  await opened.host.open(saved.bytes, "文件.xlsx");
  expect(await workbook()).toEqual(expected);
  const added = await opened.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("台账").getRange("G2:G3").load({ text: true });
    const other = context.workbook.worksheets.getItem("新表").getRange("A1").load({ values: true });
    await context.sync();
    return [range.text, other.values];
  });
  expect(added).toEqual([[["新文字"], ["2021-10-08"]], [["又一张"]]]);
  return saved.bytes;
}

/** Each change of the common workbook's spelling leaves it the same workbook, and one that can be edited. */
export function eachOpens(ways: readonly (readonly [what: string, change: Change])[]): void {
  describe.each(ways)("a workbook %s", (_what, change) => {
    it("opens as the same workbook, edited and saved too", async () => {
      const parts = commonParts();
      change(parts);
      await opensEditsAndOpensAgain(zip(parts), EXPECTED);
    });
  });
}
