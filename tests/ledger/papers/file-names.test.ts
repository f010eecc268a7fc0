import fc from "fast-check";
import { fileNames } from "../../../src/ledger/papers/file-names";

describe("names of files", () => {
  it("are 单位-函件名", () => {
    expect(
      fileNames([
        ["教育厅", "约谈通知书"],
        ["各市(州)人民政府", "整改通知书"],
      ]),
    ).toEqual(["教育厅-约谈通知书", "各市(州)人民政府-整改通知书"]);
  });

  it("lead to no other folder and hold nothing that Windows refuses, whatever a unit is called", () => {
    expect(
      fileNames([
        ["../甲/乙", "函"],
        ["..", "函"],
        ['a:b*?"<>|\n', "函"],
        ["", "函"],
      ]),
    ).toEqual(["__甲_乙-函", "_-函", "a_b_______-函", "_-函（2）"]);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.constantFrom("函", "书"))), (names) => {
        const found = fileNames(names);
        expect(found).toHaveLength(names.length);
        expect(new Set(found.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of found) {
          expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001F]|^\./u);
          expect(Buffer.byteLength(`${name}.docx`)).toBeLessThan(256);
        }
      }),
    );
  });
});
