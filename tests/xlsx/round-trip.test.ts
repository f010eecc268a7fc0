import fc from "fast-check";
import { unzipSync } from "fflate";
import type { Cell, CellMatrix } from "../../src/xlsx/model/snapshot";
import type { CellStyle } from "../../src/xlsx/model/style";
import { readXlsx } from "../../src/xlsx/read/read-xlsx";
import { writeXlsx } from "../../src/xlsx/save/write-xlsx";
import { savedAndOpened, workbookOf } from "./workbooks";

const text = fc
  .oneof(
    fc.string({ minLength: 1 }),
    fc.string({ unit: "binary", minLength: 1 }),
    fc.constantFrom(
      "=1+1",
      "+86",
      "-x",
      "@a",
      "\t制表",
      " 首尾 ",
      "一\n二",
      "a\r\nb",
      "_x0041_",
      "#REF!",
      "TRUE",
      "007",
      "&<>\"'",
      "\ud83d\ude00",
    ),
  )
  .filter((value) => value !== "");
const value: fc.Arbitrary<Cell> = fc.oneof(
  text.map((v) => ({ v, t: 1 })),
  text.map((v) => ({ v, t: 1, custom: { quotePrefix: true } })),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((v) => ({ v: v === 0 ? 0 : v, t: 2 })),
  fc.integer().map((v) => ({ v, t: 2 })),
  fc.constantFrom(0, 1).map((v) => ({ v, t: 3 })),
  fc.constantFrom("#REF!", "#N/A", "#DIV/0!").map((v) => ({ v, t: 1, custom: { error: true } })),
  fc.record({
    f: fc.constantFrom("=A1+1", '=TEXTJOIN("<",TRUE,A1)', "=任务表[[#This Row],[列]]"),
    v: fc.double({ noNaN: true, noDefaultInfinity: true }).map((v) => v || 0),
    t: fc.constant(2),
  }),
  fc.record({ f: fc.constant('=A1&"x"'), v: text.filter((v) => !v.startsWith("#")), t: fc.constant(1) }),
  fc.record({ f: fc.constant("=A1>1"), v: fc.constantFrom(0, 1), t: fc.constant(3) }),
  fc.constant({ f: "=1/0", v: "#DIV/0!", t: 1 }),
);
const color = fc.constantFrom("#ff0000", "#00b050", "#1f4e79").map((rgb) => ({ rgb }));
const line = fc.record({ s: fc.integer({ min: 1, max: 13 }), cl: color });
const style: fc.Arbitrary<CellStyle> = fc
  .record(
    {
      ff: fc.constantFrom("仿宋", "黑体"),
      fs: fc.constantFrom(9, 10.5, 22),
      bl: fc.constant(1),
      it: fc.constant(1),
      ul: fc.constant({ s: 1 }),
      st: fc.constant({ s: 1 }),
      cl: color,
      bg: color,
      n: fc
        .constantFrom("yyyy-mm-dd", "0%", "#,##0.00", "@", '0"条"', "yyyy/m/d")
        .map((pattern) => ({ pattern })),
      ht: fc.constantFrom(1, 2, 3),
      vt: fc.constantFrom(1, 2),
      tb: fc.constant(3),
      bd: fc.record({ t: line, l: line, tl_br: line }, { requiredKeys: ["t"] }),
      tr: fc.constantFrom({ a: 45 }, { a: -90 }, { a: 0, v: 1 }),
      xlsx: fc.constant({ locked: false }),
    },
    { requiredKeys: [] },
  )
  .filter((one) => Object.keys(one).length > 0);
const cell = fc
  .tuple(value, fc.option(style, { nil: undefined }))
  .map(([one, s]): Cell => (s === undefined ? one : { ...one, s }));
const cells: fc.Arbitrary<CellMatrix> = fc.dictionary(
  fc.nat({ max: 60 }).map(String),
  fc.dictionary(fc.nat({ max: 30 }).map(String), cell, { minKeys: 1, maxKeys: 6 }),
  { maxKeys: 8 },
);

/** Keys in one order, and styles by what they say. */
function plain(matrix: CellMatrix, styles: Readonly<Record<string, CellStyle | null | undefined>>): unknown {
  const sorted = (one: unknown): unknown =>
    typeof one !== "object" || one === null || Array.isArray(one)
      ? one
      : Object.fromEntries(
          Object.entries(one)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, inner]) => [key, sorted(inner)]),
        );
  return sorted(
    Object.fromEntries(
      Object.entries(matrix).map(([row, columns]) => [
        row,
        Object.fromEntries(
          Object.entries(columns ?? {}).map(([column, cell]) => {
            const { s, ...rest } = cell ?? {};
            const style = typeof s === "string" ? styles[s] : s;
            return [column, style ? { ...rest, s: style } : rest];
          }),
        ),
      ]),
    ),
  );
}

