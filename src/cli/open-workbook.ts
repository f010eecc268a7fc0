import path from "node:path";
import { openEmbeddedExcel, type EmbeddedExcel, type PaneListener } from "embedded-excel/node";
import { XlsxError } from "embedded-excel/errors";
import { readInput, writeOutput } from "./files";
import { UsageError } from "./usage-error";

/** The embedded Excel with a file, or an empty workbook, open in it. UsageError: the file cannot be read. */
export async function openWorkbook(
  file: string | undefined,
  listener?: PaneListener,
): Promise<EmbeddedExcel> {
  if (file === undefined) return openEmbeddedExcel(undefined, listener);
  const bytes = await readInput(file);
  try {
    return await openEmbeddedExcel({ bytes, name: path.basename(file) }, listener);
  } catch (error) {
    if (error instanceof XlsxError) throw new UsageError(`无法打开“${file}”：${error.message}`);
    throw error;
  }
}

/** Saves the workbook; what the file held and the saved one cannot hold is named first, through `say`. */
export async function saveWorkbook(
  excel: EmbeddedExcel,
  file: string,
  say: (line: string) => void,
): Promise<void> {
  const { bytes, losses } = await excel.host.write(path.basename(file));
  for (const loss of losses) say(`保存的文件将不再含有：${loss}。`);
  await writeOutput(file, bytes);
}
