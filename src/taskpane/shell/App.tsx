import { makeStyles } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import type { PlanSummary } from "../../actions/pane/pane-actions";
import { Head } from "./Head";
import { PaneBody } from "./PaneBody";
import { useShownBusy } from "./shown-busy";
import { StatusLine } from "./StatusLine";
import type { PaneStore } from "../state/store";
import { text } from "./text";

/** Below this height (400% zoom) the page scrolls as a whole; above it head and foot stay. */
const LOW = "@media (max-height: 399px)";

const useStyles = makeStyles({
  pane: {
    display: "grid",
    gridTemplateRows: "auto minmax(0, 1fr) auto",
    gridTemplateColumns: "minmax(0, 1fr)",
    height: "100vh",
    [LOW]: { height: "auto", minHeight: "100vh", gridTemplateRows: "auto 1fr auto" },
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
  useEffect(() => void store.refresh(), [store]);

  return (
    <div className={styles.pane}>
      <Head state={state} store={store} waiting={waiting} />
      <PaneBody
        className={styles.body}
        state={state}
        store={store}
        plan={plan}
        titles={titles}
        waiting={waiting}
      />
      <StatusLine
        state={state}
        progress={progress}
        onCancel={state.busy?.action === "validate" ? store.cancel : null}
      />
    </div>
  );
}
