import { countLine, reportText, type Report } from "../report";
import { codeOf, type RunOptions } from "../run-programs";
import { writeResults } from "../write-results";

/** What the page needs of the clipboard; a page in a frame may have none, or be refused. */
type Clipboard = Pick<globalThis.Clipboard, "writeText"> | undefined;

/** Gives the page's two buttons their work. */
export function wirePage(
  page: Document,
  runAll: (onProgress: NonNullable<RunOptions["onProgress"]>) => Promise<Report>,
  clipboard: Clipboard,
): void {
  const part = (id: string): HTMLElement => {
    const found = page.getElementById(id);
    if (!found) throw new Error(`the page has no ${id}`);
    return found;
  };
  const start = part("start") as HTMLButtonElement;
  const [progress, finished, copied] = [part("progress"), part("finished"), part("copied")];
  const text = part("report") as HTMLTextAreaElement;

  const run = async (): Promise<void> => {
    start.disabled = true;
    finished.hidden = true;
    copied.textContent = "";
    try {
      const report = await runAll((done, all, name) => {
        progress.textContent = `正在做第 ${done + 1} 项，共 ${all} 项：${name}`;
      });
      text.value = reportText(report);
      finished.hidden = false;
      progress.textContent = await written(report);
    } catch (error) {
      progress.textContent = `自检没有做完：${codeOf(error)}。请把这句话告诉我们。`;
    } finally {
      start.disabled = false;
    }
  };
  const copy = async (): Promise<void> => {
    try {
      if (!clipboard) throw new Error("no clipboard");
      await clipboard.writeText(text.value);
      copied.textContent = "已复制。";
    } catch {
      text.focus();
      text.select();
      copied.textContent = "已选中全文，请按 Ctrl+C（Mac 上 ⌘C）复制。";
    }
  };
  start.addEventListener("click", () => void run());
  part("copy").addEventListener("click", () => void copy());
  start.disabled = false;
  progress.textContent = "可以开始，大约需要一两分钟，其间请不要在表里输入。";
}

/** The last sentence: the numbers, and where the results stand. */
async function written(report: Report): Promise<string> {
  try {
    return `${countLine(report)}。结果在工作表“${await writeResults(report)}”，全文在下面。`;
  } catch (error) {
    return `${countLine(report)}。没能写入工作表（${codeOf(error)}），全文在下面。`;
  }
}
