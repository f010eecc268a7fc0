import type { Failed } from "../actions/outcome/outcome";
import { sentenceOf } from "../actions/outcome/sentences";
import { isCellError } from "../ledger/cells/cell-value";
import { isoOf, serialOf } from "../plan/serial";
import type { ActionName, LedgerArguments, PaperTarget } from "./arguments";
import { EXIT, runCommandLine } from "./exit";
import { writeOutput } from "./files";
import { issueLines } from "./issue-lines";
import { openWorkbook, saveWorkbook } from "./open-workbook";
import { runActions, type ActionsRun } from "./run-actions";
import { writePapers, writtenLetters } from "./write-papers";
import { officialPlan } from "./seeds";
import { UsageError } from "./usage-error";
import { givenToRun, sayStage } from "./within-limits";

/** What `npm run ledger` does, in a process of its own; its arguments are found sound. */
async function ledgerRun({
  actions,
  open,
  asOf,
  save,
  report,
  verbose,
  overwrite,
  target,
  units,
}: LedgerArguments): Promise<number> {
  const plan = await officialPlan();
  sayStage("reading");
  const excel = await openWorkbook(open);
  // The first request would wait for the formulas' values, too; until they are there the file is not open.
  await excel.host.workbook.calculate();
  sayStage("opened");
  const say = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  const now = new Date();
  const today = serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const run = await runActions(excel, plan, actions, { asOf, today, overwrite, units, say });
  if (run.stopped?.kind === "keep-offered") {
    process.stderr.write(
      `${isoOf(run.stopped.day)} 的会议已经留存，没有改动：要用现在的台账覆盖，请加 --overwrite。\n`,
    );
    return EXIT.keptAlready;
  }
  if (run.stopped?.kind === "refused") throw new UsageError(sentenceOf(run.stopped));
  if (run.stopped || excel.host.failures.length > 0) {
    process.stderr.write(`${run.stopped ? failedLines(run.stopped) : String(excel.host.failures[0])}\n`);
    return EXIT.failed;
  }
  for (const line of issueLines(run.issues, verbose)) say(line);
  if (target && run.papers) await writePapers(run.papers, target, { overwrite, say });
  if (save !== undefined) await saveWorkbook(excel, save, say);
  else if (actions.some((action) => WRITES.has(action))) say("没有给出 --save，以上改动没有保存。");
  if (report !== undefined) await writeOutput(report, `${JSON.stringify(reportOf(run, target), null, 2)}\n`);
  return run.issues.some(({ severity }) => severity === "error") ? EXIT.errorsFound : EXIT.done;
}

/** What is for nothing where the workbook is not saved; of a check the report remains, of papers their files. */
const WRITES: ReadonlySet<ActionName> = new Set(["insert", "highlight", "summarise", "keep"]);

/** The sentence for whoever runs the command, and below it what the host said, for whoever looks for the cause. */
function failedLines(failed: Failed): string {
  return failed.detail === "" ? sentenceOf(failed) : `${sentenceOf(failed)}\n${failed.detail}`;
}

/** The report's shape is a contract. */
function reportOf(
  { state, issues, replaced, changes, papers, costs }: ActionsRun,
  target: PaperTarget | undefined,
): object {
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
    ...(replaced && {
      replaced: replaced.map(({ no, column, was }) => ({
        no,
        column,
        was: isCellError(was) ? was.error : was,
      })),
    }),
    changes,
    letters: papers && target ? writtenLetters(papers, target) : [],
    actions: costs,
  };
}

await runCommandLine(() => ledgerRun(givenToRun() as LedgerArguments), EXIT.failed);
