import { createRoot } from "react-dom/client";
import { PLAN_SUMMARY } from "../actions/excel-pane-actions";
import { CATALOGUE } from "../ledger/checks/catalogue";
import { App } from "./App";
import { ErrorBoundary } from "./ErrorBoundary";
import { Notice } from "./Notice";
import { pane } from "./pane";
import { PaneTheme } from "./PaneTheme";
import { text } from "./text";

const titles = new Map(CATALOGUE.map(({ code, title }) => [code, title]));

/** Why there is nothing to work on; null in Excel. */
async function whyNot(): Promise<string | null> {
  if (typeof Office === "undefined") return text.officeMissing;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? null : text.outside;
}

const problem = await whyNot();
const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <PaneTheme>
      <ErrorBoundary>
        {problem === null ? (
          <App store={pane} plan={PLAN_SUMMARY} titles={titles} />
        ) : (
          <Notice sentence={problem} />
        )}
      </ErrorBoundary>
    </PaneTheme>,
  );
}
