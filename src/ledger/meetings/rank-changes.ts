import type { Plan } from "../../plan/plan";
import { answerableUnits, type AnswerableUnit } from "../counting/assignments";
import type { CountedTask } from "../counting/counted-tasks";
import { countUnit } from "../counting/counting";
import { rankUnits } from "../counting/ranking";
import type { Settings } from "../cells/ledger";
import { LIGHTS, WORDS } from "../lights/lights";
import { keptProgress, type KeptTask, type Meeting } from "./meeting";

/** A unit whose place among the ranked ones is another than at a meeting. */
export interface RankChange {
  readonly name: string;
  /** So many places up; below 0: down. Never 0. */
  readonly up: number;
  /** 完成率 at the meeting and now, 0 to 1. */
  readonly was: number | null;
  readonly is: number | null;
}

/**
 * The units that moved among the ranked ones since the meeting, the farthest up first, in the plan's order among equals.
 * What a meeting keeps does not tell who was 未更新: both rankings leave that last criterion out. Units that were or are
 * not ranked are none of it.
 */
export function rankChanges(
  meeting: Meeting,
  units: readonly AnswerableUnit[],
  plan: Plan,
  settings: Settings,
): readonly RankChange[] {
  const then = ranks(answerableUnits(meeting.tasks.map(countedTask), plan), settings);
  const now = ranks(units.map(withoutStale), settings);
  return units
    .flatMap(({ name }) => {
      const [was, is] = [then.get(name), now.get(name)];
      return was === undefined || is === undefined || was.rank === is.rank
        ? []
        : [{ name, up: was.rank - is.rank, was: was.share, is: is.share }];
    })
    .sort((a, b) => b.up - a.up);
}

function ranks(
  units: readonly AnswerableUnit[],
  settings: Settings,
): ReadonlyMap<string, { readonly rank: number; readonly share: number | null }> {
  const ranked = rankUnits(units.map((unit) => ({ unit, counts: countUnit(unit, settings) })));
  return new Map(
    ranked.flatMap(({ unit, rank, counts }) =>
      rank === null ? [] : [[unit.name, { rank, share: counts.finishedShare }] as const],
    ),
  );
}

function withoutStale(unit: AnswerableUnit): AnswerableUnit {
  return {
    ...unit,
    tasks: unit.tasks.map(({ task, position }) => ({ task: { ...task, stale: false }, position })),
  };
}

/** A kept task as far as a ranking looks at it. */
function countedTask(kept: KeptTask, index: number): CountedTask {
  const cells: Partial<Record<string, KeptTask["cells"]["light"]>> = kept.cells;
  const light = LIGHTS.find(({ word }) => word === kept.cells.light)?.word ?? WORDS.unjudgeable;
  return {
    no: kept.no,
    index,
    cell: (key) => cells[key] ?? "",
    light,
    ongoing: light === WORDS.ongoing,
    due: null,
    extended: false,
    progress: keptProgress(kept),
    stale: false,
  };
}
