// A process of the fuzzer's: it opens the file of each seed that it is sent, and tells what became of it.
import { openEmbeddedExcel } from "embedded-excel/node";
import { baseFiles } from "./bases";
import { contentOf, type Content } from "./content";
import { judged } from "./judge";
import { mutatedFile } from "./mutated-file";
import type { Answer, Question } from "./messages";

const excel = await openEmbeddedExcel();
// The actions that make our own ledger speak to the Excel of their window.
Object.assign(globalThis, { Excel: excel.Excel, Office: excel.Office });
const bases = await baseFiles(excel);
const contents = new Map<string, Content>();
for (const [name, bytes] of bases) {
  await excel.host.open(bytes, name);
  await excel.host.workbook.calculate();
  contents.set(name, contentOf(excel.host.workbook));
}

let stumbled: unknown;
/** What nobody awaits may throw too. */
process.on("uncaughtException", (error) => {
  stumbled = error;
});

const tell = (answer: Answer): void => {
  process.send?.(answer);
};
const words = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

process.on("message", ({ seed }: Question) => {
  void (async () => {
    const file = mutatedFile(bases, seed);
    tell({ kind: "begun", seed, what: file.what });
    stumbled = undefined;
    let [end, fault]: [string, string | null] = ["failed", null];
    try {
      ({ end, fault } = await judged(excel, file, contents));
    } catch (error) {
      fault = words(error);
    }
    tell({
      kind: "ended",
      seed,
      what: file.what,
      end,
      fault: fault ?? (stumbled === undefined ? null : `nobody caught ${words(stumbled)}`),
    });
  })();
});
tell({ kind: "ready" });
