import type { AnswerableUnit } from "../counting/assignments";
import type { ListedConcern } from "../counting/concern-list";
import type { Settings } from "../cells/ledger";
import { WORDS } from "../lights/lights";
import { initialOf } from "../settings/settings";

/** 两书一函 (the document's section (二十二)): which of them a task suggests. A person decides. */
export const LETTERS = { urge: "提醒敦促函", rectify: "整改通知书", summon: "约谈通知书" } as const;
export type Letter = (typeof LETTERS)[keyof typeof LETTERS];

/**
 * 建议函件 of each concern: 提醒敦促函 for 临期 and 滞后; 整改通知书 for 严重滞后 and 逾期; 约谈通知书 for 逾期 of more than
 * 约谈逾期天数 days, or where one of its units has 约谈逾期项数 overdue tasks or more. Nobody is summoned as a collective.
 */
export function suggestedLetters(
  units: readonly AnswerableUnit[],
  settings: Pick<Settings, "summonsDays" | "summonsTasks">,
): (concern: ListedConcern) => Letter {
  const mostDays = settings.summonsDays ?? initialOf("summonsDays");
  const fewestTasks = settings.summonsTasks ?? initialOf("summonsTasks");
  const summoned = new Set<number>();
  for (const { unitClass, tasks } of units) {
    if (unitClass === "collective") continue;
    const overdue = tasks.filter(({ task }) => task.light === WORDS.overdue);
    if (overdue.length >= fewestTasks) for (const { task } of overdue) summoned.add(task.no);
  }
  return ({ task, daysLeft }) => {
    switch (task.light) {
      case WORDS.overdue:
        return -daysLeft > mostDays || summoned.has(task.no) ? LETTERS.summon : LETTERS.rectify;
      case WORDS.farBehind:
        return LETTERS.rectify;
      default:
        return LETTERS.urge;
    }
  };
}
