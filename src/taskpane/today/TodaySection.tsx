import { useMemo } from "react";
import { dayOf } from "../../ledger/counting/counted-tasks";
import type { CellPlace } from "../../ledger/rows/find-cell";
import type { PaneState } from "../state/pane-state";
import type { PaneStore } from "../state/pane-store";
import { meetingSteps, type MeetingStep } from "./meeting-steps";
import { PressingSection } from "./PressingSection";
import { standingOf } from "./standing";
import { StandingSection } from "./StandingSection";
import { StepList } from "./StepList";

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
  readonly waiting: string | null;
}

/** 今天: what is left to do before the meeting, and what to tell the leader. */
export function TodaySection({ state, store, waiting }: Props) {
  const { judged, meeting, check } = state;
  const last = meeting?.last ?? null;
  const standing = useMemo(() => judged && standingOf(judged.all, last), [judged, last]);
  if (judged === null || standing === null) return null;
  const press: Record<MeetingStep["key"], () => void> = {
    mend: () => {
      if (check === null) void store.validate();
      else store.show("issues");
    },
    remind: () => {
      store.showConcerns({ onlyStale: true });
    },
    reports: () => void store.summarise(),
    keep: () => void store.keep(),
  };
  return (
    <>
      <StepList
        steps={meetingSteps(state)}
        waiting={waiting}
        checked={check !== null}
        onPress={(key) => {
          press[key]();
        }}
      />
      {dayOf(judged.asOf) !== null && (
        <>
          <StandingSection
            standing={standing}
            tasks={judged.tasks}
            lastDay={last?.day ?? null}
            onLight={(light) => {
              store.showConcerns({ light });
            }}
            onStale={() => {
              store.showConcerns({ onlyStale: true });
            }}
            onPart={(part) => {
              store.showConcerns({ part });
            }}
          />
          <PressingSection
            concerns={judged.concerns}
            onGo={(place: CellPlace) => void store.goTo(place)}
            onAll={() => {
              store.showConcerns({});
            }}
            onUnit={(unit) => {
              store.showConcerns({ unit });
            }}
          />
        </>
      )}
    </>
  );
}
