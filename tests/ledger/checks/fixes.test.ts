import fc from "fast-check";
import { checkLedger } from "../../../src/ledger/checks/check-ledger";
import { columnPositions } from "../../../src/ledger/rows/headers";
import type { Fix } from "../../../src/ledger/fixes/fix";
import type { Issue } from "../../../src/ledger/fixes/issue";
import type { CellValue, Ledger } from "../../../src/ledger/cells/ledger";
import { planRepair } from "../../../src/ledger/repair/repair";
import { repaired } from "../../../src/ledger/repair/repaired";
import { officialPlan } from "../../plan/official-plan";
import { serialOf } from "../../../src/plan/serial";
import { settingsOf, withCells } from "../fresh-ledger";
import { DAMAGES } from "./damages";
import { tendedLedger, withDetails } from "./tended-ledger";

const plan = officialPlan();
const settings = settingsOf(plan);
const tended = tendedLedger(plan);
const check = (ledger: Ledger): readonly Issue[] => checkLedger(ledger, plan, settings);

/** The ledger once a fix is made, as Excel would leave it. */
function after(ledger: Ledger, fix: Fix): Ledger {
  switch (fix.kind) {
    case "cells":
      return fix.cells.reduce(after, ledger);
    case "light-formula": {
      const left = [...(ledger.details?.lightConstants ?? [])].filter((row) => row !== fix.index);
      return withDetails(ledger, { lightConstants: new Set(left) });
    }
    case "cell": {
      const column = columnPositions(ledger.headers).get(fix.key) ?? -1;
      expect(ledger.rows[fix.index]?.[column]).toEqual(fix.was);
      const rows = ledger.rows.map((row, index) =>
        index === fix.index ? row.map((value, at): CellValue => (at === column ? fix.will : value)) : row,
      );
      return ledger.details && fix.wasFormula !== undefined
        ? withDetails({ ...ledger, rows }, { formulas: new Map() })
        : { ...ledger, rows };
    }
    case "header":
      return {
        ...ledger,
        headers: ledger.headers.map((header, at) => (at === fix.position ? fix.will : header)),
      };
    case "blank-rows":
      return { ...ledger, rows: ledger.rows.filter((_, index) => !fix.indexes.includes(index)) };
    case "unmerge":
      return withDetails(ledger, { merged: [] });
    case "rename-table":
      return withDetails(ledger, { tableName: fix.will });
    case "repair":
      return repaired(ledger, planRepair(ledger, plan, null), plan);
  }
}

const key = ({ code, no, column }: Issue): string => `${code} ${no ?? ""} ${column ?? ""}`;

const misnamed = ["完成状太", "完成 进度", "存在问题和下一步", "序 号"].map((was) => ({
  name: `header ${was}`,
  apply: (ledger: Ledger) => {
    const meant = {
      完成状太: "完成状态",
      "完成 进度": "完成进度",
      存在问题和下一步: "存在问题及下一步",
      "序 号": "序号",
    };
    const headers = ledger.headers.map((header) =>
      header === meant[was as keyof typeof meant] ? was : header,
    );
    return [{ ...ledger, headers }] as const;
  },
}));

/**
 * What comes to light once a code is mended, and only then: a row that came back is one that staff have not tended
 * yet; a merge hid that a cell is blank; an entry that can be read again is held against the rest of its row.
 */
const REVEALED: Readonly<Record<string, readonly string[]>> = {
  T05: ["P08", "P11"],
  T06: ["P01"],
  P01: ["P04", "P05", "P08", "P10", "P11"],
  P04: ["P12"],
  K06: ["P16", "P17"],
  N02: ["N04"],
  N03: ["K04"],
  P14: ["P16", "P15"],
  P03: ["P13"],
};

it.each([...DAMAGES, ...misnamed])(
  "$name: what mends an issue leaves none of its code, and raises nothing else",
  ({ apply }) => {
    fc.assert(
      fc.property(fc.nat({ max: tended.rows.length - 1 }), (row) => {
        const ledger = apply(tended, row, plan)[0];
        const before = check(ledger);
        const fixes = before.flatMap(({ code, fix, choices }) =>
          [fix, ...choices.map((choice) => choice.fix)].flatMap((one) =>
            one === null ? [] : [{ code, fix: one }],
          ),
        );
        for (const { code, fix } of fixes) {
          const left = check(after(ledger, fix));
          expect(left.filter((issue) => issue.code === code)).toEqual([]);
          const known = new Set(before.map(key));
          const allowed = REVEALED[code] ?? [];
          expect(left.filter((issue) => !known.has(key(issue)) && !allowed.includes(issue.code))).toEqual([]);
        }
      }),
      { numRuns: 4 },
    );
  },
);

describe("what a fix writes", () => {
  const willOf = (ledger: Ledger): readonly unknown[] =>
    check(ledger).flatMap(({ fix }): unknown[] => {
      if (fix === null) return [];
      return fix.kind === "cell" ? [fix.will] : [fix];
    });

  it.each([
    ["2021.9.30", serialOf(2021, 9, 30)],
    ["2021年9月30日", serialOf(2021, 9, 30)],
    ["9月30日", serialOf(2021, 9, 30)],
    ["2021/9/30", serialOf(2021, 9, 30)],
    ["2021-09-30", serialOf(2021, 9, 30)],
    ["２０２１．９．３０", serialOf(2021, 9, 30)],
    [20_210_930, serialOf(2021, 9, 30)],
    ["20210930", serialOf(2021, 9, 30)],
  ])("更新日期 %p is a day", (was, day) => {
    expect(willOf(withCells(tended, 3, { updatedOn: was }))).toEqual([day]);
  });

  it.each(["2021.2.30", "9月", "上周", "30日", "9.30", "21.9.30", "2021.9"])(
    "更新日期 %p is no day, and nothing is guessed",
    (was) => {
      expect(willOf(withCells(tended, 3, { updatedOn: was }))).toEqual([]);
    },
  );

  it.each([
    [80, 0.8],
    ["80%", 0.8],
    ["62.5％", 0.625],
    [2, 0.02],
    [100, 1],
  ])("完成进度 %p is a share", (was, share) => {
    expect(willOf(withCells(tended, 3, { status: "推进中", progress: was }))).toEqual([share]);
  });

  it("a text that begins like a formula keeps every word", () => {
    expect(willOf(withCells(tended, 3, { report: "=合计@A" }))).toEqual(["＝合计@A"]);
    expect(willOf(withCells(tended, 3, { report: "\t\t+ 一" }))).toEqual(["＋ 一"]);
  });

  it("a missing row is not written again while rows lie below the table", () => {
    const cut = { ...tended, rows: tended.rows.slice(0, -1) };
    expect(willOf(cut)).toEqual([{ kind: "repair" }]);
    const [cells = []] = tended.rows.slice(-1);
    expect(willOf(withDetails(cut, { outside: [{ row: 210, firstColumn: 0, cells }] }))).toEqual([]);
  });

  it("a merge is taken apart at its address", () => {
    const moved = { ...tended, firstColumn: 2, headerRow: 10 };
    const merged = [{ row: -1, column: 0, rows: 3, columns: 2 }];
    expect(willOf(withDetails(moved, { merged }))).toEqual([{ kind: "unmerge", address: "C10:D12" }]);
  });
});
