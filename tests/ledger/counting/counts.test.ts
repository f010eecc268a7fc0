import { countColumns, DASH, type CountedRow } from "../../../src/ledger/counting/counts";
import { equals, text, type Scope } from "../../../src/ledger/counting/table-counts";
import { COLUMNS, type ColumnKey } from "../../../src/ledger/rows/columns";
import { REPORTS } from "../../../src/workbook/reports/reports";

const SCOPE = { table: "表", conditions: [], masks: [], clean: false } as const;
const SCOPES: readonly Scope[] = (["criteria", "array"] as const).flatMap((form) =>
  (["with-basis", "adopted-alone", false] as const).map((extensions) => ({ ...SCOPE, form, extensions })),
);

/** The columns of the table that a formula refers to. */
function columnsIn(formula: string): readonly ColumnKey[] {
  const headers = new Set([...formula.matchAll(/表\[([^\]]+)\]/g)].map(([, header]) => header));
  return COLUMNS.filter(({ header }) => headers.delete(header)).map(({ key }) => key);
}

it.each(countColumns(true).map((column) => [column.header, column] as const))(
  "the formula of %s reads the columns that it names, and no other",
  (_header, { reads, formula }) => {
    const row = { cell: (key: string) => `<${key}>`, first: equals("牵头位次", text("首位")), all: null };
    const read = new Set(SCOPES.flatMap((scope) => columnsIn(formula({ ...row, scope }))));
    expect([...read].sort()).toEqual([...reads].sort());
  },
);

it("部门表 has every column that a count reads; of extensions it has the adopted ones alone", () => {
  const columns: readonly (ColumnKey | null)[] = REPORTS.unitLedger.columns.map(({ key }) => key);
  const read = new Set(countColumns(true).flatMap(({ reads }) => reads));
  expect([...read].filter((key) => !columns.includes(key))).toEqual(["extensionBasis"]);
});

it("a row that is no concrete unit's has dashes where a unit's place in the line is counted", () => {
  const row = { scope: SCOPES[0], cell: (key: string) => `<${key}>`, first: null, all: null } as CountedRow;
  const dashes = countColumns(true).filter(({ formula }) => formula(row) === DASH);
  expect(dashes.map(({ header }) => header)).toEqual(["列首位", "共同牵头"]);
});
