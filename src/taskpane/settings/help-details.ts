import packageJson from "../../../package.json" with { type: "json" };
import type { AboutExcel } from "../../actions/about";
import type { PaneState } from "../state/pane-state";
import { text } from "./text";

/** What a help desk asks first, as plain text; nothing out of the ledger's cells. */
export function helpDetails(
  { judged, sentence, at, lastOutcome }: Pick<PaneState, "judged" | "sentence" | "at" | "lastOutcome">,
  about: AboutExcel,
): string {
  return [
    text.addIn(packageJson.version),
    ...text.details(about),
    ...(judged === null
      ? []
      : [text.ledger(judged.tasks, judged.older, judged.manualCalculation, judged.protectedSheet !== null)]),
    ...(sentence === "" ? [] : [text.last(sentence, at)]),
    ...(lastOutcome?.kind === "failed" ? [text.failure(lastOutcome.code, lastOutcome.detail)] : []),
  ].join("\n");
}
