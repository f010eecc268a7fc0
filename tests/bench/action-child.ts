/**
 * One action at one size, in a process of its own: `action-child.ts ACTION COPIES PAIRS`. After a warm-up the bare
 * write or read and the action take turns, each beside the other, on the same client and host.
 */
import { TABLES, REPORT_KEYS } from "../../src/ledger/settings/sheet-names";
import { actionSetup, type ActionSetup } from "../../src/actions/outcome/action-setup";
import { highlight } from "../../src/actions/highlight";
import { insert } from "../../src/actions/insert";
import type { Outcome } from "../../src/actions/outcome/outcome";
import { recheck } from "../../src/actions/recheck";
import { summarise } from "../../src/actions/summarise";
import { validate } from "../../src/actions/validate";
import { openEmbeddedExcel, type EmbeddedExcel } from "embedded-excel/node";
import { columnOf, COLUMNS } from "../../src/ledger/rows/columns";
import { initialRow } from "../../src/ledger/rows/initial-rows";
import { lightFormula } from "../../src/ledger/lights/light-formula";
import { SETTINGS } from "../../src/ledger/settings/settings";
import { WORDS } from "../../src/ledger/lights/lights";
import type { Plan } from "../../src/plan/plan";
import { serialOf } from "../../src/plan/serial";
import { asEntry } from "../../src/workbook/excel/cell-text";
import { LEDGER_ROWS } from "../../src/workbook/excel/places";
import { CHECK_RESULTS } from "../../src/workbook/check-list/check-results";
import type { Report } from "../../src/workbook/reports/report";
import { REPORTS } from "../../src/workbook/reports/reports";
import { bareRead, bareWrite, type Block, type Reading } from "./bare";
import { ACTIONS, answer, collectGarbage, median, type ActionMeasure, type ActionName } from "./measured";
import { repeatedPlan } from "./repeated-plan";

const AS_OF = serialOf(2021, 10, 8);
/** No calculation of this size is taken for silence. */
const PATIENCE_MS = 3_600_000;

const RUN: Readonly<Record<ActionName, (setup: ActionSetup) => Promise<Outcome>>> = {
  insert: (setup) => insert(setup, { asOf: AS_OF, repair: "do" }),
  recheck: (setup) => recheck(setup),
  validate: (setup) => validate(setup),
  highlight: (setup) => highlight(setup, { asOf: AS_OF }),
  summarise: (setup) => summarise(setup),
};
const DONE = {
  insert: "inserted",
  recheck: "validated",
  validate: "validated",
  highlight: "highlighted",
  summarise: "summarised",
};

const BARE_LEDGER = "对照";

/** The cells that the light's formula reads, and the ledger's as insert writes them, that formula among them. */
function ledgerBlocks(plan: Plan): readonly Block[] {
  return [
    {
      sheet: "对照参数",
      row: 0,
      entries: SETTINGS.map(({ initial }) => [initial(plan, AS_OF)]),
      names: SETTINGS.map(({ name }) => name),
      formulas: new Map(),
    },
    {
      sheet: BARE_LEDGER,
      row: LEDGER_ROWS.header - 1,
      entries: [
        COLUMNS.map(({ header }) => header),
        ...plan.tasks.map((task) => {
          const row = initialRow(task);
          return COLUMNS.map(({ key, numberFormat }) => asEntry(row[key], numberFormat === "@"));
        }),
      ],
      table: TABLES.ledger,
      formulas: new Map([[COLUMNS.findIndex(({ key }) => key === "light"), lightFormula()]]),
    },
  ];
}

/** The cells of reports as they stand, formulas as formulas. */
function reportBlocks(excel: EmbeddedExcel, reports: readonly Report[]): readonly Block[] {
  const { facade } = excel.host.workbook;
  return reports.map(({ name, columns }) => {
    const cells = facade.getSheetByName(name)?.getSheet().getCellMatrix();
    const width = columns.length;
    const rows = cells?.getDataRange().endRow ?? -1;
    return {
      sheet: `对照${name}`,
      row: 0,
      entries: Array.from({ length: rows + 1 }, (_row, row) =>
        Array.from({ length: width }, (_column, column) => {
          const cell = cells?.getValue(row, column);
          return cell?.f ?? cell?.v ?? "";
        }),
      ),
      formulas: new Map(),
    };
  });
}

/** A bare write whose formula had nothing to read would be quick for nothing. */
function demandLights(excel: EmbeddedExcel, { tasks }: Plan): void {
  const cells = excel.host.workbook.facade.getSheetByName(BARE_LEDGER)?.getSheet().getCellMatrix();
  const column = COLUMNS.findIndex(({ key }) => key === "light");
  const lights: readonly unknown[] = Object.values(WORDS);
  for (const row of tasks.keys())
    if (!lights.includes(cells?.getValue(LEDGER_ROWS.firstData - 1 + row, column)?.v))
      throw new Error(`row ${row} of the bare ledger shows no light`);
}

