import { asWorkbookFailure, WorkbookFailure, type Stage } from "./failure";

/** The stage that the code inside `inExcel` is at; it says so itself before its first write. */
export interface StageMark {
  stage: Stage;
}

/** How long Excel may be silent before we say so: a large workbook on a slow machine takes its time. */
export const PATIENCE_MS = 60_000;

/** Excel never answered; whether it did what was asked is not known. Not a code of Office.js. */
export const NO_ANSWER = "NoAnswer";

/**
 * Excel.run, with failures of Office.js as WorkbookFailure. All that speaks to Excel goes through here.
 * NO_ANSWER: nothing came back for `patienceMs`. `again`: the context of an earlier run, for what belongs to it.
 */
export async function inExcel<Result>(
  patienceMs: number,
  run: (context: Excel.RequestContext, mark: StageMark) => Promise<Result>,
  again?: OfficeExtension.ClientRequestContext,
): Promise<Result> {
  const mark: StageMark = { stage: "reading" };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new WorkbookFailure(NO_ANSWER, mark.stage, `${patienceMs} ms`));
    }, patienceMs);
  });
  try {
    const marked = (context: Excel.RequestContext): Promise<Result> => run(context, mark);
    const answer = again ? Excel.run(again, marked) : Excel.run(marked);
    return await Promise.race([answer, silence]);
  } catch (error) {
    throw asWorkbookFailure(error, mark.stage);
  } finally {
    clearTimeout(timer);
  }
}
