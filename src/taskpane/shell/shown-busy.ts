import { useEffect, useState } from "react";
import type { PaneState } from "../state/pane-state";

type Busy = PaneState["busy"];

/** Progress is worth showing from here on; what is quicker only flickers. */
const SLOW = 500;

/** True once something has run for half a second. */
function useSlow(running: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(() => {
      setSlow(true);
    }, SLOW);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [running]);
  return running && slow;
}

/**
 * What to show of a running action. `waits`: buttons are disabled, at once for what was pressed, late for a cell
 * that is shown, which is so quick that the pane would flicker. `progress`: the bar, when it has become slow.
 */
export function useShownBusy(busy: Busy): { readonly waits: Busy; readonly progress: Busy } {
  const slow = useSlow(busy !== null);
  return { waits: busy?.action === "go-to" && !slow ? null : busy, progress: slow ? busy : null };
}
