import type { JudgedTask } from "../../actions/outcome/ledger-state";
import type { LastMeeting } from "../../actions/outcome/meeting-state";
import { LIGHTS } from "../../ledger/lights/lights";

/** A number, and how much more it is than at the last meeting; null: there is nothing to compare with. */
export interface Counted {
  readonly count: number;
  readonly change: number | null;
}

/** How all tasks stand: what one tells a leader. */
export interface Standing {
  /** 持续推进 is in no rate (domain, "Counting"). */
  readonly dated: number;
  readonly finished: Counted;
  /** By light, gravest first, lights without a task left out unless they are a concern. */
  readonly lights: readonly (Counted & { readonly light: (typeof LIGHTS)[number] })[];
  readonly stale: number;
  /** Parts in the order in which they come, those without a dated task too. */
  readonly parts: readonly { readonly part: string; readonly dated: number; readonly finished: number }[];
}

export function standingOf(all: readonly JudgedTask[], last: LastMeeting | null): Standing {
  const dated = all.filter(({ ongoing }) => !ongoing);
  const finished = dated.filter(isFinished).length;
  const finishedThen = last && dated.filter(({ no }) => last.finished.has(no)).length;
  const then = last && [...last.lights.values()];
  return {
    dated: dated.length,
    finished: { count: finished, change: finishedThen === null ? null : finished - finishedThen },
    lights: LIGHTS.map((light) => {
      const count = all.filter((task) => task.light === light.word).length;
      const was = then && then.filter((word) => word === light.word).length;
      return { light, count, change: was === null ? null : count - was };
    }).filter(({ light, count }) => count > 0 || light.concern !== "none"),
    stale: all.filter(({ stale }) => stale).length,
    parts: [...new Set(all.map(({ part }) => part))].map((part) => {
      const own = dated.filter((task) => task.part === part);
      return { part, dated: own.length, finished: own.filter(isFinished).length };
    }),
  };
}

const isFinished = ({ finished }: JudgedTask): boolean => finished;
