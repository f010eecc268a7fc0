import type { Serial } from "../../plan/plan";
import type { Settings } from "../cells/ledger";
import { countTasks } from "../counting/counting";
import { answerBy } from "../letters/answer-by";
import { remindersOf, type RemindedUnit } from "../letters/reminders";
import { FINISHED, WORDS } from "../lights/lights";
import type { Meeting } from "../meetings/meeting";
import type { MeetingView } from "../meetings/meeting-view";
import { openingParagraph } from "./paragraph";

/** 完成率 on the day of a meeting, from 0 to 1; null: there was no dated task. */
export interface Completion {
  readonly day: Serial;
  readonly share: number | null;
}

/** All that the evening before a meeting puts on sheets. */
export interface MeetingPack extends MeetingView {
  readonly paragraph: string;
  /** Of the kept meetings before 统计截止日 and of that day itself, in their order; empty without a 统计截止日. */
  readonly completion: readonly Completion[];
  /** 催办单. */
  readonly reminded: readonly RemindedUnit[];
  /** 答复时限; null without a 统计截止日. */
  readonly answerBy: Serial | null;
}

/** `before`: the kept meetings before 统计截止日 that are as they were kept, in the order of their days. */
export function packOf(view: MeetingView, settings: Settings, before: readonly Meeting[]): MeetingPack {
  const { asOf, counted } = view;
  const now = asOf === null ? [] : [{ day: asOf, share: countTasks(counted.tasks, settings).finishedShare }];
  return {
    ...view,
    paragraph: openingParagraph(view, settings),
    completion: [...before.map(completionOf), ...now],
    reminded: remindersOf(view),
    answerBy: asOf === null ? null : answerBy(asOf, settings),
  };
}

function completionOf({ day, tasks }: Meeting): Completion {
  const dated = tasks.filter(({ cells }) => cells.light !== WORDS.ongoing);
  const finished = dated.filter(({ cells }) => cells.status === FINISHED);
  return { day, share: dated.length === 0 ? null : finished.length / dated.length };
}
