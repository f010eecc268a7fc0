import { unzipSync } from "fflate";
import { embeddedSheet } from "../objects/embedded-sheet";

const { onSheet, excel } = embeddedSheet();

/** The value of an asynchronous call of Office's common interface, or the error that it ends with. */
function asked<Value>(call: (done: (result: Office.AsyncResult<Value>) => void) => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    call(({ status, error, value }) => {
      // Enums of the types have no values here.
      if (String(status) === "succeeded") resolve(value);
      else reject(Object.assign(new Error(error.message), { code: error.code }));
    });
  });
}

it("what is selected is read as text and as a matrix", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:B2").values = [
      ["甲", 1],
      ["乙", 0.5],
    ];
    sheet.getRange("B2").numberFormat = [["0%"]];
    sheet.getRange("A1:B2").select();
    await context.sync();
  });
  const { document } = excel().Office.context;
  const text = await asked<string>((done) => {
    document.getSelectedDataAsync(excel().Office.CoercionType.Text, done);
  });
  const matrix = await asked<unknown[][]>((done) => {
    document.getSelectedDataAsync(excel().Office.CoercionType.Matrix, done);
  });
  expect(text).toBe("甲\t1\r\n乙\t50%");
  expect(matrix).toEqual([
    ["甲", 1],
    ["乙", 0.5],
  ]);
});

it("what is set begins at the selected cell", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("B2").select();
    await context.sync();
  });
  const { document } = excel().Office.context;
  await asked<unknown>((done) => {
    document.setSelectedDataAsync(
      [
        ["甲", 1],
        ["乙", 2],
      ],
      { coercionType: excel().Office.CoercionType.Matrix },
      done,
    );
  });
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("B2:C3").load("values");
    await context.sync();
    expect(range.values).toEqual([
      ["甲", 1],
      ["乙", 2],
    ]);
  });
});

it("the document is read as a file, slice by slice", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1").values = [["在文件里"]];
    await context.sync();
  });
  const { document } = excel().Office.context;
  const file = await asked<Office.File>((done) => {
    document.getFileAsync(excel().Office.FileType.Compressed, { sliceSize: 1000 }, done);
  });
  const bytes: number[] = [];
  for (let index = 0; index < file.sliceCount; index++) {
    const slice = await asked<Office.Slice>((done) => {
      file.getSliceAsync(index, done);
    });
    bytes.push(...(slice.data as number[]));
  }
  await asked<unknown>((done) => {
    file.closeAsync(done);
  });
  expect(bytes).toHaveLength(file.size);
  const strings = new TextDecoder().decode(unzipSync(Uint8Array.from(bytes))["xl/sharedStrings.xml"]);
  expect(strings).toContain("在文件里");
});

it("a file of another kind is refused", async () => {
  const { document } = excel().Office.context;
  await expect(
    asked<Office.File>((done) => {
      document.getFileAsync(excel().Office.FileType.Pdf, done);
    }),
  ).rejects.toBeDefined();
});
