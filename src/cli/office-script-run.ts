import { readFile } from "node:fs/promises";
import { format } from "node:util";
import type { PaneListener } from "embedded-excel/node";
import type { ScriptArguments } from "./arguments";
import { EXIT, runCommandLine } from "./exit";
import { openWorkbook, saveWorkbook } from "./open-workbook";
import { givenToRun, sayStage } from "./within-limits";

/** What `npm run office-script` does, in a process of its own; its arguments are found sound. */
async function officeScriptRun({ script, open, save }: ScriptArguments): Promise<number> {
  const code = await readFile(script, "utf8");
  const uncaught: unknown[] = [];
  sayStage("reading");
  const excel = await openWorkbook(open, listening(uncaught));
  await excel.host.workbook.calculate();
  sayStage("opened");
  const run = excel.window.eval(`(async () => {\n${code}\n})`) as () => Promise<unknown>;
  await run();
  await excel.host.idle();
  for (const error of uncaught) process.stderr.write(`${described(error)}\n`);
  if (uncaught.length > 0) return EXIT.scriptFailed;
  if (save !== undefined)
    await saveWorkbook(excel, save, (line) => {
      process.stderr.write(`${line}\n`);
    });
  return EXIT.done;
}

/** The window's console on ours; errors that nobody caught are kept. */
function listening(uncaught: unknown[]): PaneListener {
  return {
    out: (...words) => process.stdout.write(`${format(...words)}\n`),
    err: (...words) => process.stderr.write(`${format(...words)}\n`),
    uncaught: (error) => uncaught.push(error),
  };
}

function described(error: unknown): string {
  if (typeof error !== "object" || error === null) return String(error);
  return "stack" in error ? String(error.stack) : JSON.stringify(error);
}

await runCommandLine(() => officeScriptRun(givenToRun() as ScriptArguments), EXIT.scriptFailed);