describe("a workbook that is saved and opened", () => {
  it("has the cells and formats that it had", async () => {
    await fc.assert(
      fc.asyncProperty(cells, async (matrix) => {
        const { cells: read, snapshot } = await savedAndOpened(workbookOf(matrix));
        // A cell's lines end in LF, whatever was put into it.
        const inFile = JSON.parse(JSON.stringify(matrix), (_key, value: unknown) =>
          typeof value === "string" ? value.replaceAll(/\r\n?/g, "\n") : value,
        ) as CellMatrix;
        expect(plain(read, snapshot.styles)).toEqual(plain(inFile, {}));
      }),
      { numRuns: 150 },
    );
  });

  it("gives the same file when saved again, byte by byte", async () => {
    await fc.assert(
      fc.asyncProperty(cells, async (matrix) => {
        const first = await writeXlsx(workbookOf(matrix));
        const again = await writeXlsx(await readXlsx(first));
        expect(unzipSync(again)).toEqual(unzipSync(first));
      }),
      { numRuns: 100 },
    );
  });

  it("keeps layout: widths, heights, hidden ones, frozen panes, merged cells, view", async () => {
    const sheet = {
      columnData: { 0: { w: 41 }, 1: { w: 200 }, 3: { hd: 1 }, 4: { s: "red" } },
      rowData: { 0: { h: 40, ia: 0 }, 1: { h: 33.33, ah: 33.33, ia: 1 }, 7: { hd: 1 } },
      freeze: { xSplit: 1, ySplit: 3, startRow: 3, startColumn: 1 },
      mergeData: [{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 5 }],
      tabColor: "#00b050",
      zoomRatio: 0.85,
      showGridlines: 0,
      defaultColumnWidth: 70,
      defaultRowHeight: 20,
    };
    const { sheet: read } = await savedAndOpened(
      workbookOf(
        { 0: { 0: { v: "a", t: 1 } } },
        { sheet: { ...sheet, columnData: { 0: { w: 41 }, 1: { w: 200 }, 3: { hd: 1 } } } },
      ),
    );
    expect(read).toMatchObject({ ...sheet, columnData: { 0: { w: 41 }, 1: { w: 200 }, 3: { hd: 1 } } });
  });

  it("keeps every whole pixel of a column's width", async () => {
    const columnData = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [index, { w: index + 1 }]),
    );
    const { sheet } = await savedAndOpened(workbookOf({}, { sheet: { columnData } }));
    expect(sheet.columnData).toEqual(columnData);
  });

  it("keeps a cell as it looks where its row and column have formats of their own", async () => {
    const file = workbookOf(
      { 2: { 0: { v: 1, t: 2 }, 1: { v: 2, t: 2, s: { bl: 0 } } } },
      { sheet: { rowData: { 2: { s: { bl: 1 } } }, columnData: { 1: { s: { it: 1 } } } } },
    );
    const { cells: read, snapshot, sheet } = await savedAndOpened(file);
    expect(snapshot.styles[sheet.rowData?.[2]?.s as string]).toEqual({ bl: 1 });
    expect(read[2]?.[0]?.s).toBeUndefined();
    expect(snapshot.styles[read[2]?.[1]?.s as string]).toEqual({ bl: 0 });
  });

  it("keeps differently formatted runs of a text", async () => {
    const p = {
      id: "d",
      documentStyle: {},
      body: {
        dataStream: "红黑\r二\r\n",
        textRuns: [{ st: 0, ed: 1, ts: { cl: { rgb: "#ff0000" }, bl: 1 } }],
        paragraphs: [{ startIndex: 2 }, { startIndex: 4 }],
      },
    };
    const { cells: read } = await savedAndOpened(workbookOf({ 0: { 0: { p }, 1: { v: "新", t: 1, p } } }));
    expect(read[0]?.[0]).toEqual({ v: "红黑\n二", t: 1, p });
    expect(read[0]?.[1]).toEqual({ v: "新", t: 1 });
  });

  it("expands a formula that Univer keeps once for many cells", async () => {
    const { cells: read } = await savedAndOpened(
      workbookOf({ 0: { 0: { f: "=B1*$C$1", si: "x", v: 1, t: 2 } }, 1: { 0: { si: "x", v: 2, t: 2 } } }),
    );
    expect(read[1]?.[0]).toEqual({ f: "=B2*$C$1", v: 2, t: 2 });
  });

  it("knows text that was typed into Univer with an apostrophe", async () => {
    const { cells: read } = await savedAndOpened(workbookOf({ 0: { 0: { v: "007", t: 4 } } }));
    expect(read[0]?.[0]).toEqual({ v: "007", t: 1, custom: { quotePrefix: true } });
  });
});
