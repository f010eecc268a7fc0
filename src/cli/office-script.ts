import { scriptArguments } from "./arguments";
import { EXIT, runCommandLine } from "./exit";
import { demandReadable, demandWritable } from "./files";
import { runWithinLimits } from "./within-limits";

/** `npm run office-script`: a script in the pane's window of an embedded workbook, after Office.onReady. */
async function officeScript(argv: readonly string[]): Promise<number> {
  const given = scriptArguments(argv);
  if (given.save !== undefined) await demandWritable(given.save);
  await demandReadable(given.script);
  if (given.open !== undefined) await demandReadable(given.open);
  return runWithinLimits([new URL("./start.mjs", import.meta.url), "office-script-run"], given, given.open);
}

await runCommandLine(() => officeScript(process.argv.slice(2)), EXIT.scriptFailed);
