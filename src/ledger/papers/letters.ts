import type { Plan, Serial } from "../../plan/plan";
import type { Settings } from "../cells/ledger";
import { LETTERS, type Letter } from "../letters/letters";
import type { UnitLetter } from "../letters/unit-letters";
import type { Wording, WordingKey } from "../settings/wording";
import { commonFillings } from "./fillings";
import type { Paper } from "./paper";
import { paperOf, type PaperOrFault } from "./paper-of";
import type { Fillings } from "./template";
import { lettersTable } from "./tables";

/** A letter and the paper that it becomes. */
export interface WrittenLetter {
  readonly letter: UnitLetter;
  readonly paper: Paper;
}

const WORDS_OF: Readonly<Record<Letter, WordingKey>> = {
  [LETTERS.urge]: "urge",
  [LETTERS.rectify]: "rectify",
  [LETTERS.summon]: "summon",
};

/** The letters as papers, in the order given; or the first words of the office that cannot be filled. */
export function lettersOf(
  letters: readonly UnitLetter[],
  asOf: Serial,
  { settings, plan, wording }: { settings: Settings; plan: Plan; wording: Wording },
): PaperOrFault<readonly WrittenLetter[]> {
  const common = commonFillings(asOf, settings, plan);
  const written: WrittenLetter[] = [];
  for (const letter of letters) {
    const fillings: Fillings = {
      ...common,
      单位: letter.unit.name,
      项数: String(letter.tasks.length),
      任务: [{ kind: "table", table: lettersTable(letter.tasks) }],
    };
    const paper = paperOf(WORDS_OF[letter.kind], wording, fillings, common);
    if (paper.kind === "faulty") return paper;
    written.push({ letter, paper: paper.made });
  }
  return { kind: "made", made: written };
}
