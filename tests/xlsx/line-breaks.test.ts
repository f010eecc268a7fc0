import { strFromU8, unzipSync } from "fflate";
import { commonParts } from "./common-package";
import { EXPECTED, replaced, zip, workbook, opensEditsAndOpensAgain, excel } from "./other-writers";

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
    await excel().host.open(shared(text), "文件.xlsx");
    expect(((await workbook())["values"] as unknown[][])[1]?.[0]).toBe(expected);
    const saved = await excel().host.save();
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