/** What the action wrote, to be written bare; nothing where it is held against a reading alone. */
function written(excel: EmbeddedExcel, plan: Plan, action: ActionName): readonly Block[] {
  switch (action) {
    case "insert":
      return ledgerBlocks(plan);
    case "validate":
      return reportBlocks(excel, [CHECK_RESULTS]);
    case "summarise":
      return reportBlocks(
        excel,
        REPORT_KEYS.map((key) => REPORTS[key]),
      );
    default:
      return [];
  }
}

/** At 195 rows, before what counts: until the engine runs compiled code; where formulas calculate that is soon. */
const WARM_UP_PAIRS: Readonly<Record<ActionName, number>> = {
  insert: 3,
  recheck: 30,
  validate: 3,
  highlight: 30,
  summarise: 1,
};

async function act(setup: ActionSetup, action: ActionName): Promise<void> {
  const outcome = await RUN[action](setup);
  if (outcome.kind !== DONE[action]) throw new Error(`${action}: ${JSON.stringify(outcome)}`);
}

/** Requests are answered and formulas show their values: nothing is left over for the next measure. */
async function rest(excel: EmbeddedExcel): Promise<void> {
  await excel.host.idle();
  await excel.host.workbook.calculate();
}

/** `settled`: until every formula shows its value, for whoever writes, on both sides; calculating begins early. */
async function timed(excel: EmbeddedExcel, run: () => Promise<void>, settled: boolean): Promise<number> {
  await rest(excel);
  collectGarbage();
  const started = performance.now();
  await run();
  if (settled) await rest(excel);
  const ms = performance.now() - started;
  await rest(excel);
  return ms;
}

/** One row in so many is left as it was inserted, and owes an update: that is what checks find. */
const OWING = 10;

/** Staff reported for all other rows. */
async function report({ tasks }: Plan): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(TABLES.ledger);
    const filled = { problems: "正在协调", updatedOn: AS_OF } as const;
    for (const key of ["problems", "updatedOn"] as const)
      table.columns.getItem(columnOf(key).header).getDataBodyRange().values = tasks.map((_task, row) => [
        row % OWING === 0 ? "" : filled[key],
      ]);
    await context.sync();
  });
}

/** A workbook in which the action has its beginning. */
async function prepare(
  excel: EmbeddedExcel,
  setup: ActionSetup,
  plan: Plan,
  action: ActionName,
): Promise<void> {
  excel.host.newWorkbook();
  if (action !== "insert") {
    await act(setup, "insert");
    await report(plan);
  }
  await rest(excel);
}

const TEXT_COLUMNS = COLUMNS.flatMap(({ kind }, position) => (kind === "text" ? [position] : []));

/** The cells that an action reads. */
const LOOK: Reading = {
  table: TABLES.ledger,
  formulas: [],
  names: SETTINGS.map(({ name }) => name),
};
const LOOK_IN_DETAIL: Reading = { ...LOOK, formulas: TEXT_COLUMNS };
const READ: Partial<Record<ActionName, Reading>> = { recheck: LOOK_IN_DETAIL, validate: LOOK_IN_DETAIL };

async function measure(
  excel: EmbeddedExcel,
  plan: Plan,
  action: ActionName,
  pairs: number,
): Promise<ActionMeasure> {
  const setup: ActionSetup = { ...actionSetup(plan), patienceMs: PATIENCE_MS };
  const { log } = excel.host;
  const bareTimes: number[] = [];
  const ratios: number[] = [];
  let cost = { requests: 0, bytesSent: 0, bytesReceived: 0 };
  const beside: readonly string[] = ACTIONS[action].beside;
  const writes = beside.includes("write");
  if (!writes) await prepare(excel, setup, plan, action);
  for (let pair = 0; pair < pairs; pair++) {
    if (writes) await prepare(excel, setup, plan, action);
    const before = log.length;
    const ms = await timed(excel, () => act(setup, action), writes);
    const requests = log.slice(before);
    cost = {
      requests: requests.length,
      bytesSent: requests.reduce((sum, { bytesSent }) => sum + bytesSent, 0),
      bytesReceived: requests.reduce((sum, { bytesReceived }) => sum + bytesReceived, 0),
    };
    const blocks = written(excel, plan, action);
    if (action === "insert") excel.host.newWorkbook();
    const bare = await timed(
      excel,
      async () => {
        if (beside.includes("read"))
          await bareRead(READ[action] ?? LOOK, cost.bytesReceived / plan.tasks.length);
        if (writes) await bareWrite(blocks);
      },
      writes,
    );
    if (action === "insert") demandLights(excel, plan);
    bareTimes.push(bare);
    ratios.push(ms / bare);
  }
  return {
    action,
    rows: plan.tasks.length,
    ...cost,
    ratio: median(ratios),
    bareMs: median(bareTimes),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

const [action, copies, pairs] = process.argv.slice(2) as [ActionName, string, string];
const excel = await openEmbeddedExcel();
Object.assign(globalThis, { Excel: excel.Excel, Office: excel.Office });
await measure(excel, await repeatedPlan(1), action, WARM_UP_PAIRS[action]);
answer(await measure(excel, await repeatedPlan(Number(copies)), action, Number(pairs)));
if (excel.host.failures.length > 0) throw new Error(`the host failed: ${String(excel.host.failures[0])}`);
await excel.close();
process.exit(0);
