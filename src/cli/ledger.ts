import { ledgerArguments } from "./arguments";
import { EXIT, runCommandLine } from "./exit";
import { demandFolder, demandNew, demandReadable, demandWritable } from "./files";
import { runWithinLimits } from "./within-limits";

/** `npm run ledger`: the add-in's actions on the embedded Excel, without a browser. */
async function ledger(argv: readonly string[]): Promise<number> {
  const given = ledgerArguments(argv);
  for (const file of [given.save, given.report]) if (file !== undefined) await demandWritable(file);
  if (given.target?.paper === "letters") await demandFolder(given.target.out);
  if (given.target?.paper === "bulletin") {
    await demandWritable(given.target.out);
    if (!given.overwrite) demandNew([given.target.out]);
  }
  if (given.open !== undefined) await demandReadable(given.open);
  return runWithinLimits([new URL("./start.mjs", import.meta.url), "ledger-run"], given, given.open);
}

await runCommandLine(() => ledger(process.argv.slice(2)), EXIT.failed);
