import { WorkbookFailure } from "./failure";

/** How one waits for Excel: time that passes is no failure while it works. */
export interface Patience {
  /** After so long without an answer Excel is asked for a sign of life. */
  readonly patienceMs: number;
  /** Told each time: for so many seconds a request has been under way. */
  readonly onSilence?: (seconds: number) => void;
}

/** A large workbook on a slow machine takes its time. */
export const PATIENCE_MS = 15_000;

/** Excel answers others, and this request never; whether it did what was asked is not known. Not a code of Office.js. */
export const NO_ANSWER = "NoAnswer";

/**
 * Each request of the context from now on waits for as long as Excel is at work. It takes requests one after the other:
 * where it has answered a later one, and after another while still not this one, the answer was lost. Then `lost` is
 * thrown, and by every request of the context that would follow: nothing goes on behind the back of whoever was told.
 * Returns what ends this where nothing was lost.
 */
export function waitPatiently(
  context: OfficeExtension.ClientRequestContext,
  patience: Patience,
  lost: () => WorkbookFailure,
): () => void {
  const sync = context.sync.bind(context);
  let failure: WorkbookFailure | null = null;
  context.sync = async <Value>(passed?: Value): Promise<Value> => {
    if (failure) throw failure;
    try {
      return await answered(sync(passed), patience, lost);
    } catch (error) {
      if (error instanceof WorkbookFailure) failure = error;
      throw error;
    }
  };
  return () => {
    if (!failure) Reflect.deleteProperty(context, "sync");
  };
}

async function answered<Value>(
  request: Promise<Value>,
  { patienceMs, onSilence }: Patience,
  lost: () => WorkbookFailure,
): Promise<Value> {
  let timer: ReturnType<typeof setInterval> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    let turns = 0;
    let asked = false;
    let alive = false;
    timer = setInterval(() => {
      if (alive) {
        reject(lost());
        return;
      }
      turns += 1;
      onSilence?.(Math.round((turns * patienceMs) / 1000));
      if (asked) return;
      asked = true;
      signOfLife().then(
        () => (alive = true),
        // It may be the connection; the next turn asks again.
        () => (asked = false),
      );
    }, patienceMs);
  });
  try {
    return await Promise.race([request, silence]);
  } finally {
    clearInterval(timer);
  }
}

/** Resolves once Excel has answered a request of no weight. */
async function signOfLife(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().load("id");
    await context.sync();
  });
}
