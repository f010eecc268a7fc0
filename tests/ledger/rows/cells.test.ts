import { serialOf } from "../../../src/plan/serial";
import fc from "fast-check";
import { cellAddress, columnLetters } from "../../../src/ledger/cells/cell-address";
import { countedNo, readNo } from "../../../src/ledger/rows/ledger-rows";
import { nearest } from "../../../src/ledger/cells/nearest";
import { readStaffCells } from "../../../src/ledger/rows/row-schema";
import type { ColumnKey } from "../../../src/ledger/rows/columns";
import type { CellValue } from "../../../src/ledger/cells/ledger";

const ledger = { headerRow: 3, firstColumn: 0, headers: [], rows: [] };

describe("a cell's address", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("names column %i %s", (position, letters) => {
    expect(columnLetters(position)).toBe(letters);
  });

  it.each([
    ["任务台账", "任务台账!A3"],
    ["台账 2", "'台账 2'!A3"],
    ["Bob's", "'Bob''s'!A3"],
    ["2021", "'2021'!A3"],
    ["A1", "'A1'!A3"],
    ["R1C1", "'R1C1'!A3"],
  ])("quotes the sheet's name %s as Excel does", (sheetName, address) => {
    expect(cellAddress({ ...ledger, sheetName }, null, 0)).toBe(address);
  });
});

describe("序号", () => {
  it("is an integer, or digits of either width as text", () => {
    expect([25, "25", " 25", "２５", "\u200B25\u00A0"].map(readNo)).toEqual([25, 25, 25, 25, 25]);
    const others: CellValue[] = ["", "25.5", "廿五", 25.5, true, { error: "#N/A" }, "-1"];
    expect(new Set(others.map(readNo))).toEqual(new Set([null]));
  });
});

describe("序号 as it is counted", () => {
  it("is an integer, or digits of ASCII as text with blanks of ASCII around them", () => {
    expect([25, "25", " 25", "025  "].map(countedNo)).toEqual([25, 25, 25, 25]);
    const others: CellValue[] = [
      "",
      " ",
      "２５",
      "\u200B25",
      "25\u00A0",
      "2 5",
      25.5,
      "25.0",
      true,
      { error: "#N/A" },
    ];
    expect(new Set(others.map(countedNo))).toEqual(new Set([null]));
  });
});

describe("the nearest choice", () => {
  const choices = ["未启动", "推进中", "已完成"];

  it("is found within one slip, of any kind", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...choices),
        fc.nat({ max: 2 }),
        fc.constantFrom("", "x", "xy"),
        (choice, at, slip) => {
          const text = `${choice.slice(0, at)}${slip}${choice.slice(at + 1)}`;
          return nearest(text, choices, 1) === (slip === "xy" ? nearest(text, [choice], 1) : choice);
        },
      ),
    );
  });

  it("is none for a tie and for what is too far", () => {
    expect(nearest("中", ["中央", "中间"], 1)).toBeNull();
    expect(nearest("办结", choices, 1)).toBeNull();
  });
});

const DAYS = { first: serialOf(2019, 1, 1), last: serialOf(2023, 12, 31) };

describe("the staff's cells of a row", () => {
  const read = (cells: Partial<Record<ColumnKey, CellValue>>): ReturnType<typeof readStaffCells> =>
    readStaffCells({ index: 0, no: 1, cell: (key) => cells[key] ?? "" }, DAYS);

  it("become typed values", () => {
    const { values, failures } = read({
      status: "推进中",
      progress: 0.5,
      updatedOn: 44_400,
      contact: 13_800,
    });
    expect(failures.size).toBe(0);
    expect(values).toEqual({
      status: "推进中",
      progress: 0.5,
      completedOn: null,
      report: "",
      problems: "",
      contact: "13800",
      updatedOn: 44_400,
      extendedTo: null,
      extensionBasis: "",
    });
  });

  it.each<[CellValue, string]>([
    [80, "P03"],
    ["80%", "P03"],
    ["８０％", "P03"],
    ["180%", "P02"],
    [1.5, "P02"],
    [2, "P03"],
    [100, "P03"],
    [100.5, "P02"],
    ["0.8", "P03"],
    ["1.5", "P02"],
    ["80%（累计）", "P02"],
  ])("with a progress of %p fail %s, and the other cells are read all the same", (progress, code) => {
    const { values, failures } = read({ status: "已完成", progress });
    expect([...failures]).toEqual([["progress", code]]);
    expect(values.status).toBe("已完成");
  });
});
