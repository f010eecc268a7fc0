import { createRoot } from "react-dom/client";
import type { PlanSummary } from "../../actions/pane/pane-actions";
import { CATALOGUE } from "../../ledger/checks/catalogue";
import { App } from "./App";
import { ErrorBoundary } from "./ErrorBoundary";
import { Notice } from "./Notice";
import { PaneTheme } from "./PaneTheme";
import type { PaneStore } from "../state/pane-store";

const titles = new Map(CATALOGUE.map(({ code, title }) => [code, title]));

/** Draws the pane, or the one sentence that says why there is nothing to work on. */
export function renderPane(
  root: HTMLElement,
  content: { readonly store: PaneStore; readonly plan: PlanSummary } | { readonly problem: string },
): void {
  createRoot(root).render(
    <PaneTheme>
      <ErrorBoundary>
        {"problem" in content ? (
          <Notice sentence={content.problem} />
        ) : (
          <App store={content.store} plan={content.plan} titles={titles} />
        )}
      </ErrorBoundary>
    </PaneTheme>,
  );
}
