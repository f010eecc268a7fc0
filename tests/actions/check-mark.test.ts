import fc from "fast-check";
import { highlight } from "../../src/actions/highlight";
import { change, type } from "./checked-sheet";
import { LEDGER } from "./opened-excel";

import { setup, asOf, validated, marked, named } from "./checked-ledger";

describe("the mark", () => {
  it("is on the cells that were found wrong and on no other, and stays on its row through a sort", async () => {
    await type([
      [1, "完成状态", "己完成"],
      [3, "完成进度", 1.5],
      [5, "更新日期", "=1/0"],
      [6, "完成日期", "2022.1.5"],
    ]);
    const { issues } = await validated();
    const wrong = [...new Set(named(issues))].sort();
    expect((await marked()).sort()).toEqual(wrong);
    await change((table) => {
      table.sort.apply([{ key: 0, ascending: false }]);
    });
    expect((await marked()).sort()).toEqual(wrong);
    await change((_table, sheet) => {
      sheet.getRange("C:C").insert("Right");
    });
    expect((await marked()).sort()).toEqual(wrong);
  });

  it("vanishes when the value changes in case, width or type alone, whatever wildcards it holds", async () => {
    const long = `${"长".repeat(300)}*?~`;
    const bad: [unknown, unknown][] = [
      ["abc", "ABC"],
      ["８０分", "80分"],
      ["*", "**"],
      ["a~b", "a~c"],
      [long, `${long}。`],
      ["'2", 0.2],
    ];
    await type(bad.map(([entry], index) => [index + 1, "完成进度", entry]));
    const { issues } = await validated();
    const wrong = named(issues.filter(({ column }) => column === "完成进度"));
    expect(wrong).toHaveLength(bad.length);
    expect((await marked()).filter((cell) => cell.endsWith("完成进度"))).toEqual(wrong);
    await type(bad.map(([, entry], index) => [index + 1, "完成进度", entry]));
    expect((await marked()).filter((cell) => cell.endsWith("完成进度"))).toEqual([]);
  });

  it("is seen over the lights, after highlight too, and leaves the users' own rules alone", async () => {
    await change((table) => {
      const own = table.getDataBodyRange().conditionalFormats.add("Custom");
      own.custom.rule.formula = '=$M4="我的"';
    });
    await type([[1, "完成状态", "己完成"]]);
    await validated();
    await highlight(setup, { asOf });
    expect(await marked()).toEqual(["1 完成状态"]);
    const formulas = await Excel.run(async (context) => {
      const all = context.workbook.worksheets.getItem(LEDGER).getRange().conditionalFormats;
      all.load("customOrNullObject/rule/formula");
      await context.sync();
      return all.items.map(({ customOrNullObject }) => customOrNullObject.rule.formula);
    });
    expect(formulas).toContain('=$M4="我的"');
  });

  it("vanishes with 校验结果", async () => {
    await type([[1, "完成状态", "己完成"]]);
    await validated();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("校验结果").delete();
      await context.sync();
    });
    expect(await marked()).toEqual([]);
    await validated();
    expect(await marked()).toEqual(["1 完成状态"]);
  });

  it("whatever stands in the cells: marked is what is listed, and nothing once all was changed", async () => {
    const entry = fc.oneof(
      fc.constantFrom(
        "",
        "TRUE",
        "'=1+1",
        "=1/0",
        "'80%",
        "'1e3",
        "推进中 ",
        "*",
        "'-",
        0,
        1.5,
        -1,
        0.1 + 0.2,
        true,
      ),
      fc.string({ maxLength: 12 }).map((text) => `'${text.replace(/[\u0000-\u001f]/g, "")}`),
      fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 6, maxLength: 6 }), async (entries) => {
        await type(entries.map((one, index) => [index + 1, "完成进度", one]));
        const { issues } = await validated();
        expect([...new Set(await marked())].sort()).toEqual([...new Set(named(issues))].sort());
        await type(entries.map((_one, index) => [index + 1, "完成进度", 0.123 + index / 1000]));
        expect((await marked()).filter((cell) => cell.endsWith("完成进度"))).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});
