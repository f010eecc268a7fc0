import fc from "fast-check";
import { insert } from "../../../src/actions/insert";
import { columnOf, STATUSES, type ColumnKey } from "../../../src/ledger/rows/columns";
import type { CellValue, Settings } from "../../../src/ledger/cells/ledger";
import { judge, plannedProgress, type LightInput } from "../../../src/ledger/lights/lights";
import { settingName } from "../../../src/ledger/settings/settings";
import type { Plan, Task } from "../../../src/plan/plan";
import { ONGOING_PHRASES } from "../../../src/plan/deadlines";
import { serialOf } from "../../../src/plan/serial";
import { actionSetup } from "../../../src/actions/outcome/action-setup";
import { asEntry } from "../../../src/workbook/excel/cell-text";
import { nextPlan } from "../../plan/next-plan";
import { settingsOf } from "../fresh-ledger";
import { TABLE, withExcel } from "../../actions/opened-excel";

const ROWS = 60;
const { excel } = withExcel();

/** A plan of as many rows as the property wants: the formula must not care which. */
function planOf(rows: number): Plan {
  const plan = nextPlan();
  const first = plan.tasks[0] as Task;
  return { ...plan, tasks: Array.from({ length: rows }, (_task, index) => ({ ...first, no: index + 1 })) };
}
const plan = planOf(ROWS);
const fresh = settingsOf(plan);
const ISSUED = fresh.issuedOn ?? 0;

const error = fc
  .constantFrom("#REF!", "#N/A", "#DIV/0!", "#VALUE!")
  .map((name): CellValue => ({ error: name }));
const oddValue = fc.oneof(error, fc.boolean(), fc.constantFrom("", "八成", "2022.9.30", "-", " "));
const day = fc.integer({ min: ISSUED - 40, max: ISSUED + 400 });
const date = fc.oneof(
  { weight: 6, arbitrary: day },
  { weight: 1, arbitrary: day.map((whole) => whole + 0.75) },
  { weight: 2, arbitrary: oddValue },
);
/** Rows with the days and the gaps at which a light changes more often than chance would have them. */
function rowsFor(values: Record<SettingKey, CellValue>): fc.Arbitrary<Row[]> {
  const number = (key: SettingKey): number =>
    typeof values[key] === "number" ? values[key] : (fresh[key] ?? 0);
  const asOf = number("asOf");
  const turningDay = fc.constantFrom(
    ...[-1, 0, 1, number("dueSoonDays"), number("dueSoonDays") + 1].map((days) => asOf + days),
    ISSUED,
    ISSUED - 1,
  );
  const due = fc.oneof({ weight: 2, arbitrary: turningDay }, { weight: 1, arbitrary: date });
  return fc.array(
    due.chain((dueDay) => {
      const planned = typeof dueDay === "number" ? plannedProgress(asOf, ISSUED, dueDay) : 0.5;
      const turningProgress = fc
        .tuple(
          fc.constantFrom(number("behindPoints"), number("farBehindPoints")),
          fc.constantFrom(-1e-6, -1e-10, 0, 1e-10, 1e-6),
        )
        .map(([points, off]) => planned - points / 100 + off);
      return fc.record({
        deadline: fc.oneof(
          { weight: 8, arbitrary: fc.constantFrom("12月底前", "6月底前", "年底前") },
          { weight: 1, arbitrary: fc.constantFrom(...ONGOING_PHRASES, "持续推进 ", "") },
          { weight: 1, arbitrary: error },
        ),
        due: fc.constant<CellValue>(dueDay),
        status: fc.oneof(
          { weight: 8, arbitrary: fc.constantFrom<CellValue>(...STATUSES) },
          { weight: 1, arbitrary: fc.oneof(error, fc.constantFrom<CellValue>("己完成", "", " 已完成", 1)) },
        ),
        progress: fc.oneof(
          { weight: 5, arbitrary: turningProgress },
          { weight: 3, arbitrary: fc.integer({ min: 0, max: 100 }).map((points) => points / 100) },
          { weight: 1, arbitrary: fc.constantFrom<CellValue>(80, -0.1, 1.2, 1 + 1e-9) },
          { weight: 2, arbitrary: oddValue },
        ),
        completedOn: fc.oneof(
          { weight: 2, arbitrary: fc.constantFrom<CellValue>(dueDay, asOf, asOf + 1, asOf - 1) },
          { weight: 1, arbitrary: date },
        ),
        extendedTo: fc.oneof(
          { weight: 6, arbitrary: fc.constant<CellValue>("") },
          { weight: 3, arbitrary: turningDay },
          { weight: 2, arbitrary: date },
          { weight: 1, arbitrary: fc.constantFrom<CellValue>(2022.9, 20_220_930, 1) },
        ),
        extensionBasis: fc.oneof(
          { weight: 3, arbitrary: fc.constantFrom<CellValue>("川办函〔2022〕3号", 2022, "\u200B") },
          { weight: 2, arbitrary: fc.constantFrom<CellValue>("", " ", "　", "\u00A0 ", "\n", "\t") },
          { weight: 1, arbitrary: oddValue },
        ),
      });
    }),
    { minLength: ROWS, maxLength: ROWS },
  );
}
const setting = (number: fc.Arbitrary<number>): fc.Arbitrary<CellValue> =>
  fc.oneof(
    { weight: 12, arbitrary: number },
    { weight: 1, arbitrary: fc.constantFrom<CellValue>("十", "", { error: "#REF!" }) },
  );
