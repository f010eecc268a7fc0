import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import type { PlanSummary } from "../../actions/pane/pane-actions";
import { CurrentRow } from "../row/CurrentRow";
import { WIDE } from "../row/wide";
import { Head } from "./Head";
import { PaneBody } from "./PaneBody";
import { useShownBusy } from "./shown-busy";
import { StatusLine } from "./StatusLine";
import type { PaneStore } from "../state/pane-store";
import { text } from "./text";

/** Below this height (400% zoom) the page scrolls as a whole; above it head and foot stay. */
const LOW = "@media (max-height: 399px)";

const useStyles = makeStyles({
  pane: {
    display: "grid",
    gridTemplateRows: "auto minmax(0, 1fr) auto auto",
    gridTemplateColumns: "minmax(0, 1fr)",
    height: "100vh",
    [LOW]: { height: "auto", minHeight: "100vh", gridTemplateRows: "auto 1fr auto auto" },
  },
  // List and task side by side; head and foot go across.
  besides: {
    [WIDE]: {
      gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
      "& > :first-child": { gridColumn: "1 / -1" },
      "& > :last-child": { gridColumn: "1 / -1" },
      "& > main": { gridColumn: 1, gridRow: 2 },
    },
  },
  // What gets the focus is scrolled to below the tabs, which stay on top.
  body: { overflowY: "auto", scrollPaddingTop: "48px", [LOW]: { overflowY: "visible" } },
});

interface Props {
  readonly store: PaneStore;
  readonly plan: PlanSummary;
  /** The checks' titles by code. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The pane: head with 统计截止日, the body, and at the foot what happened last. */
export function App({ store, plan, titles }: Props) {
  const styles = useStyles();
  const state = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const { waits, progress } = useShownBusy(state.busy);
  const waiting = waits === null ? null : text.wait(waits.sentence);
  const hasRow = state.look?.ledger === true && state.offeredRepair === null && state.tab !== "settings";
  useEffect(() => void store.refresh(), [store]);

  return (
    <div className={mergeClasses(styles.pane, hasRow && styles.besides)}>
      <Head state={state} store={store} waiting={waiting} />
      <PaneBody
        className={styles.body}
        state={state}
        store={store}
        plan={plan}
        titles={titles}
        waiting={waiting}
      />
      {hasRow && <CurrentRow state={state} store={store} waiting={waiting} />}
      <StatusLine
        state={state}
        progress={progress}
        onCancel={state.busy?.action === "validate" ? store.cancel : null}
      />
    </div>
  );
}
