import fc from "fast-check";
import type { ColumnKey } from "../../src/ledger/rows/columns";
import type { CellValue } from "../../src/ledger/cells/ledger";
import type { Serial } from "../../src/plan/plan";

/** What staff may put into a row, of every kind that the counting must bear. */
export type StaffInput = Partial<Record<ColumnKey, CellValue>>;

/** Dates around a plan year, some with a time; and what is no date. */
function dates(from: Serial, to: Serial): fc.Arbitrary<CellValue> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: from, max: to }) },
    { weight: 2, arbitrary: fc.integer({ min: from, max: to }).map((day) => day + 0.6875) },
    { weight: 3, arbitrary: fc.constant("") },
    { weight: 1, arbitrary: fc.constantFrom<CellValue>("2021.9.30", true, -1, { error: "#N/A" }) },
  );
}

/** A row's input; `from` and `to` bound its dates. */
export function staffInput(from: Serial, to: Serial): fc.Arbitrary<StaffInput> {
  const progress: fc.Arbitrary<CellValue> = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 300 }).map((share) => share / 300) },
    {
      weight: 3,
      arbitrary: fc.constantFrom<CellValue>(
        "",
        "八成",
        1.5,
        -0.25,
        80,
        true,
        false,
        { error: "#REF!" },
        "0.5",
      ),
    },
  );
  return fc.record({
    status: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom<CellValue>("未启动", "推进中", "已完成") },
      { weight: 1, arbitrary: fc.constantFrom<CellValue>("", "己完成", "已完成 ", 1, { error: "#VALUE!" }) },
    ),
    progress,
    completedOn: dates(from, to),
    problems: fc.constantFrom<CellValue>("", "", "等待批复", "=1", " ", 3, true),
    updatedOn: dates(from, to),
    extendedTo: fc.oneof(
      { weight: 5, arbitrary: fc.constant<CellValue>("") },
      { weight: 4, arbitrary: dates(from, to) },
      { weight: 1, arbitrary: fc.constantFrom<CellValue>(2021.9, 9.3, 20_210_930) },
    ),
    extensionBasis: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom<CellValue>("川办函〔2021〕8号", 17) },
      { weight: 2, arbitrary: fc.constantFrom<CellValue>("", " ", "\u3000", "\u00A0 \u3000", "\n") },
      { weight: 1, arbitrary: fc.constantFrom<CellValue>(true, "\u200B") },
    ),
  });
}