const settings = fc.record({
  asOf: setting(day),
  dueSoonDays: setting(fc.integer({ min: 0, max: 40 })),
  behindPoints: setting(fc.constantFrom(5, 10, 12.5)),
  farBehindPoints: setting(fc.constantFrom(20, 30)),
  year: setting(fc.constantFrom(plan.year, plan.year - 2, plan.year + 0.5, 22)),
});

type SettingKey = "asOf" | "year" | "dueSoonDays" | "behindPoints" | "farBehindPoints";
type Row = LightInput;

async function lightsOnTheSheet(rows: readonly Row[], values: Record<string, CellValue>): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(TABLE);
    const write = (key: ColumnKey & keyof Row): void => {
      const column = table.columns.getItem(columnOf(key).header).getDataBodyRange();
      column.values = rows.map((cells) => [asEntry(cells[key], columnOf(key).numberFormat === "@")]);
    };
    // A text cell takes an error value's name for text: the deadline's column is made General for this.
    const deadline = table.columns.getItem(columnOf("deadline").header).getDataBodyRange();
    deadline.numberFormat = rows.map(() => ["General"]);
    deadline.values = rows.map(({ deadline: value }) => [asEntry(value, false)]);
    for (const key of ["due", "status", "progress", "completedOn", "extendedTo"] as const) write(key);
    // Error values of 调整依据 as well.
    const basis = table.columns.getItem(columnOf("extensionBasis").header).getDataBodyRange();
    basis.numberFormat = rows.map(() => ["General"]);
    basis.values = rows.map(({ extensionBasis }) => [asEntry(extensionBasis, false)]);
    for (const [key, value] of Object.entries(values))
      context.workbook.names.getItem(settingName(key as keyof Settings)).getRange().values = [
        [asEntry(value, false)],
      ];
    const lights = table.columns.getItem(columnOf("light").header).getDataBodyRange();
    lights.load("values");
    await context.sync();
    return (lights.values as unknown[][]).flat();
  });
}

it("the formula in the workbook gives the code's light, for any row and any settings", async () => {
  excel().host.newWorkbook();
  await insert(actionSetup(plan), { asOf: serialOf(2022, 6, 1), repair: "do" });
  await fc.assert(
    fc.asyncProperty(
      settings.chain((values) => rowsFor(values).map((rows) => ({ rows, values }))),
      async ({ rows, values }) => {
        const numbers = Object.fromEntries(
          Object.entries(values).map(([key, value]) => [key, typeof value === "number" ? value : null]),
        );
        const judged = rows.map((cells) => judge(cells, { ...fresh, ...numbers }));
        const shown = await lightsOnTheSheet(rows, values);
        const differing = judged.flatMap((word, index) =>
          word === shown[index] ? [] : [{ row: rows[index], word, shown: shown[index] }],
        );
        expect(differing).toEqual([]);
      },
    ),
    { numRuns: 12 },
  );
});
