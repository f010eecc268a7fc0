import path from "node:path";
import type { MadeLetter, PapersMade } from "../actions/outcome/outcome";
import {
  errorWords,
  noLetters,
  unknownWords,
  whatWasWritten,
  withoutWords,
} from "../actions/outcome/paper-sentences";
import type { PaperTarget } from "./arguments";
import { demandNew, writeInto, writeOutput } from "./files";

/** Writes the papers where they were asked for, and says so in a line. UsageError: a file is there already, or cannot be written. */
export async function writePapers(
  papers: PapersMade,
  { paper, out }: PaperTarget,
  { overwrite, say }: { readonly overwrite: boolean; readonly say: (line: string) => void },
): Promise<void> {
  const { files } = papers;
  if (paper === "bulletin") {
    for (const { bytes } of files) await writeOutput(out, bytes);
  } else if (files.length > 0) {
    if (!overwrite) demandNew(files.map(({ name }) => path.join(out, name)));
    await writeInto(out, files);
  }
  const done =
    files.length === 0
      ? noLetters(papers)
      : [`${whatWasWritten(papers)}：${out}`, ...withoutWords(papers), ...unknownWords(papers)];
  say(`${[...done, ...errorWords(papers)].join("；")}。`);
}

/** The letters as the report has them, each with the path of its file. */
export function writtenLetters({ letters }: PapersMade, { out }: PaperTarget): readonly MadeLetter[] {
  return letters.map((letter) => ({ ...letter, file: path.join(out, letter.file) }));
}
