import { unitLetters } from "../../ledger/letters/unit-letters";
import { fileNames } from "../../ledger/papers/file-names";
import { lettersOf } from "../../ledger/papers/letters";
import { plainText } from "../../ledger/papers/paper";
import { unitsNamed } from "../../ledger/papers/units-named";
import { isoOf } from "../../plan/serial";
import { wordFile } from "../../word/word-file";
import { zipOf } from "../../word/zip-of";
import type { ActionSetup } from "../outcome/action-setup";
import type { MadeFile, Outcome } from "../outcome/outcome";
import { DOING, DOING_SO_MANY } from "../outcome/progress";
import { settled } from "../outcome/settled";
import { readPack } from "./read-pack";

export interface LettersOptions {
  /** Names of the units to write to; empty: to all. */
  readonly units: readonly string[];
  /** More than one letter comes in one .zip. */
  readonly zipped: boolean;
}

/** 函件: for each unit a letter of each kind that its tasks suggest (两书一函). The workbook is only read, in two requests. */
export function letters(setup: ActionSetup, { units, zipped }: LettersOptions): Promise<Outcome> {
  const { plan, onProgress } = setup;
  onProgress({ sentence: DOING.look });
  return settled<Outcome>(async () => {
    const source = await readPack(setup);
    if ("kind" in source) return source;
    onProgress({ sentence: DOING.letters });
    const { pack, asOf, state } = source;
    const chosen = unitsNamed(units, pack.units, plan.registry);
    if (chosen.kind === "unknown") return { ...chosen, kind: "refused", reason: "unknown-unit" };
    const wanted = unitLetters(pack).filter(
      ({ unit }) => units.length === 0 || chosen.names.includes(unit.name),
    );
    const papers = lettersOf(wanted, asOf, { ...source, plan });
    if (papers.kind === "faulty") return { ...papers, kind: "refused", reason: "wording-faulty" };
    const names = fileNames(wanted.map(({ unit, kind }) => [unit.name, kind]));
    const files: MadeFile[] = [];
    for (const [index, { paper }] of papers.made.entries()) {
      const of = papers.made.length;
      onProgress({ sentence: DOING_SO_MANY.letters(of), done: index, of });
      files.push({ name: `${names[index] ?? ""}.docx`, bytes: await wordFile(paper) });
    }
    const asOne = zipped && files.length > 1;
    return {
      kind: "papers-made",
      papers: "letters",
      files: asOne ? [{ name: `函件-${isoOf(asOf)}.zip`, bytes: zipOf(files) }] : files,
      letters: wanted.map(({ unit, kind, tasks }, index) => ({
        unit: unit.name,
        kind,
        tasks: tasks.map(({ task }) => task.no).sort((a, b) => a - b),
        file: files[index]?.name ?? "",
      })),
      without: chosen.names.filter((name) => !wanted.some(({ unit }) => unit.name === name)),
      unrecognised: [
        ...new Set(wanted.flatMap(({ unit }) => (unit.unitClass === "unrecognised" ? [unit.name] : []))),
      ],
      text: papers.made.map(({ paper }) => plainText(paper)).join("\n\n"),
      errors: pack.errors,
      changes: pack.changes,
      state,
    };
  });
}
