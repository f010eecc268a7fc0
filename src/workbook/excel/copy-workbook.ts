import { asWorkbookFailure, WorkbookFailure } from "../requests/failure";
import { NO_ANSWER, type Patience } from "../requests/patience";

/** 64 KB: what every platform that gives the file at all can do, the iPad too. */
const SLICE_BYTES = 65_536;
const CALL_ARGUMENTS = 8_192;
/** Of patience, before Office is given up. */
const SILENT_TURNS = 4;

/**
 * Opens a copy of the workbook as it stands, unsaved, beside it; the workbook itself is not touched. False: this Excel
 * gives no add-in the file itself (on the iPad; the embedded one). WorkbookFailure: Office refused, or was silent for
 * four times `patienceMs` in one of its steps: nothing is written, so it may be left alone. That Excel took the order is all that is seen: a browser may still keep the new
 * window from opening.
 */
export async function openCopyOfWorkbook(patience: Patience): Promise<boolean> {
  if (!Office.context.requirements.isSetSupported("CompressedFile", "1.1")) return false;
  try {
    const file = await asked<Office.File>(patience, (done) => {
      Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, done);
    });
    const base64 = await read(file, patience).finally(() => {
      file.closeAsync();
    });
    await patiently(patience, Excel.createWorkbook(base64));
    return true;
  } catch (error) {
    throw asWorkbookFailure(error, "reading");
  }
}

/** The slices one after another: Office keeps one at a time. */
async function read(file: Office.File, patience: Patience): Promise<string> {
  let bytes = "";
  for (let index = 0; index < file.sliceCount; index++) {
    const slice = await asked<Office.Slice>(patience, (done) => {
      file.getSliceAsync(index, done);
    });
    bytes += asCharacters(Uint8Array.from(slice.data as ArrayLike<number>));
  }
  if (bytes.length !== file.size)
    throw new WorkbookFailure("Incomplete", "reading", `${String(bytes.length)} / ${String(file.size)}`);
  return btoa(bytes);
}

/** A character a byte. A call takes so many arguments at most, in WebKit 65 536. */
function asCharacters(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CALL_ARGUMENTS)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CALL_ARGUMENTS)));
  return parts.join("");
}

function asked<Value>(
  patience: Patience,
  ask: (done: (result: Office.AsyncResult<Value>) => void) => void,
): Promise<Value> {
  const answer = new Promise<Value>((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new WorkbookFailure(String(error.code), "reading", error.message));
    });
  });
  return patiently(patience, answer);
}

async function patiently<Value>({ patienceMs, onSilence }: Patience, answer: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setInterval> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    let turns = 0;
    timer = setInterval(() => {
      turns += 1;
      onSilence?.(Math.round((turns * patienceMs) / 1000));
      if (turns >= SILENT_TURNS)
        reject(new WorkbookFailure(NO_ANSWER, "reading", `${String(turns * patienceMs)} ms`));
    }, patienceMs);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearInterval(timer);
  }
}
