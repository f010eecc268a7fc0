import type { AnswerableUnit } from "../counting/assignments";
import type { ListedConcern } from "../counting/concern-list";
import { LETTERS, type Letter } from "./letters";

/** A letter to one unit: the overdue and at-risk tasks of the unit that suggest a letter of this kind. */
export interface UnitLetter {
  readonly unit: AnswerableUnit;
  readonly kind: Letter;
  /** Gravest first; never empty. */
  readonly tasks: readonly ListedConcern[];
}

/** What of a meeting's view says whom to write to. */
export interface LetterView {
  readonly units: readonly AnswerableUnit[];
  readonly concerns: readonly ListedConcern[];
  readonly letterOf: (concern: ListedConcern) => Letter;
}

/** The kinds, gravest first: in this order a unit's letters come. */
const KINDS: readonly Letter[] = [LETTERS.summon, LETTERS.rectify, LETTERS.urge];

/**
 * The letters that the tasks suggest, by unit in the order given, at most one of each kind to a unit; a unit without
 * an overdue or at-risk task has none. Nobody is summoned as a collective: what would be a 约谈通知书 to a collective
 * unit is a 整改通知书.
 */
export function unitLetters({ units, concerns, letterOf }: LetterView): readonly UnitLetter[] {
  return units.flatMap((unit) => {
    const own = new Set(unit.tasks.map(({ task }) => task.no));
    const tasks = concerns.filter(({ task }) => own.has(task.no));
    return KINDS.flatMap((kind) => {
      const ofKind = tasks.filter((concern) => letterTo(unit, letterOf(concern)) === kind);
      return ofKind.length === 0 ? [] : [{ unit, kind, tasks: ofKind }];
    });
  });
}

function letterTo({ unitClass }: AnswerableUnit, suggested: Letter): Letter {
  return unitClass === "collective" && suggested === LETTERS.summon ? LETTERS.rectify : suggested;
}
