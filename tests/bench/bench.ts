/**
 * `npm run bench [-- --full] [--json FILE]`: what the actions cost at 195, 1,950 and 19,500 rows, and the checks
 * beside zod and tableschema. Each measure is a process of its own; times are ratios to a bare write or read beside
 * it. Exit 1: a target is missed, and is named. Meaning of every figure: docs/decisions/0018-measuring.md.
 */
import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { bundleSizes } from "./bundle-sizes";
import type { LedgerMeasure } from "./ledger-child";
import { ACTIONS, type ActionMeasure, type ActionName, type SummariesMeasure } from "./measured";
import { paneStart } from "./pane-start";
import { missedTargets, type BenchResults } from "./targets";
import { actionTable, bundleTable, ledgerTable, paneLine, summariesLine } from "./tables";

/** Pairs of bare and action, by copies of the plan; null: with `--full` alone, for formulas take minutes. */
const PAIRS: Readonly<Record<ActionName, Readonly<Record<number, number | null>>>> = {
  insert: { 1: 7, 10: 3, 100: 1 },
  recheck: { 1: 40, 10: 9, 100: 7 },
  validate: { 1: 5, 10: 2, 100: 1 },
  highlight: { 1: 20, 10: 5, 100: 1 },
  summarise: { 1: 2, 10: null, 100: null },
};
const FULL_PAIRS = 1;
/** 生成汇总 in one workbook, at 195 rows. */
const SUMMARIES = 5;
/** What a measuring process may hold, in MB; without a limit it holds garbage as long as the machine has room. */
const HEAP = ["--max-old-space-size=700", "--expose-gc", "--no-flush-bytecode"];
const LEDGER_ROWS = [
  [195, 20],
  [20_000, 3],
] as const;

/** Runs a measuring process to its end; its answer is the last line that it prints. */
async function child(script: string, ...args: readonly (string | number)[]): Promise<unknown> {
  const file = new URL(script, import.meta.url).pathname;
  const running = spawn(process.execPath, [...process.execArgv, ...HEAP, file, ...args.map(String)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  running.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    running.on("error", reject);
    running.on("close", resolve);
  });
  if (code !== 0) throw new Error(`${script} ${args.join(" ")} ended with ${String(code)}`);
  return JSON.parse(printed.trim().split("\n").at(-1) ?? "");
}

async function measureActions(full: boolean): Promise<ActionMeasure[]> {
  const measures: ActionMeasure[] = [];
  for (const action of Object.keys(ACTIONS) as ActionName[])
    for (const [copies, declared] of Object.entries(PAIRS[action])) {
      const pairs = declared ?? (full ? FULL_PAIRS : 0);
      if (pairs > 0) measures.push((await child("action-child.ts", action, copies, pairs)) as ActionMeasure);
    }
  return measures;
}

async function measureLedger(): Promise<LedgerMeasure[]> {
  const measures: LedgerMeasure[] = [];
  for (const [rows, turns] of LEDGER_ROWS)
    measures.push(...((await child("ledger-child.ts", rows, turns)) as LedgerMeasure[]));
  return measures;
}

const { values } = parseArgs({ options: { full: { type: "boolean" }, json: { type: "string" } } });
const results: BenchResults = {
  ledger: await measureLedger(),
  actions: await measureActions(values.full === true),
  summaries: (await child("summaries-child.ts", 1, SUMMARIES)) as SummariesMeasure,
  bundles: await bundleSizes(),
  pane: await paneStart(),
};
const missed = missedTargets(results);
process.stdout.write(
  [
    actionTable(results.actions),
    summariesLine(results.summaries),
    ledgerTable(results.ledger),
    bundleTable(results.bundles),
    paneLine(results.pane),
  ].join("\n\n") + "\n",
);
for (const sentence of missed) process.stdout.write(`未达标：${sentence}\n`);
if (values.json !== undefined)
  await writeFile(values.json, `${JSON.stringify({ ...results, missed }, null, 2)}\n`);
process.exit(missed.length > 0 ? 1 : 0);
