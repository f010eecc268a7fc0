import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { PlanSummary } from "../../actions/pane/pane-actions";
import { EmptyWorkbook } from "./EmptyWorkbook";
import { LedgerTabs } from "./LedgerTabs";
import type { PaneState } from "../state/pane-state";
import { RepairOffer } from "../repair/RepairOffer";
import type { PaneStore } from "../state/pane-store";
import { Later } from "../ui/Later";
import { useLayout } from "../ui/layout";
import { text } from "./text";
import { Unread } from "./Unread";

/** Seldom wanted, and heavy with fields. */
const loadSettings = () => import(/* webpackChunkName: "settings" */ "../settings/SettingsSection");

const useStyles = makeStyles({ main: { outlineStyle: "none" } });

interface Props {
  readonly className: string;
  readonly state: PaneState;
  readonly store: PaneStore;
  readonly plan: PlanSummary;
  readonly titles: ReadonlyMap<string, string>;
  readonly waiting: string | null;
}

type View = "unread" | "empty" | "offer" | "settings" | "ledger";

function viewOf({ look, offeredRepair, tab }: PaneState): View {
  if (look === null) return "unread";
  if (!look.ledger) return "empty";
  if (offeredRepair !== null) return "offer";
  return tab === "settings" ? "settings" : "ledger";
}

/** What the workbook's state calls for: one view, one primary button. */
export function PaneBody({ className, state, store, plan, titles, waiting }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const view = viewOf(state);
  const main = useFocusKeptIn(view);
  const { offeredRepair } = state;
  return (
    <main ref={main} tabIndex={-1} className={mergeClasses(styles.main, className)}>
      {view === "unread" && <Unread reading={state.busy !== null} onRead={() => void store.refresh()} />}
      {state.look?.readOnly === true && (
        <section className={layout.section}>
          <p className={layout.sentence}>{text.readOnly}</p>
        </section>
      )}
      {view === "empty" && state.look !== null && (
        <EmptyWorkbook
          plan={plan}
          look={state.look}
          chosen={state.chosenAsOf}
          waiting={waiting}
          onChoose={(day) => void store.setAsOf(day)}
          onInsert={() => void store.insert()}
        />
      )}
      {view === "offer" && offeredRepair !== null && (
        <RepairOffer
          repair={offeredRepair}
          waiting={waiting}
          onCopy={() => void store.saveCopy()}
          onRepair={() => void store.repair()}
          onCancel={() => {
            store.dismissRepair();
          }}
        />
      )}
      {view === "settings" && (
        <Later load={loadSettings}>
          {({ SettingsSection }) => <SettingsSection state={state} store={store} waiting={waiting} />}
        </Later>
      )}
      {view === "ledger" && <LedgerTabs state={state} store={store} titles={titles} waiting={waiting} />}
    </main>
  );
}

/**
 * When a view goes and takes the focused button with it, the focus stays in the body instead of being lost. Not
 * for the first view: opening the pane must not take the focus from the sheet.
 */
function useFocusKeptIn(view: View) {
  const main = useRef<HTMLElement>(null);
  const last = useRef(view);
  useEffect(() => {
    const before = last.current;
    last.current = view;
    if (before === view || before === "unread") return;
    if (document.activeElement === document.body) main.current?.focus();
  }, [view]);
  return main;
}
