import { PackageParts } from "../../src/xlsx/package/package-parts";

const opened = new PackageParts([
  ["xl/Workbook.xml", "<a/>"],
  ["xl/styles.xml", "<b/>"],
]);
const list = (parts: PackageParts) => [...parts.entries()];

describe("the parts of a file", () => {
  it("stay as they are when others are made of them", () => {
    opened.with("xl/styles.xml", "<c/>").with("xl/new.xml", "<d/>").without(["xl/workbook.xml"]);
    opened.map(() => "");
    expect(list(opened)).toEqual([
      ["xl/Workbook.xml", "<a/>"],
      ["xl/styles.xml", "<b/>"],
    ]);
  });

  it("keep their places and the spelling of their paths; new ones come last", () => {
    expect(list(opened.with("xl/new.xml", "<d/>").with("XL/WORKBOOK.xml", "<e/>"))).toEqual([
      ["xl/Workbook.xml", "<e/>"],
      ["xl/styles.xml", "<b/>"],
      ["xl/new.xml", "<d/>"],
    ]);
    expect(list(opened.without(["xl/workbook.xml"]))).toEqual([["xl/styles.xml", "<b/>"]]);
  });
});
