import { asWorkbookFailure, WorkbookFailure, type Stage } from "./failure";
import { NO_ANSWER, waitPatiently, type Patience } from "./patience";

/** The stage that the code inside `inExcel` is at; it says so itself before its first write. */
export interface StageMark {
  stage: Stage;
}

/**
 * Excel.run, with failures of Office.js as WorkbookFailure. All that speaks to Excel goes through here.
 * NO_ANSWER: the answer of a request was lost (patience.ts). `again`: the context of an earlier run, for what belongs
 * to it.
 */
export async function inExcel<Result>(
  patience: Patience,
  run: (context: Excel.RequestContext, mark: StageMark) => Promise<Result>,
  again?: OfficeExtension.ClientRequestContext,
): Promise<Result> {
  const mark: StageMark = { stage: "reading" };
  // Office.js ends a batch that failed with requests of its own, which may be lost as well.
  let giveUp: ((failure: WorkbookFailure) => void) | undefined;
  const lost = new Promise<never>((_resolve, reject) => {
    giveUp = reject;
  });
  let stopWaiting: (() => void) | undefined;
  const marked = (context: Excel.RequestContext): Promise<Result> => {
    stopWaiting = waitPatiently(context, patience, () => {
      const failure = new WorkbookFailure(NO_ANSWER, mark.stage, `${String(patience.patienceMs)} ms`);
      giveUp?.(failure);
      return failure;
    });
    return run(context, mark);
  };
  try {
    const answer = again ? Excel.run(again, marked) : Excel.run(marked);
    return await Promise.race([answer, lost]);
  } catch (error) {
    throw asWorkbookFailure(error, mark.stage);
  } finally {
    stopWaiting?.();
  }
}
