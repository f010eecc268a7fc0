import { readXlsx } from "../../src/xlsx/read/read-xlsx";
import { fileOf } from "./workbooks";

const rows = (inner: string): string => `<sheetData>${inner}</sheetData>`;
const ONE = rows('<row r="1"><c r="A1"><v>1</v></c></row>');

it("forty comments before a part's root are read, and a document type behind them is refused", async () => {
  const comments = '<!-- "x" -->'.repeat(40);
  const sheet = (before: string): Uint8Array =>
    fileOf("", {
      "xl/worksheets/sheet1.xml": `${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${ONE}</worksheet>`,
    });
  const file = await readXlsx(sheet(comments));
  expect(file.snapshot.sheets["sheet-1"]?.cellData?.[0]?.[0]).toMatchObject({ v: 1 });
  await expect(readXlsx(sheet(`${comments}${" ".repeat(5_000)}<!DOCTYPE worksheet>`))).rejects.toMatchObject({
    code: "damaged",
  });
  await expect(readXlsx(fileOf(`${ONE}<!DOCTYPE a>`))).rejects.toMatchObject({ code: "damaged" });
});

it("a comment that holds the end of a row ends none", async () => {
  const long = "x".repeat(1 << 20);
  const file = await readXlsx(
    fileOf(
      rows(`<row r="1"><c r="A1" t="str"><v>${long}</v></c><!-- </row> --><c r="B1"><v>2</v></c></row>`),
    ),
  );
  expect(file.snapshot.sheets["sheet-1"]?.cellData?.[0]?.[1]).toMatchObject({ v: 2 });
});

it.each(["-1e308", "-3", "0", "1e308"])(
  "columns from number %s on are those that a sheet has",
  async (min) => {
    const file = await readXlsx(
      fileOf(`<cols><col min="${min}" max="2" width="20" customWidth="1"/></cols>${ONE}`),
    );
    for (const key of Object.keys(file.snapshot.sheets["sheet-1"]?.columnData ?? {}))
      expect(Number(key)).toBeGreaterThanOrEqual(0);
  },
);

it("thousands of array formulas over thousands of rows are refused", async () => {
  const arrays = Array.from(
    { length: 3_000 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><f t="array" ref="A1:XFD1048576">1</f></c></row>`,
  );
  await expect(readXlsx(fileOf(rows(arrays.join(""))))).rejects.toMatchObject({ code: "too-large" });
});

it("white space within closing tags loses no cell", async () => {
  const file = await readXlsx(
    fileOf('<sheetData ><row r="1" ><c r="A1" ><v >7</v ></c ></row ></sheetData ><mergeCells /> '),
  );
  expect(file.snapshot.sheets["sheet-1"]?.cellData?.[0]?.[0]).toMatchObject({ v: 7 });
});
