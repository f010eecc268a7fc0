import { asWorkbookFailure, WorkbookFailure } from "./failure";
import { NO_ANSWER } from "./in-excel";

/** 64 KB: what every platform that gives the file at all can do, the iPad too. */
const SLICE_BYTES = 65_536;
const CALL_ARGUMENTS = 8_192;

/**
 * Opens a copy of the workbook as it stands, unsaved, beside it; the workbook itself is not touched. False: this Excel
 * gives no add-in the file itself (on the iPad; the embedded one). WorkbookFailure: Office refused, or was silent for
 * `patienceMs` in one of its steps. That Excel took the order is all that is seen: a browser may still keep the new
 * window from opening.
 */
export async function openCopyOfWorkbook(patienceMs: number): Promise<boolean> {
  if (!Office.context.requirements.isSetSupported("CompressedFile", "1.1")) return false;
  try {
    const file = await asked<Office.File>(patienceMs, (done) => {
      Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, done);
    });
    const base64 = await read(file, patienceMs).finally(() => {
      file.closeAsync();
    });
    await patiently(patienceMs, Excel.createWorkbook(base64));
    return true;
  } catch (error) {
    throw asWorkbookFailure(error, "reading");
  }
}

/** The slices one after another: Office keeps one at a time. */
async function read(file: Office.File, patienceMs: number): Promise<string> {
  let bytes = "";
  for (let index = 0; index < file.sliceCount; index++) {
    const slice = await asked<Office.Slice>(patienceMs, (done) => {
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
  patienceMs: number,
  ask: (done: (result: Office.AsyncResult<Value>) => void) => void,
): Promise<Value> {
  const answer = new Promise<Value>((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new WorkbookFailure(String(error.code), "reading", error.message));
    });
  });
  return patiently(patienceMs, answer);
}

async function patiently<Value>(patienceMs: number, answer: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new WorkbookFailure(NO_ANSWER, "reading", `${String(patienceMs)} ms`));
    }, patienceMs);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
