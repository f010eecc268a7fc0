/**
 * `ledger-child.ts ROWS PAIRS`: the whole catalogue of checks beside a bare zod parse of the same rows and beside
 * tableschema with the equivalent schema, in turns; once with every row right, once with every row wrong.
 */
import { createRequire } from "node:module";
import { z } from "zod";
import { checkLedger } from "../../src/ledger/checks/check-ledger";
import { COLUMNS, STATUSES, type Column } from "../../src/ledger/rows/columns";
import { initialRow } from "../../src/ledger/rows/initial-rows";
import type { CellValue, Ledger, Settings } from "../../src/ledger/cells/ledger";
import { readSettings, SETTINGS } from "../../src/ledger/settings/settings";
import type { Plan } from "../../src/plan/plan";
import { isoOf, serialOf } from "../../src/plan/serial";
import { answer, collectGarbage, median } from "./measured";
import { repeatedPlan } from "./repeated-plan";

const AS_OF = serialOf(2021, 10, 8);

/** What one kind of rows gave; ratios are our time ÷ theirs, medians of the turns. */
export interface LedgerMeasure {
  readonly rows: number;
  readonly kind: "right" | "wrong";
  readonly issues: number;
  readonly rowsPerSecond: number;
  readonly ms: number;
  readonly toZod: number;
  readonly toTableSchema: number;
}

interface TableSchema {
  castRow(row: readonly unknown[], options: { failFast: boolean }): unknown[];
}
const { Schema } = createRequire(import.meta.url)("tableschema") as {
  Schema: { load(descriptor: object): Promise<TableSchema> };
};

/** The column's rule in zod, and in tableschema's words. */
function rules({ kind, writtenBy }: Column): { zod: z.ZodType; field: object } {
  const required = writtenBy === "plan";
  switch (kind) {
    case "integer":
      return { zod: z.number().int(), field: { type: "integer", constraints: { required: true } } };
    case "choice":
      return {
        zod: z.enum(STATUSES),
        field: { type: "string", constraints: { required: true, enum: [...STATUSES] } },
      };
    case "share":
      return {
        zod: z.literal("").or(z.number().min(0).max(1)),
        field: { type: "number", constraints: { minimum: 0, maximum: 1 } },
      };
    case "date":
      return { zod: z.literal("").or(z.number().min(1)), field: { type: "date" } };
    case "text":
    case "light":
      return {
        zod: required ? z.string().min(1) : z.string(),
        field: { type: "string", ...(required && { constraints: { required: true } }) },
      };
  }
}

const FIELDS = COLUMNS.map((column) => ({ column, ...rules(column) }));
const ZOD_ROW = z.object(Object.fromEntries(FIELDS.map(({ column, zod }) => [column.key, zod])));

/** What staff owe to the meeting of that day: without it a row late or not updated is not right (P08, P11). */
const REPORTED: Partial<Record<Column["key"], CellValue>> = { problems: "正在协调", updatedOn: AS_OF };

/** A row of which every cell that staff fill in is wrong, and the document's texts are not the document's. */
const SPOILT: Partial<Record<Column["key"], CellValue>> = {
  measure: "别的措施",
  leadUnits: "不存在的单位",
  deadline: "13月底前",
  status: "己完成",
  progress: 1.5,
  completedOn: "2021.9.30",
  updatedOn: "昨天",
};

function ledgerOf(plan: Plan, kind: LedgerMeasure["kind"]): Ledger {
  return {
    sheetName: "任务台账",
    headerRow: 3,
    firstColumn: 0,
    headers: COLUMNS.map(({ header }) => header),
    rows: plan.tasks.map((task) => {
      const row = { ...initialRow(task), ...(kind === "wrong" ? SPOILT : REPORTED) };
      return COLUMNS.map(({ key }) => row[key]);
    }),
  };
}

function settingsOf(plan: Plan): Settings {
  return readSettings(new Map(SETTINGS.map(({ name, initial }) => [name, initial(plan, AS_OF)])));
}

/** tableschema knows dates as text of the form 2021-09-30; it is handed them ready. */
function asTableSchema(rows: Ledger["rows"]): unknown[][] {
  return rows.map((cells) =>
    cells.map((cell, at) => (COLUMNS[at]?.kind === "date" && typeof cell === "number" ? isoOf(cell) : cell)),
  );
}

function timed(run: () => void): number {
  collectGarbage();
  const started = performance.now();
  run();
  return performance.now() - started;
}

async function measure(plan: Plan, kind: LedgerMeasure["kind"], turns: number): Promise<LedgerMeasure> {
  const settings = settingsOf(plan);
  const schema = await Schema.load({
    fields: FIELDS.map(({ column, field }) => ({ name: column.header, ...field })),
  });
  const ledger = ledgerOf(plan, kind);
  const objects = ledger.rows.map((cells) =>
    Object.fromEntries(COLUMNS.map(({ key }, at) => [key, cells[at]])),
  );
  const castRows = asTableSchema(ledger.rows);
  const times: { ours: number; zod: number; table: number }[] = [];
  let issues = 0;
  let refused = { zod: 0, table: 0 };
  for (let turn = 0; turn < turns; turn++) {
    refused = { zod: 0, table: 0 };
    times.push({
      // A ledger of its own: nothing is remembered from the turn before.
      ours: timed(() => (issues = checkLedger({ ...ledger }, plan, settings).length)),
      zod: timed(() => {
        for (const row of objects) if (!ZOD_ROW.safeParse(row).success) refused.zod += 1;
      }),
      table: timed(() => {
        for (const row of castRows)
          try {
            schema.castRow(row, { failFast: false });
          } catch {
            // Its way of saying that the row is wrong: counted, and held against what is expected below.
            refused.table += 1;
          }
      }),
    });
  }
  const wrong = kind === "wrong" ? plan.tasks.length : 0;
  if (refused.zod !== wrong || refused.table !== wrong || issues > 0 !== wrong > 0)
    throw new Error(
      `${kind}: zod refuses ${refused.zod}, tableschema ${refused.table}, we find ${issues} issues`,
    );
  const ms = median(times.map(({ ours }) => ours));
  return {
    rows: plan.tasks.length,
    kind,
    issues,
    rowsPerSecond: Math.round((plan.tasks.length / ms) * 1000),
    ms,
    toZod: median(times.map(({ ours, zod }) => ours / zod)),
    toTableSchema: median(times.map(({ ours, table }) => ours / table)),
  };
}

const [rows, turns] = process.argv.slice(2).map(Number) as [number, number];
const all = await repeatedPlan(Math.ceil(rows / 195));
const plan: Plan = { ...all, tasks: all.tasks.slice(0, rows) };
const results: LedgerMeasure[] = [];
for (const kind of ["right", "wrong"] as const) {
  await measure({ ...plan, tasks: plan.tasks.slice(0, 195) }, kind, 20);
  results.push(await measure(plan, kind, turns));
}
answer(results);
