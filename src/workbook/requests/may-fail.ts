import { asWorkbookFailure, WorkbookFailure } from "./failure";

/**
 * Sends what is queued and nothing else waits for, such as pages, which go through the printer's driver, or charts.
 * False: Excel refused. Rejects with whatever is no refusal.
 */
export async function sentOrRefused(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
  } catch (error) {
    if (!(asWorkbookFailure(error, "writing") instanceof WorkbookFailure)) throw error;
    return false;
  }
  return true;
}
