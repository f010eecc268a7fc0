import fc from "fast-check";
import { cellAddress } from "../../../src/ledger/cells/cell-address";
import { checkLedger } from "../../../src/ledger/checks/check-ledger";
import { COLUMNS, columnOf } from "../../../src/ledger/rows/columns";
import type { Issue } from "../../../src/ledger/fixes/issue";
import type { CellValue, Ledger } from "../../../src/ledger/cells/ledger";
import { officialPlan } from "../../plan/official-plan";
import { freshLedger, MEETING_DAY, positionOf, settingsOf, withCells } from "../fresh-ledger";
import { DAMAGES } from "./damages";
import { HARMLESS } from "./harmless";
import { tendedLedger } from "./tended-ledger";

const plan = officialPlan();
const settings = settingsOf(plan);
const fresh = freshLedger(plan);
const tended = tendedLedger(plan);
const check = (ledger: Ledger): readonly Issue[] => checkLedger(ledger, plan, settings);
const codes = (ledger: Ledger): string[] => check(ledger).map(({ code, cell }) => `${code} ${cell}`);

/** The same permutation of every row's cells and of the headers. */
function withColumns(ledger: Ledger, order: readonly number[]): Ledger {
  const arrange = (cells: readonly CellValue[]): CellValue[] =>
    order.map((position) => cells[position] ?? "");
  return { ...ledger, headers: arrange(ledger.headers), rows: ledger.rows.map(arrange) };
}

describe("a ledger without a fault", () => {
  it("has no errors, and no warnings but what staff owe: P08 and P11", () => {
    const found = check(fresh);
    expect(new Set(found.map(({ severity, code }) => `${severity} ${code}`))).toEqual(
      new Set(["warning P08", "warning P11"]),
    );
    const dated = plan.tasks.filter(({ meaning }) => meaning.kind === "dated");
    expect(found.filter(({ code }) => code === "P11").map(({ no }) => no)).toEqual(dated.map(({ no }) => no));
    expect(found.filter(({ code }) => code === "P08").map(({ no }) => no)).toEqual(
      dated
        .filter(({ meaning }) => meaning.kind === "dated" && meaning.due < MEETING_DAY)
        .map(({ no }) => no),
    );
  });

  it("has no issues once staff tended it, in any order of rows and columns, with a column of the user's own", () => {
    const positions = [...COLUMNS.map((_, position) => position), COLUMNS.length];
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...tended.rows], { minLength: tended.rows.length }),
        fc.shuffledSubarray(positions, { minLength: positions.length }),
        (rows, order) => {
          const wider = {
            ...tended,
            headers: [...tended.headers, "备注"],
            rows: rows.map((row) => [...row, "=x"]),
          };
          expect(check(withColumns(wider, order))).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe("a single damage is reported with its code, at its cell, and nothing else is", () => {
  it.each([...DAMAGES, ...HARMLESS])("$name", ({ apply }) => {
    fc.assert(
      fc.property(fc.nat({ max: tended.rows.length - 1 }), (row) => {
        const [ledger, expected] = apply(tended, row, plan);
        const found = codes(ledger).sort();
        const wanted = expected.map(
          (each) =>
            `${each.code} ${cellAddress(ledger, each.row === -1 ? null : each.row, positionOf(each.key) + (each.columns ?? 0))}`,
        );
        expect(found).toEqual(wanted.sort());
      }),
      { numRuns: 8 },
    );
  });

  it.each(COLUMNS)("header $header lost", ({ key, header }) => {
    const headers = tended.headers.map((each) => (each === header ? `${header}（新）` : each));
    const issues = check({ ...tended, headers });
    expect(issues.map(({ code, column, cell, no }) => [code, column, cell, no])).toEqual([
      ["T01", columnOf(key).header, "任务台账!A3", null],
    ]);
  });
});

describe("issues", () => {
  it("carry 序号, header, cell and severity", () => {
    expect(check(withCells(tended, 21, { status: "己完成" }))).toEqual([
      {
        code: "P01",
        severity: "error",
        no: 22,
        column: "完成状态",
        cell: "任务台账!H25",
        message: expect.any(String) as string,
        fixing: "confirmed",
        fix: { kind: "cell", no: 22, index: 21, key: "status", was: "己完成", will: "已完成" },
        choices: [],
        trust: "guess",
        measure: "完善医保异地结算机制，持续优化异…",
        section: plan.tasks[21]?.section,
        units: ["省医保局"],
      },
    ]);
  });

  it("follow the rows from the top, then the columns from the left, the table's first", () => {
    let ledger = withCells(tended, 9, { updatedOn: "昨天", measure: "另一项" });
    ledger = withCells(ledger, 4, { progress: -1 });
    ledger = { ...ledger, rows: ledger.rows.slice(0, -1) };
    expect(codes(ledger)).toEqual([
      "T05 任务台账!A3",
      "P02 任务台账!I8",
      "K01 任务台账!D13",
      "P14 任务台账!N13",
    ]);
  });

  it("give the cell where it stands in a moved table, on a sheet whose name needs quotes", () => {
    const ledger = {
      ...withCells(tended, 0, { status: "好" }),
      sheetName: "台账 (2)",
      headerRow: 1,
      firstColumn: 20,
    };
    expect(codes(ledger)).toEqual(["P01 '台账 (2)'!AB2"]);
  });

  it("of P06 want a 统计截止日", () => {
    const ledger = withCells(tended, 0, { status: "已完成", progress: 1, completedOn: MEETING_DAY + 1 });
    expect(checkLedger(ledger, plan, { ...settings, asOf: null })).toEqual([]);
  });
});
