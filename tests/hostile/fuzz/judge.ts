import type { EmbeddedExcel } from "embedded-excel/node";
import { XlsxError } from "embedded-excel/errors";
import { contentOf, difference, type Content } from "./content";
import type { MutatedFile } from "./mutated-file";

const SENTENCE = /^[^\n。]*\p{Script=Han}[^\n。]*。$/u;
const NAME = "文件.xlsx";
/** Excel's refusals that a file may earn: its sheet is protected, the cell is within something. */
const REFUSALS = ["AccessDenied", "InvalidArgument", "InvalidOperation", "GeneralException", "ItemNotFound"];

/** What became of a file: `fault` is null when it was as it must be. */
export interface Verdict {
  readonly end: "opened" | "refused";
  readonly fault: string | null;
}

/** What opened the bytes, or the sentence that refuses them, as the command line has it. */
async function opens(excel: EmbeddedExcel, bytes: Uint8Array): Promise<string | null> {
  try {
    await excel.host.open(bytes, NAME);
  } catch (error) {
    if (error instanceof XlsxError) return error.message;
    throw error;
  }
  await excel.host.workbook.calculate();
  return null;
}

/** A cell is changed and another formatted, as by somebody who opens the file; a refusal of Excel's is none of ours. */
async function edit(excel: EmbeddedExcel): Promise<void> {
  try {
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B2").values = [["改"]];
      sheet.getRange("C3").format.font.bold = true;
      await context.sync();
    });
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === undefined || !REFUSALS.includes(code)) throw error;
  }
  await excel.host.workbook.calculate();
}

/** Saves, opens what was saved, and compares. */
async function savedAndOpened(excel: EmbeddedExcel, when: string): Promise<string | null> {
  const before = contentOf(excel.host.workbook);
  const bytes = await excel.host.save();
  const refusal = await opens(excel, bytes);
  if (refusal !== null) return `${when}: what was saved does not open: ${refusal}`;
  const differs = difference(before, contentOf(excel.host.workbook));
  return differs && `${when}: saved and opened it has another ${differs}`;
}

/**
 * Opens a file, saves it, edits it, saves it again. `bases`: what the files that were spelt anew must hold. Throws
 * what nobody announced.
 */
export async function judged(
  excel: EmbeddedExcel,
  { bytes, same }: MutatedFile,
  bases: ReadonlyMap<string, Content>,
): Promise<Verdict> {
  const before = excel.host.workbook;
  const refusal = await opens(excel, bytes);
  if (refusal !== null) {
    if (!SENTENCE.test(refusal)) return { end: "refused", fault: `no sentence: ${refusal}` };
    if (same !== null)
      return { end: "refused", fault: `another spelling of a sound file is refused: ${refusal}` };
    return { end: "refused", fault: excel.host.workbook === before ? null : "what was open is gone" };
  }
  const base = same === null ? undefined : bases.get(same);
  const differs = base && difference(base, contentOf(excel.host.workbook));
  if (differs) return { end: "opened", fault: `spelt otherwise it has another ${differs}` };
  const fault = (await savedAndOpened(excel, "unchanged")) ?? (await afterAnEdit(excel));
  const [failure] = excel.host.failures.splice(0);
  return {
    end: "opened",
    fault:
      fault ??
      (failure === undefined
        ? null
        : `the host failed: ${JSON.stringify(failure)} ${failure instanceof Error ? (failure.stack ?? "") : ""}`),
  };
}

async function afterAnEdit(excel: EmbeddedExcel): Promise<string | null> {
  await edit(excel);
  return savedAndOpened(excel, "edited");
}
