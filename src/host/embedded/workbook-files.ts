import { emptyWorkbook } from "../engine/workbook/empty-workbook";
import { calculatedFile, openedFile, standingFile } from "../engine/workbook/workbook-states";
import type { WorkbookFile } from "../../xlsx/model/book/workbook-file";
import type { OriginalFile } from "../../xlsx/save/original-file";
import type { StandingWorkbook } from "./standing-workbook";

/** A workbook as a file, and, in Chinese, what of it or of the file opened that one does not hold. */
export interface WrittenFile {
  readonly bytes: Uint8Array;
  readonly losses: readonly string[];
}

/** The workbook as it stands, and the file that it comes from: data that a browser can store. */
export interface KeptWorkbook {
  readonly opened: { readonly bytes: Uint8Array; readonly name: string } | null;
  readonly standing: WorkbookFile;
}

/** Opening and saving. The converter is loaded when it is needed. */
export class WorkbookFiles {
  readonly #standing: StandingWorkbook;
  /** The file that the workbook comes from; none for a new one. */
  #original: (OriginalFile & { readonly name: string }) | null = null;

  constructor(standing: StandingWorkbook) {
    this.#standing = standing;
  }

  /** XlsxError: the file cannot be read; then nothing changes. */
  async open(bytes: Uint8Array, name: string): Promise<void> {
    const { readXlsx } = await import("../../xlsx/read/read-xlsx");
    const { originalFile } = await import("../../xlsx/save/original-file");
    const { storedValues } = await import("../../xlsx/save/state/stored-values");
    const file = await readXlsx(bytes, name);
    const stored = storedValues(file);
    this.#standing.replace(file);
    this.#original = null;
    this.#original = { ...originalFile(bytes, await openedFile(this.#standing.now), stored), name };
  }

  create(name: string): void {
    this.#standing.replace(emptyWorkbook(name, new Date()));
    this.#original = null;
  }

  keep(): KeptWorkbook {
    const original = this.#original;
    return {
      opened: original && { bytes: original.bytes, name: original.name },
      standing: standingFile(this.#standing.now),
    };
  }

  /** The workbook as it stood when it was kept; a save of it starts from its file again. Throws as `open` does. */
  async restore({ opened, standing }: KeptWorkbook): Promise<void> {
    if (opened) await this.open(opened.bytes, opened.name);
    else this.#original = null;
    this.#standing.replace(standing);
  }

  /** Losses are to be said before it is written anywhere. The end of its name tells whether it may hold macros. */
  async write(fileName: string | undefined): Promise<WrittenFile> {
    const losses = new Set<string>();
    const lose = (what: string): void => {
      losses.add(what);
    };
    const original = this.#original;
    const file = await calculatedFile(this.#standing.now);
    if (original === null) {
      const { writeXlsx } = await import("../../xlsx/save/write-xlsx");
      return { bytes: await writeXlsx(file, lose), losses: [...losses] };
    }
    const { updateXlsx } = await import("../../xlsx/save/update-xlsx");
    return { bytes: await updateXlsx(original, file, fileName, lose), losses: [...losses] };
  }
}
