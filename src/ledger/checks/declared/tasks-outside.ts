import { readDeadline } from "../../../plan/deadlines";
import { comparisonKey } from "../../../plan/text/comparison-key";
import type { Plan } from "../../../plan/plan";
import { leadUnitsOf } from "../../../plan/units";
import { COLUMNS, STATUSES, type ColumnKey } from "../../rows/columns";
import { columnPositions } from "../../rows/headers";
import { readNo } from "../../rows/ledger-rows";
import type { CellValue, Ledger, OutsideRow } from "../../cells/ledger";
import { taskOfMeasure } from "../../rows/misnumbered";
import { isBlankCell } from "../../cells/seen-cell";

/** A task that stands outside the table: sheet row counted from 1, sheet column of its first cell counted from 0. */
export interface TaskOutside {
  readonly row: number;
  readonly column: number;
}

/** Rows outside the table that hold a task, from the top down and from left to right. */
export function tasksOutside(ledger: Ledger, plan: Plan): readonly TaskOutside[] {
  return (ledger.details?.outside ?? [])
    .filter((row) => holdsTask(row, ledger, plan))
    .map(({ row, firstColumn, cells }) => ({
      row,
      column: firstColumn + cells.findIndex((value) => !isBlankCell(value)),
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** What a cell may be of a task, in the order in which the ledger's columns and the annex's have it. */
const PARTS = ["no", "measure", "leadUnits", "deadline", "status"] as const satisfies readonly ColumnKey[];
type Part = (typeof PARTS)[number];

/** A text that says what is to be done is so long; names, labels and totals are shorter. */
const SHORTEST_MEASURE = 6;
/** Notes, totals and signatures begin with a label: a word for it, or a few signs and a colon. */
const LABEL =
  /^(?:注|说明|备注|附|合计|总计|小计|填报|填表|制表|审核|复核|联系人|负责人|图例)|^[^:：]{1,6}[:：].{0,12}$/u;

/**
 * Does a row hold a task? The 具体措施 of the document anywhere in it says so; else a text that could be one, with two
 * more parts of a task around it in the ledger's order: a 序号, units of the registry, a deadline, a status.
 */
function holdsTask(row: OutsideRow, ledger: Ledger, plan: Plan): boolean {
  const filled = row.cells.flatMap((value, at) => (isBlankCell(value) ? [] : [{ value, at }]));
  if (filled.length === 0) return false;
  if (filled.some(({ value }) => typeof value === "string" && taskOfMeasure(value, plan) !== null))
    return true;
  if (isAlignedTask(row, ledger, plan)) return true;
  const parts = filled.map(({ value }) => PARTS.filter((part) => couldBe(part, value, plan)));
  return parts.some((here, at) => {
    if (!here.includes("measure")) return false;
    const before = parts.slice(0, at).some((others) => others.includes("no"));
    return Number(before) + followers(parts.slice(at + 1)) >= 2;
  });
}

/** How many of the parts behind 具体措施 stand there in their order. */
function followers(parts: readonly (readonly Part[])[]): number {
  let count = 0;
  let last = PARTS.indexOf("measure");
  for (const here of parts) {
    const next = here.map((part) => PARTS.indexOf(part)).find((index) => index > last);
    if (next === undefined) continue;
    last = next;
    count += 1;
  }
  return count;
}

/** In the table's own columns, below it or above it: a measure may be short there, and any further cell filled in. */
function isAlignedTask({ firstColumn, cells }: OutsideRow, ledger: Ledger, plan: Plan): boolean {
  const positions = columnPositions(ledger.headers);
  const cell = (key: ColumnKey): CellValue => {
    const position = positions.get(key);
    return position === undefined ? "" : (cells[ledger.firstColumn + position - firstColumn] ?? "");
  };
  const measure = cell("measure");
  if (typeof measure !== "string" || isBlankCell(measure) || LABEL.test(measure)) return false;
  const others = OTHERS.filter((key) => !isBlankCell(cell(key)));
  if (couldBe("no", cell("no"), plan)) return others.length > 0;
  return PARTS.filter((part) => part !== "measure" && couldBe(part, cell(part), plan)).length > 1;
}

const OTHERS = COLUMNS.filter(
  ({ key, writtenBy }) => writtenBy !== "formula" && key !== "no" && key !== "measure",
).map(({ key }) => key);

function couldBe(part: Part, value: CellValue, plan: Plan): boolean {
  if (part === "no") return (readNo(value) ?? 0) > 0;
  if (typeof value !== "string") return false;
  const key = comparisonKey(value);
  switch (part) {
    case "measure":
      return key.length >= SHORTEST_MEASURE && /\p{Script=Han}/u.test(key) && !LABEL.test(key);
    case "leadUnits":
      return leadUnitsOf(value, plan.registry).some(({ unit }) => unit !== null);
    case "deadline":
      return readDeadline(key, plan.year) !== null;
    case "status":
      return STATUSES.some((status) => status === key);
  }
}
