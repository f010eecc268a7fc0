import { sentenceOf } from "../actions/sentences";
import type { Issue } from "../ledger/issue";
import { isoOf, serialOf } from "../plan/serial";
import { ledgerArguments } from "./arguments";
import { EXIT, runCommandLine } from "./exit";
import { demandWritable, writeOutput } from "./files";
import { openWorkbook, saveWorkbook } from "./open-workbook";
import { runActions, type ActionsRun } from "./run-actions";
import { officialPlan } from "./seeds";
import { UsageError } from "./usage-error";

/** `npm run ledger`: the add-in's actions on the embedded Excel, without a browser. */
async function ledger(argv: readonly string[]): Promise<number> {
  const { actions, open, asOf, save, report } = ledgerArguments(argv);
  for (const file of [save, report]) if (file !== undefined) await demandWritable(file);
  const plan = await officialPlan();
  const excel = await openWorkbook(open);
  const say = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  const now = new Date();
  const today = serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const run = await runActions(excel, plan, actions, { asOf, today, say });
  if (run.stopped?.kind === "refused") throw new UsageError(sentenceOf(run.stopped));
  if (run.stopped || excel.host.failures.length > 0) {
    process.stderr.write(`${run.stopped ? sentenceOf(run.stopped) : String(excel.host.failures[0])}\n`);
    return EXIT.failed;
  }
  for (const issue of run.issues) say(issueLine(issue));
  if (save !== undefined) await saveWorkbook(excel, save, say);
  if (report !== undefined) await writeOutput(report, `${JSON.stringify(reportOf(run), null, 2)}\n`);
  return run.issues.some(({ severity }) => severity === "error") ? EXIT.errorsFound : EXIT.done;
}

function issueLine({ code, no, cell, message }: Issue): string {
  return `${code} ${cell}${no === null ? "" : ` 序号 ${no}`}：${message}`;
}

/** The report's shape is a contract. */
function reportOf({ state, issues, costs }: ActionsRun): object {
  return {
    asOf: state?.asOf == null ? null : isoOf(state.asOf),
    tasks: state?.tasks ?? 0,
    lights: Object.fromEntries(state?.lights ?? []),
    issues: issues.map(({ code, severity, no, column, cell, message }) => ({
      code,
      severity,
      no,
      column,
      cell,
      message,
    })),
    actions: costs,
  };
}

await runCommandLine(() => ledger(process.argv.slice(2)), EXIT.failed);
