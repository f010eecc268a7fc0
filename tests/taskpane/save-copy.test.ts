import { saveCopy } from "../../src/actions/save-copy";
import { sentenceOf } from "../../src/actions/outcome/sentences";

/** Office as it is documented (getFileAsync, Excel.createWorkbook); no Excel was at hand to see it. */
interface Fake {
  readonly bytes?: readonly number[];
  readonly supported?: boolean;
  readonly fails?: "file" | "slice" | "workbook";
  /** How many bytes of the last slice are lost. */
  readonly lost?: number;
  readonly silent?: boolean;
}

const SUCCEEDED = "succeeded";

function office({ bytes = [], supported = true, fails, lost = 0, silent = false }: Fake) {
  const seen = { opened: [] as string[], closed: 0, slice: 0 };
  const failure = { status: "failed", error: { code: 5001, message: "Internal error" } };
  const getFileAsync = (type: string, options: { sliceSize: number }, done: (result: unknown) => void) => {
    expect(type).toBe("compressed");
    if (silent) return;
    seen.slice = options.sliceSize;
    const file = {
      size: bytes.length,
      sliceCount: Math.ceil(bytes.length / options.sliceSize),
      getSliceAsync: (index: number, answer: (result: unknown) => void) => {
        const from = index * options.sliceSize;
        const data = bytes.slice(from, Math.min(from + options.sliceSize, bytes.length - lost));
        answer(fails === "slice" ? failure : { status: SUCCEEDED, value: { data, index } });
      },
      closeAsync: () => {
        seen.closed += 1;
      },
    };
    done(fails === "file" ? failure : { status: SUCCEEDED, value: file });
  };
  Object.assign(globalThis, {
    Office: {
      FileType: { Compressed: "compressed" },
      AsyncResultStatus: { Succeeded: SUCCEEDED },
      context: {
        requirements: { isSetSupported: (name: string) => name !== "CompressedFile" || supported },
        document: { getFileAsync },
      },
    },
    Excel: {
      createWorkbook: (base64: string) => {
        if (fails === "workbook")
          return Promise.reject(Object.assign(new Error("no"), { code: "RequestPayloadSizeLimitExceeded" }));
        seen.opened.push(base64);
        return Promise.resolve();
      },
    },
  });
  return seen;
}

const BYTES = Array.from({ length: 150_000 }, (_, at) => (at * 7) % 256);
const patient = { patienceMs: 1_000 };

it("opens the workbook's own bytes beside it, slice by slice, and gives the file back", async () => {
  const seen = office({ bytes: BYTES });
  const outcome = await saveCopy(patient);
  expect(outcome).toEqual({ kind: "copy-opened" });
  expect(seen.opened.map((base64) => [...Buffer.from(base64, "base64")])).toEqual([BYTES]);
  expect(seen).toMatchObject({ closed: 1, slice: 65_536 });
  expect(sentenceOf(outcome)).toMatch(/^已请 Excel 打开一份副本.*没有看到新窗口时，请用“文件”→“另存为”/);
});

it("says how to do it by hand where this Excel cannot", async () => {
  const seen = office({ bytes: BYTES, supported: false });
  const outcome = await saveCopy(patient);
  expect(outcome).toEqual({ kind: "copy-by-hand", why: "not-supported", code: "" });
  expect(sentenceOf(outcome)).toMatch(/请用“文件”→“另存为”.*留一份副本/);
  expect(seen.opened).toEqual([]);
});

it.each([
  [{ fails: "file" }, "5001", 0],
  [{ fails: "slice" }, "5001", 1],
  [{ fails: "workbook" }, "RequestPayloadSizeLimitExceeded", 1],
  [{ lost: 10 }, "Incomplete", 1],
  [{ silent: true }, "NoAnswer", 0],
] as const)("never claims a copy that was not seen: %p", async (how, code, closed) => {
  const seen = office({ bytes: BYTES, ...how });
  const outcome = await saveCopy({ patienceMs: 50 });
  expect(outcome).toEqual({ kind: "copy-by-hand", why: "failed", code });
  expect(sentenceOf(outcome)).toContain(`没能打开副本（${code}），工作簿没有改动：请用“文件”→“另存为”`);
  expect(seen).toMatchObject({ opened: [], closed });
});
