import { readFile } from "node:fs/promises";
import { format } from "node:util";
import { VirtualConsole } from "jsdom";
import { scriptArguments } from "./arguments";
import { runCommandLine } from "./exit";
import { demandWritable } from "./files";
import { openWorkbook, saveWorkbook } from "./open-workbook";
import { UsageError } from "./usage-error";

const SCRIPT_FAILED = 1;

/** `npm run office-script`: a script in the pane's window of an embedded workbook, after Office.onReady. */
async function officeScript(argv: readonly string[]): Promise<number> {
  const { script, open, save } = scriptArguments(argv);
  if (save !== undefined) await demandWritable(save);
  const code = await readFile(script, "utf8").catch(() => {
    throw new UsageError(`无法读取脚本“${script}”：请检查路径。`);
  });
  const uncaught: unknown[] = [];
  const excel = await openWorkbook(open, consoleOf(uncaught));
  const run = excel.window.eval(`(async () => {\n${code}\n})`) as () => Promise<unknown>;
  await run();
  await excel.host.idle();
  for (const error of uncaught) process.stderr.write(`${described(error)}\n`);
  if (uncaught.length > 0) return SCRIPT_FAILED;
  if (save !== undefined)
    await saveWorkbook(excel, save, (line) => {
      process.stderr.write(`${line}\n`);
    });
  return 0;
}

/** The window's console on ours; errors that nobody caught are kept. */
function consoleOf(uncaught: unknown[]): VirtualConsole {
  const virtual = new VirtualConsole();
  for (const method of ["log", "info", "debug"] as const)
    virtual.on(method, (...args: unknown[]) => process.stdout.write(`${format(...args)}\n`));
  for (const method of ["warn", "error"] as const)
    virtual.on(method, (...args: unknown[]) => process.stderr.write(`${format(...args)}\n`));
  virtual.on("jsdomError", (error: Error & { detail?: unknown }) => {
    uncaught.push(error.detail ?? error);
  });
  return virtual;
}

function described(error: unknown): string {
  if (typeof error !== "object" || error === null) return String(error);
  return "stack" in error ? String(error.stack) : JSON.stringify(error);
}

await runCommandLine(() => officeScript(process.argv.slice(2)), SCRIPT_FAILED);
