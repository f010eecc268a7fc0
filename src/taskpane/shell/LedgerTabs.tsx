import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isoOf } from "../../plan/serial";
import { INITIAL_VIEW } from "../issues/check-view";
import { CheckSection } from "../issues/CheckSection";
import type { Severity } from "../../ledger/fixes/issue";
import { useHidden } from "../ui/hidden";
import { useLayout } from "../ui/layout";
import { TodaySection } from "../today/TodaySection";
import { ManualCalculation } from "./ManualCalculation";
import { OlderLedger } from "../repair/OlderLedger";
import type { PaneState, PaneTab } from "../state/pane-state";
import { PaperSection } from "../reports/PaperSection";
import { ReportSection } from "../reports/ReportSection";
import type { PaneStore } from "../state/pane-store";
import { TableBar } from "../in-table/TableBar";
import { TakeBack } from "../repair/TakeBack";
import { text } from "./text";
import { words } from "../ui/text";
import { TABS_HEIGHT } from "../ui/tools-styles";
import { Tabs } from "./Tabs";
import { ConcernSection } from "../concerns/ConcernSection";
import type { CellPlace } from "../../ledger/rows/find-cell";

const useStyles = makeStyles({
  // The tabs stay where they are while their contents scroll.
  tabs: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    boxSizing: "border-box",
    height: TABS_HEIGHT,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const TABS: readonly PaneTab[] = ["today", "issues", "concerns", "reports"];

interface Props {
  readonly state: PaneState;
  readonly store: PaneStore;
  readonly titles: ReadonlyMap<string, string>;
  readonly waiting: string | null;
}

/** A ledger's four views, each with one primary button at most. */
export function LedgerTabs({ state, store, titles, waiting }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const hidden = useHidden();
  const { look, judged, check, reports, papers, tab } = state;
  const found = (wanted: Severity): number =>
    check?.issues.filter(({ severity }) => severity === wanted).length ?? 0;
  const errors = found("error");
  const counts: Partial<Record<PaneTab, number>> = { issues: errors, concerns: judged?.concerns.length ?? 0 };
  const [view, setView] = useState(INITIAL_VIEW);
  const go = (place: CellPlace): void => void store.goTo(place);
  return (
    <>
      <Tabs
        className={styles.tabs}
        label={text.tabList}
        selected={tab}
        tabs={TABS.map((key) => ({
          key,
          label: words.tabs[key],
          count: counts[key] ?? 0,
          isGrave: key === "issues",
          title: key === "issues" ? text.tabCount(errors, found("warning")) : undefined,
        }))}
        onSelect={store.show}
      />
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
        {tab !== "today" && <h2 className={hidden}>{words.tabs[tab]}</h2>}
        {tab === "today" && judged !== null && judged.protectedSheet !== null && (
          <section className={layout.section}>
            <p className={layout.sentence}>{text.isProtected(judged.protectedSheet)}</p>
          </section>
        )}
        {tab === "today" && judged?.older === true && (
          <OlderLedger waiting={waiting} onUpdate={() => void store.insert()} />
        )}
        {tab !== "issues" && judged?.manualCalculation === true && (
          <ManualCalculation waiting={waiting} onRecalculate={() => void store.recalculate()} />
        )}
        {tab === "today" && <TodaySection state={state} store={store} waiting={waiting} />}
        {tab === "today" && state.wrote.length > 0 && (
          <section className={layout.section} aria-label={text.wayBack}>
            <TakeBack state={state} store={store} waiting={waiting} />
          </section>
        )}
        {tab === "issues" && (
          <CheckSection
            state={state}
            store={store}
            titles={titles}
            waiting={waiting}
            view={view}
            onView={setView}
          />
        )}
        {tab === "concerns" && <ConcernSection state={state} store={store} waiting={waiting} />}
        {tab === "reports" && (
          <ReportSection
            asOf={look?.asOf ?? null}
            reports={reports}
            freshness={state.meeting?.reports ?? "none"}
            waiting={waiting}
            keepAgain={
              state.offersKeep === null
                ? null
                : {
                    day: state.offersKeep,
                    onOverwrite: () => void store.keepAgain(),
                    onLeave: store.dismissKeep,
                  }
            }
            summariseAgain={
              state.offersSummarise.length === 0
                ? null
                : {
                    sheets: state.offersSummarise,
                    onOverwrite: () => void store.summariseOver(),
                    onLeave: store.dismissSummarise,
                  }
            }
            onSummarise={() => void store.summarise()}
            onKeep={() => void store.keep()}
            onGo={go}
          />
        )}
        {tab === "reports" && (
          <PaperSection
            day={look?.asOf == null ? words.noDay : isoOf(look.asOf)}
            concerns={judged?.concerns ?? []}
            papers={papers}
            waiting={waiting}
            onBulletin={() => void store.bulletin()}
            onLetters={(unit) => void store.letters(unit)}
          />
        )}
      </div>
      <TableBar state={state} store={store} waiting={waiting} />
    </>
  );
}
