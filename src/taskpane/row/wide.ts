import { useSyncExternalStore } from "react";

const QUERY = "(min-width: 560px)";
/** From this width on list and task stand side by side. */
export const WIDE = `@media ${QUERY}`;

/** Whether the pane is that wide; follows its width. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches);
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(QUERY);
  query.addEventListener("change", listener);
  return () => {
    query.removeEventListener("change", listener);
  };
}
